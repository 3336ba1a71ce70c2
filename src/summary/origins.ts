/** Counts what lines tell of the requests and of who wrote them. */
import type { Origin } from '../decode/origin.ts'
import { type Counting, countValue, toCounts } from './counts.ts'
import type { CodeSummary } from './summary.ts'

export interface Origins {
  /** `shape`: the form the error was printed in. */
  add(origin: Origin, shape: string): void
  result(): Pick<CodeSummary, 'symbols' | 'endpoints' | 'clients' | 'loggers'>
}

/** The forms that are one library's own. */
const clients = new Set(['python-binance', 'go-binance', 'connector-python', 'binance-futures-sdk', 'ccxt'])

/** Lines of one form share an origin, so that most errors cost one look; before many pile up they are counted. */
const mostPending = 128

export const createOrigins = (): Origins => {
  const pending = new Map<Origin, { times: number }>()
  const symbols: Counting = new Map()
  const endpoints: Counting = new Map()
  const loggers: Counting = new Map()
  const shapes: Counting = new Map()

  const settle = (): void => {
    for (const [{ symbol, endpoint, logger }, { times }] of pending) {
      countValue(symbols, symbol, times)
      countValue(endpoints, endpoint, times)
      countValue(loggers, logger, times)
    }
    pending.clear()
  }

  return {
    add(origin, shape) {
      const known = pending.get(origin)
      if (known) known.times++
      else {
        if (pending.size >= mostPending) settle()
        pending.set(origin, { times: 1 })
      }
      if (clients.has(shape)) countValue(shapes, shape)
    },
    result() {
      settle()
      return {
        symbols: toCounts(symbols),
        endpoints: toCounts(endpoints),
        clients: toCounts(shapes),
        loggers: toCounts(loggers),
      }
    },
  }
}
