import { fetchFile, send, type Call } from '@/api/client'
import type { Tone } from '@/ui/StateTag.vue'

export type QuarantineState = 'waiting' | 'completed' | 'discarded' | 'superseded'

/** Records of one resource that broke the same rule. */
export interface Group {
  resource: string
  resourceTitle?: string
  rule: string
  item?: string | null
  itemTitle?: string | null
  count: number
  /** Records of the group that waited until a newer, good version of their key came. */
  superseded?: number
  oldest: string
  newest: string
}

export interface Reason {
  item?: string | null
  itemTitle?: string | null
  value?: string | null
  rule: string
  expected?: string | null
}

export interface Quarantined {
  id: number
  resource: string
  resourceTitle?: string
  source?: string
  receipt?: string
  place?: string | number | null
  at: string
  state: QuarantineState
  problems: Reason[]
  values: Record<string, string | null>
  original?: string | null
  decidedBy?: string | null
  decidedAt?: string | null
  reason?: string | null
}

export interface Search {
  resource: string
  rule: string
  item: string
  state: string
  page: number
  size: number
}

export const groupsCall = (resource = ''): Call => ({ path: '/api/v1/quarantine/groups', query: { resource } })
export const readGroups = (signal?: AbortSignal) => send<Group[]>(groupsCall(), signal)

export const rowsCall = (search: Search): Call => ({ path: '/api/v1/quarantine', query: { ...search } })
export const readRows = (search: Search, signal?: AbortSignal) =>
  send<{ total: number; items: Quarantined[] }>(rowsCall(search), signal)

/** What became of a completed record; when it is still wrong it waits on, and `problems` says why. */
export interface Completed {
  receipt?: string | null
  accepted: number
  problems?: Reason[]
}

export const complete = (id: number, values: Record<string, string>) =>
  send<Completed>({ method: 'POST', path: `/api/v1/quarantine/${id}/complete`, body: { values } })

export type CompletionOutcome = 'completed' | 'still-wrong' | 'superseded' | 'unknown'

/** What became of one of many completed records. */
export interface Completion {
  id: number
  outcome: CompletionOutcome
  problems?: Reason[]
}

/** A line of a returned file, and what became of its record. */
export interface ReturnedLine extends Completion {
  line?: number
}

/** The records that broke one rule at one item. */
export interface GroupName {
  resource: string
  rule?: string
  item?: string
}

export const completionsCall = (items: { id: number; values: Record<string, string> }[]): Call => ({ method: 'POST', path: '/api/v1/quarantine/completions', body: { items } })
export const completeMany = (items: { id: number; values: Record<string, string> }[]) => send<Completion[]>(completionsCall(items))

export const fileCall = (group: GroupName): Call => ({ path: '/api/v1/quarantine/file', query: { ...group, format: 'csv' }, accept: 'text/csv, application/problem+json' })
export const fetchGroup = (group: GroupName) => fetchFile(fileCall(group))

export const returnCall = (name: string, content: Blob | string): Call => ({ method: 'POST', path: '/api/v1/quarantine/file', file: { type: 'text/csv', name, content } })
export const returnFile = (name: string, content: Blob | string) => send<ReturnedLine[]>(returnCall(name, content))

/** What is to be discarded: chosen records, or a whole group; and how many that are. */
export interface Discarding {
  ids?: number[]
  group?: GroupName
  n: number
}

export const discardsCall = (what: Discarding, reason: string): Call => ({ method: 'POST', path: '/api/v1/quarantine/discards', body: { ids: what.ids, ...what.group, reason } })
export const discard = (what: Discarding, reason: string) => send<{ discarded: number }>(discardsCall(what, reason))

/** The record in one line: as it came, or its values where it could be read. */
export function recordText(row: Pick<Quarantined, 'original' | 'values'>): string {
  if (row.original) return row.original
  return Object.values(row.values).filter(Boolean).join(', ')
}

export const toneOfState: Record<QuarantineState, Tone> = { waiting: 'warn', completed: 'good', discarded: 'closed', superseded: 'closed' }

export const toneOfOutcome: Record<CompletionOutcome, Tone> = { completed: 'good', 'still-wrong': 'bad', superseded: 'closed', unknown: 'calm' }

/** Only what was changed is sent: the masked form of an untouched value must never overwrite the value. */
export function changedValues(before: Record<string, string | null>, now: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(now).filter(([item, value]) => value !== (before[item] ?? '')))
}

/** Same resource, rule and item. */
export function sameGroup(group: Group, search: Pick<Search, 'resource' | 'rule' | 'item'>): boolean {
  return group.resource === search.resource && group.rule === search.rule && (group.item ?? '') === search.item
}
