import { send, type Call } from '@/api/client'

export interface Change {
  field: string
  item?: string | null
  before?: string | null
  after?: string | null
  breaking: boolean
  /** nobody, notice, subscribers, provider. */
  whom: string
  code: string
  why: string
  whyEnglish: string
}

export interface Difference {
  verdict: 'compatible' | 'breaking'
  changes: Change[]
  affected: { subscription: string; subscriber: string; items: string[]; breaking: boolean }[]
}

export const differenceCall = (resource: string, from: number, to: number): Call => ({ path: `/api/v1/resources/${resource}/versions/${from}..${to}` })
export const readDifference = (resource: string, from: number, to: number, signal?: AbortSignal) => send<Difference>(differenceCall(resource, from, to), signal)
