/** The lazy catalogue answers as the one made of all entries does. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createCatalog } from '../../src/catalog/catalog.ts'
import { products } from '../../src/catalog/entry.ts'
import { createLazyCatalog } from '../../src/catalog/lazy.ts'

const files = products.map((product) => readFileSync(join(import.meta.dirname, `../../data/catalog/${product}.json`)))
const whole = createCatalog(files.flatMap((file) => JSON.parse(file.toString())))
const lazy = createLazyCatalog(files)

it('has the same entries for every code', () => {
  const codes = [...new Set(whole.entries.map(({ code }) => code)), -102, 1021, 4, -99999]
  for (const code of codes) expect(lazy.byCode(code)).toEqual(whole.byCode(code))
})

it('has the same entry at every place, in one file and in several', () => {
  const [usdm = Buffer.of()] = files
  expect(lazy.entryAt(300)).toEqual(whole.entryAt(300))
  expect(createLazyCatalog([usdm]).entryAt(100)).toEqual(whole.entryAt(100))
  expect(createLazyCatalog([usdm]).entryAt(0)).toEqual(whole.entryAt(0))
})

it('has all entries, names and categories', () => {
  const [first] = lazy.byCode(-1021)
  expect(lazy.entries).toEqual(whole.entries)
  expect(lazy.entries).toContain(first)
  expect(lazy.byName('invalid-timestamp')).toEqual(whole.byName('invalid-timestamp'))
  expect(lazy.categories()).toEqual(whole.categories())
})
