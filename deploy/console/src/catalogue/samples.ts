import type { Item, Resource } from './catalogue'
import { codesOf } from './itemsOf'
import { adapterOf } from './planned'

const SAMPLES: Record<string, string> = {
  integer: '1',
  decimal: '1.00',
  boolean: 'true',
  date: '2026-01-01',
  datetime: '2026-01-01T08:00:00+08:00',
  'citizen-id': '11010119900307002X',
  'social-credit-code': '91350100M000100Y43',
  'organisation-code': 'MA0000001',
  'division-code': '110101'
}

/** A value that shows the form of an item; synthetic, belongs to nobody. */
export function sampleValue(item: Item): string {
  const first = codesOf(item)[0]
  if (first) return first[0]
  return SAMPLES[item.type.toLowerCase().replaceAll('_', '-')] ?? '…'
}

/** A record with every required item. */
export function sampleRecord(resource: Resource): Record<string, string> {
  const wanted = resource.items.filter((item) => item.required || resource.key.includes(item.name))
  return Object.fromEntries((wanted.length ? wanted : resource.items).map((item) => [item.name, sampleValue(item)]))
}

/** How a department gets a token and pushes records, as commands to copy. */
export function pushSnippet(resource: Resource, origin: string): string {
  return [
    ...token(resource.department, origin),
    `curl -sS -X POST '${origin}/api/v1/resources/${resource.name}/records' \\`,
    `  -H "Authorization: Bearer $TOKEN" \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -H "Idempotency-Key: $(uuidgen)" \\`,
    `  -d '${JSON.stringify([sampleRecord(resource)])}'`
  ].join('\n')
}

/** How the one window asks for a holder's certificates; undefined when the resource is no certificate or the window has no grant. */
export function windowSnippet(resource: Resource, origin: string): string | undefined {
  const type = resource.certificateTypes?.[0]
  const grant = resource.subscriptions.find((each) => each.subscriber === 'window')
  if (!type || !grant) return undefined
  const holder = resource.items.find((item) => item.name === type.holder)
  const question = { holder: holder ? sampleValue(holder) : '…', type: type.name, matter: grant.matters?.[0] ?? '…', case: 'YX-2026-000001' }
  return [...token('window', origin), ...post(`${origin}/api/v1/window/certificates`, question)].join('\n')
}

/** How a department reads records through its grant; undefined when no department may query. */
export function querySnippet(resource: Resource, origin: string): string | undefined {
  const grant = resource.subscriptions.find((each) => adapterOf(each) === 'query')
  if (!grant) return undefined
  const key = sampleRecord(resource)[resource.key[0] ?? ''] ?? '…'
  const question = { keys: [key], purpose: grant.purpose ?? '…', limit: 20 }
  return [...token(grant.subscriber, origin), ...post(`${origin}/api/v1/resources/${resource.name}/query`, question)].join('\n')
}

function token(client: string, origin: string): string[] {
  return [
    `TOKEN=$(curl -sS -u '${client}:<secret>' -d grant_type=client_credentials \\`,
    `  '${origin}/oauth2/token' | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    ''
  ]
}

function post(address: string, body: object): string[] {
  return [
    `curl -sS -X POST '${address}' \\`,
    `  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\`,
    `  -d '${JSON.stringify(body)}'`
  ]
}

const SQL: Record<string, string> = { integer: 'bigint', decimal: 'numeric', boolean: 'boolean', date: 'date', datetime: 'timestamptz' }

/** A table that a subscriber can have it delivered into: a column an item, the key as it is. */
export function tableSnippet(resource: Resource): string {
  const column = (item: Item) => {
    const type = SQL[item.type.toLowerCase().replaceAll('_', '-')] ?? (item.length ? `varchar(${item.length})` : 'text')
    return `  "${item.name}" ${type}${item.required ? ' not null' : ''}`
  }
  const lines = [...resource.items.map(column), `  primary key (${resource.key.map((item) => `"${item}"`).join(', ')})`]
  return `create table "${resource.name.split('/')[1]}" (\n${lines.join(',\n')}\n);`
}
