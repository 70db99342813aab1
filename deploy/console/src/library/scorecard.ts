import { send, type Call } from '@/api/client'

/** A source's share in a fact, in percent. */
export interface Share {
  source: string
  title: string
  complete: number
  agreeing?: number | null
  chosen: number
  won: number
  lost: number
}

export interface FactCard {
  fact: string
  title: string
  filled: number
  disputed: number
  sources: Share[]
}

export interface SourceCard {
  source: string
  title: string
  department?: string
  coverage: number
  /** Of all its words those that are the golden value. */
  agreeing?: number | null
  delaySeconds?: number | null
  newest?: string | null
}

export interface Scorecard {
  entities: number
  /** All of them, or those so far while a large library is counted for the first time. */
  counted: number
  at: string
  facts: FactCard[]
  sources: SourceCard[]
  /** The days before, the oldest first; percent by fact or source. */
  trend: Day[]
}

export interface Day {
  day: string
  entities: number
  filled: Record<string, number>
  disputed: Record<string, number>
  coverage: Record<string, number>
  agreeing: Record<string, number | null>
}

export const scorecardCall = (library: string): Call => ({ path: `/api/v1/libraries/${library}/scorecards` })
export const readScorecard = (library: string, signal?: AbortSignal) => send<Scorecard>(scorecardCall(library), signal)

/** By how many percent points a figure has changed since the oldest day that knows it; undefined for a single day. */
export function since(trend: Day[], now: number, of: (day: Day) => number | null | undefined): { day: string; points: number } | undefined {
  const first = trend.slice(0, -1).find((day) => of(day) != null)
  return first && { day: first.day, points: Math.round((now - of(first)!) * 10) / 10 }
}

/** How good a share of one hundred is. */
export function grade(percent: number): 'good' | 'fair' | 'poor' {
  if (percent >= 99) return 'good'
  return percent >= 90 ? 'fair' : 'poor'
}
