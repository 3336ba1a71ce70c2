/** Runs the README's recipes in bash, with stand-ins for what a test machine lacks. Needs `npm run build`. */
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createPlace, has, slow } from '../shells/shell.ts'
import { firstColumns } from '../support/columns.ts'
import { botLog, cleanLog } from '../support/logs.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const [, block = ''] = /### Recipes[\s\S]*?```sh\n([\s\S]*?)```/.exec(readme) ?? []

/** The commands by what stands in their comment before the colon and after it. */
const recipes = new Map(
  block.split(/^# /m).flatMap((recipe) => {
    const [title = '', ...lines] = recipe.split('\n')
    return title === '' ? [] : [[title, lines.join('\n').trim()] as const]
  }),
)

const timedOut = `2026-11-20T09:03:11+0000 host bot[7]: binance.exceptions.BinanceAPIException: APIError(code=-1007): Timeout waiting for response from backend server. Send status unknown; execution status unknown.\n`

/** Prints a log, where the real one would, and keeps what it was asked. */
const standIn = (name: string, stream: 1 | 2): string =>
  `#!/bin/sh\necho "${name} $*" >> asked\ncat "$LOG" >&${stream}\n`

const place = createPlace({
  'bot.log': botLog,
  'clean.log': cleanLog,
  'timeout.log': timedOut,
  journalctl: standIn('journalctl', 1),
  docker: standIn('docker', 2),
  kubectl: standIn('kubectl', 1),
  mail: '#!/bin/sh\necho "mail $*" >> asked\ncat >> asked\n',
})
for (const name of ['journalctl', 'docker', 'kubectl', 'mail']) chmodSync(place.at(name), 0o755)

const run = (title: string, log = 'bot.log', variables = ''): string => {
  const command = recipes.get(title)
  if (!command) return expect.unreachable(`the README has no recipe '${title}'`)
  rmSync(place.at('asked'), { force: true })
  return place.run('bash', [
    '-c',
    `exec 2>&1; set -o pipefail; export LOG=${log} PATH="$PWD:$PATH" ${variables}\n${command}`,
  ])
}

const asked = (): string => (existsSync(place.at('asked')) ? readFileSync(place.at('asked'), 'utf8') : '')

describe('the recipe', slow, () => {
  const fzf = 'fzf: look through all codes, with the answer beside them'
  const cron =
    'cron: a mail when an order may have been executed in spite of an error, or when the log could not be read'

  it('for fzf finds a code by its name', ({ skip }) => {
    skip(!has('fzf'), 'needs fzf')
    expect(run(fzf, '', "FZF_DEFAULT_OPTS='--filter invalid_timest'")).toMatch(/^-1021\tINVALID_TIMESTAMP\t/)
  })

  it('for fzf shows the answer beside it', () => {
    const [, preview = ''] = /--preview '(.+)'/.exec(recipes.get(fzf) ?? '') ?? []
    const shown = place.run('sh', ['-c', `FZF_PREVIEW_COLUMNS=40; ${preview.replace('{1}', "'-1021'")}`])
    expect(shown).toContain('\u001b[1m\u001b[36m-1021')
    expect(shown.split('\n')[2]).toMatch(/^The request's \S+timestamp\S+ was older than$/)
  })

  it('for jq picks verdicts', ({ skip }) => {
    skip(!has('jq'), 'needs jq')
    const lines = run('jq: where an order may have been executed in spite of the error').split('\n')
    expect(lines).toEqual(expect.arrayContaining(['usdm -1007 TIMEOUT', 'spot -1007 TIMEOUT']))
    expect(lines).not.toContain('usdm -1021 INVALID_TIMESTAMP')
  })

  it('for jq counts by the hour', ({ skip }) => {
    skip(!has('jq'), 'needs jq')
    expect(run('jq: how often each error came in each hour').replace(/^ +/gm, '')).toBe(
      '2 2026-11-20T08 -1021 INVALID_TIMESTAMP\n1 2026-11-20T08 -2019 MARGIN_NOT_SUFFICIEN\n',
    )
  })

  it('for journalctl sums up', () => {
    expect(firstColumns(run('journalctl: the totals of a service, today'), 3)).toEqual([
      '2 -1021 INVALID_TIMESTAMP',
      '1 -2019 MARGIN_NOT_SUFFICIEN',
    ])
    expect(asked()).toBe('journalctl -u bot --since today -o short-iso\n')
  })

  it('for docker explains what the container wrote to either stream', () => {
    const shown = run('docker: the errors of a container as they come')
    expect(shown.match(/^-?\d+ [A-Z_]+|^\d+:\d+ {2}\S+/gm)).toEqual([
      '-1021 INVALID_TIMESTAMP',
      '-2019 MARGIN_NOT_SUFFICIEN',
      '5:85  -1021',
    ])
    expect(asked()).toBe('docker logs --follow --tail 0 bot\n')
  })

  it('for kubectl explains each line in its place', () => {
    const shown = run('kubectl: the last hour of all pods, explained line by line')
    expect(shown.replace(/^ {4}\|.*\n/gm, '')).toBe(botLog)
    expect(shown).toMatch(/outside of the recvWindow\.\n {4}\| -1021 INVALID_TIMESTAMP/)
    expect(asked()).toBe('kubectl logs -l app=bot --since 1h --prefix\n')
  })

  it('for cron writes a mail when an order is to be checked', () => {
    expect(run(cron, 'timeout.log')).toBe('')
    expect(asked()).toMatch(
      /^journalctl -u bot --since -1h -o short-iso\nmail -s Binance: orders to check trader@example\.org\n-1007 TIMEOUT/,
    )
  })

  it.each(['bot.log', 'clean.log', '/dev/null'])('for cron writes none for %s', (log) => {
    expect(run(cron, log)).toBe('')
    expect(asked()).toBe('journalctl -u bot --since -1h -o short-iso\n')
  })

  it('is tested, whichever it is', () => {
    expect([...recipes.keys()].map((title) => title.split(':')[0])).toEqual([
      'fzf',
      'jq',
      'jq',
      'journalctl',
      'docker',
      'kubectl',
      'cron',
    ])
  })
})
