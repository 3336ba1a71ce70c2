/** A hit for people: in full the first time a code is met, in one line after that. */
import type { Detail } from '../catalog/message-details.ts'
import type { Hit } from '../decode/hit.ts'
import { entryCard, headLines } from './card.ts'
import { describeDetails } from './describe-details.ts'
import type { Layout } from './layout.ts'
import { otherMeanings } from './other-meanings.ts'
import { sanitize } from './sanitize.ts'
import { plainTitle, title } from './title.ts'
import { briefVerdict, shortVerdict, verdictPaint } from './verdict.ts'
import { hang, wrap } from './wrap.ts'

/** A text that is one line has no places to tell apart. */
const placeOf = ({ file, line, column }: Hit): string | undefined => {
  if (file !== null) return `${file}:${line}:${column}`
  return line === 1 ? undefined : `line ${line}, column ${column}`
}

const unknownCard = (hit: Hit, layout: Layout): string[] => [
  ...headLines({ code: hit.code, name: null }, placeOf(hit) ?? '', layout),
  ...wrap('This code is on none of the lists known here; it may be newer than they are.', layout.width),
  ...(hit.message ? ['', layout.style.heading('Message'), ...hang('  ', sanitize(hit.message), layout.width)] : []),
]

const doubtful = 'Likely, not sure: other systems use this number too, and too little here says whose it is.'

export const hitCard = (hit: Hit, details: readonly Detail[], layout: Layout): string[] => {
  const lines = hit.entry
    ? entryCard(
        hit.entry,
        { place: placeOf(hit), message: hit.message, details: describeDetails(details, layout.reader) },
        layout,
      )
    : unknownCard(hit, layout)
  return [
    ...lines,
    ...(hit.ambiguous.length > 0
      ? [
          '',
          ...otherMeanings(
            'Or, if the request went to',
            hit.ambiguous.map((entry) => [entry]),
            layout,
          ),
        ]
      : []),
    ...(hit.confidence === 'likely' ? ['', ...wrap(doubtful, layout.width).map((line) => layout.style.dim(line))] : []),
  ]
}

/** What fits of a text into a number of columns. */
const cut = (text: string, room: number): string => {
  const characters = [...text]
  if (characters.length <= room) return text
  return room > 12 ? `${characters.slice(0, room - 1).join('')}…` : ''
}

/** In as many words as a line has room for. */
const verdictsOf = ({ entry }: Hit): string[] =>
  entry ? [shortVerdict(entry), briefVerdict(entry), entry.retry] : ['']

const lengthOf = (parts: readonly string[]): number => [...parts.join('  ')].length

/** `bot.log:812:37  -1021 INVALID_TIMESTAMP  after a fix  Timestamp for this request …` */
export const hitLine = (hit: Hit, layout: Layout): string => {
  const { style, width } = layout
  const place = `${hit.file === null ? '' : `${hit.file}:`}${hit.line}:${hit.column}`
  const titled = hit.entry ?? { code: hit.code, name: 'unknown code' }
  const doubt = hit.confidence === 'likely' ? 'likely' : ''
  const partsWith = (verdict: string): string[] => [place, plainTitle(titled), verdict, doubt].filter(Boolean)
  const verdicts = verdictsOf(hit)
  const verdict = verdicts.find((words) => lengthOf(partsWith(words)) <= width) ?? verdicts.at(-1) ?? ''
  const paint = hit.entry ? verdictPaint(style, hit.entry) : style.dim
  const message = hit.message ? cut(`  ${sanitize(hit.message)}`, width - lengthOf(partsWith(verdict))) : ''
  const painted = [style.dim(place), title(titled, layout), verdict && paint(verdict), doubt]
  return painted.filter(Boolean).join('  ') + style.dim(message)
}
