/** A whole number with separators: 12,345. */
export function grouped(value: number | undefined | null, locale: string): string {
  return value === undefined || value === null ? '–' : new Intl.NumberFormat(locale).format(value)
}

/** A number for a headline: whole below a hundred thousand, then 12.3万 or 123.4K. */
export function headline(value: number | undefined | null, locale: string): string {
  if (value === undefined || value === null) return '–'
  if (Math.abs(value) < 100_000) return grouped(Math.round(value), locale)
  return new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value)
}

/** A rate: one decimal below ten, none above. */
export function rate(value: number | undefined | null, locale: string): string {
  if (value === undefined || value === null) return '–'
  const digits = Math.abs(value) < 10 && value % 1 !== 0 ? 1 : 0
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value)
}

/** NiFi's five-minute figure: records in the last five minutes, of an average per minute. */
export function lastFiveMinutes(perMinute: number | undefined | null): number | undefined {
  return perMinute === undefined || perMinute === null ? undefined : Math.round(perMinute * 5)
}

const STEPS = ['B', 'KB', 'MB', 'GB', 'TB', 'PB']

/** Bytes in the unit that leaves one to three digits before the point: 1.5 GB. */
export function bytes(value: number): string {
  const step = value < 1 ? 0 : Math.min(STEPS.length - 1, Math.floor(Math.log(value) / Math.log(1024)))
  const n = value / 1024 ** step
  return `${n.toFixed(step > 0 && n < 100 ? 1 : 0)} ${STEPS[step]}`
}
