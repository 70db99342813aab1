import { send, type Call } from '@/api/client'
import type { Tone } from '@/ui/StateTag.vue'
import type { Selection } from './parked'

export type ReplayState = 'running' | 'done' | 'stopped' | 'failed'
export type ReplayOutcome = 'delivered' | 'refused' | 'skipped'

export interface ReplayResult {
  id: number
  key: string
  outcome: ReplayOutcome
  reason?: string | null
  at: string
}

/** One replay: a job that gives parked deliveries to their subscription again. */
export interface Replay {
  id: number
  subscription: string
  selection?: Partial<Selection> | null
  /** Records a second at most; none is as fast as the target takes them. */
  perSecond?: number | null
  state: ReplayState
  total: number
  done: number
  delivered: number
  stillRefused: number
  startedBy: string
  startedAt: string
  endedAt?: string | null
  message?: string | null
  results?: ReplayResult[]
}

export interface Preview {
  count: number
  keys: number
  /** So many more only wait behind those and go on by themselves. */
  behind?: number
}

const PATH = '/api/v1/parked/replays'

export const previewCall = (selection: Selection): Call => ({ method: 'POST', path: PATH, body: { ...selection, dryRun: true } })
export const readPreview = (selection: Selection, signal?: AbortSignal) => send<Preview>(previewCall(selection), signal)

export const startCall = (selection: Selection, perSecond?: number): Call => ({ method: 'POST', path: PATH, body: { ...selection, perSecond } })
export const startReplay = (selection: Selection, perSecond?: number) => send<Replay>(startCall(selection, perSecond))

export const replaysCall: Call = { path: PATH }
export const readReplays = (signal?: AbortSignal) => send<Replay[]>(replaysCall, signal)

export const replayCall = (id: string | number, page = 1, size = 20): Call => ({ path: `${PATH}/${id}`, query: { page, size } })
export const readReplay = (id: string | number, page: number, size: number, signal?: AbortSignal) => send<Replay>(replayCall(id, page, size), signal)

export const stopReplay = (id: number) => send<void>({ method: 'POST', path: `${PATH}/${id}/stop` })

export const toneOfReplay: Record<ReplayState, Tone> = { running: 'busy', done: 'good', stopped: 'stopped', failed: 'bad' }
export const toneOfOutcome: Record<ReplayOutcome, Tone> = { delivered: 'good', refused: 'bad', skipped: 'calm' }

/** A replay is green only when every record of it was delivered. */
export function toneOf(replay: Pick<Replay, 'state' | 'stillRefused'>): Tone {
  return replay.state === 'done' && replay.stillRefused > 0 ? 'warn' : toneOfReplay[replay.state]
}

/** The word for how it ended. */
export function wordOf(replay: Pick<Replay, 'state' | 'stillRefused'>): ReplayState | 'partly' {
  return replay.state === 'done' && replay.stillRefused > 0 ? 'partly' : replay.state
}

/** Records that were looked at and neither delivered nor refused: decided meanwhile by somebody else. */
export function skippedOf(replay: Pick<Replay, 'done' | 'delivered' | 'stillRefused'>): number {
  return Math.max(0, replay.done - replay.delivered - replay.stillRefused)
}

/** Records a second since the start; undefined before there is anything to measure. */
export function pace(replay: Pick<Replay, 'done' | 'startedAt' | 'endedAt'>, now: number): number | undefined {
  const seconds = ((replay.endedAt ? new Date(replay.endedAt).getTime() : now) - new Date(replay.startedAt).getTime()) / 1000
  return replay.done > 0 && seconds > 0 ? replay.done / seconds : undefined
}

/** Seconds until it is done at its pace so far; undefined while that cannot be told. */
export function secondsLeft(replay: Pick<Replay, 'done' | 'total' | 'startedAt' | 'endedAt'>, now: number): number | undefined {
  const rate = pace(replay, now)
  return rate ? Math.max(0, replay.total - replay.done) / rate : undefined
}
