export const zh = {
  note: '按交换日志中的实际到数计量：是否编目、是否真正挂接、是否按承诺的更新周期更新（超过周期 1.5 倍即为逾期）。',
  ranking: '部门挂接率',
  counts: '{entries} 个资源 · 逾期 {overdue} · 未编目系统 {systems}',
  trend: '近 90 天',
  unit: '个',
  line: { entries: '目录资源', mounted: '已挂接', overdue: '逾期' },
  systems: '尚未编目的信息系统',
  systemsNone: '所有登记的信息系统都已有目录资源。',
  all: '全部',
  overdueBy: '逾期 {n} 天',
  state: { current: '按期更新', overdue: '逾期未更新', silent: '已挂接未到数', unmounted: '未挂接', 'no-promise': '未约定周期' },
  tile: {
    mounted: '挂接率',
    mountedNote: '{n} / {all} 个资源有数据到达',
    overdue: '逾期未更新',
    overdueNote: '占已挂接资源的 {n}%',
    silent: '没有数据的资源',
    silentNote: '未到数 {silent}，未挂接 {unmounted}',
    systems: '未编目系统',
    systemsNote: '共 {n} 个登记的信息系统'
  },
  column: { state: '更新状态', lastDelivery: '最近到数', promisedBy: '应更新于', overdueDays: '逾期天数', records: '累计记录' },
  none: '没有这样的资源',
  noneNext: '换一个部门或状态查看。'
}

export const en: typeof zh = {
  note: 'Measured by what really arrived in the exchange log: catalogued, mounted, updated as promised (overdue after one and a half cycles).',
  ranking: 'Departments by what is mounted',
  counts: '{entries} entries · {overdue} overdue · {systems} systems without entry',
  trend: 'Last 90 days',
  unit: 'entries',
  line: { entries: 'Entries', mounted: 'Mounted', overdue: 'Overdue' },
  systems: 'Systems without an entry',
  systemsNone: 'Every registered system has an entry.',
  all: 'All',
  overdueBy: '{n} days overdue',
  state: { current: 'On time', overdue: 'Overdue', silent: 'Nothing arrived', unmounted: 'Not mounted', 'no-promise': 'No cycle promised' },
  tile: {
    mounted: 'Mounted',
    mountedNote: 'data arrived for {n} of {all} entries',
    overdue: 'Overdue',
    overdueNote: '{n}% of those mounted',
    silent: 'Entries without data',
    silentNote: '{silent} silent, {unmounted} not mounted',
    systems: 'Systems without entry',
    systemsNote: 'of {n} registered systems'
  },
  column: { state: 'Update', lastDelivery: 'Last arrival', promisedBy: 'Due by', overdueDays: 'Days overdue', records: 'Records' },
  none: 'No such entry',
  noneNext: 'Choose another department or state.'
}
