import type { Item, Resource } from './catalogue'

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
  const code = Object.keys(item.codes ?? {})[0]
  if (code) return code
  return SAMPLES[item.type.toLowerCase().replaceAll('_', '-')] ?? '…'
}

/** A record with every required item. */
export function sampleRecord(resource: Resource): Record<string, string> {
  const wanted = resource.items.filter((item) => item.required || resource.key.includes(item.name))
  return Object.fromEntries((wanted.length ? wanted : resource.items).map((item) => [item.name, sampleValue(item)]))
}

/** How a department gets a token and pushes records, as commands to copy. */
export function pushSnippet(resource: Resource, origin: string): string {
  const client = resource.department
  return [
    `TOKEN=$(curl -sS -u '${client}:<secret>' -d grant_type=client_credentials \\`,
    `  '${origin}/oauth2/token' | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    '',
    `curl -sS -X POST '${origin}/api/v1/resources/${resource.name}/records' \\`,
    `  -H "Authorization: Bearer $TOKEN" \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -H "Idempotency-Key: $(uuidgen)" \\`,
    `  -d '${JSON.stringify([sampleRecord(resource)])}'`
  ].join('\n')
}

/** How a subscriber reads records through its grant. */
export function querySnippet(resource: Resource, origin: string): string {
  const key = sampleRecord(resource)[resource.key[0] ?? ''] ?? '…'
  const subscription = resource.subscriptions[0]
  return [
    `TOKEN=$(curl -sS -u '${subscription?.subscriber ?? '<department>'}:<secret>' -d grant_type=client_credentials \\`,
    `  '${origin}/oauth2/token' | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    '',
    `curl -sS -X POST '${origin}/api/v1/resources/${resource.name}/query' \\`,
    `  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\`,
    `  -d '${JSON.stringify({ keys: [key], purpose: subscription?.purpose ?? '…', limit: 20 })}'`
  ].join('\n')
}
