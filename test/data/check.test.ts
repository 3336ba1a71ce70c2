/** The rules over the data, each broken once: shape, completeness, built files. */

import { describe, expect, it } from 'vitest'
import type { Guidance, Parts } from '../../data/scripts/records.ts'
import { advice, advise, adviseText, faultsAfter, first, guidance, usdm } from './parts.ts'

it('faultless data has no fault', () => expect(faultsAfter(() => {})).toEqual([]))

describe.each<[string, [fault: string, change: (parts: Parts) => void][]]>([
  [
    'shape',
    [
      ["usdm -1000 category: no heading '99xx'", (parts) => Object.assign(first(parts), { category: '99xx' })],
      ['usdm -1000 name: must be a text or null', (parts) => Object.assign(first(parts), { name: '' })],
      [
        "usdm -1000 messages: empty or untrimmed: ' a'",
        (parts) => first(parts).messages.push({ text: ' a', documents: ['usdm'] }),
      ],
      [
        "usdm -1000 messages: twice: 'a'",
        (parts) => first(parts).messages.push(...[1, 2].map(() => ({ text: 'a', documents: ['usdm'] }))),
      ],
      ['usdm -1000 code: stands after -1001; sort from zero outwards', (parts) => usdm(parts).codes.reverse()],
      [
        'usdm observed -1002 code: stands twice',
        (parts) =>
          parts.observed.usdm?.push({ code: -1002, name: null, category: '10xx', messages: [], documents: ['seen'] }),
      ],
      [
        "usdm -1001 messages: official already: 'Cut.'",
        (parts) => parts.observed.usdm?.[0]?.messages.push({ text: 'Cut.', documents: ['seen'] }),
      ],
      [
        'usdm -1001 name: is official already; write null',
        (parts) => Object.assign(parts.observed.usdm?.[0] ?? {}, { name: 'CUT' }),
      ],
      ['usdm -1000 retry: must be one of now, backoff, verify, fix, done, stop', advise({ retry: 'never' })],
      ['usdm -1000 executed: must be one of no, maybe, yes', advise({ executed: 'perhaps' })],
      ['usdm -1000 since: must be YYYY-MM-DD or null', advise({ since: 'May' })],
      ['usdm -1000 ccxt: must be the name of a class or null', advise({ ccxt: 'no class' })],
      ['usdm -1000 related: must be a list of codes', advise({ related: ['-1001'] })],
      ['usdm -1000 example: no such field', advise({ example: 'x' })],
      ['usdm -1000 causes: missing', (parts) => Reflect.deleteProperty(advice(parts)[0] as Guidance, 'causes')],
      ['messages.json -1001 text: must be a text', adviseText({ text: '' })],
      ['messages.json -1001 keywords: no such field', adviseText({ keywords: [] })],
      [
        '10xx.json -1000 code: stands after -1002; sort from zero outwards',
        (parts) => advice(parts).push(advice(parts).shift() as Guidance),
      ],
      [
        'usdm -1000 code: belongs in 10xx.json, not in 11xx.json',
        (parts) => Object.assign(parts.guidance, { '11xx': advice(parts).splice(0, 1) }),
      ],
    ],
  ],
  [
    'completeness',
    [
      ['usdm -1000 guidance: missing', (parts) => advice(parts).shift()],
      ['usdm -1000 guidance: stands twice', (parts) => advice(parts).unshift(guidance(-1000))],
      ['usdm -1009 guidance: for a code that is not known', (parts) => advice(parts).push(guidance(-1009))],
      ['spot - guided: no official facts', (parts) => parts.exceptions.guided.push('spot')],
    ],
  ],
  [
    'built files',
    [
      [
        'usdm - catalog: differs from its parts; run data:build',
        (parts) => Object.assign(parts.catalog, { usdm: '[]\n' }),
      ],
      ['spot - catalog: built, but not listed as guided', (parts) => Object.assign(parts.catalog, { spot: '[]\n' })],
    ],
  ],
])('%s', (_, cases) => {
  it.each(cases)('%s', (fault, change) => expect(faultsAfter(change)).toContain(fault))
})

it('reports everything at once', () => {
  const faults = faultsAfter((parts) => {
    advise({ retry: 'never' })(parts)
    Object.assign(advice(parts)[1] ?? {}, { summary: 'No end', related: [-1009] })
    parts.catalog.usdm = '[]\n'
  })
  expect(faults).toEqual([
    'usdm -1000 retry: must be one of now, backoff, verify, fix, done, stop',
    'usdm -1001 related: -1009 is not known',
    'usdm -1001 summary: must end in a full stop',
    'usdm - catalog: cannot be built while guidance is missing',
  ])
})
