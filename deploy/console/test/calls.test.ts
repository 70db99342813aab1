import { describe, expect, it } from 'vitest'
import { pathOf } from '@/api/client'
import { curlOf, shellQuoted } from '@/api/curl'
import { problemOf } from '@/api/problem'
import { changedValues } from '@/quarantine/quarantine'

describe('a call', () => {
  it('leaves empty parameters out of its path', () => {
    expect(pathOf({ path: '/a', query: { q: '不动产', page: 1, sharing: '', cycle: undefined } })).toBe('/a?q=%E4%B8%8D%E5%8A%A8%E4%BA%A7&page=1')
  })

  it('is copied as curl without a password', () => {
    const command = curlOf({ method: 'POST', path: '/x', body: { reason: "it's" } }, 'http://h', 'engineer')
    expect(command).toContain("-u 'engineer'")
    expect(command).toContain('-X POST')
    expect(command).toContain(`'{"reason":"it'\\''s"}'`)
  })

  it('says which version it is meant for', () => {
    expect(curlOf({ method: 'POST', path: '/x', ifMatch: 3 }, 'http://h', 'e')).toContain(`-H 'If-Match: "3"'`)
  })

  it('is quoted for the shell', () => {
    expect(shellQuoted('$(rm)')).toBe("'$(rm)'")
  })
})

describe('a refusal', () => {
  const request = { method: 'GET', path: '/x' }

  it('keeps code, detail and trace id', async () => {
    const body = { code: 'not-subscribed', title: '未获使用授权', detail: 'd', traceId: 't' }
    const problem = await problemOf(new Response(JSON.stringify(body), { status: 403 }), request)
    expect(problem).toMatchObject({ status: 403, code: 'not-subscribed', traceId: 't', detail: 'd' })
    expect(JSON.parse(problem.report())).toMatchObject({ request: 'GET /x', traceId: 't' })
  })

  it('that is no JSON still has a code', async () => {
    expect(await problemOf(new Response('<html>', { status: 502 }), request)).toMatchObject({ code: 'http-502', detail: '<html>' })
  })
})

describe('a completed record', () => {
  it('sends only what was changed, never a masked value', () => {
    const before = { gmsfhm: '110101********0020', csrq: '1990-03-17', xm: null }
    expect(changedValues(before, { gmsfhm: '110101********0020', csrq: '1990-03-07', xm: '' })).toEqual({ csrq: '1990-03-07' })
  })
})
