import { send, type Call } from '@/api/client'
import type { Tone } from '@/ui/StateTag.vue'

/** Something that a department must know (通知). */
export interface Notice {
  id: number
  department: string
  kind: string
  number: string
  resource: string
  chinese: string
  english: string
  at: string
  /** Who of the department has read it; none yet. */
  readBy?: string | null
  readAt?: string | null
}

export interface NoticePage {
  total: number
  page: number
  size: number
  items: Notice[]
}

export const noticesCall = (query: Record<string, string | number | boolean | undefined>): Call => ({ path: '/api/v1/notices', query })
export const readNotices = (query: Record<string, string | number | boolean | undefined>, signal?: AbortSignal) => send<NoticePage>(noticesCall(query), signal)
export const markRead = (id: number) => send<void>({ method: 'POST', path: `/api/v1/notices/${id}/read` })

const TONES: Record<string, Tone> = { correction: 'warn', 'grant-ends': 'warn', 'grant-held': 'stopped', 'grant-released': 'good', 'grant-ended': 'bad', 'request-lapsed': 'bad' }
export const toneOfNotice = (kind: string): Tone => TONES[kind] ?? 'calm'

/** Where one sees what it is about: the request, or the entry whose record was corrected. */
export function pageOfNotice(notice: Pick<Notice, 'kind' | 'number' | 'resource'>): string {
  return notice.kind === 'correction' ? `/catalog/${notice.resource}` : `/cases/requests/${notice.number}`
}
