import { Problem, problemOf } from './problem'

export type Query = Record<string, string | number | boolean | undefined | null>

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  query?: Query
  body?: unknown
  /** The version that must still be in force; another one is refused with 412. */
  ifMatch?: number
  /** The media type that is asked for, where it is not JSON. */
  accept?: string
  /** A file that is sent as it is, in place of a body. */
  file?: { type: string; name: string; content: Blob | string }
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
  const headers: Record<string, string> = { Accept: call.accept ?? 'application/json, application/problem+json' }
  if (call.body !== undefined) headers['Content-Type'] = 'application/json'
  if (call.file) headers['Content-Type'] = call.file.type
  if (call.ifMatch !== undefined) headers['If-Match'] = `"${call.ifMatch}"`
  const token = csrfToken()
  if (token && (call.method ?? 'GET') !== 'GET') headers['X-XSRF-TOKEN'] = token
  return headers
}

function bodyOf(call: Call): BodyInit | undefined {
  if (call.file) return call.file.content
  return call.body === undefined ? undefined : JSON.stringify(call.body)
}

async function ask(call: Call, signal?: AbortSignal): Promise<Response> {
  const path = pathOf(call)
  const request = { method: call.method ?? 'GET', path }
  let answer: Response
  try {
    answer = await fetch(path, { method: request.method, headers: headersOf(call), body: bodyOf(call), credentials: 'same-origin', signal })
  } catch (failure) {
    if (signal?.aborted) throw failure
    throw new Problem(0, 'network', 'network', String(failure), undefined, request)
  }
  if (answer.ok) return answer
  if (answer.status === 401) onUnauthenticated()
  throw await problemOf(answer, request)
}

/** Sends one call; a refusal is thrown as a Problem, a dead network too. */
export async function send<T>(call: Call, signal?: AbortSignal): Promise<T> {
  const text = await (await ask(call, signal)).text()
  return (text ? JSON.parse(text) : undefined) as T
}

/** Sends one call and says which version its answer is (`ETag: "3"`), to be sent back as `ifMatch`. */
export async function sendVersioned<T>(call: Call, signal?: AbortSignal): Promise<{ value: T; version?: number }> {
  const answer = await ask(call, signal)
  const tag = /"(\d+)"/.exec(answer.headers.get('ETag') ?? '')
  return { value: (await answer.json()) as T, version: tag ? Number(tag[1]) : undefined }
}

/** Fetches a file, to be handed to the browser; a refusal is a Problem and never a saved file. */
export async function fetchFile(call: Call, signal?: AbortSignal): Promise<Blob> {
  return (await ask(call, signal)).blob()
}
