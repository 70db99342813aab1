import type { Exchange, ExchangeState } from './exchange'

/** A box of a generated picture. */
export interface FlowNode {
  id: string
  column: number
  kind: 'source' | 'gate' | 'log' | 'queue' | 'target' | 'bus'
  title: string
  note?: string
  state?: ExchangeState
  to?: string
}

/** An arrow between two boxes with what runs along it. */
export interface FlowEdge {
  from: string
  to: string
  label?: string
  note?: string
  state?: ExchangeState
  warn?: boolean
}

export interface Flow {
  nodes: FlowNode[]
  edges: FlowEdge[]
}

/** Words of a picture, given by the page in its language. */
export interface FlowWords {
  t: (key: string, values?: Record<string, unknown>) => string
  party: (name: string) => string
  mode: (mode: string) => string
  rate: (value?: number | null) => string
  count: (value?: number | null) => string
}

const collects = (all: Exchange[], resource: string) =>
  all.filter((each) => each.kind === 'collect' && each.resource === resource)
const delivers = (all: Exchange[], resource: string) =>
  all.filter((each) => each.kind === 'deliver' && each.resource === resource)

/** The whole spine of one exchange: source, gate, log, queue, target; a collecting one shows all its subscribers. */
export function exchangeFlow(exchange: Exchange, all: Exchange[], words: FlowWords): Flow {
  const sources = exchange.kind === 'collect' ? [exchange] : collects(all, exchange.resource)
  const targets = exchange.kind === 'deliver' ? [exchange] : delivers(all, exchange.resource)
  const flow: Flow = { nodes: spine(sources, words), edges: [] }
  for (const source of sources) addSource(flow, source, words)
  flow.edges.push({ from: 'gate', to: 'log', label: perSecond(sum(sources), words), state: sources[0]?.state })
  for (const target of targets) addTarget(flow, target, words, 3)
  return flow
}

/** Provider, bus and subscribers of a resource. */
export function resourceFlow(resource: string, all: Exchange[], words: FlowWords): Flow {
  const flow: Flow = { nodes: [{ id: 'bus', column: 1, kind: 'bus', title: words.party('govbus'), note: resource }], edges: [] }
  for (const source of collects(all, resource)) {
    flow.nodes.push(sourceNode(source, words))
    flow.edges.push({ from: source.name, to: 'bus', label: perSecond(source.rate, words), state: source.state })
  }
  for (const target of delivers(all, resource)) {
    flow.nodes.push(targetNode(target, words, 2))
    flow.edges.push({ from: 'bus', to: target.name, label: perSecond(target.rate, words), state: target.state })
  }
  return flow
}

function spine(sources: Exchange[], { t, count }: FlowWords): FlowNode[] {
  const quarantined = sources.reduce((all, source) => all + (source.quarantined ?? 0), 0)
  const records = sources.reduce((all, source) => all + (source.records ?? 0), 0)
  return [
    { id: 'gate', column: 1, kind: 'gate', title: t('exchange.flow.gate'), note: t('exchange.flow.quarantined', { n: count(quarantined) }), to: '/quarantine' },
    { id: 'log', column: 2, kind: 'log', title: t('exchange.flow.log'), note: t('exchange.flow.accepted', { n: count(records) }) }
  ]
}

function addSource(flow: Flow, source: Exchange, words: FlowWords): void {
  flow.nodes.push(sourceNode(source, words))
  flow.edges.push({ from: source.name, to: 'gate', label: perSecond(source.rate, words), state: source.state })
}

function addTarget(flow: Flow, target: Exchange, words: FlowWords, column: number): void {
  const queue = `queue:${target.name}`
  const percent = Math.round(target.backlogPercent ?? 0)
  flow.nodes.push({
    id: queue,
    column,
    kind: 'queue',
    title: words.t('exchange.flow.queue'),
    note: words.t('exchange.flow.waiting', { n: words.count(target.backlog), p: percent })
  })
  flow.nodes.push(targetNode(target, words, column + 1))
  flow.edges.push({ from: 'log', to: queue, state: target.state })
  flow.edges.push({ from: queue, to: target.name, label: perSecond(target.rate, words), state: target.state, warn: percent > 85 })
}

function sourceNode(source: Exchange, words: FlowWords): FlowNode {
  const { name, mode, state, from } = source
  return { id: name, column: 0, kind: 'source', title: words.party(from), note: words.mode(mode), state, to: `/exchanges/${name}` }
}

function targetNode(target: Exchange, words: FlowWords, column: number): FlowNode {
  const { name, mode, state, to } = target
  return { id: name, column, kind: 'target', title: words.party(to), note: words.mode(mode), state, to: `/exchanges/${name}` }
}

function sum(sources: Exchange[]): number {
  return sources.reduce((all, source) => all + (source.rate ?? 0), 0)
}

function perSecond(value: number | undefined, { t, rate }: FlowWords): string {
  return t('common.unit.perSecond', { n: rate(value ?? 0) })
}
