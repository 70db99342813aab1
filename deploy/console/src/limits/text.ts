export const zh = {
  note: '平台各项容量的使用情况与预计用满时间；接近上限时提前告警，达到上限时先拒收新数据，已接收的数据不丢失。',
  of: '{used} / {limit} {unit}',
  forecast: '约 {time}后用满',
  noForecast: '暂无用满趋势',
  unit: { records: '条' },
  level: { ok: '正常', warning: '预警', alarm: '告警' },
  kind: { disk: '磁盘', database: '总线数据库', backlog: '交付积压', slot: '源端日志保留', broker: '消息中间件窗口', heap: '内存', quarantine: '异常数据' },
  kindNote: {
    disk: '交换日志、台账与消息中间件所在磁盘',
    backlog: '每个使用授权已落账、等待交付的记录',
    database: '目录、交换日志、台账与异常数据所在的库',
    slot: '变更捕获落后时，部门数据库须为之保留的日志（复制槽）',
    broker: '交付队列中在途的记录',
    heap: '平台进程的堆内存',
    quarantine: '等待补正的记录'
  },
  pressing: '{n} 项接近或达到上限，请按各项说明处理',
  calm: '各项容量正常',
  none: '没有容量数据',
  noneNext: '平台启动后每隔数秒测量一次。',
  worst: '容量'
}

export const en: typeof zh = {
  note: 'What is used of every limit, and when it will be reached. Alarms come before the limits; at a limit new data is refused and nothing accepted is lost.',
  of: '{used} / {limit} {unit}',
  forecast: 'full in about {time}',
  noForecast: 'not filling up',
  unit: { records: 'records' },
  level: { ok: 'OK', warning: 'Warning', alarm: 'Alarm' },
  kind: { disk: 'Disk', database: 'The bus’s database', backlog: 'Backlog', slot: 'Log kept by sources', broker: 'Broker windows', heap: 'Memory', quarantine: 'Quarantine' },
  kindNote: {
    disk: 'where log, ledger and broker are kept',
    backlog: 'logged and waiting for delivery, by subscription',
    database: 'catalogue, log, ledger and quarantine',
    slot: 'what a department’s database must keep while capture lags behind (replication slot)',
    broker: 'records on their way in the delivery queues',
    heap: 'heap of the platform’s process',
    quarantine: 'records that wait to be completed'
  },
  pressing: '{n} near or at the limit; please act on them',
  calm: 'All limits are fine',
  none: 'No figures',
  noneNext: 'They are measured every few seconds once the platform runs.',
  worst: 'Limits'
}
