import { send, type Call } from '@/api/client'
import type { Tone } from '@/ui/StateTag.vue'

export type ConflictState = 'open' | 'decided' | 'sent-back' | 'settled'

export interface Side {
  source: string
  sourceTitle: string
  department?: string
  value: string
  at?: string
  receivedAt?: string
}

export interface Conflict {
  id: number
  key: string
  fact: string
  title: string
  state: ConflictState
  golden?: string
  words: Side[]
  since: string
  decidedBy?: string
  decidedAt?: string
  note?: string
  verification?: { number: string; state: string; deadline?: string; outcome?: string; answer?: string }
}

export interface Conflicts {
  total: number
  counts: { fact: string; state: ConflictState; conflicts: number }[]
  items: Conflict[]
}

export interface Search {
  fact: string
  state: string
  page: number
  size: number
}

/** What a person does about a conflict. */
export type Deed = 'decide' | 'send-back' | 'revoke'

export const conflictsCall = (library: string, search: Search): Call => ({
  path: `/api/v1/libraries/${library}/conflicts`,
  query: { ...search, state: search.state === 'all' ? undefined : search.state }
})
export const readConflicts = (library: string, search: Search, signal?: AbortSignal) =>
  send<Conflicts>(conflictsCall(library, search), signal)

const at = (library: string, id: number, what: string, body: unknown): Call => ({
  method: 'POST',
  path: `/api/v1/libraries/${library}/conflicts/${id}/${what}`,
  body
})
export const look = (library: string, id: number, purpose: string) => send<Conflict>(at(library, id, 'look', { purpose }))
export const act = (library: string, id: number, deed: Deed, order: { resource?: string; note: string }) =>
  send<Conflict>(at(library, id, deed, order))

export const toneOf: Record<ConflictState, Tone> = { open: 'warn', decided: 'good', 'sent-back': 'busy', settled: 'closed' }
