/** Where errors stand: `bot.log:812`, or `line 812` of a text that has no name. */

/** `lines 136 … 12812` */
export const placesText = (places: readonly string[]): string => {
  const text = places.join(' … ')
  return /^\d+(?!\S)/.test(text) ? `${places.length > 1 ? 'lines' : 'line'} ${text}` : text
}
