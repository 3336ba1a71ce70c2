/** The help of a command, for `--help` and for `errcode help [command]`. */
import { nearestWord } from '../catalog/suggest.ts'
import { ErrcodeError } from '../errors.ts'
import { helpText } from '../format/help.ts'
import type { CommandInfo } from '../tree.ts'

const unknown = (name: string, tree: CommandInfo): ErrcodeError => {
  const names = tree.commands.map((command) => command.name)
  const near = nearestWord(name, names)
  return new ErrcodeError(
    `no command '${name}'`,
    near ? `did you mean '${near}'? errcode help ${near}` : `commands are ${names.join(', ')}`,
  )
}

export const help = (name: string, tree: CommandInfo, width: number): string => {
  const command = [tree, ...tree.commands].find((one) => one.name === name)
  if (!command) throw unknown(name, tree)
  return helpText(command, tree, width)
}
