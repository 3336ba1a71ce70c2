/** The language of manual pages: characters, fonts, paragraphs. */

/** As they are, they would come out as typographic ones, and could not be copied. */
const characters: Record<string, string> = {
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '"': '\\(dq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
}

const unicode = (character: string): string =>
  `\\[u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

export const roff = (text: string): string =>
  text
    .replace(/[-\\'"`^~]/g, (character) => characters[character] ?? character)
    .replace(/[^\u0000-\u007f]/gu, unicode)
    // At the start of a line it would be a request.
    .replace(/^\./gm, '\\&.')

export const bold = (text: string): string => `\\fB${roff(text)}\\fR`

const italic = (text: string): string => `\\fI${roff(text)}\\fR`

/** `--only <code|retry>` or `search [options] <words...>`: what is typed as it stands is bold, what it stands for italic. */
export const usage = (text: string): string =>
  text
    .split(' ')
    .map((word) => (/^[<[]/.test(word) ? roff(word.replace(/[<>]/g, '')).replace(/[a-z]+/g, italic) : bold(word)))
    .join(' ')

export const section = (title: string, ...lines: readonly string[]): string[] => [`.SH ${title}`, ...lines]

export const subsection = (title: string, ...lines: readonly string[]): string[] => [`.SS ${title}`, ...lines]

export const link = (text: string, url: string): string[] => [`.UR ${url}`, roff(text), '.UE']

/** `term`, which is escaped already, with a text below it. */
export const tagged = (term: string, text: string): string[] => ['.TP', term, roff(text)]
