/** Follows the words of a command line as the parser would: where do they lead, and what may come next? */
import type { CommandInfo, OptionInfo } from '../tree.ts'

export interface Line {
  /** The program itself where no command is named yet. */
  command: CommandInfo
  /** How many words are neither option nor command. */
  operands: number
  /** The option whose value comes next. */
  pending: OptionInfo | undefined
  /** Options that are there already. */
  used: ReadonlySet<string>
  /** After `--` nothing is an option. */
  isLiteral: boolean
  /** The value of `--product`. */
  product: string | undefined
}

/** A command has its own options and those of the program. */
export const optionsOf = (program: CommandInfo, command: CommandInfo): OptionInfo[] => [
  ...new Map([...command.options, ...program.options].map((option) => [option.long, option])).values(),
]

const takesValue = ({ choices, kinds }: OptionInfo): boolean => choices.length > 0 || kinds.length > 0

const named = (program: CommandInfo, name: string): CommandInfo | undefined =>
  program.commands.find((command) => command.name === name)

const withValue = (line: Line, option: OptionInfo, value: string): Line => ({
  ...line,
  pending: undefined,
  product: option.long === '--product' ? value : line.product,
})

const withOption = (program: CommandInfo, line: Line, word: string): Line => {
  const [long = '', ...value] = word.split('=')
  const option = optionsOf(program, line.command).find((one) => one.long === long)
  const next = { ...line, used: new Set([...line.used, long]) }
  if (!option || !takesValue(option)) return next
  return value.length > 0 ? withValue(next, option, value.join('=')) : { ...next, pending: option }
}

const withOperand = (program: CommandInfo, fallback: CommandInfo, line: Line, word: string): Line => {
  const command = line.command === program ? named(program, word) : undefined
  if (command) return { ...line, command }
  return { ...line, command: line.command === program ? fallback : line.command, operands: line.operands + 1 }
}

const step = (program: CommandInfo, fallback: CommandInfo, line: Line, word: string): Line => {
  // bash makes three words of `--product=spot`.
  if (line.pending) return word === '=' ? line : withValue(line, line.pending, word)
  if (line.isLiteral) return withOperand(program, fallback, line, word)
  if (word === '--') return { ...line, isLiteral: true }
  if (word.startsWith('--')) return withOption(program, line, word)
  return /^-[A-Za-z]/.test(word) ? line : withOperand(program, fallback, line, word)
}

/** `fallback` is the command that is meant when none is named. */
export const follow = (program: CommandInfo, fallback: CommandInfo, words: readonly string[]): Line => {
  let line: Line = {
    command: program,
    operands: 0,
    pending: undefined,
    used: new Set(),
    isLiteral: false,
    product: undefined,
  }
  for (const word of words) line = step(program, fallback, line, word)
  return line
}
