/** What people say for what Binance says: data, by stems made when first used. */
import { stem } from './search-words.ts'

/** Words of a question, not of its subject. */
const asides = `a about after all also always am an and any are as at be been before binance but by can code could did do does
  don't else error exception fix for from get gets getting give gives got had has have help hi how i i'm if in into is issue it its
  just keep keeps know me msg my need of on or our please problem should so solve some someone something sometimes still than that
  right correct correctly properly exchange futures something trading bot create make submit the their them then there these they this to try trying up us use used using want was way we were what when where which while
  who why will with would you your`

export const asideStems = new Set(asides.split(/\s+/).map(stem))

export const isAside = (word: string): boolean => asideStems.has(word)

const groups = [
  'quantity amount size volume',
  'maximum highest',
  'minimum smallest',
  'greater higher above bigger larger high large big',
  'exceed exceeded beyond over above',
  'less lower below smaller under low small',
  'invalid wrong bad incorrect illegal malformed improper',
  'insufficient sufficient enough',
  'modify amend amendment edit change adjust update',
  'reject rejected refused denied declined',
  'cannot cant unable',
  'expired expire expiration',
  'exist found',
  'permission permissions authorized unauthorized',
  'decimal decimals precision digits',
  'commission fee',
  'duplicate duplicated repeated twice',
  'close exit flatten',
  'symbol pair ticker',
  'sent send',
  'parameter argument',
]

const shortened: Record<string, string> = {
  bal: 'balance',
  cl: 'client',
  fmt: 'format',
  lev: 'leverage',
  liq: 'liquidation',
  max: 'maximum',
  min: 'minimum',
  mkt: 'market',
  org: 'original',
  orig: 'original',
  ord: 'order',
  param: 'parameter',
  perm: 'permission',
  perms: 'permission',
  pos: 'position',
  qty: 'quantity',
  req: 'request',
  reqs: 'request',
  resp: 'response',
  sl: 'stop loss',
  sym: 'symbol',
  tif: 'time in force',
  tp: 'take profit',
  ts: 'timestamp',
}

const meanings = new Map<string, string[]>()
for (const group of groups) {
  const stems = group.split(' ').map(stem)
  for (const word of stems) meanings.set(word, [...(meanings.get(word) ?? []), ...stems])
}

export const synonymsOf = (word: string): readonly string[] => meanings.get(word) ?? []

const spelled = new Map(Object.entries(shortened).map(([short, long]) => [stem(short), long.split(' ').map(stem)]))

/** What an abbreviation stands for, those of Binance's own names among them; any other word is itself. */
export const spellOut = (word: string): readonly string[] => spelled.get(word) ?? [word]
