/** The table of decisions, as a table. */

import { expect, it } from 'vitest'
import { type Executed, executions, type Retry, retries } from '../../src/catalog/entry.ts'
import { decide } from '../../src/library/retry-table.ts'

it.each<[Retry, Executed, number | undefined, ReturnType<typeof decide>]>([
  ['now', 'no', undefined, { retry: 'now', verifyFirst: false }],
  ['now', 'no', 700, { retry: 'after', afterMs: 700, verifyFirst: false }],
  ['backoff', 'no', undefined, { retry: 'after', verifyFirst: false }],
  ['backoff', 'no', 700, { retry: 'after', afterMs: 700, verifyFirst: false }],
  ['backoff', 'no', 0.2, { retry: 'after', afterMs: 1, verifyFirst: false }],
  ['backoff', 'no', -700, { retry: 'after', afterMs: 0, verifyFirst: false }],
  ['backoff', 'maybe', undefined, { retry: 'after', verifyFirst: true }],
  ['verify', 'maybe', undefined, { retry: 'after', verifyFirst: true }],
  ['verify', 'maybe', 700, { retry: 'after', afterMs: 700, verifyFirst: true }],
  ['fix', 'no', undefined, { retry: 'no', verifyFirst: false }],
  ['fix', 'no', 700, { retry: 'no', verifyFirst: false }],
  ['fix', 'maybe', undefined, { retry: 'no', verifyFirst: true }],
  ['done', 'no', undefined, { retry: 'no', verifyFirst: false }],
  ['done', 'yes', undefined, { retry: 'no', verifyFirst: false }],
  ['stop', 'no', undefined, { retry: 'no', verifyFirst: false }],
  ['stop', 'yes', undefined, { retry: 'no', verifyFirst: false }],
  ['stop', 'maybe', 700, { retry: 'no', verifyFirst: true }],
])('%s, executed %s, asked to wait %s', (retry, executed, wait, decision) =>
  expect(decide({ retry, executed }, wait)).toEqual(decision),
)

it('says no to a stranger, who may have done anything', () =>
  expect(decide(undefined, 700)).toEqual({ retry: 'no', verifyFirst: true }))

it('never lets an order be sent blindly that may exist', () => {
  const decisions = retries.map((retry) => decide({ retry, executed: 'maybe' }, undefined))
  expect(decisions.map(({ verifyFirst }) => verifyFirst)).toEqual(retries.map(() => true))
  expect(executions).toEqual(['no', 'maybe', 'yes'])
})
