import { URGENCY, type Exchange } from '@/exchange/exchange'

/** The flows of one providing department, trouble first. */
export interface DepartmentHealth {
  department: string
  worst: Exchange['state']
  collects: Exchange[]
  delivers: Exchange[]
  today: number
  backlog: number
}

/** Exchanges grouped by the department that provides the resource; departments in trouble first. */
export function healthByDepartment(exchanges: Exchange[]): DepartmentHealth[] {
  const names = [...new Set(exchanges.map(provider))]
  return names
    .map((department) => healthOf(department, exchanges.filter((each) => provider(each) === department)))
    .sort((a, b) => URGENCY.indexOf(a.worst) - URGENCY.indexOf(b.worst) || a.department.localeCompare(b.department))
}

function provider(exchange: Exchange): string {
  return exchange.resource.split('/')[0] ?? exchange.resource
}

function healthOf(department: string, flows: Exchange[]): DepartmentHealth {
  const sorted = [...flows].sort((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state))
  const collects = sorted.filter((each) => each.kind === 'collect')
  const delivers = sorted.filter((each) => each.kind === 'deliver')
  return {
    department,
    worst: sorted[0]?.state ?? 'waiting',
    collects,
    delivers,
    today: collects.reduce((sum, each) => sum + (each.today ?? 0), 0),
    backlog: delivers.reduce((sum, each) => sum + (each.backlog ?? 0), 0)
  }
}
