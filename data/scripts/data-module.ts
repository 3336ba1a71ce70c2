/** The text of a module that holds data: programs import it, and the command line takes the data out without running it. */

const opening = 'export const '

/** Inside strings of JSON and JavaScript. */
export const escapeToAscii = (text: string): string =>
  text.replace(/[^\t\n\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** In ASCII, which is read fastest. What has nothing to escape stands between backticks as it is, the rest as JSON. */
export const moduleOf = (data: Readonly<Record<string, unknown>>): string => {
  const literal = (value: unknown): string =>
    typeof value === 'string' && /^[\n\x20-\x7e]*$/.test(value) && !/[`\\$]/.test(value)
      ? `\`${value}\``
      : escapeToAscii(JSON.stringify(value))
  return Object.entries(data)
    .map(([name, value]) => `${opening}${name} = ${literal(value)}\n`)
    .join('')
}

/**
 * A text between backticks becomes a part of the module's text, which takes no memory: a start that fills a megabyte pays
 * for a garbage collection with two milliseconds.
 */
export const dataFrom = (module: string): Record<string, unknown> =>
  Object.fromEntries(
    module
      .slice(opening.length)
      .split(`\n${opening}`)
      .map((part) => {
        const [name = ''] = part.split(' ', 1)
        const value = part.slice(name.length + ' = '.length).trimEnd()
        return [name, value.startsWith('`') ? value.slice(1, -1) : JSON.parse(value)]
      }),
  )
