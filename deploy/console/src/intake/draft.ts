import { send, type Call } from '@/api/client'
import { applyCall, type Document } from './connections'

export interface DraftItem {
  name: string
  title: string
  type: string
  required?: boolean
  length?: number
  scale?: number
  sensitive?: boolean
  sharing?: string
}

/** What the form edits of an entry's {@code spec}; further keys are kept as they are. */
export interface EntrySpec {
  title: string
  summary: string
  classification?: string
  format: { category?: string; type?: string }
  sharing: { type: string; condition?: string; methodCategory?: string; methodType?: string }
  open: { type?: string; condition?: string }
  updateCycle: string
  grade: string
  innerDept?: string
  sourceSystem?: string
  matter?: string
  key: string[]
  items: DraftItem[]
}

export interface Node {
  code: string
  parent?: string | null
  title: string
  english?: string | null
  leaf: boolean
  entries: number
}

export interface Applied {
  revision: number
  changes: { action: string; kind: string; name: string }[]
  warnings: { name: string; pointer: string; rule?: string | null; code: string; message: string }[]
}

export const classificationCall: Call = { path: '/api/v1/classification' }
export const readClassification = (signal?: AbortSignal) => send<Node[]>(classificationCall, signal)

export const ITEM_TYPES = [
  'text', 'integer', 'decimal', 'boolean', 'date', 'datetime', 'citizen-id', 'social-credit-code', 'organisation-code', 'division-code',
  'real-estate-unit', 'real-estate-certificate-number', 'certificate-identifier', 'project-code', 'planning-permit-number'
]

/** An entry that says nothing yet. */
export function blank(): EntrySpec {
  return {
    title: '',
    summary: '',
    format: { category: 'database', type: 'postgresql' },
    sharing: { type: 'conditional', methodCategory: 'platform', methodType: 'table' },
    open: { type: 'none' },
    updateCycle: 'daily',
    grade: 'general',
    key: [],
    items: [{ name: '', title: '', type: 'text', required: true }]
  }
}

const empty = (value: unknown) => value === '' || value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value) && !Object.keys(value).length)

/** Without what is empty: the catalogue takes a missing key, but no empty text. */
export function tidy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(tidy) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, tidy(inner)])
      .filter(([, inner]) => !empty(inner))
  ) as T
}

/** The manifests to apply: the entry, and its source when it was discovered from a table. */
export function documentsOf(name: string, spec: EntrySpec, source?: Document): Document[] {
  const required = new Set(spec.key)
  const items = spec.items.map((item) => ({ ...item, required: item.required || required.has(item.name) || undefined, sensitive: item.sensitive || undefined }))
  const entry: Document = { apiVersion: 'govbus/v1', kind: 'Resource', metadata: { name }, spec: tidy({ ...spec, items }) as unknown as Record<string, unknown> }
  if (!source) return [entry]
  return [entry, { ...source, metadata: { name }, spec: { ...source.spec, resource: name, columns: columnsOf(spec, source) } }].map(withoutEmptyColumns)
}

function columnsOf(spec: EntrySpec, source: Document): Record<string, string> {
  const known = (source.spec.columns ?? {}) as Record<string, string>
  const names = new Set(spec.items.map((item) => item.name))
  return Object.fromEntries(Object.entries(known).filter(([item]) => names.has(item)))
}

function withoutEmptyColumns(document: Document): Document {
  const { columns, ...spec } = document.spec
  return columns && Object.keys(columns).length ? document : { ...document, spec }
}

export const apply = (documents: Document[], dryRun: boolean, version?: number) => send<Applied>(applyCall(documents, dryRun, version))

/** What the form edits of an entry that is there already; what it does not say stays unsaid. */
export function specOf(document: Document): EntrySpec {
  const said = document.spec as unknown as Partial<EntrySpec>
  return { ...blank(), ...said, format: { ...said.format }, sharing: { type: 'conditional', ...plain(said.sharing) }, open: { ...said.open } }
}

/** `sharing: unconditional` is the short form of `sharing: {type: unconditional}`. */
function plain(sharing: unknown): Partial<EntrySpec['sharing']> {
  return typeof sharing === 'string' ? { type: sharing } : ((sharing ?? {}) as Partial<EntrySpec['sharing']>)
}

/** What a department is granted. */
export interface Grant {
  resource: string
  subscriber: string
  connection: string
  table: string
  items: string[]
  purpose: string
  basis: string
}

export const subscriptionName = (grant: Pick<Grant, 'resource' | 'subscriber'>) => `${grant.subscriber}-${grant.resource.replace('/', '-')}`

export function subscriptionOf(grant: Grant): Document {
  return {
    apiVersion: 'govbus/v1',
    kind: 'Subscription',
    metadata: { name: subscriptionName(grant) },
    spec: tidy({
      subscriber: grant.subscriber,
      resource: grant.resource,
      items: grant.items,
      purpose: grant.purpose,
      basis: grant.basis,
      delivery: { adapter: 'table', connection: grant.connection, properties: { table: grant.table } }
    })
  }
}
