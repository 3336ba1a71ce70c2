/** The manual page, from the tree of commands and what the environment and the statuses mean. */
import { dataDate } from '../../src/catalog/products.ts'
import { optionText, ownOptions, sentence } from '../../src/format/help.ts'
import { retryWords } from '../../src/format/verdict.ts'
import type { CommandInfo, Example, OptionInfo } from '../../src/tree.ts'
import { version } from '../../src/version.ts'
import { bold, link, roff, section, subsection, tagged, usage } from './roff.ts'

type Row = readonly [term: string, text: string]

const statuses: readonly Row[] = [
  ['0', 'Something was found. With --fail-on: nothing of that kind was seen.'],
  ['1', 'Nothing was found. With --fail-on: something of that kind was seen.'],
  ['2', 'Trouble: bad usage, or a file that cannot be read, even where others could be.'],
]

const variables: readonly Row[] = [
  ['ERRCODE_PRODUCT', 'The API to answer for where --product does not say.'],
  ['NO_COLOR', 'Set and not empty: no colours, unless --color asks for them.'],
  ['FORCE_COLOR', 'Set: colours in a pipe too; 0: none on a terminal either.'],
  ['FORCE_HYPERLINK', 'Set: links to the official page on any terminal; 0: on none.'],
  ['PAGER', 'What shows long answers on a terminal; less -FRX where it is not set, nothing where it is empty.'],
]

const times: readonly Row[] = [
  ['No zone', 'A stamp is UTC. CET, EST, JST and the like are read where they mean one offset only.'],
  [
    'No year',
    "The latest year in which the stamp does not lie after the file's last change, or in a pipe after now. A day more is allowed, as local time may run ahead.",
  ],
  ['05/11/2026', 'The day comes first; between slashes and with AM or PM behind, the month.'],
  [
    'No stamp',
    'A line has the time of the last stamp before it, up to 3000 bytes away, or of the error before it. An error whose time is not known is kept by --since and --until and lies in every window of --fail-on.',
  ],
  [
    '--since, --until',
    'Each stands for all of itself: 2026-11-20 for the day, 02:14 for the minute. A time of day is the last one before now, for --until the first one after --since.',
  ],
]

const records: readonly Row[] = [
  [
    'A code',
    'Count, code, name, verdict, share, first seen, last seen, errors a minute, first line, last line, product.',
  ],
  ['A finding', 'Below a blank line: its kind, a sentence, and the lines to look at.'],
]

const page = 'https://developers.binance.com/docs/derivatives/usds-margined-futures/error-code'

const rows = (all: readonly Row[]): string[] => all.flatMap(([term, text]) => tagged(bold(term), text))

const optionRows = (options: readonly OptionInfo[]): string[] =>
  options.flatMap((option) => tagged(usage(option.flags), sentence(optionText(option))))

/** Each once; the commands' own repeat some of the program's. */
const exampleRows = (examples: readonly Example[]): string[] =>
  examples
    .filter(({ command }, at) => examples.findIndex((one) => one.command === command) === at)
    .flatMap(({ command, what }) => tagged(bold(command), sentence(what)))

const commandLines = (command: CommandInfo, program: CommandInfo): string[] =>
  subsection(
    usage(command.usage.replace(' [options]', '').slice(program.name.length + 1)),
    roff(sentence(command.text)),
    ...command.arguments.flatMap(({ term, text }) => tagged(usage(term), sentence(text))),
    ...optionRows(ownOptions(command, program)),
  )

export const manual = (program: CommandInfo): string => {
  const { name, text, options, commands } = program
  const lines = [
    `.TH ${name.toUpperCase()} 1 "${dataDate}" "${name} ${version}" "User Commands"`,
    // Neither hyphenated nor stretched: names and commands are to be copied.
    '.nh',
    '.ad l',
    ...section('NAME', `${name} \\- explain Binance API errors, at once and offline`),
    ...section(
      'SYNOPSIS',
      usage(`${name} [options] <code|name|text>...`),
      '.br',
      usage(`${name} [options] <command> [argument...]`),
    ),
    ...section('DESCRIPTION', roff(text)),
    ...section('COMMANDS', ...commands.flatMap((command) => commandLines(command, program))),
    ...section('OPTIONS', 'Every command has these.', ...optionRows(options)),
    ...section('VERDICTS', 'May the request be sent again?', ...rows(Object.entries(retryWords))),
    ...section('TIMES', 'How the time of a line is read, and what a time asks for.', ...rows(times)),
    ...section(
      'SUMMARIES',
      'In a pipe, decode --summary prints records with tabs between their fields.',
      ...rows(records),
    ),
    ...section('EXIT STATUS', 'The worst of several counts.', ...rows(statuses)),
    ...section('ENVIRONMENT', ...rows(variables)),
    ...section('EXAMPLES', ...exampleRows([program, ...commands].flatMap((command) => command.examples))),
    ...section('SEE ALSO', ...link('Official page of USDⓈ-M Futures', page), '.PP', 'less(1), jq(1), fzf(1)'),
  ]
  return `${lines.join('\n')}\n`
}
