import { send, type Call } from '@/api/client'
import type { Tone } from '@/ui/StateTag.vue'

export type QuarantineState = 'waiting' | 'completed' | 'discarded'

/** Records of one resource that broke the same rule. */
export interface Group {
  resource: string
  resourceTitle?: string
  rule: string
  item?: string | null
  itemTitle?: string | null
  count: number
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

export const discard = (id: number, reason: string) =>
  send<void>({ method: 'POST', path: `/api/v1/quarantine/${id}/discard`, body: { reason } })

/** The record in one line: as it came, or its values where it could be read. */
export function recordText(row: Pick<Quarantined, 'original' | 'values'>): string {
  if (row.original) return row.original
  return Object.values(row.values).filter(Boolean).join(', ')
}

export const toneOfState: Record<QuarantineState, Tone> = { waiting: 'warn', completed: 'good', discarded: 'closed' }

/** Only what was changed is sent: the masked form of an untouched value must never overwrite the value. */
export function changedValues(before: Record<string, string | null>, now: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(now).filter(([item, value]) => value !== (before[item] ?? '')))
}

/** Same resource, rule and item. */
export function sameGroup(group: Group, search: Pick<Search, 'resource' | 'rule' | 'item'>): boolean {
  return group.resource === search.resource && group.rule === search.rule && (group.item ?? '') === search.item
}
