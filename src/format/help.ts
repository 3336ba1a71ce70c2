/** The help of a command: what it does, examples, then everything there is. */
import type { CommandInfo, OptionInfo } from '../tree.ts'
import { hang, wrap } from './wrap.ts'

type Row = readonly [term: string, text: string]

/** Less room than this beside the terms, and the texts stand below them. */
const leastRoom = 24

/** Terms are never broken, so that they can be copied. */
const rows = (all: readonly Row[], width: number): string[] => {
  const longest = Math.max(...all.map(([term]) => term.length))
  const areBeside = width - longest - 4 >= leastRoom
  return all.flatMap(([term, text]) =>
    areBeside ? hang(`  ${term.padEnd(longest)}  `, text, width) : [`  ${term}`, ...hang('      ', text, width)],
  )
}

const section = (title: string, all: readonly Row[], width: number): string[] =>
  all.length === 0 ? [] : ['', `${title}:`, ...rows(all, width)]

/** `list all codes` as a sentence of its own. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).replace(/\.?$/, '.')

/** `usdm, spot or all` */
const orList = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

/** With its choices and what holds without it. */
export const optionText = ({ text, choices, usual }: OptionInfo): string =>
  (choices.length > 0 ? `${text}: ${orList(choices)}` : text) + (usual === undefined ? '' : ` (default: ${usual})`)

const optionRows = (options: readonly OptionInfo[]): Row[] =>
  options.map((option) => [option.flags, optionText(option)])

/** Those that not every command has. */
export const ownOptions = (command: CommandInfo, root: CommandInfo): OptionInfo[] =>
  command.options.filter(({ long }) => !root.options.some((one) => one.long === long))

/** `root` is the program, whose options every command has. */
export const helpText = (command: CommandInfo, root: CommandInfo, width: number): string => {
  const isRoot = command.name === root.name
  const { examples, commands } = command
  const termOf = ({ name, usage }: CommandInfo): string => usage.slice(usage.indexOf(name)).replace(' [options]', '')
  const lines = [
    ...hang('Usage: ', command.usage, width),
    '',
    ...wrap(sentence(command.text), width),
    ...section(
      'Examples',
      examples.map(({ command: line, what }) => [line, what]),
      width,
    ),
    ...section(
      'Commands',
      commands.map((one) => [termOf(one), one.text]),
      width,
    ),
    ...section(
      'Arguments',
      command.arguments.filter(({ text }) => text !== '').map(({ term, text }) => [term, text]),
      width,
    ),
    ...(isRoot ? [] : section('Options', optionRows(ownOptions(command, root)), width)),
    ...section(isRoot ? 'Options' : 'Options of every command', optionRows(root.options), width),
    '',
    ...wrap('Exit status: 0 found, 1 nothing found, 2 trouble.', width),
  ]
  return `${lines.join('\n')}\n`
}
