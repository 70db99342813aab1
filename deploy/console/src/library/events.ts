import { send, type Call } from '@/api/client'

export interface LifeEvents {
  kinds: { name: string; title: string; count: number }[]
  items: { id: number; event: string; title: string; key: string; at?: string; toldAt: string }[]
}

export const eventsCall = (library: string, event: string): Call => ({
  path: `/api/v1/libraries/${library}/events`,
  query: { event, size: 100 }
})
export const readEvents = (library: string, event: string, signal?: AbortSignal) =>
  send<LifeEvents>(eventsCall(library, event), signal)
