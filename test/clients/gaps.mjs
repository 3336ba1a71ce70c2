/** What decode finds in the prints of clients where that is not what explain finds in what they throw. */

const every = /^/
const statuses = /^(?:firewall|unavailable|uncertain)$/
const connectors = /^@binance/

/** The print does not hold what went wrong: no body, or no word of whose status it is. Client, call, answer, form. */
const silent = [
  [/^axios$/, every, every, /^stack$/],
  [/^axios$/, /^spot$/, every, /^inspect$/],
  [/^axios$/, /^usdm$/, statuses, /^inspect$/],
  [/^fetch, body unread$/, every, every, every],
  [/^fetch, body read$/, every, /^(?:firewall|unavailable)$/, every],
  [/^binance$/, every, /^(?:firewall|unavailable)$/, every],
  [/^binance-api-node$/, every, /^firewall$/, every],
  [/^node-binance-api$/, every, /^(?:firewall|unavailable)$/, every],
  [connectors, every, /^(?:throttled|firewall|unavailable|uncertain)$/, every],
]

/** What decode ought to find and does not yet: as above, and what it says instead. A row goes when it has learnt it. */
const gaps = [
  // The same error in another product than the one asked for, whose page has the text in other words.
  [/^ccxt$/, /^coinm$/, /^cancel$/, every, '-2011 usdm'],
  [/^ccxt$/, /^spot$/, /^ban$/, every, '-1003 usdm'],
  [/^(?:binance|node-binance-api|axios|fetch, body read)$/, /^usdm$/, /^limit$/, every, '-1003 coinm'],
  [/^binance$/, /^coinm$/, /^cancel$/, every, '-2011 usdm'],
  [
    /^(?:binance|binance-api-node|node-binance-api|@binance\/spot|fetch, body read)$/,
    /^spot$/,
    /^ban$/,
    every,
    '-1003 usdm',
  ],
  [/^binance-api-node$/, /^usdm$/, /^cancel$/, every, '-2011 spot'],
  [/^(?:binance-api-node|@binance\/spot)$/, /^spot$/, /^key$/, every, '-2015 usdm'],
  [/^(?:binance-api-node|@binance\/spot)$/, /^spot$/, /^limit$/, every, '-1003 usdm'],
  [/^@binance\/deriv/, /^usdm$/, /^cancel$/, every, '-2011 spot'],
  // The sentences that tell one 503 from another.
  [/^(?:ccxt|binance-api-node)$/, every, /^unavailable$/, every, 'nothing'],
  [/^(?:ccxt|binance|binance-api-node|node-binance-api|fetch, body read)$/, every, /^uncertain$/, every, 'nothing'],
  // A code that is on no list, in the dump of an Error below its message and stack.
  [/^(?:binance-api-node|@binance\/.*)$/, every, /^newCode$/, every, 'nothing'],
]

const used = new Set()

const rowFor = (table, key) => table.find((row) => key.every((part, at) => row[at].test(part)))

/** What decode is known to find; undefined where it finds what explain does. */
export const knownOf = (...key) => {
  const row = rowFor(silent, key) ?? rowFor(gaps, key)
  used.add(row)
  return row && (row[4] ?? 'nothing')
}

export const unusedRows = () => [...silent, ...gaps].filter((row) => !used.has(row)).map((row) => row.join(' '))
