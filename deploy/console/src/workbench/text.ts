export const zh = {
  throughput: '交换速率',
  throughputNote: '近 30 分钟，每 10 秒一个点',
  health: '各部门流程状态',
  healthNote: '按数据提供部门归集',
  department: '提供部门',
  acceptedToday: '今日接收',
  tile: {
    accepted: '今日接收',
    delivered: '今日交付',
    backlog: '积压',
    quarantined: '待补正异常数据',
    flows: '正常任务',
    now: '当前 {n} 条/秒',
    backlogNote: '已落账、等待交付',
    quarantinedNote: '需部门补正或说明',
    failed: '{n} 项异常，点击查看',
    noneFailed: '无异常'
  },
  start: {
    title: '接入步骤',
    fold: '收起',
    unfold: '展开',
    department: '登记部门与系统',
    departmentNext: '新建接入点时输入部门名称和信用代码即可登记；也可提交 Department 清单。',
    connection: '登记接入点',
    connectionNext: '填写数据库地址和账号，保存后逐项测试；口令单独加密保存。',
    resource: '发布信息资源',
    resourceNext: '在接入点中选一张表生成条目，或用 Excel 批量导入，核对后发布。',
    source: '接通数据源',
    sourceNext: '由表生成的条目随发布接通；其他条目提交 Source 清单：前置库、文件或接口推送。',
    subscriber: '登记首个使用授权',
    subscriberNext: '发布后点击“授权给使用部门”，或由使用部门在资源页申请使用。',
    delivered: '交付首条数据',
    deliveredNext: '数据到达后自动交付；可在“数据溯源”中查看每一步。'
  }
}

export const en: typeof zh = {
  throughput: 'Throughput',
  throughputNote: 'last 30 minutes, a point every 10 s',
  health: 'Flows by department',
  healthNote: 'by the department that provides the data',
  department: 'Provider',
  acceptedToday: 'Today',
  tile: {
    accepted: 'Accepted today',
    delivered: 'Delivered today',
    backlog: 'Backlog',
    quarantined: 'In quarantine',
    flows: 'Flows in order',
    now: '{n} records/s now',
    backlogNote: 'logged, waiting for delivery',
    quarantinedNote: 'to be completed or explained',
    failed: '{n} failed, see which',
    noneFailed: 'none failed'
  },
  start: {
    title: 'Getting started',
    fold: 'Fold',
    unfold: 'Unfold',
    department: 'Register department and system',
    departmentNext: 'A new connection registers its department by title and credit code; a Department manifest does, too.',
    connection: 'Register a connection',
    connectionNext: 'Address and account of the database; it is tested step by step when saved, the password is kept apart.',
    resource: 'Publish a resource',
    resourceNext: 'Draft an entry from a table of the connection, or import a workbook; check it and publish.',
    source: 'Connect a source',
    sourceNext: 'An entry drafted from a table is read at once; others by a Source manifest: exchange table, files, push.',
    subscriber: 'Grant the first subscription',
    subscriberNext: '“Grant it to a department” after publishing, or a department asks for it on the entry’s page.',
    delivered: 'Deliver the first record',
    deliveredNext: 'Records are delivered as they come; “Trace” shows each step.'
  }
}
