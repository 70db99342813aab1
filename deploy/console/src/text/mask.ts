const STARS = '*'.repeat(20)

/** Citizen number (公民身份号码) with its first six and last four characters. */
export function maskCitizenId(value: string): string {
  if (value.includes('*') || value.length < 15) return value.includes('*') ? value : maskOther(value)
  return value.slice(0, 6) + STARS.slice(0, value.length - 10) + value.slice(-4)
}

/** A person's name with its first character. */
export function maskName(value: string): string {
  const letters = [...value]
  return letters.length < 2 || value.includes('*') ? value : letters[0] + STARS.slice(0, Math.min(letters.length - 1, 4))
}

/** Anything else: the first third stays. */
export function maskOther(value: string): string {
  if (value.includes('*')) return value
  const letters = [...value]
  const kept = Math.floor(letters.length / 3)
  return letters.slice(0, kept).join('') + STARS.slice(0, Math.min(letters.length - kept, 8))
}

/** A fact of a base library as it is shown until somebody asks for the plain value. */
export function maskFact(name: string, value: string): string {
  if (/^\d{6}[\d*]{8,11}[\dXx*]{1,4}$/.test(value)) return maskCitizenId(value)
  return /name|representative/.test(name) ? maskName(value) : maskOther(value)
}
