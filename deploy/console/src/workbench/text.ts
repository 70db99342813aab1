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
    departmentNext: '提交 Department、System 清单（PUT /api/v1/manifests）。',
    connection: '登记接入点',
    connectionNext: '提交 Connection 清单，密码用 PUT /api/v1/secrets 单独存放。',
    resource: '发布信息资源',
    resourceNext: '提交 Resource 清单：信息项、主键、共享类型、更新周期。',
    source: '接通数据源',
    sourceNext: '提交 Source 清单：变更捕获、前置库、文件或接口推送。',
    subscriber: '登记首个使用授权',
    subscriberNext: '提交 Subscription 清单：使用方、信息项、用途、依据、期限。',
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
    departmentNext: 'Apply Department and System manifests (PUT /api/v1/manifests).',
    connection: 'Register a connection',
    connectionNext: 'Apply a Connection manifest; its password goes to PUT /api/v1/secrets.',
    resource: 'Publish a resource',
    resourceNext: 'Apply a Resource manifest: items, key, sharing, update cycle.',
    source: 'Connect a source',
    sourceNext: 'Apply a Source manifest: change capture, exchange table, file or push.',
    subscriber: 'Grant the first subscription',
    subscriberNext: 'Apply a Subscription manifest: subscriber, items, purpose, basis, end.',
    delivered: 'Deliver the first record',
    deliveredNext: 'It is delivered as it arrives; Trace shows every hop.'
  }
}
