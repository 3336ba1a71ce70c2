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
  [/^node-binance-api$/, every, /^(?:firewall|unavailable)$/, every],
  // A stack alone has no code that is on no list.
  [/^(?:binance-api-node|@binance\/.*)$/, every, /^newCode$/, /^stack$/],
  [connectors, every, /^(?:throttled|firewall|unavailable|uncertain)$/, every],
]

const used = new Set()

const rowFor = (table, key) => table.find((row) => key.every((part, at) => row[at].test(part)))

/** What decode is known to find; undefined where it finds what explain does. */
export const knownOf = (...key) => {
  const row = rowFor(silent, key)
  used.add(row)
  return row && 'nothing'
}

export const unusedRows = () => silent.filter((row) => !used.has(row)).map((row) => row.join(' '))
