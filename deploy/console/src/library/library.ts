import { send, type Call } from '@/api/client'

export interface Fact {
  name: string
  title: string
  authority: string
  sensitive?: boolean
  from: { resource: string; item: string }[]
}

export interface Library {
  name: string
  title: string
  keyType: string
  entities: number
  facts: Fact[]
}

/** The value of a fact with where it came from and when. */
export interface FactValue {
  value?: string | null
  title?: string
  source?: string
  sourceTitle?: string
  /** Time at the source. */
  at?: string | null
  receivedAt?: string | null
}

export interface LibraryRecord {
  key: string
  found: boolean
  version?: number | string
  facts?: Record<string, FactValue>
}

export interface Question {
  key: string
  purpose: string
  case: string
}

export const librariesCall: Call = { path: '/api/v1/libraries' }
export const readLibraries = (signal?: AbortSignal) => send<Library[]>(librariesCall, signal)

export const questionCall = (library: string, { key, purpose, case: matterCase }: Question): Call => ({
  method: 'POST',
  path: `/api/v1/libraries/${library}/query`,
  body: { keys: [key], purpose, case: matterCase || undefined }
})
export const ask = (library: string, question: Question) =>
  send<{ records: LibraryRecord[] }>(questionCall(library, question))
