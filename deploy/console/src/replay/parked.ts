import { send, type Call } from '@/api/client'
import type { Tone } from '@/ui/StateTag.vue'

export type ParkedState = 'waiting' | 'delivered' | 'discarded'

/** Deliveries of one subscription that its target refused for the same cause. */
export interface ParkedGroup {
  subscription: string
  subscriptionTitle?: string | null
  resource: string
  resourceTitle?: string | null
  subscriber: string
  cause: string
  count: number
  keys: number
  oldest: string
  newest: string
}

/** A delivery that was refused; later changes of its key wait behind it. */
export interface Parked {
  id: number
  subscription: string
  resource: string
  partition?: number | null
  key: string
  reason?: string | null
  state: ParkedState
  at: string
  /** Was never tried itself: it waits behind an earlier one of the same key. */
  behind: boolean
  decidedBy?: string | null
  decidedAt?: string | null
  note?: string | null
}

export interface Search {
  subscription: string
  cause: string
  state: string
  /** Instants; empty is no bound. */
  from: string
  to: string
  page: number
  size: number
}

/** Which parked deliveries are meant: the named ones, or all of a subscription, narrowed to a cause and a time. */
export interface Selection {
  subscription: string
  ids?: number[]
  cause?: string
  from?: string
  to?: string
}

export const groupsCall = (subscription = ''): Call => ({ path: '/api/v1/parked/groups', query: { subscription } })
export const readGroups = (signal?: AbortSignal) => send<ParkedGroup[]>(groupsCall(), signal)

export const parkedCall = (search: Search): Call => ({ path: '/api/v1/parked', query: { ...search } })
export const readParked = (search: Search, signal?: AbortSignal) => send<{ total: number; items: Parked[] }>(parkedCall(search), signal)

export const discardsCall = (selection: Selection, reason: string): Call => ({ method: 'POST', path: '/api/v1/parked/discards', body: { ...selection, reason } })
export const discardParked = (selection: Selection, reason: string) => send<{ discarded: number }>(discardsCall(selection, reason))

export const toneOfState: Record<ParkedState, Tone> = { waiting: 'warn', delivered: 'good', discarded: 'closed' }

/** What a search means as a selection: everything that the list shows on all its pages. */
export function selectionOf(search: Pick<Search, 'subscription' | 'cause' | 'from' | 'to'>): Selection {
  const given = Object.entries({ cause: search.cause, from: search.from, to: search.to }).filter(([, value]) => value)
  return { subscription: search.subscription, ...Object.fromEntries(given) }
}
