/** What the addresses in an error tell: whether the request went to Binance, and to which of its APIs. */
import type { Product } from '../catalog/entry.ts'
import { findProductMarks, nearestProduct } from '../decode/evidence.ts'
import { namesOtherSystem } from '../decode/other-systems.ts'
import { isText, peek } from './peek.ts'

/** Where clients keep the address of a request, beside one another or in their configuration. */
const keys = ['url', 'requestUrl', 'baseURL', 'baseUrl', 'basePath', 'uri', 'href', 'path', 'host', 'hostname']

const textAt = (value: unknown, key: string): string | undefined => {
  const found = peek(value, key)
  const text = isText(found) ? found : peek(found, 'href')
  return isText(text) && text.length < 8192 ? text : undefined
}

/** The text names another system. */
export const namesOther = namesOtherSystem

/** A host by itself is written as one: `//fapi.binance.com`. */
export const addressesIn = (value: unknown): string[] =>
  keys.flatMap((key) => {
    const text = textAt(value, key)
    return text === undefined ? [] : [key.startsWith('host') ? `//${text}` : text]
  })

/** Parameters are the caller's own, and tell nothing. */
const withoutQuery = (address: string): string => address.replace(/[?#].*$/s, '')

const hostOf = (address: string): string | undefined =>
  /^(?:\w+:)?\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:]+)/.exec(address)?.[1]?.toLowerCase()

const binanceHost = /(?:^|\.)binance(?:future)?\.[a-z]/
const apiPath = /\/(?:[fdpev]api|sapi|api|ws-[fd]?api)\/v\d/

/** A stand-in for Binance in a test, or a relay of one's own. */
const isOwn = (host: string): boolean =>
  /^(?:127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[)|^[^.]+$|\.(?:local|internal|lan)$/.test(host)

/** `binance`: one of its hosts or paths · `other`: somebody else's host · undefined: nothing that tells. */
export const originOf = (addresses: readonly string[]): 'binance' | 'other' | undefined => {
  const plain = addresses.map(withoutQuery)
  const hosts = plain.flatMap((address) => hostOf(address) ?? [])
  if (hosts.some((host) => binanceHost.test(host))) return 'binance'
  // Before the paths: other exchanges have copied those too.
  if (hosts.some(namesOther)) return 'other'
  if (plain.some((address) => apiPath.test(address))) return 'binance'
  return hosts.some((host) => !isOwn(host)) ? 'other' : undefined
}

/** The product that the first telling address names. */
export const productAt = (addresses: readonly string[]): Product | undefined =>
  addresses
    .map((address) => nearestProduct(findProductMarks(withoutQuery(address))))
    .find((product) => product !== undefined)
