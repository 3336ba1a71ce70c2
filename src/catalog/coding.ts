/** Numbers as characters, for data that ships as text: the smaller a number, the fewer characters. */

/**
 * `%` to `[` end a number, `a` to `~` go before them in a longer one. Blank, `!` and `#` are left to part such texts, and
 * none of all these has to be escaped in a string of JavaScript, be it between quotes or backticks.
 */
export const ending = { first: 37, count: 55 }
const leading = { first: 97, count: 30 }

export const charactersOf = (number: number): string => {
  let characters = String.fromCharCode(ending.first + (number % ending.count))
  for (let high = Math.floor(number / ending.count); high > 0; high = Math.floor((high - 1) / leading.count))
    characters = String.fromCharCode(leading.first + ((high - 1) % leading.count)) + characters
  return characters
}

/** Each number as the item it stands for. */
export const listIn = <Item>(text: string, itemOf: (number: number) => Item): Item[] => {
  const list: Item[] = []
  let high = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at)
    if (character >= leading.first) high = high * leading.count + character - leading.first + 1
    else {
      list.push(itemOf(high * ending.count + character - ending.first))
      high = 0
    }
  }
  return list
}

/** The number at a place of a text, and where it ends. */
export const numberAt = (text: string, at: number): { number: number; end: number } => {
  let high = 0
  let end = at
  let character = text.charCodeAt(end++)
  for (; character >= leading.first; character = text.charCodeAt(end++))
    high = high * leading.count + character - leading.first + 1
  return { number: high * ending.count + character - ending.first, end }
}

/** A pattern that finds some numbers in such texts. */
export const patternFor = (numbers: Iterable<number>): RegExp =>
  new RegExp(
    `(?<![a-~])(?:${[...numbers].map((number) => charactersOf(number).replace(/\W/g, '\\$&')).join('|')})`,
    'g',
  )
