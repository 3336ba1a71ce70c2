/** Has real clients run into Binance's errors and holds what they throw and print against what is expected. */
import { inspect } from 'node:util'
import { decode, explain, shouldRetry } from '../../dist/index.js'
import { answers, banEnd } from './answers.mjs'
import { createClients } from './clients.mjs'
import { answersFor, expected, sharedAnswers } from './expectations.mjs'
import { startServer } from './server.mjs'
import { knownOf, unusedRows } from './silent.mjs'

const now = banEnd - 600_000
let passed = 0
const failures = []

const check = (what, found, wanted, text) => {
  if (found === wanted) passed++
  else
    failures.push(`${what}\n  found   ${found}\n  wanted  ${wanted}\n  ${text.slice(0, 600).replaceAll('\n', '\n  ')}`)
}

const decision = ({ retry, afterMs, verifyFirst }) =>
  [`${retry}${afterMs === undefined ? '' : ` ${afterMs / 1000} s`}`, ...(verifyFirst ? ['verify first'] : [])].join(
    ', ',
  )

const nameOf = ({ code, product, known }) =>
  product === 'http' ? `http ${code}` : `${code}${known === false ? ' unknown,' : ''}`

/** An entry of the call's own product, or of HTTP. */
const explainedAs = (thrown, product) => {
  const explanation = explain(thrown, { product })
  const decided = decision(shouldRetry(thrown, { product, now }))
  if (!explanation) return `nothing ${decided}`
  const stray = ['http', product].includes(explanation.product) ? '' : `${explanation.product} `
  return `${stray}${nameOf(explanation)} ${decided}`
}

const decodedAs = (text, product) => {
  const hits = decode(text, { product })
  const names = hits.map(({ code, entry }) =>
    nameOf({ code, product: entry?.product ?? product, known: entry !== undefined }),
  )
  const strays = hits.flatMap(({ entry }) =>
    entry && !['http', product].includes(entry.product) ? [entry.product] : [],
  )
  return [...new Set([...names, ...strays])].join(' ') || 'nothing'
}

const server = await startServer()
for (const [client, calls] of Object.entries(createClients(server.url))) {
  for (const [product, place] of Object.entries(calls)) {
    for (const answer of [...answersFor[product], ...sharedAnswers]) {
      server.answerWith(answers[answer])
      const thrown = await place().then(
        () => 'nothing was thrown',
        (error) => error,
      )
      const printed = { inspect: inspect(thrown), ...(thrown?.stack && { stack: String(thrown.stack) }) }
      const wanted = expected(client, answer)
      check(`${client}, ${product}, ${answer}: explain`, explainedAs(thrown, product), wanted, printed.inspect)
      for (const [form, text] of Object.entries(printed)) {
        const name = /^(?:nothing|(?:http )?-?\d+(?: unknown,)?)/.exec(wanted)[0]
        const found = decodedAs(text, product)
        const known = knownOf(client, product, answer, form)
        check(`${client}, ${product}, ${answer}: decode of ${form}`, found, known ?? name, text)
      }
    }
  }
}
server.close()
failures.push(...unusedRows().map((row) => `no longer needed in silent.mjs: ${row}`))
for (const failure of failures) process.stdout.write(`${failure}\n\n`)
process.stdout.write(`${passed} passed, ${failures.length} failed\n`)
process.exitCode = failures.length > 0 ? 1 : 0
