/** Chooses by which words the texts are found: one of each that is rare in logs. */
import { wordAt } from '../../src/catalog/packed-phrases.ts'
import type { Anchor } from '../../src/catalog/phrase-record.ts'

/** Words that a bot's log is full of: one of them is taken only by a text that has no other. */
const usual = (
  'order orders margin position positions symbol price quantity amount balance account leverage trade ' +
  'trading trades exchange request requests response error errors failed failure parameter stream streams ' +
  'client futures limit time timestamp code open opened closed close stop size loan user been with archive ' +
  'offset strategy signal market start started message messages update updated connect connection connected ' +
  'status level server websocket listen cancel canceled cancelled filled working session data number total ' +
  'current available have this that from http https hostname heartbeat version running state worker latency ' +
  'caller info debug warning trace order_id orderid clientorderid timeinforce reduceonly side long short ' +
  'sell type interval window before after none take profit loss entry exit value values check checking ' +
  'process processing received send sent sending wait waiting retry retrying system service return returned ' +
  'result results object string base asset assets fee taker maker spot fill fills event events payload query ' +
  'method endpoint header token address config loading loaded reset next last first second seconds minute ' +
  'minutes hour hours pair pairs candle volume trigger triggered execution executed currently operation ' +
  'must only hold'
).split(' ')

/** How words of English often end. */
const endings =
  'able age ally ance ated ates ating ed ency ence ent ers ing ings ions ity ment ness tion sion time'.split(' ')

/** The scan looks at words of so many letters, and knows no more of one than its last eight. */
const fewest = 4
const most = 8

const lettersOf = (word: string): string => word.slice(word.lastIndexOf('_') + 1)

const endOf = (word: string): string => word.slice(-fewest)

const usualEnds = new Set(usual.map(endOf))

const hasUsualEnd = (word: string): boolean =>
  usualEnds.has(endOf(word)) || endings.some((ending) => word.endsWith(ending))

/** The lower, the rarer: long words are, and those that end as few others do. Of a constant, it may have to be a short one. */
const rankOf = ({ word }: Anchor): number => {
  const letters = lettersOf(word)
  if (letters.length < fewest) return 150
  return (usual.includes(letters) ? 200 : 0) + (hasUsualEnd(letters) ? 100 : 0) - Math.min(letters.length, most)
}

const rarestOf = (anchors: readonly Anchor[]): Anchor | undefined =>
  anchors.toSorted((one, other) => rankOf(one) - rankOf(other))[0]

const anchorsIn = (literal: string): Anchor[] =>
  [...literal.matchAll(/[a-z]+/gi)]
    .map(({ 0: letters, index }) => index + letters.length - 1)
    .map((end) => ({ word: wordAt(literal, end), end }))
    .filter(({ word }) => word.length >= fewest)

/** A hole has a character at least; that it has a few more the scan allows for. */
const behindHole = (literal: string, next: string): Anchor[] =>
  anchorsIn(next).map(({ word, end }) => ({ word, end: literal.length + 1 + end }))

/**
 * The word that a text is found by, of what stands before its first hole, else behind it: the rarest, rather not the first
 * one (what a text begins with is looked at in any case). A word that a hole follows at once may go on.
 */
export const anchorOf = ([literal = '', next]: readonly string[]): Anchor | undefined => {
  const all = anchorsIn(literal).filter(({ end }) => next === undefined || end < literal.length - 1)
  const rarest = rarestOf(all)
  if (rarest && rankOf(rarest) < 100) return rarest
  const first = literal.search(/[^a-z]|$/i)
  return rarestOf(all.filter(({ end }) => end >= first)) ?? rarest ?? rarestOf(behindHole(literal, next ?? ''))
}
