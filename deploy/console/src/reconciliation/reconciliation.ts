import { send, type Call } from '@/api/client'
import type { Tone } from '@/ui/StateTag.vue'

export type ReconciliationState = 'never' | 'running' | 'verified' | 'differs' | 'failed'

/** One side of a comparison: how many rows, and a checksum that does not depend on their order. */
export interface Side {
  count: number
  checksum?: string | null
}

/** A part of the keys that is compared as a whole. */
export interface Window {
  window: string | number
  expected: Side
  found: Side
  differing: number
}

/** What was compared with the exchange log: a subscription's target, or a source's own table. */
export interface Reconciliation {
  subject: string
  kind: 'target' | 'source'
  resource: string
  resourceTitle?: string | null
  state: ReconciliationState
  /** 0 to 1 while it runs. */
  progress?: number | null
  /** Up to this time both sides were found equal. */
  verifiedThrough?: string | null
  position?: string | number | null
  rowsExpected?: number | null
  rowsFound?: number | null
  /** Rows on their way while it was compared; they are in neither count. */
  inFlight?: number | null
  differing?: number | null
  lastStartedAt?: string | null
  lastEndedAt?: string | null
  durationMillis?: number | null
  message?: string | null
  windows?: Window[]
  /** Earlier runs, the newest first. */
  runs?: Run[]
}

export interface Run {
  state: ReconciliationState
  position?: string | null
  rowsExpected?: number | null
  rowsFound?: number | null
  inFlight?: number | null
  differing?: number | null
  startedAt?: string | null
  endedAt?: string | null
}

export type DifferenceKind = 'missing' | 'extra' | 'changed'

export interface Difference {
  id: number
  /** Masked where an item of it is sensitive; so it is healed by its number. */
  key: string
  kind: DifferenceKind
  items: { name: string; expected?: string | null; found?: string | null }[]
  since?: string | null
}

export interface Healed {
  healed: number
  refused: { key: string; reason?: string | null }[]
}

const PATH = '/api/v1/reconciliations'
const pathOf = (subject: string, rest = '') => `${PATH}/${subject}${rest}`

export const reconciliationsCall: Call = { path: PATH }
export const readReconciliations = (signal?: AbortSignal) => send<Reconciliation[]>(reconciliationsCall, signal)

export const reconciliationCall = (subject: string): Call => ({ path: pathOf(subject) })
export const readReconciliation = (subject: string, signal?: AbortSignal) => send<Reconciliation>(reconciliationCall(subject), signal)

export const startCall = (subject: string): Call => ({ method: 'POST', path: pathOf(subject), body: {} })
export const startReconciliation = (subject: string) => send<void>(startCall(subject))

export const differencesCall = (subject: string, page: number, size: number): Call => ({ path: pathOf(subject, '/differences'), query: { page, size } })
export const readDifferences = (subject: string, page: number, size: number, signal?: AbortSignal) =>
  send<{ total: number; items: Difference[] }>(differencesCall(subject, page, size), signal)

export const healCall = (subject: string, reason: string, ids?: number[]): Call => ({ method: 'POST', path: pathOf(subject, '/heal'), body: { ids, reason } })
export const heal = (subject: string, reason: string, ids?: number[]) => send<Healed>(healCall(subject, reason, ids))

export const toneOfState: Record<ReconciliationState, Tone> = { never: 'calm', running: 'busy', verified: 'good', differs: 'bad', failed: 'warn' }
export const toneOfKind: Record<DifferenceKind, Tone> = { missing: 'bad', extra: 'warn', changed: 'bad' }

/** Order of a list that shows trouble first. */
export const URGENCY: ReconciliationState[] = ['differs', 'failed', 'running', 'never', 'verified']

/** Those in this state, or all; trouble first, then by name. */
export function filtered(all: Reconciliation[], state: string, text: string): Reconciliation[] {
  const wanted = text.trim().toLowerCase()
  return all
    .filter((each) => !state || each.state === state)
    .filter((each) => !wanted || [each.subject, each.resource, each.resourceTitle].join(' ').toLowerCase().includes(wanted))
    .sort((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) || a.subject.localeCompare(b.subject))
}

/** Whether both sides of a window are the same, by count and by checksum. */
export function equal(window: Window): boolean {
  return !window.differing && window.expected.count === window.found.count && window.expected.checksum === window.found.checksum
}

/** How strongly a differing window is coloured: 1 a row or so, 3 more than a tenth of it. */
export function heat(window: Window): 0 | 1 | 2 | 3 {
  if (equal(window)) return 0
  const share = window.differing / Math.max(1, window.expected.count, window.found.count)
  if (share > 0.1) return 3
  return share > 0.01 ? 2 : 1
}
