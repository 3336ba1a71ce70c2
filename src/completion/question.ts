/** Reads an unfinished command line: what may stand where the cursor is? */
import type { CommandInfo, OptionInfo } from '../tree.ts'
import { follow, optionsOf } from './line.ts'

export interface Question {
  /** What the cursor's word holds so far, without `prefix`. */
  typed: string
  /** `--product=` before the value that is asked for. */
  prefix: string
  commands: readonly CommandInfo[]
  options: readonly OptionInfo[]
  choices: readonly string[]
  /** Kinds of values: `code`, `category`, `file`. */
  kinds: readonly string[]
  /** The value of `--product` among the words before. */
  product: string | undefined
}

const kindsAt = ({ arguments: all }: CommandInfo, place: number): readonly string[] => {
  const last = all.at(-1)
  return (all[place] ?? (last?.isVariadic ? last : undefined))?.kinds ?? []
}

/** `words` without the program's name; the last one is the cursor's, up to the cursor. */
export const readQuestion = (program: CommandInfo, fallback: CommandInfo, words: readonly string[]): Question => {
  const typed = words.at(-1) ?? ''
  const { command, operands, pending, used, isLiteral, product } = follow(program, fallback, words.slice(0, -1))
  const question = { typed, prefix: '', commands: [], options: [], choices: [], kinds: [], product }
  if (pending) return { ...question, choices: pending.choices, kinds: pending.kinds }

  const options = optionsOf(program, command).filter(({ long }) => !used.has(long))
  const [, prefix, value = ''] = /^(--[\w-]+=)(.*)$/.exec(typed) ?? []
  if (prefix && !isLiteral) {
    const { choices = [], kinds = [] } = options.find(({ long }) => `${long}=` === prefix) ?? {}
    return { ...question, typed: value, prefix, choices, kinds }
  }

  const isFirst = command === program && !isLiteral
  const isOption = typed.startsWith('-') && !isLiteral
  const kinds = kindsAt(command === program ? fallback : command, operands)
  return {
    ...question,
    commands: isFirst || kinds.includes('command') ? program.commands : [],
    options: isOption ? options : [],
    // At the very beginning the commands are few, the codes many.
    kinds: isFirst && typed === '' ? [] : kinds.filter((kind) => !(isOption && kind === 'file')),
  }
}
