const BOM = '\uFEFF'

/** A cell: quoted when it must be, and never read as a formula by a spreadsheet. */
export function csvCell(value: unknown): string {
  const text = value === undefined || value === null ? '' : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  // Excel turns long digit strings into 1.10101E+17; a tab in front keeps citizen numbers as they are
  const exact = /^\d{12,}[Xx]?$/.test(safe) ? `\t${safe}` : safe
  return /[",\r\n\t]/.test(exact) ? `"${exact.replaceAll('"', '""')}"` : exact
}

/** CSV with a byte order mark and CRLF, as Excel opens it in Chinese. */
export function csv(header: string[], rows: unknown[][]): string {
  return BOM + [header, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n'
}

/** Hands the browser a file to save. */
export function saveFile(name: string, content: BlobPart, type = 'text/csv;charset=utf-8'): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
