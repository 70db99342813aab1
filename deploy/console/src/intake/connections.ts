import { send, sendVersioned, type Call } from '@/api/client'

export interface Department {
  name: string
  title: string
}

export interface Connection {
  name: string
  title: string
  department: string
  type: string
  host?: string | null
  port?: number | null
  database?: string | null
  path?: string | null
}

export type StepState = 'ok' | 'warning' | 'failed' | 'skipped'

/** One step of a test, with its cause and the administrator's command when it failed. */
export interface Step {
  step: string
  title: string
  english: string
  state: StepState
  millis: number
  found?: string | null
  foundEnglish?: string | null
  cause?: string | null
  causeEnglish?: string | null
  remedy?: string | null
}

export interface TableView {
  schema: string
  table: string
  comment?: string | null
  rows: number
  readable: boolean
}

export interface ColumnView {
  name: string
  type: string
  comment?: string | null
  key: boolean
  nullable: boolean
  item: string
  itemType: string
  sensitive: boolean
  why?: string | null
}

export interface Found {
  schema: string
  table: string
  comment?: string | null
  rows: number
  columns: ColumnView[]
  sample: (string | null)[][]
  draft: string
  documents: Document[]
}

/** A manifest as JSON. */
export interface Document {
  apiVersion: string
  kind: string
  metadata: { name: string }
  spec: Record<string, unknown>
}

export const departmentsCall: Call = { path: '/api/v1/departments' }
export const connectionsCall: Call = { path: '/api/v1/connections' }
export const testCall = (name: string): Call => ({ method: 'POST', path: `/api/v1/connections/${name}/test` })
export const tablesCall = (name: string): Call => ({ path: `/api/v1/connections/${name}/tables` })
export const tableCall = (name: string, schema: string, table: string): Call => ({
  path: `/api/v1/connections/${name}/tables/${encodeURIComponent(schema)}/${encodeURIComponent(table)}`
})

export const entryCall = (name: string): Call => ({ path: `/api/v1/manifests/Resource/${name}` })
export const readEntry = (name: string) => sendVersioned<Document>(entryCall(name))

export const readDepartments = (signal?: AbortSignal) => send<Department[]>(departmentsCall, signal)
export const readConnections = (signal?: AbortSignal) => send<Connection[]>(connectionsCall, signal)
export const runTest = (name: string) => send<{ ok: boolean; steps: Step[] }>(testCall(name))
export const readTables = (name: string, signal?: AbortSignal) => send<TableView[]>(tablesCall(name), signal)
export const readTable = (name: string, schema: string, table: string) => send<Found>(tableCall(name, schema, table))

/** What a person types to reach a database. */
export interface Address {
  department: string
  name: string
  address: string
  user: string
  password: string
}

/** {@code host:port/database} in its parts; nothing when it is not that. */
export function partsOf(address: string): { host: string; port: number; database: string } | undefined {
  const found = /^(?:jdbc:)?(?:postgresql:\/\/)?([A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\])(?::(\d{1,5}))?\/([^/?\s]{1,63})$/.exec(address.trim())
  return found ? { host: found[1]!.replace(/[[\]]/g, ''), port: Number(found[2] ?? 5432), database: found[3]! } : undefined
}

/**
 * Stores the password apart, then the connection: the manifest names the secret and never holds it.
 *
 * @param before what must be there before the connection: its department, where that is new
 */
export async function saveConnection(form: Address, before: Document[] = []): Promise<string> {
  const parts = partsOf(form.address)
  if (!parts) throw new TypeError(form.address)
  const name = `${form.department}/${form.name}`
  const secret = `${form.department}-${form.name}`
  await send({ method: 'PUT', path: `/api/v1/secrets/${secret}`, body: { value: form.password } })
  await send(applyCall([...before, { apiVersion: 'govbus/v1', kind: 'Connection', metadata: { name }, spec: { type: 'postgresql', ...parts, user: form.user, password: { secretRef: `store:${secret}` } } }]))
  return name
}

/** @param version of the one entry among them that must still be in force */
export function applyCall(documents: Document[], dryRun = false, version?: number): Call {
  return { method: 'PUT', path: '/api/v1/manifests', query: dryRun ? { dryRun } : {}, body: documents, ifMatch: version }
}
