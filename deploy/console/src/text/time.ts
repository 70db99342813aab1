const CHINA = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23'
})

/** Date and time in China, wherever the browser is: 2026-11-22 13:05:09; alike in both languages, so that columns line up. */
export function dateTime(value: string | number | undefined | null): string {
  if (value === undefined || value === null || value === '') return '–'
  const at = new Date(value)
  if (Number.isNaN(at.getTime())) return String(value)
  return CHINA.format(at)
}

/** The time only, 13:05. */
export function clock(value: string | number): string {
  return dateTime(value).slice(11, 16)
}

/** The instant of a date and time that a person gave as China's: 2026-11-22 13:05:09; undefined when it is none. */
export function chinaInstant(text: string): string | undefined {
  const at = new Date(`${text.trim().replace(' ', 'T')}+08:00`)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}

/** Length of a lag: 3.2 s, 5 min 10 s, 2 h 5 min, 9 d 3 h; the parts are joined by the caller's unit words. */
export function lagParts(seconds: number): { value: string; unit: 'second' | 'minute' | 'hour' | 'day' }[] {
  if (seconds < 60) return [{ value: seconds < 10 && seconds % 1 ? seconds.toFixed(1) : String(Math.round(seconds)), unit: 'second' }]
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) {
    return [
      { value: String(minutes), unit: 'minute' },
      { value: String(Math.floor(seconds % 60)), unit: 'second' }
    ]
  }
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) {
    return [
      { value: String(Math.floor(hours / 24)), unit: 'day' },
      { value: String(hours % 24), unit: 'hour' }
    ]
  }
  return [
    { value: String(hours), unit: 'hour' },
    { value: String(minutes % 60), unit: 'minute' }
  ]
}
