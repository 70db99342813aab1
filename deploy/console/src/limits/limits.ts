import { send, type Call } from '@/api/client'
import type { Tone } from '@/ui/StateTag.vue'

export type Level = 'ok' | 'warning' | 'alarm'

/** One of the platform's limits and how much of it is used. */
export interface Limit {
  name: string
  title?: string | null
  used: number
  limit: number
  /** bytes, records, seconds. */
  unit: string
  percent: number
  level: Level
  /** When it will be reached if it goes on like this. */
  forecastAt?: string | null
  /** What else a person should know. */
  note?: string | null
}

export const limitsCall: Call = { path: '/api/v1/limits' }
export const readLimits = (signal?: AbortSignal) => send<Limit[]>(limitsCall, signal)

export const toneOfLevel: Record<Level, Tone> = { ok: 'good', warning: 'warn', alarm: 'bad' }
const URGENCY: Level[] = ['alarm', 'warning', 'ok']

/** The most pressing first: by level, then by how much is used. */
export function byUrgency(limits: Limit[]): Limit[] {
  return [...limits].sort((a, b) => URGENCY.indexOf(a.level) - URGENCY.indexOf(b.level) || b.percent - a.percent)
}

/** The kind of a limit is the first part of its name, `backlog` of `backlog:…` and `backlog-age:…`. */
export function kindOf(limit: Pick<Limit, 'name'>): string {
  return limit.name.split(':')[0]!.replace(/-age$/, '')
}

/** What a limit is of, behind its kind: a subscription, a source, a resource; nothing when it is the whole platform's. */
export function subjectOf(limit: Pick<Limit, 'name'>): string {
  return limit.name.split(':')[1] ?? ''
}
