import { inOrder, time, type Hop, type HopKind } from './trace'

/** What one subscription saw of a change, in time order. */
export interface Branch {
  subscription: string
  hops: Hop[]
}

/** The way of one change of a record: up to the log, and from there to every subscription. */
export interface Passage {
  id: string
  at: string
  receipt?: string
  trunk: Hop[]
  branches: Branch[]
  /** Who read the record after this change and before the next one. */
  reads: Hop[]
}

const READS: HopKind[] = ['read', 'refused']
const BRANCHES: HopKind[] = ['fed', 'delivered', 'acknowledged', 'parked', 'replayed']

/**
 * The hops of a trace as passages, the newest change first. A delivery is told for its whole batch, also for a record of
 * it that was parked; of one key only the parking is true.
 */
export function passages(hops: Hop[], ofOneKey = false): Passage[] {
  const ordered = inOrder(ofOneKey ? hops.filter((hop) => !parkedInstead(hop, hops)) : hops)
  const steps = ordered.filter((hop) => !READS.includes(hop.hop))
  const entries = steps.filter((hop) => hop.hop === 'accepted' && placed(hop))
  const found = new Map<string, Hop[]>()
  for (const hop of steps) for (const id of idsOf(hop, entries, steps)) found.set(id, [...(found.get(id) ?? []), hop])
  const all = [...found].map(([id, some]) => passageOf(id, some)).sort((a, b) => a.at.localeCompare(b.at))
  for (const read of ordered.filter((hop) => READS.includes(hop.hop))) readAfter(all, read)
  return all.reverse()
}

function parkedInstead(hop: Hop, hops: Hop[]): boolean {
  if (!['delivered', 'acknowledged'].includes(hop.hop) || !placed(hop)) return false
  return hops.some((other) => other.hop === 'parked' && other.subscription === hop.subscription && placed(other) && overlap(other, hop))
}

/** A hop belongs to every change in its part of the log: a delivery takes several at once. Without a place, to its receipt. */
function idsOf(hop: Hop, entries: Hop[], steps: Hop[]): string[] {
  const covered = placed(hop) ? entries.filter((entry) => overlap(entry, hop)) : []
  if (covered.length) return covered.map(placeOf)
  if (placed(hop)) return [placeOf(hop)]
  if (hop.subscription) return [lastBefore(hop, entries)]
  const next = entries.find((entry) => hop.receipt && entry.receipt === hop.receipt && time(entry) >= time(hop)) ?? completedAs(hop, entries, steps)
  return [next ? placeOf(next) : `receipt ${hop.receipt ?? 'none'}`]
}

/** A record that was completed was accepted in the same commit under a receipt of its own: by the same hand, at that time. */
function completedAs(hop: Hop, entries: Hop[], steps: Hop[]): Hop | undefined {
  const completed = steps.find((other) => other.hop === 'completed' && other.receipt === hop.receipt && time(other) >= time(hop))
  if (!completed || !hop.receipt) return undefined
  const away = (entry: Hop) => Math.abs(time(entry) - time(completed))
  return entries.filter((entry) => entry.actor === completed.actor && away(entry) < 5000).sort((a, b) => away(a) - away(b))[0]
}

/** What left its parking place names its subscription only: it is of the newest change before it. */
function lastBefore(hop: Hop, entries: Hop[]): string {
  const before = entries.filter((entry) => time(entry) <= time(hop) && (hop.partition == null || entry.partition === hop.partition)).at(-1)
  return before ? placeOf(before) : `subscription ${hop.subscription}`
}

const placed = (hop: Hop) => hop.sequence !== undefined && hop.sequence !== null
const placeOf = (hop: Hop) => `${hop.partition ?? 0}:${hop.sequence}`

/** First and last sequence of a hop; its position says more than its own last one: `land/parcel#0 7-12`. */
function rangeOf(hop: Hop): [first: number, last: number] {
  const told = /#\d+ (\d+)(?:-(\d+))?$/.exec(hop.position ?? '')
  return told ? [Number(told[1]), Number(told[2] ?? told[1])] : [hop.sequence!, hop.sequence!]
}

function overlap(one: Hop, other: Hop): boolean {
  const [[first, last], [from, to]] = [rangeOf(one), rangeOf(other)]
  return (one.partition ?? 0) === (other.partition ?? 0) && first <= to && from <= last
}

function passageOf(id: string, hops: Hop[]): Passage {
  const branching = (hop: Hop) => BRANCHES.includes(hop.hop) || (hop.hop === 'discarded' && Boolean(hop.subscription))
  const trunk = hops.filter((hop) => !branching(hop))
  const names = [...new Set(hops.filter(branching).map((hop) => hop.subscription ?? ''))]
  const branches = names.map((subscription) => ({
    subscription,
    hops: hops.filter((hop) => branching(hop) && (hop.subscription ?? '') === subscription)
  }))
  return { id, at: hops[0]!.at, receipt: hops.find((hop) => hop.receipt)?.receipt ?? undefined, trunk, branches, reads: [] }
}

function readAfter(all: Passage[], read: Hop): void {
  const before = all.filter((passage) => new Date(passage.at).getTime() <= time(read)).at(-1) ?? all[0]
  if (before) before.reads.push(read)
  else all.push({ id: 'reads', at: read.at, trunk: [], branches: [], reads: [read] })
}

/** Milliseconds from the hop before in the same branch; the first of a branch counts from the last of the trunk. */
export function gaps(hops: Hop[], from?: Hop): (number | undefined)[] {
  return hops.map((hop, index) => {
    const before = index ? hops[index - 1] : from
    return before && time(hop) - time(before)
  })
}

/** Milliseconds from the first hop until the last subscription had it; undefined while one still waits. */
export function whole(passage: Passage): number | undefined {
  const ends = passage.branches.map((branch) => branch.hops.filter((hop) => ['delivered', 'acknowledged', 'replayed'].includes(hop.hop)).at(-1))
  if (!ends.length || ends.some((end) => !end)) return undefined
  return Math.max(...ends.map((end) => time(end!))) - new Date(passage.at).getTime()
}

/** The hop that tells how a passage stands: what is worst at the end of its branches, or the end of its trunk. */
export function standing(passage: Passage): HopKind | undefined {
  const ends = passage.branches.map((branch) => branch.hops.at(-1)!.hop)
  return (['parked', 'fed', 'discarded', 'replayed', 'delivered', 'acknowledged'] as HopKind[]).find((kind) => ends.includes(kind)) ?? passage.trunk.at(-1)?.hop ?? passage.reads.at(-1)?.hop
}

/** All hops of a passage in time order. */
export function hopsOf(passage: Passage): Hop[] {
  return inOrder([...passage.trunk, ...passage.branches.flatMap((branch) => branch.hops), ...passage.reads])
}
