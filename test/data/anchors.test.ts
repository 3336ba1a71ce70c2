/** Which characters a text is found by: the same on every machine. */
import { expect, it } from 'vitest'
import { chooseAnchors } from '../../data/scripts/anchors.ts'

it.each([
  ['all f', 'll fa'],
  ['ll fa', 'all f'],
  ['nt go', 't gon'],
  ['t gon', 'nt go'],
])('is the first of windows that cost the same: %s, %s', (first, second) => {
  const windows = [first, second].map((window, at) => ({ window, at }))
  expect(chooseAnchors(['text'], () => windows).get('text')).toEqual({ window: first, at: 0 })
})
