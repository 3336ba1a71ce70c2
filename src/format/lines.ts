/** Lines of an answer, put together. */

export const join = (lines: readonly string[]): string => `${lines.map((line) => line.trimEnd()).join('\n')}\n`

/** Blocks of lines with blank lines between them. */
export const stack = (blocks: readonly string[][]): string[] =>
  blocks.flatMap((block, at) => (at === 0 ? block : ['', ...block]))
