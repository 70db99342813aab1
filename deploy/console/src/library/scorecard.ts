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
  delaySeconds?: number | null
  newest?: string | null
}

export interface Scorecard {
  entities: number
  sampled: number
  at: string
  facts: FactCard[]
  sources: SourceCard[]
}

export const scorecardCall = (library: string): Call => ({ path: `/api/v1/libraries/${library}/scorecards` })
export const readScorecard = (library: string, signal?: AbortSignal) => send<Scorecard>(scorecardCall(library), signal)

/** How good a share of one hundred is. */
export function grade(percent: number): 'good' | 'fair' | 'poor' {
  if (percent >= 99) return 'good'
  return percent >= 90 ? 'fair' : 'poor'
}
