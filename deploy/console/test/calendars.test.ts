import { describe, expect, it } from 'vitest'
import { monthsOf, parseNotice, type CalendarYear } from '@/request/calendar'

const YEAR: CalendarYear = { year: 2026, known: true, notice: '', off: ['2026-01-01'], work: ['2026-01-04'], workingDays: 248, years: [2026] }

describe('the calendar', () => {
  it('shows weeks from Monday, days off and worked weekends', () => {
    const january = monthsOf(YEAR)[0]!
    expect(january.weeks[0]!.slice(0, 4)).toEqual([undefined, undefined, undefined, { day: 1, kind: 'off' }])
    expect(january.weeks[0]![6]).toEqual({ day: 4, kind: 'makeup' })
    expect(january.weeks[0]![5]).toEqual({ day: 3, kind: 'weekend' })
    expect(january.weeks.flat().filter((day) => day).length).toBe(31)
  })

  it('reads a notice by lines or as JSON and tells what it cannot read', () => {
    expect(parseNotice('2027-01-01,off\n2027-01-03，班\n')).toEqual({ off: ['2027-01-01'], work: ['2027-01-03'], wrong: [] })
    expect(parseNotice('{"off": ["2027-01-01"]}').off).toEqual(['2027-01-01'])
    expect(parseNotice('2027-01-01,off\nnonsense').wrong).toEqual(['2: nonsense'])
  })
})
