/** The sums are those of sha256sum, in its form. */
import { expect, it } from 'vitest'
import { sumsOf } from '../../src/build/sums.ts'
import { createFolder } from '../support/folder.ts'

const folder = createFolder({ empty: '', abc: 'abc' })

it('are in the order of the names', async () => {
  expect(await sumsOf(folder.path, ['empty', 'abc'])).toBe(
    `e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  empty
ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  abc
`,
  )
})
