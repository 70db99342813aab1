import { send, type Call } from '@/api/client'

export interface FacetValue {
  value: string
  title?: string
  count: number
}

export interface ResourceRow {
  name: string
  code?: string
  title: string
  department: string
  departmentTitle?: string
  summary?: string
  sharing: string
  updateCycle: string
  grade: string
  state: string
  version: number
  itemCount?: number
  subscriptionCount?: number
  sources?: string[]
  highlights?: Record<string, Highlight[]>
}

/** Plain text and where in it the question was found: [first, behind the last]. */
export interface Highlight {
  text: string
  ranges: [number, number][]
}

export const FACETS = ['provider', 'class', 'sharing', 'cycle', 'format', 'state', 'grade'] as const
export type FacetName = (typeof FACETS)[number]
export type Chosen = Record<FacetName, string>

export interface ResourcePage {
  total: number
  page: number
  size: number
  items: ResourceRow[]
  facets: Record<string, FacetValue[]>
}

export interface Item {
  name: string
  title: string
  type: string
  required?: boolean
  length?: number | null
  scale?: number | null
  min?: string | null
  max?: string | null
  codes?: Record<string, string>
  pattern?: string | null
  sensitive?: boolean
}

export interface Source {
  name: string
  adapter: string
  connection?: string | null
  state?: string
  properties?: Record<string, string>
  columns?: Record<string, string>
}

export interface Subscription {
  name: string
  subscriber: string
  subscriberTitle?: string
  items: string[]
  purpose?: string
  basis?: string
  matters?: string[]
  until?: string | null
  state?: string
  delivery?: { adapter: string; connection?: string | null } | string
}

export interface Resource extends Omit<ResourceRow, 'sources'> {
  condition?: string | null
  key: string[]
  partitions?: number
  items: Item[]
  rules?: { rule: string; items: string[] }[]
  sources: Source[]
  subscriptions: Subscription[]
  certificateTypes?: { name: string; title?: string; holder?: string }[]
  versions?: { version: number; at: string; by?: string; reason?: string | null }[]
  description?: Description
}

/** The national guide's metadata; what is unknown is missing. */
export interface Description {
  classification?: string
  secondaryCodes?: string[]
  methodCategory?: string
  relatedCodes?: string[]
  syncMode?: string
  syncFrequency?: string
  physicalDelete?: boolean
  originRegion?: string
  innerDept?: string
  formatCategory?: string
  formatType?: string
  methodType?: string
  openType?: string
  openCondition?: string
  publishDate?: string
  sourceSystem?: string
  matter?: string
  spatialScope?: string
  timeRange?: string
  contactPerson?: string
  contactPhone?: string
  keywords?: string[]
}

export interface Search extends Partial<Chosen> {
  q: string
  sort?: string
  page: number
  size: number
}

export const searchCall = (search: Search): Call => ({ path: '/api/v1/resources', query: { ...search } })
export const searchResources = (search: Search, signal?: AbortSignal) => send<ResourcePage>(searchCall(search), signal)

export const resourceCall = (name: string): Call => ({ path: `/api/v1/resources/${name}` })
export const readResource = (name: string, signal?: AbortSignal) => send<Resource>(resourceCall(name), signal)

/** The sharing type's word, whether the answer carries the word alone or the type with its condition. */
export function sharingWord(sharing: string | { type?: string }): string {
  return (typeof sharing === 'string' ? sharing : (sharing.type ?? '')).toLowerCase()
}

/** A word of the catalogue in the form of manifests: HALF_YEARLY and half-yearly are the same. */
export function manifestWord(word?: string | null): string {
  return (word ?? '').toLowerCase().replaceAll('_', '-')
}
