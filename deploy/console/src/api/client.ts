import { Problem, problemOf } from './problem'

export type Query = Record<string, string | number | boolean | undefined | null>

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  query?: Query
  body?: unknown
}

let onUnauthenticated: () => void = () => undefined

/** What happens when the session has ended; set once by the session store. */
export function whenUnauthenticated(handler: () => void): void {
  onUnauthenticated = handler
}

/** The path with its query, empty parameters left out. */
export function pathOf(call: Call): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(call.query ?? {})) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value))
  }
  const query = parameters.toString()
  return query ? `${call.path}?${query}` : call.path
}

function csrfToken(): string | undefined {
  const pair = document.cookie.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='))
  return pair && decodeURIComponent(pair.slice('XSRF-TOKEN='.length))
}

function headersOf(call: Call): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' }
  if (call.body !== undefined) headers['Content-Type'] = 'application/json'
  const token = csrfToken()
  if (token && (call.method ?? 'GET') !== 'GET') headers['X-XSRF-TOKEN'] = token
  return headers
}

/** Sends one call; a refusal is thrown as a Problem, a dead network too. */
export async function send<T>(call: Call, signal?: AbortSignal): Promise<T> {
  const path = pathOf(call)
  const request = { method: call.method ?? 'GET', path }
  let answer: Response
  try {
    answer = await fetch(path, {
      method: request.method,
      headers: headersOf(call),
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      credentials: 'same-origin',
      signal
    })
  } catch (failure) {
    if (signal?.aborted) throw failure
    throw new Problem(0, 'network', 'network', String(failure), undefined, request)
  }
  if (!answer.ok) {
    if (answer.status === 401) onUnauthenticated()
    throw await problemOf(answer, request)
  }
  const text = await answer.text()
  return (text ? JSON.parse(text) : undefined) as T
}
