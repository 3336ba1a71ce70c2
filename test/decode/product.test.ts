/** Which product's entry a code gets: the one that the line, the record or what stands before names, else the default. */

import { describe, expect, it } from 'vitest'
import type { Product } from '../../src/catalog/entry.ts'
import { findProductMarks, nearestProduct } from '../../src/decode/evidence.ts'
import { hitsIn } from '../support/hits.ts'

const productOf = (text: string) => nearestProduct(findProductMarks(text))

describe('the product that a text names', () => {
  it.each<[string, Product | undefined]>([
    ['POST https://fapi.binance.com/fapi/v1/order', 'usdm'],
    ['wss://fstream.binance.com/ws', 'usdm'],
    ['wss://ws-fapi.binance.com/ws-fapi/v1', 'usdm'],
    ['GET /dapi/v1/account', 'coinm'],
    ['wss://dstream.binance.com/ws', 'coinm'],
    ['POST /papi/v1/um/order', 'portfolio-margin'],
    ['GET /eapi/v1/time', 'options'],
    ['GET /vapi/v1/time', 'options'],
    ['POST /sapi/v1/margin/order', 'sapi'],
    ['GET https://api.binance.com/api/v3/account', 'spot'],
    ['GET /api/v1/time', 'spot'],
    ['binanceusdm {"code":', 'usdm'],
    ['binancecoinm {"code":', 'coinm'],
    ['USDⓈ-M Futures', 'usdm'],
    ['USD-M futures', 'usdm'],
    ['COIN-M', 'coinm'],
    ['BTCUSD_PERP', 'coinm'],
    ['client.futures_create_order(', 'usdm'],
    ['Portfolio Margin', 'portfolio-margin'],
    ['BTC-261225-90000-C', 'options'],
    ['https://api1.binance.com', 'spot'],
    ['spot wallet', 'spot'],
    ['Filter failure: LOT_SIZE', 'spot'],
    ['binance {"code":', undefined],
    ['BTCUSDT', undefined],
    ['', undefined],
  ])('%s', (text, product) => expect(productOf(text)).toBe(product))

  it.each<[string, Product]>([
    ['GET /fapi/v1/time ok, then GET /dapi/v1/time failed', 'coinm'],
    ['GET /dapi/v1/time ok, then GET /fapi/v1/time failed', 'usdm'],
    ['spot and COIN-M', 'coinm'],
    // A path says more than a word, wherever it stands.
    ['POST /fapi/v1/order for the spot bot', 'usdm'],
  ])('the last one counts: %s', (text, product) => expect(productOf(text)).toBe(product))
})

/** The product and name that each hit was resolved to. */
const resolved = (text: string, product?: Product) =>
  hitsIn(text, product).map(({ code, entry }) => `${code} ${entry?.product} ${entry?.name}`)

describe('a code that several products have', () => {
  it.each([
    ['no product named', 'binance {"code":-2021}', '-2021 usdm ORDER_WOULD_IMMEDIATELY_TRIGGER'],
    ['the path', 'POST /api/v3/order/cancelReplace 400 {"code":-2021}', '-2021 spot null'],
    ['the host', 'dapi.binance.com {"code":-4087}', '-4087 coinm INVALID_PAIR'],
    ['the library', 'binancecoinm {"code":-4087}', '-4087 coinm INVALID_PAIR'],
    ['the line before', 'POST /dapi/v1/order\n{"code":-4087}', '-4087 coinm INVALID_PAIR'],
    [
      'the line wins over the one before',
      'GET /dapi/v1/time\nGET /fapi/v1/x {"code":-4087}',
      '-4087 usdm REDUCE_ONLY_ORDER_PERMISSION',
    ],
    ['the message', '{"code":-2021,"msg":"Order cancel-replace partially failed."}', '-2021 spot null'],
    [
      'the message, of the default',
      '{"code":-2021,"msg":"Order would immediately trigger."}',
      '-2021 usdm ORDER_WOULD_IMMEDIATELY_TRIGGER',
    ],
    ['only one product has it', '{"code":-1131,"msg":"x"} api.binance.com', '-1131 spot BAD_RECV_WINDOW'],
  ])('%s', (_, text, expected) => expect(resolved(text)).toEqual([expected]))

  it.each<[Product, string]>([
    ['usdm', '-4087 usdm REDUCE_ONLY_ORDER_PERMISSION'],
    ['coinm', '-4087 coinm INVALID_PAIR'],
    ['spot', '-4087 usdm REDUCE_ONLY_ORDER_PERMISSION'],
  ])('with %s as the default', (product, expected) => {
    expect(resolved('binance {"code":-4087}', product)).toEqual([expected])
  })
})

it('errors of one record come from one product', () => {
  const text =
    '{"code":-2022,"msg":"Order cancel-replace failed.","data":{\n  "cancelResponse":{"code":-2011,"msg":"Unknown order sent."},\n' +
    '  "newOrderResponse":{"code":-2010,"msg":"Account has insufficient balance for requested action."}}}'
  expect(resolved(text)).toEqual(['-2022 spot null', '-2011 spot CANCEL_REJECTED', '-2010 spot NEW_ORDER_REJECTED'])
})

describe('what else the number may mean', () => {
  const others = (text: string) => hitsIn(text).map(({ ambiguous }) => ambiguous.map(({ product }) => product))

  it.each<[string, string, string[]]>([
    ['other products, where nothing tells', 'binance {"code":-4087}', ['coinm']],
    ['nothing, where the path tells', 'POST /fapi/v1/order {"code":-4087}', []],
    ['nothing, where the message tells', '{"code":-4087,"msg":"User can only place reduce only order"}', []],
    ['nothing, where it is the same everywhere', 'binance {"code":-1121}', []],
    ['nothing for a code on no list', 'binance {"code":-4999,"msg":"New."}', []],
  ])('%s', (_, text, products) => expect(others(text)).toEqual([products]))
})
