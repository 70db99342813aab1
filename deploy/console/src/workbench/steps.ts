import { send } from '@/api/client'
import type { Exchange } from '@/exchange/exchange'
import type { Department } from '@/exchange/parties'

/** A step on the way from nothing to the first record delivered. */
export interface Step {
  key: 'department' | 'connection' | 'resource' | 'source' | 'subscriber' | 'delivered'
  done: boolean
  found: number
  /** Where it is done. */
  page: string
}

export interface Registered {
  departments: Department[]
  connections: number
  resources: number
}

export async function readRegistered(signal?: AbortSignal): Promise<Registered> {
  const [departments, connections, resources] = await Promise.all([
    send<Department[]>({ path: '/api/v1/departments' }, signal),
    send<unknown[]>({ path: '/api/v1/connections' }, signal),
    send<{ total: number }>({ path: '/api/v1/resources', query: { page: 1, size: 1 } }, signal)
  ])
  return { departments, connections: connections.length, resources: resources.total }
}

const PAGES: Record<Step['key'], string> = { department: '/connections', connection: '/connections', resource: '/connections', source: '/catalog', subscriber: '/catalog', delivered: '/exchanges' }

/** Which steps are done, counted from what is registered and what runs; never from what somebody clicked. */
export function stepsOf(registered: Registered, exchanges: Exchange[]): Step[] {
  const collecting = exchanges.filter((each) => each.kind === 'collect' && each.state !== 'failed')
  const delivering = exchanges.filter((each) => each.kind === 'deliver')
  const delivered = delivering.reduce((sum, each) => sum + (each.records ?? 0), 0)
  const counts: [Step['key'], number][] = [
    ['department', registered.departments.length],
    ['connection', registered.connections],
    ['resource', registered.resources],
    ['source', collecting.length],
    ['subscriber', delivering.length],
    ['delivered', delivered]
  ]
  return counts.map(([key, found]) => ({ key, found, done: found > 0, page: PAGES[key] }))
}
