import { describe, expect, it } from 'vitest'
import { partsOf } from '@/intake/connections'
import { blank, documentsOf, specOf, subscriptionName, subscriptionOf, tidy } from '@/intake/draft'

describe('an address', () => {
  it('is host, port and database, as people write them', () => {
    expect(partsOf('db.example.gov:5433/people')).toEqual({ host: 'db.example.gov', port: 5433, database: 'people' })
    expect(partsOf('jdbc:postgresql://10.0.0.1/people')).toEqual({ host: '10.0.0.1', port: 5432, database: 'people' })
  })
  it('takes no parameters and nothing else', () => {
    for (const wrong of ['db', 'db:5432', 'db/people?user=x', 'http://db/people', 'db:5432/a b', ''])
      expect(partsOf(wrong)).toBeUndefined()
  })
})

describe('a drafted entry', () => {
  it('leaves out what is empty and requires its key', () => {
    const spec = { ...blank(), title: '甲', summary: '甲', key: ['id'], items: [{ name: 'id', title: '编号', type: 'text', sensitive: false }] }
    const [entry] = documentsOf('land/jia', spec)
    expect(entry!.spec.items).toEqual([{ name: 'id', title: '编号', type: 'text', required: true }])
    expect(tidy({ a: '', b: { c: null }, d: [1] })).toEqual({ d: [1] })
  })
  it('that is there already keeps what the form does not show', () => {
    const spec = { title: '甲', summary: '甲', sharing: 'unconditional', updateCycle: 'daily', grade: 'general', physicalDelete: false, key: ['id'], items: [{ name: 'id', title: '编号', type: 'text', required: true, codes: { 1: '一' } }] }
    const [entry] = documentsOf('land/jia', specOf({ apiVersion: 'govbus/v1', kind: 'Resource', metadata: { name: 'land/jia' }, spec }))
    expect(entry!.spec).toMatchObject({ physicalDelete: false, items: [{ codes: { 1: '一' } }], sharing: { type: 'unconditional' } })
    expect(entry!.spec).not.toHaveProperty('format')
    expect(entry!.spec).not.toHaveProperty('open')
  })
  it('carries its source along, without columns of items that were taken out', () => {
    const source = { apiVersion: 'govbus/v1', kind: 'Source', metadata: { name: 'land/x' }, spec: { resource: 'land/x', adapter: 'cdc', columns: { gone: 'G' } } }
    const [, mount] = documentsOf('land/jia', { ...blank(), key: ['id'], items: [{ name: 'id', title: 'i', type: 'text' }] }, source)
    expect(mount!.metadata.name).toBe('land/jia')
    expect(mount!.spec).toEqual({ resource: 'land/jia', adapter: 'cdc' })
  })
  it('is granted under a name of subscriber and entry', () => {
    const grant = { resource: 'land/jia', subscriber: 'credit', connection: 'credit/db', table: 't', items: ['id'], purpose: '', basis: '' }
    expect(subscriptionName(grant)).toBe('credit-land-jia')
    expect(subscriptionOf(grant).spec).not.toHaveProperty('purpose')
  })
})
