export type BacklogColour = 'green' | 'yellow' | 'red'

/** NiFi's colours of a connection's back pressure: green to 60 %, yellow to 85 %, red above. */
export function backlogColour(percent: number): BacklogColour {
  if (percent <= 60) return 'green'
  return percent <= 85 ? 'yellow' : 'red'
}

/** Width of the bar in percent: a backlog that is not empty is always visible, a full bar never overflows. */
export function backlogWidth(percent: number): number {
  if (!(percent > 0)) return 0
  return Math.min(100, Math.max(2, percent))
}
