import { describe, expect, it } from 'vitest'
import { answered, changes, gridItems, gridRow, nextWrong } from '@/quarantine/grid'
import type { Quarantined } from '@/quarantine/quarantine'

const record = (id: number, values: Record<string, string | null>, item = 'csrq'): Quarantined => ({
  id,
  resource: 'police/resident',
  at: '2026-11-22T08:00:00Z',
  state: 'waiting',
  problems: [{ item, rule: 'not-a-date' }],
  values
})

describe('the grid of completions', () => {
  const rows = () => [gridRow(record(1, { gmsfhm: '110101********0020', csrq: '1990' })), gridRow(record(2, { gmsfhm: '110101********0038', xm: null, csrq: '1991' }))]

  it('has a cell for an item that is missing altogether', () => {
    expect(gridRow(record(1, { xm: '张**' }, 'csrq')).values).toEqual({ xm: '张**', csrq: '' })
  })

  it('shows the wrong items first, then the catalogue’s order', () => {
    expect(gridItems(rows(), ['gmsfhm', 'xm', 'csrq'])).toEqual(['csrq', 'gmsfhm', 'xm'])
  })

  it('sends only changed rows, of them only what was changed, never a masked value', () => {
    const all = rows()
    all[1]!.values.csrq = '1991-01-01'
    expect(changes(all)).toEqual([{ id: 2, values: { csrq: '1991-01-01' } }])
  })

  it('sends a settled row never again, one that is still wrong once more', () => {
    const all = rows()
    for (const row of all) row.values.csrq = '1990-01-01'
    const after = answered(all, [
      { id: 1, outcome: 'completed' },
      { id: 2, outcome: 'still-wrong', problems: [{ item: 'xm', rule: 'required' }] }
    ])
    expect(changes(after)).toEqual([])
    after[1]!.values.xm = '李**'
    expect(changes(after)).toEqual([{ id: 2, values: { xm: '李**', csrq: '1990-01-01' } }])
    expect(after[1]!.problems).toEqual([{ item: 'xm', rule: 'required' }])
  })

  it('jumps from wrong cell to wrong cell and around the end', () => {
    const items = ['csrq', 'gmsfhm', 'xm']
    expect(nextWrong(rows(), items, { row: 0, column: 0 })).toEqual({ row: 1, column: 0 })
    expect(nextWrong(rows(), items, { row: 1, column: 0 })).toEqual({ row: 0, column: 0 })
    const done = rows()
    for (const row of done) row.values.csrq = '1990-01-01'
    expect(nextWrong(done, items, { row: 0, column: 0 })).toBeUndefined()
  })
})
