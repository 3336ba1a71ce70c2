/**
 * What the text around places speaks of. Marks are looked for once in each stretch of the text, however many places ask:
 * a megabyte of codes in one line must not be searched whole for each of them.
 */
import type { Product } from '../catalog/entry.ts'
import { type Evidence, evidencePatterns, findProductMarks, nearestProduct, type ProductMark } from './evidence.ts'
import { latin1 } from './text.ts'

export interface Surroundings {
  /** The text as far as it has been read; its first byte is at `base` of the whole. */
  see(text: Uint8Array, base: number): void
  /** Of what stands between two offsets in the text. */
  weigh(from: number, to: number): Evidence
  productIn(from: number, to: number): Product | undefined
}

type Kind = keyof Evidence

interface Mark {
  at: number
  end: number
}

/** Marks in offsets of the whole text. */
interface Stretch {
  start: number
  text: string
  origin: number
  marks: Partial<Record<Kind, Mark[]>>
  products?: ProductMark[]
}

const stretchSize = 1024

/** Longer than any mark and what it is bounded by. */
const margin = 64

const mostKept = 64

const findAll = (patterns: readonly RegExp[], text: string): Mark[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((found) => ({ at: found.index, end: found.index + found[0].length })),
  )

export const createSurroundings = (): Surroundings => {
  const kept = new Map<number, Stretch>()
  let text: Uint8Array = new Uint8Array(0)
  let base = 0

  const within = (from: number, to: number): [number, number] => [
    base + Math.max(0, from),
    base + Math.min(to, text.length),
  ]

  const stretchAt = (index: number): Stretch => {
    const known = kept.get(index)
    if (known) return known
    const start = index * stretchSize
    const whole = start + stretchSize + margin
    const origin = Math.max(start - margin, base)
    const end = Math.min(whole, base + text.length)
    const stretch = { start, origin, text: latin1(text, origin - base, end - base), marks: {} }
    if (kept.size >= mostKept) kept.clear()
    // What is not yet read to its end may still change.
    if (end === whole) kept.set(index, stretch)
    return stretch
  }

  const ownMarks = <Own extends Mark>(found: Own[], { start, origin }: Stretch): Own[] =>
    found
      .map((mark) => ({ ...mark, at: mark.at + origin, end: mark.end + origin }))
      .filter(({ at }) => at >= start && at < start + stretchSize)

  const marksIn = (stretch: Stretch, kind: Kind): Mark[] => {
    stretch.marks[kind] ??= ownMarks(findAll(evidencePatterns[kind], stretch.text), stretch)
    return stretch.marks[kind]
  }

  const productsIn = (stretch: Stretch): ProductMark[] => {
    stretch.products ??= ownMarks(findProductMarks(stretch.text), stretch)
    return stretch.products
  }

  const stretches = (from: number, to: number): Stretch[] => {
    const first = Math.floor(from / stretchSize)
    const count = Math.max(0, Math.ceil(to / stretchSize) - first)
    return Array.from({ length: count }, (_, index) => stretchAt(first + index))
  }

  const has = (kind: Kind, from: number, to: number): boolean =>
    stretches(from, to).some((stretch) => marksIn(stretch, kind).some(({ at, end }) => at >= from && end <= to))

  return {
    see(seen, at) {
      text = seen
      base = at
    },
    weigh(from, to) {
      const [start, end] = within(from, to)
      return {
        get binance() {
          return has('binance', start, end)
        },
        get trading() {
          return has('trading', start, end)
        },
        get other() {
          return has('other', start, end)
        },
        get rival() {
          return has('rival', start, end)
        },
      }
    },
    productIn(from, to) {
      const [start, last] = within(from, to)
      const marks = stretches(start, last).flatMap(productsIn)
      return nearestProduct(marks.filter(({ at, end }) => at >= start && end <= last))
    },
  }
}
