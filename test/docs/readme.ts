/** The parts of the README that follow from the program: examples with their output, the forms decode knows, the help. */
import { shapes } from '../../src/decode/shapes.ts'
import { badDay } from '../support/day.ts'
import { errcode } from '../support/program.ts'

/** `errcode search "order would trigger" --limit 2` as a shell would split it. */
const splitWords = (line: string): string[] =>
  [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare]) => single ?? double ?? bare ?? '')

/** The log that examples read. */
const input = ' < bot.log'

/** What a line prints now; `| head -3` keeps the first three lines. */
const output = async (line: string): Promise<string> => {
  const [command = '', head] = line.split(' | head -')
  const words = splitWords(command.replace(input, '')).slice(1)
  const { stdout, stderr } = await errcode(words, command.endsWith(input) ? { stdin: badDay } : {})
  const text = (stdout + stderr).trimEnd()
  return head === undefined ? text : text.split('\n').slice(0, Number(head)).join('\n')
}

/** Every `$ errcode …` in a console block, with what it prints now. */
const withOutput = async (block: string): Promise<string> => {
  const commands = [...block.matchAll(/^\$ (.+)$/gm)].map(([, line]) => line ?? '')
  const parts = await Promise.all(commands.map(async (line) => `$ ${line}\n${await output(line)}`))
  return parts.join('\n\n')
}

const shapesTable = (): string =>
  [
    '| form | printed by | sample |',
    '|---|---|---|',
    ...shapes.map(
      ({ name, from, samples }) => `| ${name} | ${from} | \`${(samples[0] ?? '').replaceAll('|', '\\|')}\` |`,
    ),
  ].join('\n')

/** Up to the last closing mark, so that a part that stands there twice comes out once. */
const between = (name: string, text: string, content: string): string =>
  text.replace(
    new RegExp(`<!-- ${name} -->(?:[\\s\\S]*<!-- /${name} -->)?`),
    () => `<!-- ${name} -->\n${content}\n<!-- /${name} -->`,
  )

/** The README as it should be. */
export const renewReadme = async (readme: string): Promise<string> => {
  const pieces = readme.split(/(```console\n[\s\S]*?\n```)/)
  const renewed = await Promise.all(
    pieces.map(async (piece) =>
      piece.startsWith('```console') ? `\`\`\`console\n${await withOutput(piece)}\n\`\`\`` : piece,
    ),
  )
  // Its examples stand above, with their answers.
  const help = (await output('errcode --help')).replace(/^[\s\S]*\n(?=Commands:)/, '')
  return between('help', between('shapes', renewed.join(''), shapesTable()), `\`\`\`\n${help}\n\`\`\``)
}
