/** The nodes of a parsed script. */

export interface Node {
  type: string
  start: number
  end: number
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'

export const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode)
