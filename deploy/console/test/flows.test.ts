import { describe, expect, it } from 'vitest'
import { plannedExchanges } from '@/catalogue/planned'
import type { Resource } from '@/catalogue/catalogue'
import { filtered, type Exchange } from '@/exchange/exchange'
import { exchangeFlow, resourceFlow, type FlowWords } from '@/exchange/flow'
import { layout, NODE_WIDTH } from '@/exchange/flowLayout'
import { sincePrevious, inOrder } from '@/trace/trace'
import { healthByDepartment } from '@/workbench/health'
import { stepsOf } from '@/workbench/steps'

const words: FlowWords = { t: (key) => key, party: (name) => name, mode: (mode) => mode, rate: String, count: String }

const collect: Exchange = { name: 'land/parcel', kind: 'collect', resource: 'land/parcel', from: 'land', to: 'bus', mode: 'file', state: 'running', rate: 3 }
const deliver: Exchange = { name: 'real-estate-land-parcel', kind: 'deliver', resource: 'land/parcel', from: 'bus', to: 'real-estate', mode: 'table', state: 'failed', backlogPercent: 93 }
const other: Exchange = { ...collect, name: 'police/resident', resource: 'police/resident', from: 'police', state: 'waiting' }

describe('a picture of a flow', () => {
  it('goes from the source over gate, log and queue to the target', () => {
    const flow = exchangeFlow(collect, [collect, deliver, other], words)
    expect(flow.edges.map((edge) => `${edge.from}>${edge.to}`)).toEqual([
      'land/parcel>gate',
      'gate>log',
      'log>queue:real-estate-land-parcel',
      'queue:real-estate-land-parcel>real-estate-land-parcel'
    ])
    expect(flow.edges.at(-1)?.warn).toBe(true)
  })

  it('of a delivery shows where its data comes from', () => {
    expect(exchangeFlow(deliver, [collect, deliver, other], words).nodes.map((node) => node.id)).toContain('land/parcel')
  })

  it('fits its width', () => {
    const { nodes, arrows } = layout(resourceFlow('land/parcel', [collect, deliver], words), 1000)
    expect(Math.max(...nodes.map((node) => node.x + NODE_WIDTH))).toBe(1000)
    expect(arrows).toHaveLength(2)
  })

  it('of a resource is there before anything runs', () => {
    const resource = {
      name: 'a/b',
      title: 'B',
      department: 'a',
      sources: [{ name: 'a/b', adapter: 'cdc' }],
      subscriptions: [{ name: 's', subscriber: 'window', items: [], delivery: { adapter: 'window' } }]
    } as unknown as Resource
    expect(plannedExchanges(resource, []).map((each) => each.state)).toEqual(['waiting', 'waiting'])
  })
})

describe('a list of exchanges', () => {
  it('shows trouble first', () => {
    const rows = filtered([other, collect, deliver], { text: '', kind: '', state: '', mode: '' })
    expect(rows.map((row) => row.state)).toEqual(['failed', 'running', 'waiting'])
  })

  it('finds by any word', () => {
    expect(filtered([other, collect, deliver], { text: 'POLICE', kind: '', state: '', mode: '' })).toEqual([other])
  })

  it('is grouped by the department that provides', () => {
    const [first] = healthByDepartment([other, collect, deliver])
    expect(first).toMatchObject({ department: 'land', worst: 'failed' })
  })
})

describe('the first steps', () => {
  it('are ticked by what is there, not by clicks', () => {
    const steps = stepsOf({ departments: [], connections: 1, resources: 0 }, [deliver])
    expect(steps.filter((step) => step.done).map((step) => step.key)).toEqual(['connection', 'subscriber'])
  })
})

describe('a trace', () => {
  it('is in time order with the time between hops', () => {
    const hops = inOrder([
      { at: '2026-11-22T00:00:01Z', hop: 'delivered' },
      { at: '2026-11-22T00:00:00Z', hop: 'accepted' }
    ])
    expect(hops.map((hop) => hop.hop)).toEqual(['accepted', 'delivered'])
    expect(sincePrevious(hops)).toEqual([undefined, 1000])
  })
})
