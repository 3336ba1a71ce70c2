/** Codes and names as types: one union a product, and what ships is what the catalogue says. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { literalsPath, literalTypes } from '../../data/scripts/literals.ts'
import { loadCatalog } from '../../src/catalog/load.ts'
import { entry } from '../support/records.ts'

describe('literalTypes', () => {
  const text = literalTypes([
    entry({ code: -1021, name: 'INVALID_TIMESTAMP' }),
    entry({ code: -4167, name: 'TWICE' }),
    entry({ code: -4183, name: 'TWICE' }),
    entry({ product: 'http', code: 429, name: null }),
  ])

  it.each([
    'export type UsdmCode =\n  | -1021 | -4167 | -4183\n',
    "export type UsdmName =\n  | 'INVALID_TIMESTAMP' | 'TWICE'\n",
    'export type HttpCode =\n  | 429\n',
    'export type HttpName = never\n',
    "  'portfolio-margin': PortfolioMarginCode\n",
  ])('has %j', (part) => expect(text).toContain(part))
})

it('what ships is current', async () => {
  const { entries } = await loadCatalog()
  expect(readFileSync(literalsPath, 'utf8')).toBe(literalTypes(entries))
  expect(
    Math.max(
      ...literalTypes(entries)
        .split('\n')
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(120)
})
