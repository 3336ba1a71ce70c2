/** A hit for people: in full the first time a code is met, in one line after that. */
import type { Hit } from '../decode/hit.ts'
import { entryCard } from './card.ts'
import { describeParams } from './describe-params.ts'
import type { Layout } from './layout.ts'
import { sanitize } from './sanitize.ts'
import { shortVerdict, verdictPaint } from './verdict.ts'
import { hang } from './wrap.ts'

export const hitPlace = ({ file, line, column }: Hit): string =>
  file === null ? `line ${line}, column ${column}` : `${file}:${line}:${column}`

const unknownCard = (hit: Hit, { style, width }: Layout): string[] => [
  `${style.code(String(hit.code))}  ${style.dim(hitPlace(hit))}`,
  ...hang('', 'This code is on no list that this version knows.', width),
  ...(hit.message ? hang('', `Message: ${sanitize(hit.message)}`, width) : []),
]

const doubt = (hit: Hit): string => (hit.confidence === 'likely' ? ', likely: other systems use this number too' : '')

export const hitCard = (hit: Hit, names: (code: number) => string, layout: Layout): string[] => {
  if (!hit.entry) return unknownCard(hit, layout)
  const options = {
    place: hitPlace(hit) + doubt(hit),
    message: hit.message,
    params: describeParams(hit),
    references: false,
  }
  return entryCard(hit.entry, options, names, layout)
}

/** `bot.log:812:37 -1021 INVALID_TIMESTAMP  after a fix  "Timestamp for this request …"` */
export const hitLine = (hit: Hit, { style, width }: Layout): string => {
  const place = hit.file === null ? `${hit.line}:${hit.column}` : `${hit.file}:${hit.line}:${hit.column}`
  const name = hit.entry ? (hit.entry.name ?? hit.entry.summary) : 'unknown code'
  const verdict = hit.entry ? shortVerdict(hit.entry) : ''
  const tail = `${hit.message ? `  ${sanitize(hit.message)}` : ''}${hit.confidence === 'likely' ? '  (likely)' : ''}`
  const fixed = `${place}  ${hit.code} ${name}  ${verdict}`
  const room = width - [...fixed].length
  const shown = room >= [...tail].length ? tail : room > 12 ? `${[...tail].slice(0, room - 1).join('')}…` : ''
  const paint = hit.entry ? verdictPaint(style, hit.entry) : style.dim
  return `${style.dim(place)}  ${style.code(String(hit.code))} ${style.name(name)}  ${paint(verdict)}${style.dim(shown)}`
}
