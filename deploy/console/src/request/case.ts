import { send, sendVersioned, type Call } from '@/api/client'
import type { Tone } from '@/ui/StateTag.vue'

export type Plural = 'requests' | 'verifications' | 'disputes' | 'demands' | 'collections'

export interface PossibleMove {
  move: string
  chinese: string
  english: string
  to: string | null
  reason: boolean
  basis: boolean
}

export interface Clock {
  rule: string
  department: string
  startedAt: string
  days: number
  deadline: string
  provisional: boolean
  workingDaysLeft: number
  level: string
  state: 'running' | 'held' | 'stopped'
  stoppedAt?: string | null
  late?: boolean | null
}

export interface ActLine {
  act: string
  by: string
  at: string
  reason?: string | null
  basis?: string | null
  from?: string | null
  to?: string | null
}

export interface RequestFormContent {
  resource: string
  items: string[]
  rows: Record<string, string[]>
  purpose?: string
  basis?: string
  scenario?: string
  matters: string[]
  delivery?: { adapter: string; connection?: string; properties?: Record<string, string> }
  until?: string | null
  contact?: { person?: string; phone?: string }
  commitment?: boolean
  department?: string
}

export interface Case {
  number: string
  kind: string
  state: string
  stateChinese: string
  stateEnglish: string
  title: string
  resource?: string | null
  raiser: string
  answerer?: string | null
  openedBy: string
  openedAt: string
  changedAt: string
  version: number
  whose?: string | null
  possible: PossibleMove[]
  document: Record<string, unknown>
  clocks: Clock[]
  timeline?: ActLine[] | null
}

export interface CasePageOf {
  total: number
  page: number
  size: number
  items: Case[]
}

export interface Task {
  number: string
  kind: string
  title: string
  resource?: string | null
  from: string
  whose: string
  state: string
  stateChinese: string
  stateEnglish: string
  possible: PossibleMove[]
  version: number
  startedAt: string
  deadline?: string | null
  provisional: boolean
  workingDaysLeft?: number | null
  level: string
}

export interface Asked {
  move: string
  reason?: string
  basis?: string
  items?: string[]
  masks?: Record<string, string>
  until?: string
  department?: string
  answer?: string
  noticeUntil?: string
}

export interface BatchResult {
  dryRun: boolean
  moved: number
  refused: number
  lines: { number: string; state?: string | null; code?: string | null; detail?: string | null }[]
}

export const casesCall = (plural: Plural, query: Record<string, string | number | undefined>): Call => ({ path: `/api/v1/${plural}`, query })
export const readCases = (plural: Plural, query: Record<string, string | number | undefined>, signal?: AbortSignal) => send<CasePageOf>(casesCall(plural, query), signal)
export const caseCall = (plural: Plural, number: string): Call => ({ path: `/api/v1/${plural}/${number}` })
export const readCase = (plural: Plural, number: string, signal?: AbortSignal) => send<Case>(caseCall(plural, number), signal)
export const openCase = (plural: Plural, body: unknown) => send<Case>({ method: 'POST', path: `/api/v1/${plural}`, body })
export const moveCase = (path: string, asked: Asked, version: number) => send<Case>({ method: 'POST', path: `${path}/moves`, body: asked, ifMatch: version })
export const tasksCall: Call = { path: '/api/v1/tasks' }
export const readTasks = (signal?: AbortSignal) => send<Task[]>(tasksCall, signal)
export const moveMany = (numbers: string[], asked: Asked, dryRun: boolean) =>
  send<BatchResult>({ method: 'POST', path: '/api/v1/requests/moves', query: { dryRun }, body: { numbers, asked } })
export const lifeCall = (resource: string): Call => ({ path: `/api/v1/resources/${resource}/life` })
/** An entry's own version stands in the answer's tag; the one in its body is that of its content. */
export const readLife = async (resource: string, signal?: AbortSignal): Promise<Case> => {
  const { value, version } = await sendVersioned<Case>(lifeCall(resource), signal)
  return { ...value, version: version ?? value.version }
}

/** Where a case of a kind is read and moved. */
export function pathOfKind(kind: string, number: string): string {
  return kind === 'resource' ? `/api/v1/resources/${number}` : `/api/v1/${kind}s/${number}`
}

/** The page that shows a case. */
export function pageOfKind(kind: string, number: string): string {
  return kind === 'resource' ? `/catalog/${number}?tab=life` : `/cases/${kind}s/${number}`
}

const GOOD = ['active', 'published', 'closed', 'settled', 'answered', 'corrected', 'confirmed-correct', 'fed-back', 'registered', 'allowed', 'shared']
const STOPPED = ['suspended', 'offline', 'expired', 'terminated', 'withdrawn', 'superseded', 'disposed', 'decided']
const BAD = ['refused']
const WARN = ['returned', 'dispute', 'negotiating', 'coordinated', 'coordinating', 'supplement', 'duplicate']
const CALM = ['draft']

/** How a state looks. */
export function toneOfState(state: string): Tone {
  if (GOOD.includes(state)) return 'good'
  if (STOPPED.includes(state)) return 'closed'
  if (BAD.includes(state)) return 'bad'
  if (WARN.includes(state)) return 'warn'
  return CALM.includes(state) ? 'calm' : 'busy'
}

const LEVELS: Record<string, Tone> = { ok: 'good', reminder: 'calm', yellow: 'warn', red: 'bad', overdue: 'bad', escalated: 'bad' }
export const toneOfLevel = (level: string): Tone => LEVELS[level] ?? 'calm'

/** The clock that somebody must mind. */
export const runningClock = (clocks: Clock[]) => clocks.find((clock) => clock.state === 'running')
