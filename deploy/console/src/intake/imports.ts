import { fetchFile, send, type Call } from '@/api/client'
import type { Tone } from '@/ui/StateTag.vue'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type ImportState = 'waiting' | 'reading' | 'checking' | 'applying' | 'done' | 'refused' | 'interrupted'

export interface ImportProblem {
  sheet: string
  row: number
  column?: string | null
  rule: string
  value?: string | null
  expected?: string | null
  message: string
}

export interface ImportSummary {
  created: number
  changed: number
  unchanged: number
  wrong: number
  millis: number
}

/** A workbook that was handed in, and how far it is. */
export interface ImportJob {
  id: string
  by: string
  file: string
  dryRun: boolean
  state: ImportState
  progress: number
  startedAt: string
  summary?: ImportSummary
  problemCount: number
  problems: ImportProblem[]
}

export const importsCall: Call = { path: '/api/v1/imports' }
export const templateCall: Call = { path: '/api/v1/imports/template.xlsx', accept: XLSX }
export const exportCall: Call = { path: '/api/v1/catalog.xlsx', accept: XLSX }
export const errorsCall = (id: string): Call => ({ path: `/api/v1/imports/${id}/workbook.xlsx`, accept: XLSX })
export const importCall = (id: string): Call => ({ path: `/api/v1/imports/${id}` })

export const readImports = (signal?: AbortSignal) => send<ImportJob[]>(importsCall, signal)
export const readImport = (id: string, signal?: AbortSignal) => send<ImportJob>(importCall(id), signal)
export const fetchWorkbook = (call: Call) => fetchFile(call)

export function submitImport(file: File, dryRun: boolean): Promise<{ id: string }> {
  return send({ method: 'POST', path: '/api/v1/imports', query: { dryRun, file: file.name }, file: { type: XLSX, name: file.name, content: file } })
}

const ENDED: ImportState[] = ['done', 'refused', 'interrupted']
export const hasEnded = (job: Pick<ImportJob, 'state'>): boolean => ENDED.includes(job.state)

export const toneOfImport: Record<ImportState, Tone> = {
  waiting: 'calm',
  reading: 'busy',
  checking: 'busy',
  applying: 'busy',
  done: 'good',
  refused: 'bad',
  interrupted: 'warn'
}
