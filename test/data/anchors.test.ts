/** Which word a text is found by. */
import { expect, it } from 'vitest'
import { anchorOf } from '../../data/scripts/anchors.ts'

it.each([
  [['Margin is insufficient.'], 'insufficient'],
  [['Filter failure: LOT_SIZE'], 'filter'],
  [['Symbol is closed'], 'closed'],
  [['Price less than zero.'], 'less'],
  // A hole may go on as letters.
  [['Leverage of symbol', ' is not valid'], 'leverage'],
  [["Tag '", "' appears more than once."], 'appears'],
  [['BAD_API_ID'], 'bad_api'],
  [['No'], undefined],
])('%j: %s', (literals, word) => expect(anchorOf(literals)?.word).toBe(word))

it('says where its last letter stands, behind a hole of one character', () => {
  expect(anchorOf(['Margin is insufficient.'])?.end).toBe('Margin is insufficient'.length - 1)
  expect(anchorOf(["Tag '", "' appears more than once."])?.end).toBe("Tag '1' appears".length - 1)
})
