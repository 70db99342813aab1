import { send, type Call } from '@/api/client'
import type { Tone } from '@/ui/StateTag.vue'

export type HopKind =
  | 'collected'
  | 'checked'
  | 'accepted'
  | 'quarantined'
  | 'superseded'
  | 'fed'
  | 'delivered'
  | 'acknowledged'
  | 'parked'
  | 'replayed'
  | 'read'
  | 'refused'
  | 'completed'
  | 'discarded'

/** One step of a record on its way over the bus. */
export interface Hop {
  at: string
  hop: HopKind
  receipt?: string | null
  source?: string | null
  subscription?: string | null
  partition?: number | null
  sequence?: number | null
  version?: number | null
  records?: number | null
  bytes?: number | null
  /** Where it stood: in its source when it was collected, afterwards in the log, `land/parcel#0 7-12`. */
  position?: string | null
  /** When it happened at its source. */
  sourceTime?: string | null
  note?: string | null
  /** Who handed in, completed or read it. */
  actor?: string | null
  purpose?: string | null
  matter?: string | null
  case?: string | null
}

export interface Trace {
  resource: string
  /** When everything of a receipt was asked for. */
  receipt?: string | null
  hops: Hop[]
}

/** What is looked for: a record by its key, or everything of one receipt. */
export type Wanted = { resource: string; key: string } | { receipt: string }

/** The key travels in the body: addresses end in logs and histories, and keys are personal numbers. */
export const traceCall = (wanted: Wanted): Call => ({ method: 'POST', path: '/api/v1/ledger/trace', body: wanted })
export const readTrace = (wanted: Wanted, signal?: AbortSignal) => send<Trace>(traceCall(wanted), signal)

export const toneOfHop: Record<HopKind, Tone> = {
  collected: 'calm',
  checked: 'calm',
  accepted: 'busy',
  quarantined: 'warn',
  superseded: 'closed',
  fed: 'calm',
  delivered: 'good',
  acknowledged: 'good',
  parked: 'bad',
  replayed: 'good',
  read: 'closed',
  refused: 'bad',
  completed: 'good',
  discarded: 'closed'
}

/** Milliseconds from the hop before, in time order. */
export function sincePrevious(hops: Hop[]): (number | undefined)[] {
  return hops.map((hop, index) => (index ? time(hop) - time(hops[index - 1]!) : undefined))
}

/** Hops in time order, as they happened. */
export function inOrder(hops: Hop[]): Hop[] {
  return [...hops].sort((a, b) => time(a) - time(b))
}

export function time(hop: Hop): number {
  return new Date(hop.at).getTime()
}
