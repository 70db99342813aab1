import { resources } from './catalogue.ts'

const started = Date.now()
const states: Record<string, [state: string, message: string | null, percent: number]> = {
  'police/resident': ['running', null, 12],
  'market/legal-entity': ['snapshot', '初始装载：已完成 128,400 / 200,000 行', 31],
  'land/parcel': ['waiting', null, 0],
  'housing-fund/account': ['running', null, 4],
  'real-estate-land-parcel': ['failed', '目标库连接被拒绝：real-estate/db（第 6 次重试，20 秒后再试）', 93],
  'window-real-estate-certificate': ['running', null, 72],
  'credit-construction-permit': ['suspended', null, 8]
}

function wave(base: number, index: number): number {
  return Math.max(0, base * (1 + 0.25 * Math.sin(Date.now() / 7000 + index)))
}

function item(name: string, kind: 'collect' | 'deliver', row: (typeof resources)[number], to: string, mode: string, index: number) {
  const [state, message, percent] = states[name] ?? ['running', null, 3]
  const flowing = state === 'running' || state === 'snapshot'
  const rate = flowing ? wave([142, 388, 24, 6, 0, 61][index] ?? 12, index) : 0
  const total = Math.round(180_000 / (index + 1) + ((Date.now() - started) / 1000) * rate)
  return {
    name,
    kind,
    title: kind === 'collect' ? `${row.title}采集` : null,
    resource: row.name,
    resourceTitle: row.title,
    from: kind === 'collect' ? row.department : 'govbus',
    to,
    mode,
    state,
    message,
    rate5m: rate * 58,
    rate,
    records: total,
    today: Math.round(total / 7),
    quarantined: kind === 'collect' ? 14 - index * 2 : 0,
    parked: kind === 'deliver' && state === 'failed' ? 3 : 0,
    backlog: Math.round(percent * 87.4),
    backlogPercent: percent,
    lagSeconds: state === 'failed' ? 2642 : flowing ? 0.4 + index * 0.7 : null,
    lastAt: new Date(Date.now() - (flowing ? 1200 : 2_642_000)).toISOString()
  }
}

export function exchanges() {
  const items = resources.flatMap((row, index) => [
    item(row.name, 'collect', row, 'govbus', row.sources[0]!, index),
    ...row.uses.map(([name, subscriber, mode]) => item(name, 'deliver', row, subscriber, mode, index))
  ])
  const sum = (kind: string, key: 'today' | 'rate' | 'backlog') =>
    items.filter((each) => each.kind === kind).reduce((all, each) => all + each[key], 0)
  return {
    at: new Date().toISOString(),
    items,
    totals: {
      acceptedToday: sum('collect', 'today'),
      deliveredToday: sum('deliver', 'today'),
      quarantinedOpen: 37,
      backlog: sum('deliver', 'backlog'),
      acceptedPerSecond: sum('collect', 'rate'),
      deliveredPerSecond: sum('deliver', 'rate')
    }
  }
}

export function series(minutes: number, name: string | null) {
  const step = 10
  const now = Math.floor(Date.now() / 10_000) * 10_000
  const base = name ? 900 : 5600
  const points = Array.from({ length: minutes * 6 }, (_, index) => {
    const at = now - (minutes * 6 - index) * 10_000
    const swing = 1 + 0.25 * Math.sin(at / 210_000) + 0.1 * Math.sin(at / 33_000)
    const pause = Math.sin(at / 700_000) > 0.97 ? 0.2 : 1
    return { at: new Date(at).toISOString(), accepted: Math.round(base * swing * pause), delivered: Math.round(base * 0.94 * swing), quarantined: Math.round(3 + 3 * Math.sin(at / 90_000)) }
  })
  return { step, from: points[0]?.at, points }
}
