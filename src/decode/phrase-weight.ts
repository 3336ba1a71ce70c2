/** How much a text proves by itself. */

/**
 * `telling`: long and about trading, an error wherever it stands · `short`: about trading, an error where an error
 * stands · `everyday`: words that any program may print, an error only in Binance's company · `name`: a constant
 * written as words, an error only beside its code · `status`: what HTTP calls a status, an error only behind its number.
 */
export type Weight = 'telling' | 'short' | 'everyday' | 'name' | 'status'

const tradingWord =
  /order|margin|position|leverage|symbol|price|quantity|qty|notional|depth|recvwindow|listenkey|banned|websocket|asset|trad(?:e|ing)|reduce ?only|filter failure|parameter|execution status|api-?key|signature for|timestamp for|timeinforce|balance|borrow|repay|collateral|listen ?key|liquidation|newclientorderid|fok|withdraw|sub-?account|request weight|\bparam\b/i

/** `listenKey`, `recvWindow`, `ReduceOnly`: names that only an API has. */
const parameterName = /\b[A-Za-z][a-z]{2,}[A-Z][a-z]+/

/** Says something of a parameter that it calls by its name in the API. */
export const namesParameter = (text: string): boolean => parameterName.test(text) && text.split(' ').length >= 5

/** `PRICE_FILTER` within a text: nobody writes that by chance. */
const constant = /[a-z]\W+.*[A-Z]{3,}(?:_[A-Z]{2,})+/

/** A sentence about trading: three words, and one of them such as only an exchange has. */
export const isAboutTrading = (text: string): boolean => tradingWord.test(text) && text.trim().split(/\s+/).length >= 3

export const lettersOf = (literals: string[]): number => literals.join('').replace(/[^\p{L}\p{N}]/gu, '').length

export const weigh = (literals: string[]): Weight => {
  const letters = lettersOf(literals)
  const text = literals.join(' ')
  if (constant.test(text)) return 'telling'
  if (!tradingWord.test(text) || letters < 18) return 'everyday'
  return letters >= (parameterName.test(text) ? 22 : 27) ? 'telling' : 'short'
}
