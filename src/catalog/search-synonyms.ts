/** What people say for what Binance says: data, compared by stems. */
import { stem } from './search-stem.ts'

/** Words of a question, not of its subject. */
const asideText = `
  a about after all also always am an and any anyone anything are as at be because been before being binance bot but
  by can caused code correct correctly could create creating did do does doing else error even ever every exception
  exchange explain fix for from futures get gets getting give gives got had happen happened happening happens has
  have having help hi how i if in into is issue it its just keep keeps know make me mean meaning means msg my need
  now of often on or our please problem proper properly really reason resolve right say says should so solve some
  someone something sometimes still submit suddenly tell than that the their them then there these they this to
  today trading tried try trying up us use used using very want was way we were what when where which while who why
  will with work working works would yet you your`

/** Their stems. */
export const asides: ReadonlySet<string> = new Set(asideText.trim().split(/\s+/).map(stem))

export const isAside = (word: string): boolean => asides.has(word)

/** Every error is a refusal, and almost every contract a perpetual. */
const faints: ReadonlySet<string> = new Set(
  'refused rejected denied declined failed failure blocked not perpetual'.split(' ').map(stem),
)

/** A small number is part of a story: `leverage 20`, `5 orders`; 418 is a status, and 0 a state. */
const smallNumber = /^[1-9]\d?$/

export const isFaint = (word: string): boolean => faints.has(word) || smallNumber.test(word)

/** Of one meaning in an error; stems make plurals and tenses one. */
const groups = [
  'quantity amount size volume',
  'maximum highest most',
  'minimum smallest least',
  'greater higher above bigger larger high large big',
  'exceed beyond over above more',
  'less lower below smaller under low small tiny',
  'reduce decrease lower cut',
  'raise increase enlarge',
  'invalid wrong bad incorrect illegal malformed improper',
  'insufficient sufficient enough left lack short small low',
  'money funds cash balance',
  'modify amend amendment edit change adjust update switch enable disable turn',
  'reject refused denied declined blocked fail',
  'allow permitted supported available forbidden prohibited',
  'zero 0',
  'no not unable without',
  'empty blank null',
  'expire expiration expiry',
  'exist find unknown',
  'gone vanish disappeared missing lost',
  'permission authorized unauthorized rights',
  'decimal precision digit',
  'commission fee',
  'duplicate repeat twice same again already reuse',
  'close exit flatten',
  'open pending outstanding resting',
  'fill executed',
  'immediately instantly directly',
  'symbol pair ticker coin contract',
  'candle candlestick kline',
  'ban banned blocked',
  'halted suspended paused',
  'country region location jurisdiction',
  'account user',
  'parameter argument field',
  'buy long',
  'sell short',
  'late delay slow latency',
  'fast quick frequent',
  'websocket socket stream ws',
]

/** Abbreviations, those of Binance's names among them; one form for all that says no. */
const shortened: Record<string, string> = {
  arent: 'not',
  bal: 'balance',
  cannot: 'not',
  cant: 'not',
  cl: 'client',
  couldnt: 'not',
  didnt: 'not',
  doesnt: 'not',
  dont: 'not',
  fmt: 'format',
  found: 'find',
  held: 'hold',
  isnt: 'not',
  lev: 'leverage',
  liq: 'liquidation',
  max: 'maximum',
  min: 'minimum',
  mkt: 'market',
  non: 'not',
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
  sent: 'send',
  sl: 'stop loss',
  sym: 'symbol',
  tif: 'time in force',
  tp: 'take profit',
  ts: 'timestamp',
  wasnt: 'not',
  wont: 'not',
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

/** The abbreviations that stand for a word, or for it and others. */
export const shortFor = (word: string): string[] =>
  [...spelled].flatMap(([short, long]) => (long.includes(word) ? [short] : []))
