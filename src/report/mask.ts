/** Hides what must not be shown in everything that is: texts, and the names that values are counted under. */

/** What is shown instead of a text. */
export type Mask = (text: string) => string

export const maskTexts = <Value>(value: Value, mask: Mask): Value => {
  const masked = (inner: unknown): unknown => {
    if (typeof inner === 'string') return mask(inner)
    if (inner === null || typeof inner !== 'object') return inner
    if (Array.isArray(inner)) return inner.map(masked)
    return Object.fromEntries(Object.entries(inner).map(([name, one]) => [mask(name), masked(one)]))
  }
  return masked(value) as Value
}
