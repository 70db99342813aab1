import { send, type Call } from '@/api/client'
import type { Tone } from '@/ui/StateTag.vue'

export type ExchangeState = 'running' | 'starting' | 'snapshot' | 'waiting' | 'suspended' | 'stopped' | 'incomplete' | 'failed'

/** One running flow: a source that is collected or a subscription that is delivered. */
export interface Exchange {
  name: string
  kind: 'collect' | 'deliver'
  title?: string
  resource: string
  resourceTitle?: string
  from: string
  to: string
  mode: string
  state: ExchangeState
  message?: string | null
  /** Records a minute, average of the last five minutes. */
  rate5m?: number
  /** Records a second, last ten seconds. */
  rate?: number
  records?: number
  today?: number
  quarantined?: number
  parked?: number
  /** Records waiting. */
  backlog?: number
  backlogPercent?: number
  lagSeconds?: number | null
  lastAt?: string | null
}

export interface Totals {
  acceptedToday?: number
  deliveredToday?: number
  quarantinedOpen?: number
  backlog?: number
  acceptedPerSecond?: number
  deliveredPerSecond?: number
}

export interface Exchanges {
  at: string
  items: Exchange[]
  totals: Totals
}

/** Records in each step of so many seconds. */
export interface Series {
  step: number
  from: string
  points: { at: string; accepted: number; delivered: number; quarantined: number }[]
}

export const exchangesCall: Call = { path: '/api/v1/exchanges' }
export const readExchanges = (signal?: AbortSignal) => send<Exchanges>(exchangesCall, signal)

export const seriesCall = (minutes: number, name?: string): Call => ({
  path: '/api/v1/exchanges/series',
  query: { minutes, name }
})
export const readSeries = (minutes: number, name?: string, signal?: AbortSignal) =>
  send<Series>(seriesCall(minutes, name), signal)

/** Lets a source go on that was stopped because too many of its records were bad. */
export const resumeCall = (name: string, reason: string): Call => ({ method: 'POST', path: `/api/v1/exchanges/${name}/resume`, body: { reason } })
export const resume = (name: string, reason: string) => send<void>(resumeCall(name, reason))

export const toneOfState: Record<ExchangeState, Tone> = {
  running: 'good',
  starting: 'busy',
  snapshot: 'busy',
  waiting: 'calm',
  suspended: 'stopped',
  stopped: 'bad',
  incomplete: 'warn',
  failed: 'bad'
}

/** Order of a list that shows trouble first. */
export const URGENCY: ExchangeState[] = ['failed', 'stopped', 'incomplete', 'suspended', 'starting', 'snapshot', 'running', 'waiting']

export interface Filter {
  text: string
  kind: string
  state: string
  mode: string
}

/** Exchanges that the query form lets through, trouble first, then by name. */
export function filtered(all: Exchange[], filter: Filter): Exchange[] {
  const text = filter.text.trim().toLowerCase()
  return all
    .filter((exchange) => !filter.kind || exchange.kind === filter.kind)
    .filter((exchange) => !filter.state || exchange.state === filter.state)
    .filter((exchange) => !filter.mode || exchange.mode === filter.mode)
    .filter((exchange) => !text || searchText(exchange).includes(text))
    .sort((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) || a.name.localeCompare(b.name))
}

function searchText(exchange: Exchange): string {
  const { name, title, resource, resourceTitle, from, to } = exchange
  return [name, title, resource, resourceTitle, from, to].join(' ').toLowerCase()
}
