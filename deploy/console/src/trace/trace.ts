import { send, type Call } from '@/api/client'
import type { Tone } from '@/ui/StateTag.vue'

export type HopKind = 'accepted' | 'quarantined' | 'delivered' | 'parked' | 'read' | 'refused' | 'completed' | 'discarded'

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
  note?: string | null
  /** Who handed in, completed or read it. */
  actor?: string | null
  purpose?: string | null
  matter?: string | null
  case?: string | null
}

export interface Trace {
  resource: string
  hops: Hop[]
}

/** The key travels in the body: addresses end in logs and histories, and keys are personal numbers. */
export const traceCall = (resource: string, key: string): Call => ({ method: 'POST', path: '/api/v1/ledger/trace', body: { resource, key } })
export const readTrace = (resource: string, key: string, signal?: AbortSignal) => send<Trace>(traceCall(resource, key), signal)

export const toneOfHop: Record<HopKind, Tone> = {
  accepted: 'busy',
  quarantined: 'warn',
  delivered: 'good',
  parked: 'bad',
  read: 'closed',
  refused: 'bad',
  completed: 'good',
  discarded: 'closed'
}

/** Milliseconds from the hop before, in time order. */
export function sincePrevious(hops: Hop[]): (number | undefined)[] {
  return hops.map((hop, index) => (index ? new Date(hop.at).getTime() - new Date(hops[index - 1]!.at).getTime() : undefined))
}

/** Hops in time order, as they happened. */
export function inOrder(hops: Hop[]): Hop[] {
  return [...hops].sort((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime())
}
