import { csv } from '@/text/csv'

/** A column of a QueryTable; `value` is what sorting and the export see, the slot is what is shown. */
export interface Column<Row> {
  key: string
  label: string
  width?: number
  minWidth?: number
  align?: 'left' | 'right' | 'center'
  fixed?: 'left' | 'right'
  sortable?: boolean
  /** Not shown until chosen in the column settings. */
  optional?: boolean
  /** Neither exported nor hidden, for example actions. */
  action?: boolean
  value?: (row: Row) => string | number | undefined | null
}

export function valueOf<Row>(column: Column<Row>, row: Row): string | number | undefined | null {
  if (column.value) return column.value(row)
  return (row as Record<string, string | number | undefined>)[column.key]
}

/** The rows as CSV, in the columns' order, with their titles as header. */
export function exported<Row>(columns: Column<Row>[], rows: Row[]): string {
  const shown = columns.filter((column) => !column.action)
  return csv(
    shown.map((column) => column.label),
    rows.map((row) => shown.map((column) => valueOf(column, row)))
  )
}
