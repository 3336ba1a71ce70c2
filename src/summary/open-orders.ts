/** The requests that may have been executed although they failed: how many, and the first of them with what identifies them. */
import type { Around, Hit } from '../decode/hit.ts'
import { placeOf } from './place.ts'
import type { OpenOrder } from './summary.ts'

/** More are not looked into one by one. */
export const mostOrders = 20

export interface OpenOrders {
  add(hit: Hit, around: Around): void
  count(): number
  result(): OpenOrder[]
}

const id =
  /\b((?:new|orig)?client_?order_?id|(?:c|client|order|tran|cl_?ord)_?id)\b["'\\]{0,4}\s?[:=]\s?["'\\]{0,4}([\w.:/-]{3,36})/gi

/** Two tell it from all others: the order's own and the client's. */
const idsIn = (line: string): string[] =>
  [...line.matchAll(id)].slice(0, 2).map(([, name = '', value = '']) => `${name}=${value}`)

export const createOpenOrders = (): OpenOrders => {
  const orders: OpenOrder[] = []
  let count = 0
  return {
    add(hit, around) {
      if (hit.entry?.executed !== 'maybe' || around.origin.isRead) return
      count++
      if (orders.length >= mostOrders) return
      orders.push({
        line: placeOf(hit),
        time: around.moment === null ? null : new Date(around.moment).toISOString(),
        code: hit.code,
        product: hit.entry.product,
        symbol: around.origin.symbol ?? null,
        ids: idsIn(around.line),
      })
    },
    count: () => count,
    result: () => orders,
  }
}
