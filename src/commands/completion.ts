/** `errcode completion <shell>`: the script for a shell, or the candidates that this script asks for. */
import { candidates } from '../completion/candidates.ts'
import { readQuestion } from '../completion/question.ts'
import { filesMark, type Shell, scripts, shells, wordsVariable } from '../completion/scripts.ts'
import { ErrcodeError } from '../errors.ts'
import { ExitCode } from '../exit-code.ts'
import type { CommandInfo } from '../tree.ts'
import { type Context, scopeOf } from './context.ts'
import { isProduct } from './filter.ts'

const isShell = (word: string): word is Shell => (shells as readonly string[]).includes(word)

/** `errcode completion zsh`, for the shell the user seems to have. */
const example = (shell: string | undefined): string => {
  const name = shell?.split('/').at(-1) ?? ''
  return `errcode completion ${isShell(name) ? name : shells[0]}`
}

const scriptFor = ([word]: readonly string[], shell: string | undefined): string => {
  const tip = `shells are ${shells.join(', ')}: ${example(shell)}`
  if (word === undefined) throw new ErrcodeError('completion for which shell?', tip)
  if (!isShell(word.toLowerCase())) throw new ErrcodeError(`no completion for the shell '${word}'`, tip)
  return scripts[word.toLowerCase() as Shell]
}

const answer = (line: string, tree: CommandInfo, context: Context): string => {
  const fallback = tree.commands.find(({ name }) => name === 'lookup') ?? tree
  const question = readQuestion(tree, fallback, line.split('\t'))
  const { product = '' } = question
  const own = scopeOf(isProduct(product) ? { ...context, product } : context)
  const found = candidates(question, [own, context.catalog])
  return [
    ...found.map(({ text, about }) => `${text}\t${about}\n`),
    ...(question.kinds.includes('file') ? [`${filesMark}\n`] : []),
  ].join('')
}

export const completion = async (words: string[], tree: CommandInfo, context: Context): Promise<ExitCode> => {
  const { stdout, env } = context.terminal
  const line = env[wordsVariable]
  await stdout.write(line === undefined ? scriptFor(words, env.SHELL) : answer(line, tree, context))
  return ExitCode.found
}
