import { describe, expect, it } from 'vitest'
import type { Hop, HopKind } from '@/trace/trace'
import { gaps, hopsOf, passages, standing, whole } from '@/trace/way'

const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 8, 0, second)).toISOString()
const hop = (second: number, kind: HopKind, more: Partial<Hop> = {}): Hop => ({ at: at(second), hop: kind, ...more })
const logged = { partition: 0, sequence: 5 }

const first = [
  hop(0, 'collected', { receipt: 'R1' }),
  hop(1, 'accepted', { receipt: 'R1', ...logged }),
  hop(2, 'fed', { subscription: 'credit', ...logged }),
  hop(4, 'delivered', { subscription: 'credit', ...logged }),
  hop(3, 'parked', { subscription: 'window', ...logged })
]

describe('the way of a record', () => {
  it('leads to the log and from there to every subscription', () => {
    const [passage] = passages(first)
    expect(passage!.trunk.map((each) => each.hop)).toEqual(['collected', 'accepted'])
    expect(passage!.branches.map((branch) => `${branch.subscription}:${branch.hops.map((each) => each.hop).join('>')}`)).toEqual(['credit:fed>delivered', 'window:parked'])
    expect(hopsOf(passage!)).toHaveLength(5)
  })

  it('has a passage for every change, the newest first', () => {
    const second = [hop(20, 'accepted', { receipt: 'R2', partition: 0, sequence: 9 }), hop(21, 'delivered', { subscription: 'credit', partition: 0, sequence: 9 })]
    expect(passages([...second, ...first]).map((each) => each.id)).toEqual(['0:9', '0:5'])
  })

  it('has a delivery that took several changes at once in each of them', () => {
    const changes = [hop(0, 'accepted', { partition: 0, sequence: 5, position: 'land/parcel#0 3-5' }), hop(1, 'accepted', { partition: 0, sequence: 9, position: 'land/parcel#0 9' })]
    const all = passages([...changes, hop(2, 'delivered', { subscription: 'credit', partition: 0, sequence: 12, position: 'land/parcel#0 4-12' })])
    expect(all.map((each) => each.branches.length)).toEqual([1, 1])
    expect(passages([...changes, hop(2, 'delivered', { subscription: 'credit', partition: 1, sequence: 9 })])).toHaveLength(3)
  })

  it('has a replay, which names no place in the log, after the parking that it ended', () => {
    const all = passages([...first, hop(30, 'replayed', { subscription: 'window', partition: 0 }), hop(40, 'accepted', { partition: 0, sequence: 9 })])
    expect(all[1]!.branches.find((branch) => branch.subscription === 'window')!.hops.map((each) => each.hop)).toEqual(['parked', 'replayed'])
    const [discarded] = passages([...first, hop(30, 'discarded', { subscription: 'window', partition: 0 })])
    expect(discarded!.trunk.map((each) => each.hop)).toEqual(['collected', 'accepted'])
    expect(standing(discarded!)).toBe('discarded')
  })

  it('keeps quarantine and completion with the change that came of them', () => {
    const all = passages([hop(0, 'quarantined', { receipt: 'R1' }), hop(9, 'completed', { receipt: 'R1' }), hop(10, 'accepted', { receipt: 'R1', ...logged })])
    expect(all).toHaveLength(1)
    expect(all[0]!.trunk.map((each) => each.hop)).toEqual(['quarantined', 'completed', 'accepted'])
  })

  it('joins a completion that was accepted under a receipt of its own', () => {
    const all = passages([
      hop(0, 'quarantined', { receipt: 'R1' }),
      hop(9, 'completed', { receipt: 'R1', actor: 'operator' }),
      hop(9, 'accepted', { receipt: 'R2', actor: 'operator', ...logged }),
      hop(30, 'accepted', { receipt: 'R3', actor: 'land', partition: 0, sequence: 7 })
    ])
    expect(all.map((each) => each.trunk.map((one) => one.hop).join('>'))).toEqual(['accepted', 'quarantined>completed>accepted'])
  })

  it('of one key that was parked is not delivered with the rest of its batch', () => {
    const hops = [...first, hop(5, 'delivered', { subscription: 'window', ...logged })]
    expect(standing(passages(hops, true)[0]!)).toBe('parked')
    expect(passages(hops)[0]!.branches.find((branch) => branch.subscription === 'window')!.hops).toHaveLength(2)
  })

  it('gives a reader the change that was read', () => {
    const all = passages([...first, hop(15, 'read'), hop(20, 'accepted', { partition: 0, sequence: 9 }), hop(30, 'read')])
    expect(all.map((each) => each.reads.length)).toEqual([1, 1])
  })

  it('of reads alone is still a way', () => {
    expect(passages([hop(1, 'read'), hop(2, 'read')])).toMatchObject([{ id: 'reads', reads: [{ hop: 'read' }, { hop: 'read' }] }])
  })

  it('is whole only when every subscription has it', () => {
    const [waiting] = passages(first)
    expect(whole(waiting!)).toBeUndefined()
    expect(standing(waiting!)).toBe('parked')
    const [done] = passages([...first, hop(60, 'replayed', { subscription: 'window', ...logged })])
    expect(whole(done!)).toBe(60_000)
    expect(standing(done!)).toBe('replayed')
  })

  it('tells the time from hop to hop, the first of a branch from the log', () => {
    const [passage] = passages(first)
    expect(gaps(passage!.branches[0]!.hops, passage!.trunk.at(-1))).toEqual([1000, 2000])
  })
})
