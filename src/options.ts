/** The options of the commands: their names, what they take, their help. */
import { products } from './catalog/entry.ts'
import { usualLimit, usualProduct } from './commands/usual.ts'
import { colorChoices, type Terminal } from './terminal.ts'

export interface OptionRecord {
  flags: string
  text: string
  choices?: readonly string[]
  /** What holds without it, and how that is described. */
  usual?: [value: string | number, text?: string]
  isWholeNumber?: true
}

export const sharedOptions = (env: Terminal['env']): OptionRecord[] => [
  { flags: '--json', text: 'answer in JSON' },
  {
    flags: '--product <name>',
    text: 'the API to answer for',
    choices: [...products, 'all'],
    usual: [usualProduct(env), 'usdm, or ERRCODE_PRODUCT'],
  },
  { flags: '--color <when>', text: 'colour the answer', choices: colorChoices, usual: ['auto'] },
  { flags: '--width <columns>', text: 'wrap text at this width', isWholeNumber: true },
  { flags: '--no-pager', text: 'show long answers without a pager' },
  { flags: '--redact', text: 'show stand-ins for keys, signatures, passwords, e-mail and IP addresses' },
]

export const searchOptions: readonly OptionRecord[] = [
  { flags: '--limit <n>', text: 'show at most this many', usual: [usualLimit], isWholeNumber: true },
]

const unmaskedReport: OptionRecord = {
  flags: '--no-redact',
  text: 'leave secrets in the report; without it they have stand-ins there',
}

export const decodeOptions: readonly OptionRecord[] = [
  { flags: '--summary', text: 'show only the totals, and what they tell' },
  { flags: '--annotate', text: 'pass every line on, with the explanation under it' },
  { flags: '--quiet', text: 'show nothing; only the exit status tells' },
  { flags: '--sure', text: 'leave out what is merely likely' },
  { flags: '--only <code|category|retry>', text: 'only these' },
  {
    flags: '--since <time>',
    text: 'only from then on: -3h, 02:14, 2026-11-20 or any stamp; UTC where it names no zone',
  },
  { flags: '--until <time>', text: 'only until then' },
  {
    flags: '--fail-on <code|category|retry>',
    text: "exit with 1 when one of these was seen, else with 0; or more than so many ('fix>10'), also within a time of the log ('-1003>0/5m'); several with commas",
  },
  {
    flags: '--report <file>',
    text: 'write it all to one HTML file too, to look at and to pass on; with it the totals are shown',
  },
  unmaskedReport,
  { flags: '--follow', text: 'go on as files grow, are rotated or cut short; shows what comes from now on' },
  { flags: '--from-start', text: 'with --follow: also what is there already (so does --since)' },
]

export const mergeOptions: readonly OptionRecord[] = [
  { flags: '--report <file>', text: 'write it to one HTML file too' },
  unmaskedReport,
]
