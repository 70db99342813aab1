import { send, type Call } from '@/api/client'
import type { Tone } from '@/ui/StateTag.vue'

export type EntryState = 'unmounted' | 'silent' | 'current' | 'overdue' | 'no-promise'

export interface DepartmentCoverage {
  name: string
  title: string
  systems: number
  systemsWithoutEntry: number
  entries: number
  unmounted: number
  silent: number
  mounted: number
  mountedPercent: number
  overdue: number
  overduePercent: number
}

export interface EntryCoverage {
  resource: string
  title: string
  department: string
  cycle: string
  records: number
  lastDelivery?: string | null
  promisedBy?: string | null
  overdueDays: number
  state: EntryState
}

export interface Coverage {
  at: string
  city: DepartmentCoverage
  departments: DepartmentCoverage[]
  systems: { name: string; title: string; department: string; entries: number }[]
  entries: EntryCoverage[]
  total: number
  trend: { day: string; entries: number; mounted: number; overdue: number }[]
}

export interface Choice {
  department?: string
  resource?: string
  state?: string
  page?: number
  size?: number
}

export const coverageCall = (choice: Choice): Call => ({ path: '/api/v1/coverage', query: { ...choice } })
export const readCoverage = (choice: Choice, signal?: AbortSignal) => send<Coverage>(coverageCall(choice), signal)

export const STATES: EntryState[] = ['overdue', 'silent', 'unmounted', 'no-promise', 'current']
export const toneOf: Record<EntryState, Tone> = { overdue: 'bad', silent: 'warn', unmounted: 'calm', 'no-promise': 'calm', current: 'good' }

/** The department that has most to do comes first: little mounted, then much overdue. */
export function byNeed(departments: DepartmentCoverage[]): DepartmentCoverage[] {
  return [...departments].sort((a, b) => a.mountedPercent - b.mountedPercent || b.overdue - a.overdue || b.entries - a.entries)
}
