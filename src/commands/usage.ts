/** What to say of a command line that cannot be understood: the parser's word in the form of all errors, and a way out. */
import { nearestWord } from '../catalog/suggest.ts'
import { describeError } from '../errors.ts'
import type { CommandInfo, OptionInfo } from '../tree.ts'

const shortOf = ({ flags }: OptionInfo): string[] => /^-[A-Za-z]\b/.exec(flags)?.slice(0, 1) ?? []

/** Of single letters the other case at most: each is one slip away from all others. */
const nearest = (option: string, options: readonly OptionInfo[]): string | undefined =>
  option.length === 2
    ? options.flatMap(shortOf).find((short) => short.toLowerCase() === option.toLowerCase())
    : nearestWord(
        option,
        options.map(({ long }) => long),
      )

/** `--limit` of `errcode list --limit 3`, which another command does have. */
const misplaced = (option: string, { commands }: CommandInfo): string | undefined => {
  const long = nearest(
    option,
    commands.flatMap(({ options }) => options),
  )
  const owner = commands.find(({ options }) => options.some((one) => one.long === long))
  return owner && `'${long}' is an option of ${owner.name}: errcode ${owner.name} --help`
}

/** The command that was meant, or the program where none was named. */
const commandOf = (words: readonly string[], tree: CommandInfo): CommandInfo => {
  const [named] = words.flatMap((word) => tree.commands.find(({ name }) => name === word) ?? [])
  return named ?? tree
}

const tipFor = (option: string | undefined, words: readonly string[], tree: CommandInfo): string => {
  const command = commandOf(words, tree)
  const help = `errcode ${command === tree ? '' : `${command.name} `}--help`
  if (option === undefined) return `${help} shows what it takes`
  const near = nearest(option, [...command.options, ...tree.options])
  if (near) return `did you mean '${near}'? ${help}`
  return misplaced(option, tree) ?? `${help} shows all options`
}

/** `error: unknown option '--foo'` loses its first word. */
export const describeUsage = (text: string, words: readonly string[], tree: CommandInfo): string => {
  const [first = ''] = text
    .replace(/^error: /, '')
    .trim()
    .split('\n')
  const option = /^unknown option '([^'=]+)/.exec(first)?.[1]
  return describeError(first.replace(/\.$/, ''), tipFor(option, words, tree))
}
