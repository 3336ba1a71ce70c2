/** What an answer of Binance's comes to, whatever client it went through, and where a client keeps too little of it. */

/** Answer → code, what to do with the request; `http` before a status. The product is that of the call. */
const usual = {
  clock: '-1021 no',
  margin: '-2019 no',
  notional: '-4164 no',
  balance: '-2010 no',
  filter: '-1013 no',
  cancel: '-2011 after, verify first',
  key: '-2015 no',
  timeout: '-1007 after, verify first',
  throttled: '-1008 after',
  limit: '-1003 after 17 s',
  ban: '-1003 after 600 s',
  firewall: 'http 403 after',
  unavailable: 'http 503 after',
  uncertain: 'http 503 after, verify first',
  newCode: '-4999 unknown, no, verify first',
  lost: 'nothing no, verify first',
}

export const answersFor = {
  usdm: ['clock', 'margin', 'notional', 'cancel', 'key', 'timeout', 'throttled', 'limit', 'ban'],
  coinm: ['clock', 'margin', 'cancel', 'timeout', 'limit', 'ban'],
  spot: ['clock', 'balance', 'filter', 'cancel', 'key', 'timeout', 'limit', 'ban'],
}

/** Answers that no product has for itself. */
export const sharedAnswers = ['firewall', 'unavailable', 'uncertain', 'newCode', 'lost']

/** Headers are lost on the way. */
const noHeaders = { limit: '-1003 after' }

/** The connectors throw all bodies of 5xx away: it may have been the answer that leaves the outcome open. */
const noBodyOf5xx = {
  ...noHeaders,
  throttled: 'http 503 after, verify first',
  unavailable: 'http 503 after, verify first',
}

const differences = {
  ccxt: noHeaders,
  'binance-api-node': noHeaders,
  'node-binance-api': noHeaders,
  '@binance/derivatives-trading-usds-futures': noBodyOf5xx,
  '@binance/spot': noBodyOf5xx,
  'fetch, body unread': {
    clock: 'http 400 no',
    margin: 'http 400 no',
    notional: 'http 400 no',
    cancel: 'http 400 no',
    key: 'http 401 no',
    timeout: 'http 408 after, verify first',
    throttled: 'http 503 after, verify first',
    limit: 'http 429 after 17 s',
    ban: 'http 418 after 120 s',
    unavailable: 'http 503 after, verify first',
    newCode: 'http 400 no',
  },
}

export const expected = (client, answer) => differences[client]?.[answer] ?? usual[answer]
