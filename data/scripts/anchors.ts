/** Chooses by which bytes the texts are found: five characters of each, shared by as many texts as possible and rare in logs. */
import type { Anchor } from '../../src/decode/anchor.ts'

/** How often letters come up in English logs, in per cent. */
const frequency: Record<string, number> = {
  ' ': 18,
  '^': 18,
  ...Object.fromEntries(
    [...'etaoinsrhldcumfpgwybvkxjqz'].map((letter, at) => [
      letter,
      [
        12.7, 9.1, 8.2, 7.5, 7, 6.7, 6.3, 6, 6.1, 4, 4.3, 2.8, 2.8, 2.4, 2.2, 1.9, 2, 2.4, 2, 1.5, 1, 0.8, 0.2, 0.2,
        0.1, 0.1,
      ][at],
    ]),
  ),
}

/** Words that a bot's log is full of: a window in one of them is taken only by a text that has no other. */
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
  'minutes hour hours pair pairs candle volume trigger triggered execution executed currently operation'
).split(' ')

const padded = ` ${usual.join(' | ')} `

/** The scan looks for four of its five characters at a time. */
const isUsual = (window: string): boolean => {
  const text = window.replace('^', ' ')
  return padded.includes(text.slice(0, 4)) || padded.includes(text.slice(1))
}

/** Sorted: the order of factors decides the last bit of a product, and V8's versions differ in what a power makes of it. */
const costOf = (window: string): number => {
  const product = [...window].sort().reduce((cost, letter) => cost * (frequency[letter] ?? 9), 1) ** 0.6
  return isUsual(window) ? product * 100 : product
}

const letters = /^[a-z]{5}$/

/** Where there are no long words: a blank on one side, on both sides, or the beginning of the text. */
const blanked = [/^ [a-z]{4}$|^[a-z]{4} $/, /^ [a-z]{3} $/, /^\^[a-z]{3} $/]

/** For names, which are written with one blank or underscore between their words; a message may have `%20` or a line's end there. */
const acrossWords = /^[a-z]{2} [a-z]{2}$|^[a-z] [a-z]{3}$|^[a-z]{3} [a-z]$/

/**
 * The windows that a text may be found by: in an unusual word, else behind its first word (what a text begins with is
 * looked at in any case), else any.
 */
export const windowsOf = (literal: string, isName: boolean): Anchor[] => {
  const text = `^${literal.toLowerCase().replace(/[\s_]/g, ' ')}`
  const first = text.search(/ |$/) - 1
  const all = Array.from({ length: Math.max(0, text.length - 4) }, (_, at) => ({
    window: text.slice(at, at + 5),
    at: at - 1,
  }))
  const find = (form: RegExp, wanted: (anchor: Anchor) => boolean): Anchor[] =>
    all.filter((anchor) => form.test(anchor.window) && wanted(anchor))
  const unusual = ({ window }: Anchor) => !isUsual(window)
  const behind = ({ at }: Anchor) => at >= first
  const tries = [
    () => find(letters, unusual),
    () => (isName ? find(acrossWords, unusual) : []),
    ...blanked.slice(0, 2).map((form) => () => find(form, unusual)),
    () => find(acrossWords, unusual),
    ...[behind, () => true].flatMap((wanted) => [letters, ...blanked].map((form) => () => find(form, wanted))),
  ]
  for (const attempt of tries) {
    const found = attempt()
    if (found.length > 0) return found
  }
  return []
}

interface Option<Item> {
  cost: number
  /** The items that the window could find and no chosen window finds yet, with its place in them. */
  open: Map<Item, number>
}

/**
 * An anchor for each item. Windows are chosen greedily, those that serve the most texts at the least frequency first,
 * because every window costs a look wherever it stands in a log.
 */
export const chooseAnchors = <Item>(items: readonly Item[], windows: (item: Item) => Anchor[]): Map<Item, Anchor> => {
  const options = new Map<string, Option<Item>>()
  for (const item of items) {
    for (const { window, at } of windows(item)) {
      const option = options.get(window) ?? { cost: costOf(window), open: new Map() }
      options.set(window, option)
      if (!option.open.has(item)) option.open.set(item, at)
    }
  }
  const chosen = new Map<Item, Anchor>()
  for (;;) {
    let best: [string, Option<Item>] | undefined
    let bestScore = 0
    for (const [window, option] of options) {
      const score = option.open.size / (option.cost + 30)
      if (score > bestScore) {
        bestScore = score
        best = [window, option]
      }
    }
    if (!best) return chosen
    const [window, { open }] = best
    for (const [item, at] of [...open]) {
      chosen.set(item, { window, at })
      for (const other of windows(item)) options.get(other.window)?.open.delete(item)
    }
  }
}
