/** Writes JSON the way the formatter of this repository does: on one line what fits, else one item a line. */

const width = 120

const onOneLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

/** `taken` is what stands before the value and after it on its line. */
const layOut = (value: unknown, indent: string, taken: number): string => {
  const line = onOneLine(value)
  if (value === null || typeof value !== 'object' || taken + line.length <= width) return line
  const inner = `${indent}  `
  const entries = Array.isArray(value)
    ? value.map((item): [string, unknown] => ['', item])
    : Object.entries(value).map(([key, item]): [string, unknown] => [`${JSON.stringify(key)}: `, item])
  const items = entries.map(([name, item], index) => {
    const comma = index < entries.length - 1 ? 1 : 0
    return name + layOut(item, inner, inner.length + name.length + comma)
  })
  const [start, end] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${start}\n${items.map((item) => inner + item).join(',\n')}\n${indent}${end}`
}

export const toJsonText = (value: unknown): string => `${layOut(value, '', 0)}\n`
