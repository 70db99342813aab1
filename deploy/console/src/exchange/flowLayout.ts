import type { Flow, FlowEdge, FlowNode } from './flow'

export interface Placed extends FlowNode {
  x: number
  y: number
}

export interface Arrow extends FlowEdge {
  key: string
  path: string
  x: number
  y: number
}

export const NODE_WIDTH = 162
export const NODE_HEIGHT = 62
const ROW = 84

/** Places boxes in their columns, each column centred, and draws arrows from right edges to left edges. */
export function layout(flow: Flow, width: number): { nodes: Placed[]; arrows: Arrow[]; height: number } {
  const columns = Math.max(...flow.nodes.map((node) => node.column), 1) + 1
  const rows = Math.max(...Array.from({ length: columns }, (_, column) => inColumn(flow, column).length), 1)
  const height = rows * ROW
  const gap = (width - columns * NODE_WIDTH) / (columns - 1)
  const nodes = Array.from({ length: columns }, (_, column) => column).flatMap((column) =>
    inColumn(flow, column).map((node, index, all) => ({
      ...node,
      x: column * (NODE_WIDTH + gap),
      y: (height - all.length * ROW) / 2 + index * ROW + (ROW - NODE_HEIGHT) / 2
    }))
  )
  return { nodes, arrows: flow.edges.flatMap((edge) => arrow(edge, nodes)), height }
}

function inColumn(flow: Flow, column: number): FlowNode[] {
  return flow.nodes.filter((node) => node.column === column)
}

function arrow(edge: FlowEdge, nodes: Placed[]): Arrow[] {
  const from = nodes.find((node) => node.id === edge.from)
  const to = nodes.find((node) => node.id === edge.to)
  if (!from || !to) return []
  const [x1, y1] = [from.x + NODE_WIDTH, from.y + NODE_HEIGHT / 2]
  const [x2, y2] = [to.x - 3, to.y + NODE_HEIGHT / 2]
  const middle = (x1 + x2) / 2
  const path = `M${x1},${y1} C${middle},${y1} ${middle},${y2} ${x2},${y2}`
  return [{ ...edge, key: `${edge.from}>${edge.to}`, path, x: middle, y: (y1 + y2) / 2 }]
}
