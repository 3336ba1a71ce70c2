/** Has V8 compile the functions of a file when it reads it, and so keep them in its compile cache. */
import { parseAst } from 'rolldown/parseAst'
import { childrenOf, type Node } from './syntax-tree.ts'

interface Arrow extends Node {
  async: boolean
  expression: boolean
  params: Node[]
  body: Node
}

const isArrow = (node: Node): node is Arrow => node.type === 'ArrowFunctionExpression'

/** An arrow has the `this` of what surrounds it. */
const namesThis = (node: Node): boolean => node.type === 'ThisExpression' || childrenOf(node).some(namesThis)

/**
 * V8 parses a function twice, to pass over it and again when it is called, unless it is written as `(function(){})`. Where
 * nearly all are called, as at a start, that takes a millisecond; and the cache holds only what was compiled at once.
 */
export const compileAtOnce = (code: string): string => {
  /** From one place to another, with the nodes between rewritten. */
  const range = (start: number, end: number, nodes: readonly Node[]): string => {
    let text = ''
    let at = start
    for (const node of nodes.toSorted((a, b) => a.start - b.start)) {
      // `{ name }` is a key and a value in one place.
      if (node.start < at) continue
      text += code.slice(at, node.start) + rewrite(node)
      at = node.end
    }
    return text + code.slice(at, end)
  }
  const rewrite = (node: Node): string => {
    if (!isArrow(node) || namesThis(node)) return range(node.start, node.end, childrenOf(node))
    const { async, expression, params, body } = node
    const head = `${async ? 'async ' : ''}function(${range(params[0]?.start ?? 0, params.at(-1)?.end ?? 0, params)})`
    return expression ? `(${head}{return ${rewrite(body)}})` : `(${head}${rewrite(body)})`
  }
  const program: Node = parseAst(code)
  return range(0, code.length, childrenOf(program))
}
