import { describe, expect, it } from 'vitest'
import { moments, span, versionAt } from '@/library/history'
import type { FactVersion } from '@/library/library'

const history: FactVersion[] = [
  // what the bus believed until March: Old Street for good
  { fact: 'residence', title: '', value: 'old', validFrom: '2020-01-01T00:00:00Z', knownFrom: '2020-02-01T00:00:00Z', knownTo: '2026-03-01T00:00:00Z' },
  // since March it knows that Old Street ended in January
  { fact: 'residence', title: '', value: 'old', validFrom: '2020-01-01T00:00:00Z', validTo: '2026-01-01T00:00:00Z', knownFrom: '2026-03-01T00:00:00Z' },
  { fact: 'residence', title: '', value: 'new', validFrom: '2026-01-01T00:00:00Z', knownFrom: '2026-03-01T00:00:00Z' }
]
const february = Date.parse('2026-02-01T00:00:00Z')

describe('history', () => {
  it('says where somebody lived by what is known now', () => {
    expect(versionAt(history, 'residence', february, 'valid')?.value).toBe('new')
    expect(versionAt(history, 'residence', Date.parse('2025-01-01'), 'valid')?.value).toBe('old')
  })

  it('says what the bus believed then', () => {
    expect(versionAt(history, 'residence', february, 'known')?.value).toBe('old')
    expect(versionAt(history, 'residence', Date.parse('2019-01-01'), 'known')).toBeUndefined()
  })

  it('knows the moments of change and the place of a version on the line', () => {
    expect(moments(history, 'valid').map((at) => new Date(at).getUTCFullYear())).toEqual([2020, 2026])
    expect(span(history[2], 'valid', Date.parse('2020-01-01T00:00:00Z'), Date.parse('2032-01-01T00:00:00Z')).left).toBeCloseTo(50, 0)
  })
})
