/** Leaves properties of objects out of a script. */
import { parseAst } from 'rolldown/parseAst'
import { childrenOf, type Node } from './syntax-tree.ts'

interface Property extends Node {
  key: { name?: string }
}

/** `code`: TypeScript. Where such a property is in a type as well, it stays there. */
export const dropProperties = (code: string, names: readonly string[]): string => {
  const isDropped = (node: Node): boolean =>
    node.type === 'Property' && names.includes((node as Property).key.name ?? '')
  const dropped = (node: Node): Node[] => (isDropped(node) ? [node] : childrenOf(node).flatMap(dropped))
  const program: Node = parseAst(code, { lang: 'ts' })
  let text = ''
  let at = 0
  for (const { start, end } of dropped(program)) {
    text += code.slice(at, start)
    at = end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0)
  }
  return text + code.slice(at)
}
