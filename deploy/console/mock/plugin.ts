import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { answer, type Reply } from './answers.ts'

let mode = 'normal'

/** A Vite plugin that answers the API from synthetic data. */
export function mockServer(): Plugin {
  return {
    name: 'govbus-mock',
    configureServer: (server) => void server.middlewares.use(middleware),
    configurePreviewServer: (server) => void server.middlewares.use(middleware)
  }
}

function middleware(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const url = new URL(request.url ?? '/', 'http://mock')
  if (url.pathname === '/__mock') {
    mode = url.searchParams.get('mode') ?? 'normal'
    response.end(mode)
  } else if (url.pathname.startsWith('/api/')) {
    void handle(request, response, url)
  } else next()
}

async function handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const body = await bodyOf(request)
  if (mode === 'slow' && !url.pathname.endsWith('/session')) return
  const reply = answer({ method: request.method ?? 'GET', url, body, cookie: request.headers.cookie ?? '', mode })
  send(response, reply)
}

function send(response: ServerResponse, reply: Reply): void {
  response.statusCode = reply.status
  response.setHeader('Content-Type', reply.status >= 400 ? 'application/problem+json' : 'application/json')
  response.setHeader('X-Govbus-Data', 'synthetic')
  if (reply.cookie) response.setHeader('Set-Cookie', reply.cookie)
  response.end(reply.body === undefined ? '' : JSON.stringify(reply.body))
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text ? (JSON.parse(text) as Record<string, unknown>) : {}
}
