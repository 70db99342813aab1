import type { Highlight } from './catalogue'

/** A text cut at its marks. */
export function parts(highlight: Highlight): { text: string; found: boolean }[] {
  const pieces: { text: string; found: boolean }[] = []
  let at = 0
  for (const [from, until] of highlight.ranges) {
    if (from > at) pieces.push({ text: highlight.text.slice(at, from), found: false })
    pieces.push({ text: highlight.text.slice(from, until), found: true })
    at = until
  }
  if (at < highlight.text.length) pieces.push({ text: highlight.text.slice(at), found: false })
  return pieces
}
