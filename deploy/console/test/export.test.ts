import { describe, expect, it } from 'vitest'
import { csv, csvCell } from '@/text/csv'
import { exported, type Column } from '@/ui/columns'

describe('an export', () => {
  it('begins with a byte order mark and ends lines as Excel wants', () => {
    expect(csv(['姓名'], [['张三']])).toBe('\uFEFF姓名\r\n张三\r\n')
  })

  it('quotes commas, quotes and line breaks', () => {
    expect(csvCell('a,"b"\nc')).toBe('"a,""b""\nc"')
  })

  it('never lets a spreadsheet run a cell as a formula', () => {
    expect(csvCell('=HYPERLINK("x")')).toBe(`"'=HYPERLINK(""x"")"`)
    expect(csvCell(-5)).toBe('-5')
  })

  it('keeps long numbers as text', () => {
    expect(csvCell('110101199003070029')).toBe('"\t110101199003070029"')
  })

  it('has the columns that are shown, without the buttons', () => {
    const columns: Column<{ a: number; b: string }>[] = [
      { key: 'b', label: 'B' },
      { key: 'a', label: 'A', value: (row) => row.a * 2 },
      { key: 'x', label: 'X', action: true }
    ]
    expect(exported(columns, [{ a: 2, b: 'b' }])).toBe('\uFEFFB,A\r\nb,4\r\n')
  })
})
