import { resources } from './catalogue.ts'

interface Row {
  id: string
  resource: string
  state: 'waiting' | 'completed' | 'discarded'
  problems: { rule: string; item: string; itemTitle: string; value: string; expected: string }[]
  [field: string]: unknown
}

const kinds: [resource: string, rule: string, item: string, itemTitle: string, value: string, expected: string][] = [
  ['police/resident', 'citizen-id', 'gmsfhm', '公民身份号码', '110101********0020', '第 18 位校验码应为 X'],
  ['police/resident', 'birth-date-matches-citizen-id', 'csrq', '出生日期', '1990-03-17', '1990-03-07（取自公民身份号码第 7–14 位）'],
  ['land/parcel', 'pattern', 'zddm', '宗地代码', '350102001GB0001', '19 位：6 位区划 + 3 位地籍区 + 3 位地籍子区 + 2 位权属类型 + 5 位顺序号'],
  ['housing-fund/account', 'codes', 'grzhzt', '个人账户状态', '07', '01、02、03、04、05、06、99 之一'],
  ['planning/construction-permit', 'required', 'jsdwdm', '建设单位代码', '', '统一社会信用代码，18 位']
]

const all: Row[] = Array.from({ length: 43 }, (_, index) => {
  const [resource, rule, item, itemTitle, value, expected] = kinds[[0, 0, 1, 0, 2, 3, 4][index % 7]!]!
  const title = resources.find((each) => each.name === resource)!.title
  const file = resource === 'land/parcel'
  const values: Record<string, string> = { gmsfhm: '110101********0020', xm: '张**', xb: '1', csrq: '1990-03-17', hjszd: '示范市示范区********' }
  return {
    id: `q-${1000 + index}`,
    resource,
    resourceTitle: title,
    source: resource,
    receipt: `01JD9K${(index * 7919).toString(36).toUpperCase().padStart(8, '0')}`,
    place: file ? `parcel_20261122101500_0${index}.csv:${index + 2}` : `LSN 0/1A2B${(index * 313).toString(16).toUpperCase()}`,
    at: new Date(Date.now() - (index * index * 97 + 20) * 1000).toISOString(),
    state: index > 36 ? (index % 2 ? 'completed' : 'discarded') : 'waiting',
    problems: [{ rule, item, itemTitle, value, expected }],
    values: { ...values, [item]: value },
    original: file ? '350102001GB0001,G2026-18,住宅,示范区示范路 18 号,32800.50,出让,…（合成数据）' : '{"gmsfhm":"110101********0020","xm":"张**","csrq":"1990-03-17"}',
    ...(index > 36 ? { decidedBy: 'engineer', decidedAt: new Date().toISOString(), reason: index % 2 ? null : '部门确认为测试数据' } : {})
  }
})

const open = () => all.filter((row) => row.state === 'waiting')

export function groups() {
  return kinds.flatMap(([resource, rule, item, itemTitle]) => {
    const rows = open().filter((row) => row.resource === resource && row.problems[0]!.rule === rule)
    const times = rows.map((row) => String(row.at)).sort()
    return rows.length ? [{ resource, resourceTitle: rows[0]!.resourceTitle, rule, item, itemTitle, count: rows.length, oldest: times[0], newest: times.at(-1) }] : []
  })
}

export function quarantine(query: URLSearchParams) {
  const is = (name: string, value: string) => !query.get(name) || query.get(name) === value
  const found = all.filter((row) => is('resource', row.resource) && is('rule', row.problems[0]!.rule) && is('state', row.state))
  const size = Number(query.get('size') ?? 20)
  const page = Number(query.get('page') ?? 1)
  return { total: found.length, items: found.slice((page - 1) * size, page * size) }
}

export function decide(id: string, verb: string, reason: string, by: string): void {
  const row = all.find((each) => each.id === id)
  if (row) Object.assign(row, { state: verb === 'complete' ? 'completed' : 'discarded', reason, decidedBy: by, decidedAt: new Date().toISOString() })
}
