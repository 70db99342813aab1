import { send, type Call } from '@/api/client'
import type { Tone } from '@/ui/StateTag.vue'

/** A message of the bus to its operators (公告). */
export interface Bulletin {
  id: number
  at: string
  /** When it happened last; it may have happened several times. */
  lastAt?: string
  times?: number
  level: 'info' | 'warning' | 'error'
  subject?: string
  message: string
  code?: string
  acknowledgedBy?: string | null
}

export const bulletinsCall: Call = { path: '/api/v1/bulletins' }
export const readBulletins = (signal?: AbortSignal) => send<Bulletin[]>(bulletinsCall, signal)

export const acknowledge = (id: number) => send<void>({ method: 'POST', path: `/api/v1/bulletins/${id}/acknowledge` })

export const toneOfLevel: Record<Bulletin['level'], Tone> = { info: 'calm', warning: 'warn', error: 'bad' }

/** Bulletins that nobody acknowledged and that came after this person last looked. */
export function unseen(bulletins: Bulletin[], seenAt: number): Bulletin[] {
  return bulletins.filter((bulletin) => !bulletin.acknowledgedBy && new Date(bulletin.lastAt ?? bulletin.at).getTime() > seenAt)
}

const PAGES: Record<string, (subject: string) => string> = {
  'flow-failed': (subject) => `/exchanges/${subject}`,
  'quality-stopped': (subject) => `/exchanges/${subject}`,
  'reconciliation-differs': (subject) => `/reconciliations/${subject}`,
  'reconciliation-failed': (subject) => `/reconciliations/${subject}`,
  'limit-near': () => '/limits',
  'limit-reached': () => '/limits',
  'storage-full': () => '/limits'
}

/** Where one can do something about it; undefined when there is no such page. */
export function pageOf(bulletin: Pick<Bulletin, 'code' | 'subject'>): string | undefined {
  return bulletin.code && bulletin.subject ? PAGES[bulletin.code]?.(bulletin.subject) : undefined
}
