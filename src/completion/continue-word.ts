/** Completes a word in the spelling it was begun in, since a shell keeps what has been typed. */

const fold = (text: string): string => text.toUpperCase().replaceAll('-', '_')

/** The rest goes on in the case and with the separators of what was typed: `invalid-t` with `invalid-timestamp`. */
const inSpelling = (rest: string, typed: string): string => {
  const joined = typed.includes('-') && !typed.includes('_') ? rest.replaceAll('_', '-') : rest
  if (/[a-z][^A-Za-z]*$/.test(typed)) return joined.toLowerCase()
  return /[A-Z][^A-Za-z]*$/.test(typed) ? joined.toUpperCase() : joined
}

/** The word to put there; undefined where it does not begin that way. */
export const continueWord = (typed: string, word: string): string | undefined => {
  if (word.startsWith(typed)) return word
  if (!fold(word).startsWith(fold(typed))) return undefined
  return typed + inSpelling(word.slice(typed.length), typed)
}
