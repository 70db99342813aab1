import { send, type Call } from '@/api/client'

/** Two keys that may be one person or entity. */
export interface Pair {
  id: number
  key: string
  otherKey: string
  score: number
  state: 'open' | 'linked' | 'rejected'
  since: string
  decidedBy?: string
  decidedAt?: string
  note?: string
  facts: { fact: string; title: string; one?: string; other?: string; same: boolean }[]
}

/** Changes of one source that are held until somebody decides. */
export interface Held {
  id: number
  source: string
  sourceTitle: string
  kind: 'deletes' | 'changes'
  state: 'open' | 'released' | 'refused'
  /** So many of its records would be taken back or altered. */
  counted: number
  records: number
  /** The share that is allowed. */
  percent: number
  since: string
  leftOut: number
  decidedBy?: string
  decidedAt?: string
  note?: string
}

export const pairsCall = (library: string): Call => ({ path: `/api/v1/libraries/${library}/candidates` })
export const readPairs = (library: string, signal?: AbortSignal) => send<{ total: number; items: Pair[] }>(pairsCall(library), signal)
export const decidePair = (library: string, id: number, deed: 'confirm' | 'reject' | 'revoke', note: string, keep?: 'key' | 'otherKey') =>
  send({ method: 'POST', path: `/api/v1/libraries/${library}/candidates/${id}/${deed}`, body: { note, keep } })

export const heldCall = (library: string): Call => ({ path: `/api/v1/libraries/${library}/held` })
export const readHeld = (library: string, signal?: AbortSignal) => send<Held[]>(heldCall(library), signal)
export const decideHeld = (library: string, id: number, deed: 'release' | 'refuse', note: string) =>
  send({ method: 'POST', path: `/api/v1/libraries/${library}/held/${id}/${deed}`, body: { note } })
