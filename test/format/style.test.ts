/** Colours go by role, and there are none at all when they are off. */
import { expect, it } from 'vitest'
import { createStyle, type Style } from '../../src/format/style.ts'

const colored = await createStyle(true)
const plain = await createStyle(false)

const roles: [keyof Style, string][] = [
  ['code', '\u001b[1m\u001b[36mx\u001b[39m\u001b[22m'],
  ['name', '\u001b[1mx\u001b[22m'],
  ['heading', '\u001b[1mx\u001b[22m'],
  ['dim', '\u001b[2mx\u001b[22m'],
  ['good', '\u001b[32mx\u001b[39m'],
  ['warn', '\u001b[33mx\u001b[39m'],
  ['bad', '\u001b[31mx\u001b[39m'],
  ['mark', '\u001b[1m\u001b[33mx\u001b[39m\u001b[22m'],
]

it.each(roles)('%s', (role, coloured) => {
  expect([colored[role]('x'), plain[role]('x')]).toEqual([coloured, 'x'])
})

it('has no other role', () => expect(Object.keys(colored)).toEqual(roles.map(([role]) => role)))

it('colours no empty text', () => expect(colored.bad('')).toBe(''))
