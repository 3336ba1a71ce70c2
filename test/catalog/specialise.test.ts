/** A code that covers many errors gets the advice of the one whose text came with it. */
import { expect, it } from 'vitest'
import { specialise } from '../../src/catalog/specialise.ts'
import { entry } from '../support/records.ts'

const advice = {
  summary: 'The quantity is off the step.',
  causes: ['too many decimals'],
  fixes: ['round down'],
  retry: 'fix' as const,
  executed: 'no' as const,
}
const umbrella = entry({
  code: -1013,
  summary: 'A filter refused the order.',
  retry: 'stop',
  byMessage: [
    { text: 'Filter failure: LOT_SIZE', ...advice },
    { text: 'Filter failure: %s', ...advice, summary: 'Another filter refused the order.', executed: 'maybe' },
  ],
})

it.each([
  ['Filter failure: LOT_SIZE', 'The quantity is off the step.'],
  ['filter failure: lot_size.', 'The quantity is off the step.'],
  ['Filter failure: NOTIONAL', 'Another filter refused the order.'],
  ['Price is not valid.', 'A filter refused the order.'],
  ['', 'A filter refused the order.'],
  [null, 'A filter refused the order.'],
])('%j: %s', (message, summary) => expect(specialise(umbrella, message).summary).toBe(summary))

it('takes the whole advice and keeps all facts', () => {
  expect(specialise(umbrella, 'Filter failure: LOT_SIZE')).toEqual({ ...umbrella, ...advice })
})

it('leaves an entry without such texts as it is', () => {
  const plain = entry()
  expect(specialise(plain, 'Margin is insufficient.')).toBe(plain)
})
