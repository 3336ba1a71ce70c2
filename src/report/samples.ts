/** The first lines of each code, as they came. What it holds does not grow with the log. */
import type { Product } from '../catalog/entry.ts'
import type { Around, Hit } from '../decode/hit.ts'
import { placeOf } from '../summary/place.ts'

export interface Sample {
  /** `812`, or `bot.log:812`. */
  place: string
  /** ISO 8601 in UTC. */
  time: string | null
  /** As far as the decoder has seen it. */
  line: string
}

/** By code and product. */
export type SampleLines = Record<string, Sample[]>

export interface Samples {
  add(hit: Hit, around: Around): void
  result(): SampleLines
}

const mostLines = 5
const mostCodes = 200

export const sampleKey = (code: number, product: Product | null): string => `${code} ${product}`

export const createSamples = (): Samples => {
  const samples = new Map<string, Sample[]>()

  const listOf = (key: string): Sample[] => {
    const known = samples.get(key)
    if (known) return known
    const begun: Sample[] = []
    if (samples.size < mostCodes) samples.set(key, begun)
    return begun
  }

  return {
    add(hit, around) {
      const list = listOf(sampleKey(hit.code, hit.entry?.product ?? null))
      if (list.length >= mostLines) return
      const { moment, line } = around
      const place = placeOf(hit)
      // A text in one line may hold several errors.
      if (list.at(-1)?.place === place) return
      list.push({ place, time: moment === null ? null : new Date(moment).toISOString(), line })
    },
    result: () => Object.fromEntries(samples),
  }
}
