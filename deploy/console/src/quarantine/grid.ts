import { changedValues, type Completion, type CompletionOutcome, type Quarantined, type Reason } from './quarantine'

/** A record in the grid: as it came, as somebody typed it, and what became of it. */
export interface GridRow {
  record: Quarantined
  values: Record<string, string>
  problems: Reason[]
  /** The values of the last attempt that was refused. */
  sent?: Record<string, string>
  outcome?: CompletionOutcome
}

export function gridRow(record: Quarantined): GridRow {
  const values = Object.fromEntries(Object.entries(record.values).map(([item, value]) => [item, value ?? '']))
  for (const reason of record.problems) if (reason.item && !(reason.item in values)) values[reason.item] = ''
  return { record, values, problems: record.problems }
}

/** The items of all rows: those that are wrong somewhere first, then in the catalogue's order. */
export function gridItems(rows: GridRow[], catalogue: string[]): string[] {
  const present = [...new Set(rows.flatMap((row) => Object.keys(row.values)))]
  const place = (item: string) => (catalogue.includes(item) ? catalogue.indexOf(item) : catalogue.length)
  const wrong = (item: string) => rows.some((row) => wrongAt(row, item))
  return present.sort((a, b) => Number(wrong(b)) - Number(wrong(a)) || place(a) - place(b))
}

export function wrongAt(row: GridRow, item: string): Reason | undefined {
  return row.problems.find((reason) => reason.item === item)
}

/** Whether somebody typed here since the record came, or since it was refused again. */
export function changedAt(row: GridRow, item: string): boolean {
  return row.values[item] !== before(row, item)
}

export function before(row: GridRow, item: string): string {
  return row.sent?.[item] ?? row.record.values[item] ?? ''
}

/** Rows that are still open and were changed, with only what was changed. */
export function changes(rows: GridRow[]): { id: number; values: Record<string, string> }[] {
  return rows
    .filter((row) => open(row) && Object.keys(row.values).some((item) => changedAt(row, item)))
    .map((row) => ({ id: row.record.id, values: changedValues(row.record.values, row.values) }))
    .filter((item) => Object.keys(item.values).length > 0)
}

/** Whether somebody may still type in it. */
export function open(row: GridRow): boolean {
  return row.outcome === undefined || row.outcome === 'still-wrong'
}

/** The rows with what became of those that were sent; the others as they were. */
export function answered(rows: GridRow[], answers: Completion[]): GridRow[] {
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  return rows.map((row) => {
    const answer = byId.get(row.record.id)
    if (!answer) return row
    const wrong = answer.outcome === 'still-wrong'
    return { ...row, outcome: answer.outcome, sent: wrong ? { ...row.values } : row.sent, problems: wrong && answer.problems?.length ? answer.problems : row.problems }
  })
}

/** The next cell that is wrong and unchanged, after this one, row by row; around the end to the start. */
export function nextWrong(rows: GridRow[], items: string[], from: { row: number; column: number }): { row: number; column: number } | undefined {
  const width = items.length
  const start = from.row * width + from.column
  for (let step = 1; step <= rows.length * width; step += 1) {
    const place = (start + step) % (rows.length * width)
    const cell = { row: Math.floor(place / width), column: place % width }
    const row = rows[cell.row]!
    if (open(row) && wrongAt(row, items[cell.column]!) && !changedAt(row, items[cell.column]!)) return cell
  }
  return undefined
}
