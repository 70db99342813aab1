import { resourcePage, resources, resourceDetail, departments, connections } from './catalogue.ts'
import { exchanges, series } from './exchanges.ts'
import { libraries, libraryRecord } from './libraries.ts'
import { groups, quarantine, decide } from './quarantine.ts'
import { bulletins, hops } from './events.ts'

export interface Ask {
  method: string
  url: URL
  body: Record<string, unknown>
  cookie: string
  mode: string
}

export interface Reply {
  status: number
  body?: unknown
  cookie?: string[]
}

const ok = (body?: unknown): Reply => ({ status: 200, body })

export function problem(status: number, code: string, title: string, detail?: string): Reply {
  return { status, body: { type: 'about:blank', status, code, title, detail, traceId: '7f3c9a1e52d84b06' } }
}

/** What the API answers, by the contract's paths. */
export function answer(ask: Ask): Reply {
  const path = ask.url.pathname.replace('/api/v1', '')
  if (path === '/session') return session(ask)
  if (!personOf(ask)) return problem(401, 'unauthenticated', '未认证')
  if (ask.mode === 'error') return problem(503, 'unavailable', '服务暂不可用', '模拟故障：本地读模型正在重建（合成数据）')
  if (ask.mode === 'empty') return empty(path)
  return data(ask, path, ask.url.searchParams)
}

function data(ask: Ask, path: string, query: URLSearchParams): Reply {
  if (path === '/departments') return ok(departments)
  if (path === '/connections') return ok(connections)
  if (path === '/resources') return ok(resourcePage(query))
  if (path.startsWith('/resources/')) return resource(path.slice('/resources/'.length))
  if (path === '/exchanges') return ok(exchanges())
  if (path === '/exchanges/series') return ok(series(Number(query.get('minutes') ?? 30), query.get('name')))
  if (path === '/quarantine/groups') return ok(groups())
  if (path === '/quarantine') return ok(quarantine(query))
  if (path.startsWith('/quarantine/')) return decided(ask, path)
  if (path === '/libraries') return ok(libraries)
  if (path.startsWith('/libraries/')) return libraryQuery(ask, path)
  if (path === '/ledger/trace') return ok({ resource: ask.body.resource, hops: hops(String(ask.body.key ?? '')) })
  if (path === '/bulletins') return ok(bulletins())
  return problem(404, 'entry-unknown', '条目不存在', path)
}

function resource(name: string): Reply {
  if (name.endsWith('/schema')) return ok({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' })
  const found = resources.find((each) => each.name === name)
  return found ? ok(resourceDetail(found)) : problem(404, 'resource-unknown', '资源不存在', name)
}

function libraryQuery(ask: Ask, path: string): Reply {
  const [key] = ask.body.keys as string[]
  if (!ask.body.purpose) return problem(422, 'query-invalid', '查询参数错误', '用途必填')
  return ok({ records: [libraryRecord(path.split('/')[2]!, key!)] })
}

function decided(ask: Ask, path: string): Reply {
  const [, , id, verb] = path.split('/')
  const values = (ask.body.values ?? {}) as Record<string, string>
  if (verb === 'complete' && Object.values(values).includes('错误')) {
    return ok({ receipt: null, accepted: 0, quarantined: 1, duplicate: 0, problems: [{ item: Object.keys(values)[0], rule: 'check', expected: '末位为 GB 11643 校验码 / the check character of GB 11643 at the end' }] })
  }
  decide(decodeURIComponent(id!), verb!, String(ask.body.reason ?? ''), personOf(ask)!)
  return verb === 'complete' ? ok({ receipt: '01JD9K5T2MZ7Q4', accepted: 1, quarantined: 0, duplicate: 0, problems: [] }) : { status: 204 }
}

function session(ask: Ask): Reply {
  if (ask.method === 'DELETE') return { status: 204, cookie: ['mock=; Path=/; Max-Age=0'] }
  if (ask.method === 'POST') {
    if (ask.body.password !== 'mock') return problem(401, 'unauthenticated', '未认证')
    return { status: 200, body: person(String(ask.body.name)), cookie: [`mock=${String(ask.body.name)}; Path=/`, 'XSRF-TOKEN=mock; Path=/'] }
  }
  const name = personOf(ask)
  return name ? ok(person(name)) : problem(401, 'unauthenticated', '未认证')
}

function person(name: string) {
  return { name, title: { engineer: '集成工程师（演示）', auditor: '审计员（演示）' }[name] ?? name, roles: [name] }
}

function personOf(ask: Ask): string | undefined {
  return /(?:^|; )mock=([^;]+)/.exec(ask.cookie)?.[1]
}

function empty(path: string): Reply {
  if (path === '/resources') return ok({ total: 0, page: 1, size: 20, items: [], facets: { provider: [], sharing: [], updateCycle: [] } })
  if (path === '/exchanges') return ok({ at: new Date().toISOString(), items: [], totals: { acceptedToday: 0, deliveredToday: 0, quarantinedOpen: 0, backlog: 0, acceptedPerSecond: 0, deliveredPerSecond: 0 } })
  if (path === '/exchanges/series') return ok({ step: 10, from: new Date().toISOString(), points: [] })
  if (path === '/quarantine') return ok({ total: 0, items: [] })
  if (path === '/ledger/trace') return ok({ resource: '', hops: [] })
  if (path.endsWith('/query')) return ok({ records: [] })
  return ok([])
}
