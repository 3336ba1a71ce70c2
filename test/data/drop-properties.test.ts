import { expect, it } from 'vitest'
import { dropProperties } from '../../data/scripts/drop-properties.ts'

it.each([
  ['const a = { b: 1, c: 2 }', 'const a = {  c: 2 }'],
  ['const a = [{ c: 2, b: [{ b: 1 }] }, { b }]', 'const a = [{ c: 2,  }, {  }]'],
  ['const a: { b: string } = { b: "b: 1" , }', 'const a: { b: string } = {  }'],
  ['const a = c.b(b)', 'const a = c.b(b)'],
])('%s', (code, expected) => expect(dropProperties(code, ['b'])).toBe(expected))
