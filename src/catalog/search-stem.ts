/** Words without their endings. */

const apostrophe = /['\u2019](?:s$)?/

/** Plurals, tenses and doubled letters tell no errors apart: cancelled, canceled, cancels and cancelling are one. */
export const stem = (word: string): string => {
  let low = word.toLowerCase()
  if (apostrophe.test(low)) low = low.replace(apostrophe, '')
  if (low.length < 4 || low < 'a') return low
  if (low.endsWith('s') && !low.endsWith('ss')) low = low.endsWith('ies') ? `${low.slice(0, -3)}y` : low.slice(0, -1)
  if (low.endsWith('ing') && low.length > 5) low = low.slice(0, -3)
  else if (/(?:[^e]ed|ly)$/.test(low) && low.length > 4) low = low.slice(0, -2)
  if (low.endsWith('e') && low.length > 2) return low.slice(0, -1)
  const last = low[low.length - 1] as string
  return last === low[low.length - 2] && !'aeiou'.includes(last) ? low.slice(0, -1) : low
}
