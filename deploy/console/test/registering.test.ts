import { describe, expect, it } from 'vitest'
import { isComplete, isNew, nameOf, nobody, registration, suggestedName } from '@/intake/departments'
import { pageOfNotice } from '@/notice/notices'

const KNOWN = [{ name: 'land', title: '市国土资源局' }]

describe('a department that is chosen or registered on the way', () => {
  it('is known by its name, and new by any other words', () => {
    expect(isNew(nobody('land'), KNOWN)).toBe(false)
    expect(isNew(nobody('市信用中心'), KNOWN)).toBe(true)
    expect(isNew(nobody(), KNOWN)).toBe(false)
    expect(registration(nobody('land'), KNOWN, 'db:5432/land')).toEqual([])
  })

  it('is named as its database unless another name is typed', () => {
    expect(suggestedName('db.example.gov:5432/Real_Estate')).toBe('real-estate')
    expect(suggestedName('db.example.gov:5432/2026')).toBe('')
    expect(suggestedName('not an address')).toBe('')
    expect(nameOf({ chosen: '市信用中心', name: 'credit', code: '' }, KNOWN, 'db:5432/xy')).toBe('credit')
  })

  it('is complete with a code of eighteen characters', () => {
    const form = { chosen: '市信用中心', name: '', code: '' }
    expect(isComplete(form, KNOWN, 'db:5432/credit')).toBe(false)
    expect(isComplete({ ...form, code: '11320500000000027R' }, KNOWN, 'db:5432/credit')).toBe(true)
    expect(registration({ ...form, code: ' 11320500000000027r ' }, KNOWN, 'db:5432/credit')).toEqual([
      { apiVersion: 'govbus/v1', kind: 'Department', metadata: { name: 'credit' }, spec: { title: '市信用中心', code: '11320500000000027R' } }
    ])
  })
})

describe('a notice', () => {
  it('leads to what it is about', () => {
    expect(pageOfNotice({ kind: 'correction', number: 'vr-1', resource: 'land/parcel' })).toBe('/catalog/land/parcel')
    expect(pageOfNotice({ kind: 'grant-ends', number: 'ur-1', resource: 'land/parcel' })).toBe('/cases/requests/ur-1')
  })
})
