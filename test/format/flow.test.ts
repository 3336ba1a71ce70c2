/** Short texts one after another, painted, broken only where they are longer than a line. */
import { expect, it } from 'vitest'
import { flow } from '../../src/format/flow.ts'

it.each<[number, string[]]>([
  [80, ['<after a fix> · <96 %> · <02:14–06:43>']],
  [20, ['<after a fix> · <96 %>', '<02:14–06:43>']],
  [11, ['<after a fix>', '<96 %>', '<02:14–06:43>']],
  [8, ['<after a>', '<fix>', '<96 %>', '<02:14–06:43>']],
])('in %d columns', (width, lines) => {
  const parts = ['after a fix', '96 %', '02:14–06:43'].map((text) => ({ text, paint: (same: string) => `<${same}>` }))
  expect(flow(parts, width)).toEqual(lines)
})

it('of nothing is nothing', () => expect(flow([], 80)).toEqual([]))
