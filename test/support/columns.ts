/** Records of a pipe: one a line, tabs between their fields. */

/** The first so many fields of each; later ones may come to be. */
export const firstColumns = (stdout: string, count: number): string[] =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t').slice(0, count).join(' '))
