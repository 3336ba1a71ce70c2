/** The tree of commands as data, for what is made from it: the help, the completion of words, the manual. */

export interface Example {
  command: string
  what: string
}

export interface OptionInfo {
  /** `--product <name>` */
  flags: string
  /** `--product` */
  long: string
  /** What its value may be, as its flags name it (`code`, `category`); none for a switch. */
  kinds: readonly string[]
  choices: readonly string[]
  /** What holds without it. */
  usual: string | undefined
  text: string
}

export interface ArgumentInfo {
  /** `[code|name|text...]` */
  term: string
  kinds: readonly string[]
  isVariadic: boolean
  text: string
}

export interface CommandInfo {
  name: string
  /** `errcode search [options] <words...>` */
  usage: string
  text: string
  examples: readonly Example[]
  arguments: readonly ArgumentInfo[]
  options: readonly OptionInfo[]
  commands: readonly CommandInfo[]
}

/** What is read of an option, an argument and a command of the parser. */
interface ParserOption {
  flags: string
  long?: string | undefined
  argChoices?: string[] | undefined
  description: string
  defaultValue?: unknown
  defaultValueDescription?: string | undefined
}

interface ParserArgument {
  name(): string
  required: boolean
  variadic: boolean
  description: string
}

interface ParserCommand {
  name(): string
  usage(): string
  description(): string
  registeredArguments: readonly ParserArgument[]
}

interface ParserHelp<Node> {
  visibleOptions(command: Node): readonly ParserOption[]
  visibleCommands(command: Node): readonly Node[]
}

const describeOption = (option: ParserOption): OptionInfo => {
  const { flags, long = '', description, argChoices = [], defaultValue, defaultValueDescription } = option
  const usual = defaultValueDescription ?? (typeof defaultValue === 'boolean' ? undefined : defaultValue)
  return {
    flags,
    long,
    kinds: argChoices.length > 0 ? [] : (/<(.+)>/.exec(flags)?.[1]?.split('|') ?? []),
    choices: argChoices,
    usual: usual === undefined ? undefined : String(usual),
    text: description,
  }
}

const describeArgument = (argument: ParserArgument): ArgumentInfo => {
  const name = argument.name() + (argument.variadic ? '...' : '')
  return {
    term: argument.required ? `<${name}>` : `[${name}]`,
    kinds: argument.name().split('|'),
    isVariadic: argument.variadic,
    text: argument.description,
  }
}

/** `examples` by the name of their command. */
export const describeCommand = <Node extends ParserCommand>(
  command: Node,
  help: ParserHelp<Node>,
  examples: Readonly<Record<string, readonly Example[]>>,
  above = '',
): CommandInfo => {
  const path = `${above} ${command.name()}`.trim()
  return {
    name: command.name(),
    usage: `${path} ${command.usage()}`,
    text: command.description(),
    examples: examples[command.name()] ?? [],
    arguments: command.registeredArguments.map(describeArgument),
    options: help.visibleOptions(command).map(describeOption),
    commands: help.visibleCommands(command).map((one) => describeCommand(one, help, examples, path)),
  }
}
