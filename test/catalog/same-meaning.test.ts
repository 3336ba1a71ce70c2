/** One number in several products: where it is one thing, and where it is not. */
import { expect, it } from 'vitest'
import { groupByMeaning, sameMeaning } from '../../src/catalog/same-meaning.ts'
import { entry } from '../support/records.ts'

const busy = entry({ code: -1008, name: 'SERVER_BUSY', messages: ['Busy.'] })

it.each([
  ['one name, other texts', { name: 'SERVER_BUSY', messages: ['Overloaded.'] }, true],
  ['one name but for its strokes', { name: 'SERVERBUSY', messages: [] }, true],
  ['one text, another name', { name: 'THROTTLED', messages: ['Slow.', 'Busy.'] }, true],
  ['one text, no name', { name: null, messages: ['Busy.'] }, true],
  ['neither', { name: 'THROTTLED', messages: ['Slow.'] }, false],
  ['no names, no text in common', { name: null, messages: ['Slow.'] }, false],
])('%s', (_, fields, same) => expect(sameMeaning(busy, entry({ code: -1008, ...fields }))).toBe(same))

it('joins what a third entry joins, and keeps other numbers apart', () => {
  const sapi = entry({ code: -1008, name: 'SERVER_BUSY', messages: ['Spot is busy.'], product: 'sapi' })
  const futures = entry({ code: -1008, name: 'THROTTLED', messages: ['Busy.'], product: 'coinm' })
  const other = entry({ code: -1008, name: 'TOO_MANY', messages: ['Too many.'], product: 'options' })
  const number = entry({ code: -1009, name: 'SERVER_BUSY', messages: ['Busy.'] })
  expect(groupByMeaning([sapi, other, futures, busy, number])).toEqual([[sapi, futures, busy], [other], [number]])
})
