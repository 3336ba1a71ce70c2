/** A completed word keeps what was typed and goes on in its spelling. */
import { expect, it } from 'vitest'
import { continueWord } from '../../src/completion/continue-word.ts'

it.each<[string, string, string | undefined]>([
  ['', 'INVALID_TIMESTAMP', 'INVALID_TIMESTAMP'],
  ['INVALID_T', 'INVALID_TIMESTAMP', 'INVALID_TIMESTAMP'],
  ['invalid_t', 'INVALID_TIMESTAMP', 'invalid_timestamp'],
  ['invalid-t', 'INVALID_TIMESTAMP', 'invalid-timestamp'],
  ['INVALID-T', 'INVALID_TIMESTAMP', 'INVALID-TIMESTAMP'],
  ['invalid-', 'INVALID_TIMESTAMP', 'invalid-timestamp'],
  ['Invalid', 'INVALID_TIMESTAMP', 'Invalid_timestamp'],
  ['invalid_timestamp', 'INVALID_TIMESTAMP', 'invalid_timestamp'],
  ['TIMESTAMP', 'INVALID_TIMESTAMP', undefined],
  ['INVALID_TIMESTAMPS', 'INVALID_TIMESTAMP', undefined],
  ['-10', '-1021', '-1021'],
  ['10', '-1021', undefined],
  ['cancel', 'cancelReplace', 'cancelReplace'],
  ['CANCEL', 'cancelReplace', 'CANCELREPLACE'],
  ['5', '50xx', '50xx'],
  ['', '', ''],
])('%j with %s is %j', (typed, word, whole) => expect(continueWord(typed, word)).toBe(whole))
