/** One mistake inside a refused call, for example a row or a line of a manifest. */
export interface ProblemDetail {
  message?: string
  code?: string
  item?: string
  value?: string
  expected?: string
  [field: string]: unknown
}

/** A refused or failed call: what RFC 9457 carries, plus the call itself. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string | undefined,
    readonly traceId: string | undefined,
    readonly request: { method: string; path: string },
    readonly errors: ProblemDetail[] = []
  ) {
    super(title)
  }

  /** All of it as text, to be pasted into a ticket. */
  report(): string {
    return JSON.stringify(
      {
        at: new Date().toISOString(),
        request: `${this.request.method} ${this.request.path}`,
        status: this.status,
        code: this.code,
        title: this.title,
        detail: this.detail,
        traceId: this.traceId,
        errors: this.errors.length ? this.errors : undefined
      },
      null,
      2
    )
  }
}

type Body = { code?: string; title?: string; detail?: string; traceId?: string; errors?: ProblemDetail[] }

/** Reads the problem out of an answer that is not 2xx, whatever its body is. */
export async function problemOf(answer: Response, request: { method: string; path: string }): Promise<Problem> {
  const text = await answer.text()
  let body: Body = {}
  try {
    body = JSON.parse(text) as Body
  } catch {
    body = { detail: text.slice(0, 300) || undefined }
  }
  const trace = body.traceId ?? answer.headers.get('X-Trace-Id') ?? answer.headers.get('traceparent') ?? undefined
  const code = body.code ?? `http-${answer.status}`
  return new Problem(answer.status, code, body.title ?? answer.statusText, body.detail, trace, request, body.errors)
}
