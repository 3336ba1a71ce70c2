/** The library as a browser would have it: bundled for one, and run where nothing of Node's is. */

import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'
import type * as Library from '../../src/index.ts'

/** What ships, in one script. */
const bundle = async (): Promise<string> => {
  const made = await rolldown({ input: join(import.meta.dirname, '../../dist/index.js'), platform: 'browser' })
  const { output } = await made.generate({ format: 'iife', name: 'errcode', codeSplitting: false })
  await made.close()
  return output.flatMap((file) => (file.type === 'chunk' ? file.code : [])).join('\n')
}

/** What a page and a worker have, of what the library uses. */
const web = { TextEncoder, TextDecoder, atob, setTimeout, clearTimeout }

const context = createContext({ ...web })
runInContext(await bundle(), context)
const { explain, shouldRetry, lookup, search, decode, createDecoder } = runInContext(
  'errcode',
  context,
) as typeof Library

const log = 'binanceusdm {"code":-2019,"msg":"Margin is insufficient."}\n'

describe('without Node', () => {
  it('nothing of Node’s is there', () => {
    expect(runInContext('[typeof process, typeof Buffer, typeof require, typeof global]', context)).toEqual(
      Array(4).fill('undefined'),
    )
  })

  it('explains', () => {
    expect(explain(new Error(log))?.name).toBe('MARGIN_NOT_SUFFICIEN')
    expect(shouldRetry({ code: -1007 })).toEqual({ retry: 'after', verifyFirst: true })
  })

  it('looks up and searches', async () => {
    expect(lookup('INVALID_TIMESTAMP').map(({ code }) => code)).toEqual([-1021])
    expect((await search('clok')).map(({ entry }) => entry.code)).toContain(-1021)
  })

  it('decodes', async () => {
    expect(decode(log).map(({ code, shape }) => `${code} ${shape}`)).toEqual(['-2019 ccxt'])
    for await (const { code } of createDecoder().decode([log.slice(0, 20), log.slice(20)])) expect(code).toBe(-2019)
  })

  it.each<[string, unknown]>([
    ['a view', new TextEncoder().encode('{"code":-2019}')],
    ['a buffer', new TextEncoder().encode('{"code":-2019}').buffer],
  ])('takes bytes of another frame: %s', (_, body) => expect(explain({ body })?.code).toBe(-2019))

  it('decodes bytes of another frame', async () => {
    const hits = createDecoder().decode(new TextEncoder().encode(log))
    expect((await hits.next()).value).toMatchObject({ code: -2019 })
  })
})
