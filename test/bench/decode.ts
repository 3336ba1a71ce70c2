/**
 * `npm run bench [size] [runs]`: how fast `decode --summary` is beside other tools on a log made for it. Sizes such as
 * `100m` and `1g`. The log has errors in one line of a hundred, a sixth of them without a code, and on every other line
 * something that looks like one.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCatalog } from '../../src/catalog/load.ts'
import { splitHoles } from '../../src/catalog/template.ts'
import type { Summary } from '../../src/summary/summary.ts'
import { makeLog } from './make-log.ts'
import { median, type Run, runCommand, warm } from './run.ts'

interface Contender {
  name: string
  command: string[]
  /** Through a pipe instead of from the file. */
  piped?: boolean
  /** Too slow to be run several times. */
  once?: boolean
}

const [sizeText = '1g', runsText = '5'] = process.argv.slice(2)
const [, digits = '1', unit = ''] = /^([\d.]+)([kmg]?)$/i.exec(sizeText) ?? []
const size = Number(digits) * ({ k: 1e3, m: 1e6, g: 1e9 }[unit.toLowerCase()] ?? 1)
const runs = Number(runsText)

const has = (command: string): boolean => spawnSync(command, ['--version']).status === 0

const folder = mkdtempSync(join(tmpdir(), 'errcode-bench-'))
const log = join(folder, 'bot.log')
const texts = join(folder, 'messages.txt')

/** The fixed beginnings of all messages, for tools that search for texts. */
const messages = async (): Promise<string[]> => {
  const { entries } = await loadCatalog()
  const beginnings = entries.flatMap((entry) => entry.messages.map((text) => (splitHoles(text)[0] ?? '').trim()))
  return [...new Set(beginnings)].filter((text) => text.length > 8)
}

const codes = String.raw`-[1245]\d{3}\b`
const field = String.raw`"code":\s*-\d{4}`
const errcode = [process.execPath, join(import.meta.dirname, '../../bin/errcode.js'), 'decode', '--summary', '--json']

const contenders: Contender[] = [
  { name: 'errcode decode --summary', command: [...errcode, log] },
  ...(has('rg')
    ? [
        { name: `rg -j1 -c -- '${codes}'`, command: ['rg', '-j1', '-c', '--', codes, log] },
        { name: `rg -j1 -c '${field}'`, command: ['rg', '-j1', '-c', field, log] },
        { name: 'rg -j1 -c -F -f messages', command: ['rg', '-j1', '-c', '-F', '-f', texts, log] },
      ]
    : []),
  ...(has('grep') ? [{ name: `grep -cP -- '${codes}'`, command: ['grep', '-cP', '--', codes, log] }] : []),
  { name: 'cat | errcode decode --summary', command: errcode, piped: true },
  ...(has('rg')
    ? [{ name: `cat | rg -j1 -c -- '${codes}'`, command: ['rg', '-j1', '-c', '--', codes], piped: true }]
    : []),
  ...(has('jq')
    ? [
        {
          name: "jq -R 'fromjson? | .err.code?'",
          command: ['sh', '-c', `jq -R 'fromjson? | .err.code?' "$0" | wc -l`, log],
          once: true,
        },
      ]
    : []),
]

const sorted = (counts: Record<number, number>): string =>
  JSON.stringify(Object.entries(counts).sort(([one], [other]) => one.localeCompare(other)))

/** How often a summary has each code. */
const countsOf = (json: string): string => {
  const counts: Record<number, number> = {}
  for (const { code, count } of (JSON.parse(json) as Summary).codes) counts[code] = (counts[code] ?? 0) + count
  return sorted(counts)
}

const results = new Map<Contender, Run[]>(contenders.map((contender) => [contender, []]))

try {
  const { bytes, lines, errors, byMessage, codes: made } = makeLog(log, size)
  writeFileSync(texts, (await messages()).join('\n'))
  await warm(log)
  for (let turn = 0; turn <= runs; turn++) {
    for (const contender of contenders) {
      if (contender.once && turn !== 1) continue
      const run = await runCommand(contender.command, contender.piped ? log : undefined)
      // The first turn only warms up.
      if (turn > 0) results.get(contender)?.push(run)
      if (contender.name.includes('errcode')) {
        const found = countsOf(run.stdout)
        if (found !== sorted(made)) throw new Error(`${contender.name} found ${found}; not ${sorted(made)}`)
      }
    }
  }
  const secondsOf = (contender: Contender): number =>
    median((results.get(contender) ?? []).map(({ seconds }) => seconds))
  const ours = (piped: boolean | undefined) => contenders.find((other) => other.piped === piped)
  console.log(
    `${(bytes / 1e9).toFixed(2)} GB, ${lines} lines, ${errors} errors (${byMessage} without a code), all found.`,
  )
  console.log(
    `Medians of ${runs} runs in turn. Node ${process.version}, ${cpus()[0]?.model}, ${cpus().length} cores.\n`,
  )
  console.log('| command | seconds | GB/s | errcode takes | peak MB |\n|---|--:|--:|--:|--:|')
  for (const contender of contenders) {
    const seconds = secondsOf(contender)
    const reference = ours(contender.piped)
    const ratio = reference && reference !== contender ? `${(secondsOf(reference) / seconds).toFixed(2)} ×` : ''
    const peak = Math.max(...(results.get(contender) ?? []).map((run) => run.peak ?? 0))
    const cells = [seconds.toFixed(2), (bytes / 1e9 / seconds).toFixed(2), ratio, peak > 0 ? peak.toFixed(0) : '']
    console.log(`| \`${contender.name.replaceAll('|', '\\|')}\` | ${cells.join(' | ')} |`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
