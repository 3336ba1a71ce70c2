/** Looks into values of unknown make, which may be cyclic, endless, or throw at any touch. */

/** More than this of a text is a page, not an error. */
const longest = 65_536

/** More items than this are no batch of orders. */
const most = 50

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

export const peek = (value: unknown, key: PropertyKey): unknown => {
  if (!isObject(value)) return undefined
  try {
    return (value as Record<PropertyKey, unknown>)[key]
  } catch {
    return undefined
  }
}

/** The value under the first of several keys that is of the kind asked for. */
export const peekFirst = <Kind>(
  value: unknown,
  keys: readonly string[],
  isKind: (found: unknown) => found is Kind,
): Kind | undefined => keys.map((key) => peek(value, key)).find(isKind)

export const isText = (value: unknown): value is string => typeof value === 'string'

/** Also one of another frame or worker, whose class is another. */
const isBuffer = (value: unknown): value is ArrayBuffer =>
  Object.prototype.toString.call(value) === '[object ArrayBuffer]'

/** A text, or the bytes of one. */
export const textOf = (value: unknown): string | undefined => {
  if (isText(value)) return value.slice(0, longest)
  try {
    const bytes = isBuffer(value) ? new Uint8Array(value) : value
    if (!ArrayBuffer.isView(bytes)) return undefined
    const length = Math.min(bytes.byteLength, longest)
    return new TextDecoder().decode(new Uint8Array(bytes.buffer, bytes.byteOffset, length))
  } catch {
    return undefined
  }
}

/** The items of a list; undefined for what is none. */
export const itemsOf = (value: unknown): unknown[] | undefined => {
  try {
    return Array.isArray(value) ? value.slice(0, most) : undefined
  } catch {
    return undefined
  }
}

/** Calls a method of a foreign object. */
export const call = (value: unknown, method: string, argument: string): unknown => {
  const found = peek(value, method)
  if (typeof found !== 'function') return undefined
  try {
    return found.call(value, argument)
  } catch {
    return undefined
  }
}
