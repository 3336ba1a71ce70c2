/** How many slips of the keyboard lie between two words. */

/**
 * A letter too many, too few or another one is a slip, and so are two that changed places, which is the commonest
 * (Damerau–Levenshtein, each place touched once). What exceeds `most` counts as infinite, so that words of unlike
 * length cost nothing.
 */
export const editDistance = (a: string, b: string, most = Number.POSITIVE_INFINITY): number => {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const step = Math.min((previous[j] as number) + 1, (row[j - 1] as number) + 1)
      const replace = (previous[j - 1] as number) + (isSame ? 0 : 1)
      row.push(Math.min(step, replace, isSwap ? (before[j - 2] as number) + 1 : step))
    }
    before = previous
    previous = row
  }
  const distance = previous[b.length] as number
  return distance > most ? Number.POSITIVE_INFINITY : distance
}
