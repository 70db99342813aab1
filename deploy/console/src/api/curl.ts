import { pathOf, type Call } from './client'

/** A word as a POSIX shell reads it back unchanged. */
export function shellQuoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`
}

/** The call as a curl command; the password is asked for by curl, it never stands in the command. */
export function curlOf(call: Call, origin: string, user: string): string {
  const method = call.method ?? 'GET'
  const parts = [`curl -sS -u ${shellQuoted(user)}`]
  if (method !== 'GET') parts.push(`-X ${method}`)
  parts.push(shellQuoted(origin + pathOf(call)))
  if (call.ifMatch !== undefined) parts.push(`-H 'If-Match: "${call.ifMatch}"'`)
  if (call.body !== undefined) {
    parts.push(`-H 'Content-Type: application/json'`, `-d ${shellQuoted(JSON.stringify(call.body))}`)
  }
  if (call.file) parts.push(`-H 'Content-Type: ${call.file.type}'`, `--data-binary @${shellQuoted(call.file.name)}`)
  return parts.join(' \\\n  ')
}
