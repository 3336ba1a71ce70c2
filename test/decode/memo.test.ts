/** Judgements that are remembered by their line: what is asked for again stays, and what never comes again does not pile up. */
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/decode/judge.ts'
import { createMemo, type Judgement } from '../../src/decode/memo.ts'

/** Lines are alike but for their numbers. */
const hashLine = (text: Uint8Array): [number, number] => [
  [...text].reduce((sum, byte) => sum + (byte >= 0x30 && byte <= 0x39 ? 0 : byte), 0),
  1,
]

const place = { end: 8, kind: 1 }

/** What was found in it is read as far as the line goes. */
const judgementOn = (text: string): Judgement => ({
  finding: { start: 5, end: text.length } as Finding,
  lineStart: 0,
  shape: text,
  stamp: undefined,
  origin: undefined,
  isBounded: false,
})

const createRemembering = () => {
  const memo = createMemo({ hashLine })
  const bytes = (text: string) => new TextEncoder().encode(text)
  const line = (text: string) => ({ start: 0, end: text.length })
  const recall = (text: string): string | undefined => memo.recall(bytes(text), line(text), place, undefined)?.shape
  return {
    recall,
    keep(text: string) {
      recall(text)
      memo.keep(bytes(text), line(text), judgementOn(text))
    },
  }
}

const padded = (number: number): string => String(number).padStart(6, '0')

describe('a judgement', () => {
  it('is remembered at once, for lines that are alike', () => {
    const { recall, keep } = createRemembering()
    keep('code -1021 clock')
    expect(recall('code -1021 clock')).toBe('code -1021 clock')
    expect(recall('code -1021 klock')).toBeUndefined()
  })

  it('holds for the numbers of its message alone', () => {
    const { recall, keep } = createRemembering()
    keep('code -1021 id 17')
    expect(recall('code -1021 id 17')).toBe('code -1021 id 17')
    expect(recall('code -1021 id 18')).toBeUndefined()
  })

  it('is forgotten when thousands have come since, unless it is asked for', () => {
    const { recall, keep } = createRemembering()
    keep('line -1021 first 000000')
    keep('code -1021 once 000000')
    for (let id = 1; id <= 3_000; id++) {
      keep(`line -1021 first ${padded(id)}`)
      keep(`line -1021 first ${padded(id)}`)
      if (id % 500 === 0) expect(recall('line -1021 first 000000')).toBe('line -1021 first 000000')
    }
    expect(recall(`line -1021 first ${padded(1)}`)).toBeUndefined()
    expect(recall('code -1021 once 000000')).toBeUndefined()
  })

  it('is remembered when it comes twice, once so many have come', () => {
    const { recall, keep } = createRemembering()
    for (let id = 1; id <= 3_000; id++) keep(`line -1021 first ${padded(id)}`)
    keep('line -1021 first 900000')
    expect(recall('line -1021 first 900000')).toBeUndefined()
    keep('line -1021 first 900000')
    expect(recall('line -1021 first 900000')).toBe('line -1021 first 900000')
  })
})
