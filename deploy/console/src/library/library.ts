import { send, type Call } from '@/api/client'

export interface Fact {
  name: string
  title: string
  authority: string
  sensitive?: boolean
  rule?: string
  agreed?: number
  from: { resource: string; item: string }[]
}

export interface Library {
  name: string
  title: string
  keyType: string
  entities: number
  facts: Fact[]
}

/** A word that did not become golden. */
export interface Losing {
  value: string
  source: string
  sourceTitle?: string
  at?: string
}

/** The value of a fact with where it came from, when, and the words that it was chosen over. */
export interface FactValue {
  name: string
  title?: string
  value?: string | null
  source?: string
  sourceTitle?: string
  /** Time at the source. */
  at?: string | null
  receivedAt?: string | null
  rule?: string
  losing?: Losing[]
}

/** What one record of a source says now. */
export interface SourceWord {
  source: string
  sourceTitle?: string
  record?: string
  deleted: boolean
  facts: Record<string, string>
  at?: string
  receivedAt?: string
}

/** A value that was golden: valid in one span of time, known to the bus in the other; no end is now. */
export interface FactVersion {
  fact: string
  title: string
  value?: string
  source?: string
  sourceTitle?: string
  validFrom?: string
  validTo?: string
  knownFrom?: string
  knownTo?: string
}

export interface Entity {
  key: string
  found: boolean
  version?: number
  changedAt?: string
  facts: FactValue[]
  words: SourceWord[]
  history: FactVersion[]
  receipt?: string
}

export interface Question {
  key: string
  purpose: string
  case: string
}

export const librariesCall: Call = { path: '/api/v1/libraries' }
export const readLibraries = (signal?: AbortSignal) => send<Library[]>(librariesCall, signal)

export const entityCall = (library: string, { key, purpose, case: matterCase }: Question): Call => ({
  method: 'POST',
  path: `/api/v1/libraries/${library}/entity`,
  body: { keys: [key], purpose, case: matterCase || undefined }
})
export const ask = (library: string, question: Question) => send<Entity>(entityCall(library, question))
