export type AgeUnit = 'now' | 'second' | 'minute' | 'hour' | 'day'

/** An age as people say it: the largest whole unit. */
export interface Age {
  unit: AgeUnit
  n: number
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Age of milliseconds; clocks that run ahead give "now", never a negative age. */
export function ageOf(milliseconds: number): Age {
  if (!(milliseconds >= SECOND)) return { unit: 'now', n: 0 }
  if (milliseconds < MINUTE) return { unit: 'second', n: Math.floor(milliseconds / SECOND) }
  if (milliseconds < HOUR) return { unit: 'minute', n: Math.floor(milliseconds / MINUTE) }
  if (milliseconds < DAY) return { unit: 'hour', n: Math.floor(milliseconds / HOUR) }
  return { unit: 'day', n: Math.floor(milliseconds / DAY) }
}
