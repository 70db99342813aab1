import { lastFiveMinutes } from '@/text/number'
import { dateTime } from '@/text/time'
import type { Column } from '@/ui/columns'
import type { Exchange } from './exchange'

type Translate = (key: string) => string

/** Columns of the list of exchanges; `party` gives the title of whom data comes from or goes to. */
export function exchangeColumns(t: Translate, party: (name: string) => string): Column<Exchange>[] {
  return [
    { key: 'name', label: t('exchange.column.name'), minWidth: 160, value: (row) => row.title || row.name },
    { key: 'id', label: t('exchange.column.id'), minWidth: 150, optional: true, value: (row) => row.name },
    { key: 'resource', label: t('exchange.column.resource'), minWidth: 130, optional: true, value: (row) => row.resource },
    { key: 'route', label: t('exchange.column.route'), minWidth: 146, value: (row) => `${party(row.from)} → ${party(row.to)}` },
    { key: 'mode', label: t('exchange.column.mode'), width: 88, value: (row) => t(`common.mode.${row.mode}`) },
    { key: 'state', label: t('exchange.column.state'), width: 106, value: (row) => t(`exchange.state.${row.state}`) },
    { key: 'recent', label: t('exchange.column.recent'), width: 116, align: 'right', sortable: true, value: (row) => lastFiveMinutes(row.rate5m) },
    { key: 'today', label: t('exchange.column.today'), width: 92, align: 'right', sortable: true, value: (row) => row.today },
    { key: 'records', label: t('exchange.column.records'), width: 104, align: 'right', sortable: true, optional: true, value: (row) => row.records },
    { key: 'backlog', label: t('exchange.column.backlog'), width: 146, sortable: true, value: (row) => row.backlog },
    { key: 'lag', label: t('exchange.column.lag'), width: 94, align: 'right', sortable: true, value: (row) => row.lagSeconds },
    { key: 'lastAt', label: t('exchange.column.lastAt'), width: 96, value: (row) => dateTime(row.lastAt) },
    { key: 'message', label: t('exchange.column.message'), minWidth: 92, value: (row) => row.message }
  ]
}
