import { describe, expect, it } from 'vitest'
import { parts } from '@/catalogue/marks'

describe('a marked text', () => {
  it('is cut at its marks and keeps every character', () => {
    const pieces = parts({ text: '不动产登记证明', ranges: [[3, 5], [6, 7]] })
    expect(pieces).toEqual([
      { text: '不动产', found: false },
      { text: '登记', found: true },
      { text: '证', found: false },
      { text: '明', found: true }
    ])
  })
  it('stays text where it looks like a page', () => {
    expect(parts({ text: '<b>', ranges: [] })).toEqual([{ text: '<b>', found: false }])
  })
})
