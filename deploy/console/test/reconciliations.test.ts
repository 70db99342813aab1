import { describe, expect, it } from 'vitest'
import { byUrgency, kindOf, type Limit } from '@/limits/limits'
import { equal, filtered, heat, type Reconciliation, type Window } from '@/reconciliation/reconciliation'
import { bytes } from '@/text/number'

const window = (differing: number, count = 1000, found = count): Window => ({
  window: 1,
  expected: { count, checksum: 'a' },
  found: { count: found, checksum: differing ? 'b' : 'a' },
  differing
})

describe('a window', () => {
  it('is equal only when counts and checksums agree', () => {
    expect(equal(window(0))).toBe(true)
    expect(equal({ ...window(0), found: { count: 1000, checksum: 'b' } })).toBe(false)
    expect(equal(window(0, 1000, 999))).toBe(false)
  })

  it('is darker the more of it differs', () => {
    expect([0, 1, 50, 500].map((n) => heat(window(n)))).toEqual([0, 1, 2, 3])
  })
})

describe('the list of reconciliations', () => {
  const line = (subject: string, state: Reconciliation['state']): Reconciliation => ({ subject, state, kind: 'target', resource: 'land/parcel' })
  const all = [line('a', 'verified'), line('b', 'never'), line('c', 'differs')]

  it('shows what differs first', () => {
    expect(filtered(all, '', '').map((each) => each.subject)).toEqual(['c', 'b', 'a'])
  })

  it('is narrowed by state and by words', () => {
    expect(filtered(all, 'never', '').map((each) => each.subject)).toEqual(['b'])
    expect(filtered(all, '', 'PARCEL')).toHaveLength(3)
  })
})

describe('limits', () => {
  const limit = (name: string, level: Limit['level'], percent: number): Limit => ({ name, level, percent, used: 1, limit: 2, unit: 'bytes' })

  it('come by level, then by use', () => {
    const sorted = byUrgency([limit('heap', 'ok', 84), limit('backlog:a', 'warning', 71), limit('disk', 'alarm', 91), limit('slot:b', 'warning', 80)])
    expect(sorted.map((each) => each.name)).toEqual(['disk', 'slot:b', 'backlog:a', 'heap'])
    expect(sorted.map(kindOf)).toEqual(['disk', 'slot', 'backlog', 'heap'])
    expect(kindOf({ name: 'backlog-age:a' })).toBe('backlog')
  })

  it('are told in units that people read', () => {
    expect([0, 812, 1536, 81_000_000_000].map(bytes)).toEqual(['0 B', '812 B', '1.5 KB', '75.4 GB'])
  })
})
