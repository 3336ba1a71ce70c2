/** The first lines of each code, and no more than that. */
import { expect, it } from 'vitest'
import { createSamples, sampleKey } from '../../src/report/samples.ts'
import { seen } from '../support/summary.ts'

it('are the first five of each code and product', () => {
  const samples = createSamples()
  for (let line = 1; line <= 8; line++) {
    const { hit, around } = seen({ line, file: 'bot.log', time: '2026-11-20T08:14:03.000Z' }, {}, `line ${line}`)
    samples.add(hit, around)
  }
  const other = seen({ code: -4999, entry: undefined, line: 9 }, {}, 'other')
  samples.add(other.hit, other.around)
  const found = samples.result()
  expect(Object.keys(found)).toEqual(['-2019 usdm', '-4999 null'])
  expect(found[sampleKey(-2019, 'usdm')]?.map(({ line }) => line)).toEqual(
    [1, 2, 3, 4, 5].map((line) => `line ${line}`),
  )
  expect(found[sampleKey(-2019, 'usdm')]?.[0]).toEqual({
    place: 'bot.log:1',
    time: '2026-11-20T08:14:03.000Z',
    line: 'line 1',
  })
  expect(found[sampleKey(-4999, null)]).toEqual([{ place: '9', time: null, line: 'other' }])
})

it('are one for each line', () => {
  const samples = createSamples()
  for (const column of [1, 20, 40]) {
    const { hit, around } = seen({ line: 1, column }, {}, 'three at once')
    samples.add(hit, around)
  }
  expect(samples.result()[sampleKey(-2019, 'usdm')]).toHaveLength(1)
})

it('are kept of so many codes only', () => {
  const samples = createSamples()
  for (let code = -1; code >= -1000; code--) {
    const { hit, around } = seen({ code, entry: undefined }, {}, 'x')
    samples.add(hit, around)
  }
  expect(Object.keys(samples.result())).toHaveLength(200)
})
