/** The README's program does what the README says of it. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explain, shouldRetry } from '../../src/index.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const block = /```ts\n([\s\S]*?)\n```/.exec(readme)?.[1] ?? ''
const names = ['explain', 'shouldRetry', 'client', 'findOrder', 'log', 'sleep']
const body = block.replace(/^import .*$/m, '').replace('export const send =', 'return')

/** What becomes of an order to which a client answers in turn, and what was logged, asked and waited for on the way. */
const send = async (answers: unknown[], existing?: object) => {
  const told: unknown[] = []
  const client = {
    newOrder: async () => {
      const answer = answers.shift()
      if ((answer as { orderId?: number }).orderId) return answer
      throw answer
    },
  }
  const findOrder = async () => {
    told.push('asked')
    return existing
  }
  const sleep = async (ms: number) => told.push(ms)
  const make = new Function(...names, body)
  const program = make(explain, shouldRetry, client, findOrder, (line: unknown) => told.push(typeof line), sleep)
  const outcome = await program({ newClientOrderId: 'x' }).catch((error: unknown) => ({ thrown: error }))
  return [outcome, ...told]
}

const placed = { orderId: 7 }
const limit = { status: 429, headers: { 'retry-after': '3' }, body: '{"code":-1003,"msg":"Too many requests."}' }
const timeout = { code: -1007 }
const margin = { code: -2019, msg: 'Margin is insufficient.' }
const network = new TypeError('fetch failed')

describe('send', () => {
  it.each<[string, unknown[], object | undefined, unknown[]]>([
    ['goes through', [placed], undefined, [placed]],
    ['waits as long as Binance asks', [limit, placed], undefined, [placed, 'string', 3000]],
    ['does not send an order again that is there', [timeout], placed, [placed, 'string', 'asked']],
    ['sends one again that is not there', [timeout, placed], undefined, [placed, 'string', 'asked', 1000]],
    ['gives up where sending again is of no use', [margin], undefined, [{ thrown: margin }, 'string']],
    ['asks after an order that got lost on the way', [network], placed, [placed, 'object', 'asked']],
  ])('%s', async (_, answers, existing, expected) => expect(await send(answers, existing)).toEqual(expected))

  it('gives up after five tries', async () => {
    expect((await send(Array(9).fill({ code: -1001 })))[0]).toEqual({ thrown: { code: -1001 } })
  })
})
