/** The tree of commands: names, options, help and examples, no logic. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { products, retries } from './catalog/entry.ts'
import { dataDate } from './catalog/products.ts'
import { type Context, createContext, type Redactions, type SharedOptions, unmaskedAll } from './commands/context.ts'
import type { DecodeOptions } from './commands/decode-options.ts'
import { help } from './commands/help.ts'
import { lookup } from './commands/lookup.ts'
import type { MergeOptions } from './commands/merge.ts'
import { describeUsage } from './commands/usage.ts'
import { examples } from './examples.ts'
import { ExitCode } from './exit-code.ts'
import { restoreMinus, shieldMinus, standIn } from './minus.ts'
import { decodeOptions, mergeOptions, type OptionRecord, searchOptions, sharedOptions } from './options.ts'
import type { Terminal } from './terminal.ts'
import { type CommandInfo, describeCommand } from './tree.ts'
import { version } from './version.ts'

/** `--since -3h` */
const restored = <Options extends object>(options: Options): Options =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name, typeof value === 'string' ? restoreMinus(value) : value]),
  ) as Options

const wholeNumber = (text: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It takes a whole number from 1.')
  return Number(text)
}

const toOption = ({ flags, text, choices, usual, isWholeNumber }: OptionRecord): Option => {
  const option = new Option(flags, text)
  if (choices) option.choices(choices)
  if (usual) option.default(...usual)
  return isWholeNumber ? option.argParser(wholeNumber) : option
}

const withOptions = (command: Command, options: readonly OptionRecord[]): Command => {
  for (const option of options) command.addOption(toOption(option))
  return command
}

type Action = (words: string[], options: SharedOptions & Record<string, unknown>) => Promise<ExitCode>

export interface Program {
  run(argv: string[]): Promise<ExitCode>
  /** For what is made from it, such as the manual. */
  tree(): CommandInfo
}

export const createProgram = (terminal: Terminal, redactions: Redactions = unmaskedAll): Program => {
  let status: ExitCode = ExitCode.found
  let given: string[] = []
  const writes: Promise<boolean>[] = []
  const program = new Command('errcode')

  const act =
    (action: Action) =>
    async (...given: unknown[]) => {
      const command = given.at(-1) as Command
      const words = command.args.map(restoreMinus)
      status = await action(words, restored(command.optsWithGlobals()))
    }

  withOptions(program, sharedOptions(terminal.env))
    .description(
      'Answers for Binance API errors: what a code means, why it happens, how to put it right, whether to send the request again, and whether the order may have been executed anyway.',
    )
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void writes.push(terminal.stdout.write(text)),
      writeErr: (text) => void writes.push(terminal.stderr.write(text)),
      outputError: (text, write) => write(describeUsage(text.replaceAll(standIn, '-'), given, tree())),
    })
    .configureHelp({ formatHelp: (command) => helpFor(command.name()) })
    .showSuggestionAfterError(false)
    .version(`errcode ${version} (data of ${dataDate})`, '-V, --version', 'show the version and the date of the data')

  program
    .command('lookup', { isDefault: true })
    .description('explain codes, names or messages (the word "lookup" may be left out)')
    .argument('[code|name|text...]', 'numbers, names or messages, as you type or paste them')
    .action(
      act(async (words, options) => {
        if (words.length === 0) return usage()
        return lookup(words, await context(options))
      }),
    )

  withOptions(program.command('search'), searchOptions)
    .description('search names, messages and advice')
    .argument('<words...>', 'in any order, typos allowed')
    .action(
      act(async (words, options) => {
        const [{ search }, given] = await Promise.all([import('./commands/search.ts'), context(options)])
        return search(words, Number(options.limit), given)
      }),
    )

  program
    .command('list')
    .description('list all codes, or those of a category, verdict or product')
    .argument(
      '[category|retry|product...]',
      `a category (40xx), a verdict (${retries.join(', ')}) or a product (${products[2]}); all must apply`,
    )
    .action(
      act(async (words, options) => {
        const { list } = await import('./commands/list.ts')
        return list(words, await context(options))
      }),
    )

  program
    .command('categories')
    .description('list the headings of the official page')
    .action(
      act(async (_words, options) => {
        const { categories } = await import('./commands/categories.ts')
        return categories(await context(options))
      }),
    )

  program
    .command('products')
    .description('list the APIs that are told apart, and how many of their numbers mean something else than in usdm')
    .action(
      act(async (_words, options) => {
        const { products } = await import('./commands/products.ts')
        return products(await context(options))
      }),
    )

  withOptions(program.command('decode'), decodeOptions)
    .description('find every Binance error in text, files or standard input')
    .argument(
      '[text|file|-...]',
      'files (.gz and .zst too), - for standard input, or text; without any, standard input',
    )
    .action(
      act(async (words, options) => {
        const { decode } = await import('./commands/decode.ts')
        return decode(words, options as SharedOptions & DecodeOptions, await context(options))
      }),
    )

  withOptions(program.command('merge'), mergeOptions)
    .description('add up summaries that decode --summary --json made of several logs')
    .argument('<file|-...>', 'in the order of their time; - for standard input')
    .action(
      act(async (words, options) => {
        const { merge } = await import('./commands/merge.ts')
        return merge(words, options as SharedOptions & MergeOptions, await context(options))
      }),
    )

  program
    .command('completion')
    .description('print what makes a shell complete commands, options, codes and names')
    .argument('[shell]', 'bash, zsh, fish or powershell')
    .action(
      act(async (words, options) => {
        const { completion } = await import('./commands/completion.ts')
        return completion(words, tree(), await context(options))
      }),
    )

  program
    .command('help')
    .description('show the help of a command')
    .argument('[command]', 'its name; without one, the help of the whole')
    .action(
      act(async ([name = program.name()]) => {
        await terminal.stdout.write(helpFor(name))
        return ExitCode.found
      }),
    )

  const tree = (): CommandInfo => describeCommand(program, program.createHelp(), examples)

  const helpFor = (name: string): string => help(name, tree(), program.opts().width ?? terminal.stdout.columns ?? 80)

  const context = (options: SharedOptions): Promise<Context> => createContext(options, terminal, redactions)

  const usage = (): ExitCode => {
    program.outputHelp({ error: true })
    return ExitCode.trouble
  }

  return {
    tree,
    async run(argv) {
      given = argv
      try {
        await program.parseAsync(argv.map(shieldMinus), { from: 'user' })
      } catch (error) {
        if (!(error instanceof CommanderError)) throw error
        status = error.exitCode === 0 ? ExitCode.found : ExitCode.trouble
      }
      await Promise.all(writes)
      return status
    },
  }
}
