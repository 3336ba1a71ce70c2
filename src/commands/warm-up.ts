/** Judges lines that nobody asked about, so that the first error of a live log is told as fast as those that follow. */
import { createDecoder } from '../decode/decoder.ts'
import type { Knowledge } from '../decode/knowledge.ts'
import type { Shared } from './prepare.ts'

const lines = [
  "2026-11-20T08:14:03.221Z ERROR APIError(code=-1021): Timestamp for this request was 1000ms ahead of the server's time.",
  '2026-11-20 08:14:03,221 - bot - ERROR - binanceusdm {"code":-2019,"msg":"Margin is insufficient."}',
  'Nov 20 08:14:03 host bot[4711]: order failed: Filter failure: LOT_SIZE',
  '',
]

const warm = new WeakSet<Knowledge>()

/** Takes as long as one first error, and the second time nothing: it is done while no more text comes. */
export const warmUp = ({ knowledge, product }: Shared): void => {
  if (warm.has(knowledge)) return
  warm.add(knowledge)
  const decoder = createDecoder({ knowledge, product, file: null, sink: { hit: () => true } })
  decoder.push(new TextEncoder().encode(lines.join('\n')))
  decoder.end()
}
