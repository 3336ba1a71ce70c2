/** What stands in a message's holes, by the words around them. */
import { expect, it } from 'vitest'
import { messageDetails } from '../../src/catalog/message-details.ts'
import { entry } from '../support/records.ts'

const text = 'Way too many requests; IP(%s) banned until %s. Please use the websocket for live updates to avoid bans.'
const limited = entry({
  messages: [text, 'Leverage %s is not valid.', 'Too many requests; current limit is %s requests per minute.'],
})

it.each<[string, string[]]>([
  [
    'Way too many requests; IP(203.0.113.7) banned until 1795163043000. Please use the websocket for live updates to avoid bans.',
    ['IP address: 203.0.113.7', 'banned until: 1795163043000 (time)'],
  ],
  [
    'Way too much request weight used; IP(203.0.113.7) banned until 1795163043000. Slow down.',
    ['IP address: 203.0.113.7', 'banned until: 1795163043000 (time)'],
  ],
  ['Way too many requests; IP banned until 1795163043000', ['banned until: 1795163043000 (time)']],
  ['IP(203.0.113.7) banned until further notice', []],
  ['Leverage 200 is not valid.', ['leverage: 200']],
  ['Too many requests; current limit is 2400 requests per minute.', ['limit: 2400 requests per minute']],
  ['Something else.', []],
])('%s', (message, expected) => {
  const details = messageDetails(limited, message)
  expect(details.map(({ label, value, kind }) => `${label}: ${value}${kind === 'time' ? ' (time)' : ''}`)).toEqual(
    expected,
  )
})
