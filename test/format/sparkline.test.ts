/** A line of blocks: high where much was, blank where nothing was. */
import { expect, it } from 'vitest'
import { sparkline } from '../../src/format/sparkline.ts'

it.each<[number[], number, string]>([
  [[], 8, ''],
  [[0, 0], 8, '  '],
  [[1, 2, 3, 4, 5, 6, 7, 8], 8, '▁▂▃▄▅▆▇█'],
  [[1, 0, 1000], 8, '▁ █'],
  [[5, 5, 5], 8, '███'],
  [[1, 1, 2, 2, 0, 0, 4, 4], 4, '▂▄ █'],
  [[1, 2, 3], 2, '██'],
])('%j in %d columns', (counts, room, expected) => {
  expect(sparkline(counts, room)).toBe(expected)
})
