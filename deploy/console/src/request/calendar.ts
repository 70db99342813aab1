import { send, type Call } from '@/api/client'

export interface CalendarYear {
  year: number
  known: boolean
  notice?: string | null
  off: string[]
  work: string[]
  workingDays: number
  years: number[]
}

export interface Rule {
  name: string
  days: number
  national: number
  article: string
  chinese: string
  english: string
}

export interface Rules {
  rules: Rule[]
  levels: { reminder: number; yellow: number; red: number; escalation: number }
}

export interface Notice {
  notice: string
  off: string[]
  work: string[]
}

export interface BulletinLine {
  department: string
  title: string
  started: number
  onTime: number
  late: number
  running: number
  overdue: number
  onTimePercent?: number | null
}

export const calendarCall = (year: number): Call => ({ path: `/api/v1/calendar/${year}` })
export const readCalendar = (year: number, signal?: AbortSignal) => send<CalendarYear>(calendarCall(year), signal)
export const putNotice = (year: number, notice: Notice) => send<{ year: number; recounted: number }>({ method: 'PUT', path: `/api/v1/calendar/${year}`, body: notice })
export const rulesCall: Call = { path: '/api/v1/clocks/rules' }
export const readRules = (signal?: AbortSignal) => send<Rules>(rulesCall, signal)
export const bulletinCall = (month: string): Call => ({ path: '/api/v1/clocks/bulletin', query: { month } })
export const readBulletin = (month: string, signal?: AbortSignal) => send<{ month: string; madeAt: string; departments: BulletinLine[] }>(bulletinCall(month), signal)

export type DayKind = 'working' | 'weekend' | 'off' | 'makeup'
export interface Day {
  day: number
  kind: DayKind
}
export interface Month {
  month: number
  weeks: (Day | undefined)[][]
}

const two = (n: number) => String(n).padStart(2, '0')

/** The months of a year in weeks from Monday. */
export function monthsOf(year: CalendarYear): Month[] {
  const off = new Set(year.off)
  const work = new Set(year.work)
  return Array.from({ length: 12 }, (_, index) => {
    const days = new Date(Date.UTC(year.year, index + 1, 0)).getUTCDate()
    const cells: (Day | undefined)[] = Array(weekday(year.year, index, 1)).fill(undefined)
    for (let day = 1; day <= days; day++) {
      const date = `${year.year}-${two(index + 1)}-${two(day)}`
      const weekend = weekday(year.year, index, day) > 4
      const plain = weekend ? 'weekend' : 'working'
      cells.push({ day, kind: work.has(date) ? 'makeup' : off.has(date) ? 'off' : plain })
    }
    const weeks: (Day | undefined)[][] = []
    for (let at = 0; at < cells.length; at += 7) weeks.push([...cells.slice(at, at + 7), ...Array(7).fill(undefined)].slice(0, 7))
    return { month: index + 1, weeks }
  })
}

/** 0 is Monday. */
function weekday(year: number, month: number, day: number): number {
  return (new Date(Date.UTC(year, month, day)).getUTCDay() + 6) % 7
}

/** Reads a notice from lines `2027-01-01,off` and `2027-01-03,work` or from JSON; what cannot be read is told by its line. */
export function parseNotice(text: string): { off: string[]; work: string[]; wrong: string[] } {
  const trimmed = text.trim()
  if (trimmed.startsWith('{')) {
    try {
      const json = JSON.parse(trimmed) as { off?: unknown; work?: unknown }
      const texts = (list: unknown) => (Array.isArray(list) ? list.map(String) : [])
      return { off: texts(json.off), work: texts(json.work), wrong: [] }
    } catch (failure) {
      return { off: [], work: [], wrong: [String(failure)] }
    }
  }
  const read = { off: [] as string[], work: [] as string[], wrong: [] as string[] }
  trimmed.split(/\r?\n/).forEach((line, index) => {
    if (!line.trim()) return
    const found = /^\s*(\d{4}-\d{2}-\d{2})\s*[,;\t，]\s*(off|work|休|班)\s*$/.exec(line)
    if (!found) read.wrong.push(`${index + 1}: ${line.slice(0, 60)}`)
    else (found[2] === 'off' || found[2] === '休' ? read.off : read.work).push(found[1]!)
  })
  return read
}
