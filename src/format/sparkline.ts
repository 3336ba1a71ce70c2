/** Counts over time as a line of blocks, each as high as its share of the highest. */

const blocks = [...'▁▂▃▄▅▆▇█']

/** As many columns as there is room for; neighbouring counts are added up where there are more. */
const columnsOf = (counts: readonly number[], room: number): number[] => {
  const columns = Array.from({ length: Math.min(room, counts.length) }, () => 0)
  for (const [at, count] of counts.entries()) {
    const column = Math.floor((at * columns.length) / counts.length)
    columns[column] = (columns[column] ?? 0) + count
  }
  return columns
}

/** Blank where nothing was. */
export const sparkline = (counts: readonly number[], room: number): string => {
  const columns = columnsOf(counts, room)
  const most = Math.max(...columns)
  return columns
    .map((count) => (count === 0 ? ' ' : (blocks[Math.ceil((count / most) * blocks.length) - 1] ?? ' ')))
    .join('')
}
