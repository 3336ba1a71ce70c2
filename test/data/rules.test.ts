/** The real data obeys its rules, and holds a few facts that are known from elsewhere. */

import { describe, expect, it } from 'vitest'
import { checkData } from '../../data/scripts/check.ts'
import { readParts } from '../../data/scripts/files.ts'
import { documentsOf } from '../../data/scripts/merge-page.ts'

const parts = readParts()
const codes = (product: string) => parts.official[product]?.codes ?? []
const record = (product: string, code: number) => codes(product).find((other) => other.code === code)
const texts = (product: string, code: number) => record(product, code)?.messages.map(({ text }) => text)

it('has no fault', () => expect(checkData(parts)).toEqual([]))

describe('the official facts', () => {
  it.each([
    ['usdm-seed', 'usdm', 197, 237],
    ['usdm', 'usdm', 205, 245],
    ['coinm', 'coinm', 155, 188],
    ['spot', 'spot', 106, 323],
    ['binance-us', 'spot', 48, 148],
    ['spot-streams', 'spot', 4, 8],
    ['options', 'options', 122, 138],
    ['portfolio-margin', 'portfolio-margin', 180, 214],
    ['margin-sapi', 'sapi', 245, 354],
    ['sapi', 'sapi', 238, 347],
    ['portfolio-margin-pro', 'sapi', 238, 346],
  ])('%s (%s) has %i codes and %i messages', (document, product, ofCodes, ofMessages) => {
    const having = codes(product).filter((entry) => documentsOf(entry).includes(document))
    const messages = codes(product)
      .flatMap((entry) => entry.messages)
      .filter(({ documents }) => documents.includes(document))
    expect([having.length, messages.length]).toEqual([ofCodes, ofMessages])
  })

  it('keep both texts of -1021 to the letter', () => {
    expect(texts('usdm', -1021)).toEqual([
      'Timestamp for this request is outside of the recvWindow.',
      "Timestamp for this request was 1000ms ahead of the server's time.",
    ])
  })

  it('keep the name that stands on two codes', () => {
    expect([-4167, -4183].map((code) => record('usdm', code)?.name)).toEqual(
      Array(2).fill('ISOLATED_REJECT_WITH_JOINT_MARGIN'),
    )
  })

  it('hold no sentence that explains', () => expect(texts('usdm', -2011)).toEqual(['CANCEL_REJECTED']))

  it('keep the texts of -1003 that the newest page has dropped', () => {
    expect(record('usdm', -1003)?.messages.map(({ documents }) => documents)).toEqual([
      ['usdm-seed'],
      ['usdm-seed'],
      ['usdm-seed', 'usdm'],
      ['usdm-seed', 'usdm'],
    ])
  })

  it('keep misprints, mixed case and positive codes', () => {
    expect(record('usdm', -2019)?.name).toBe('MARGIN_NOT_SUFFICIEN')
    expect(record('usdm', -5026)?.name).toBe('Exceed_Maximum_Modify_Order_Limit')
    expect(record('portfolio-margin', 51006)?.name).toBe('EXCEED_MAX_BORROWABLE')
    expect(record('sapi', -5012)).toMatchObject({
      name: 'TRANSFER_PENDING',
      otherNames: ['FUTURE_ACCT_OR_SUBRELATION_NOT_EXIST'],
    })
  })

  it.each([
    ['spot', 59],
    ['sapi', 40],
  ])('have advice for each text of the umbrella codes of %s', (product, count) => {
    const umbrella = [-1010, -1013, -2010, -2011, -2038].flatMap((code) => texts(product, code) ?? [])
    const all = new Set(umbrella.filter((text) => !/^[A-Z_]+$/.test(text)))
    const advised = parts.messages.filter(({ products }) => products.some((known) => known === product))
    expect([...all].filter((text) => !advised.some((record) => record.text === text))).toEqual([])
    expect(all.size).toBe(count)
  })

  it('give the filter failures of Spot to -1013 and the rejections to four codes', () => {
    expect(texts('spot', -1013)).toHaveLength(18)
    expect([-1010, -2038].map((code) => texts('spot', code)?.length)).toEqual([41, 41])
    expect([-2010, -2011].map((code) => texts('spot', code)?.length)).toEqual([42, 42])
  })
})
