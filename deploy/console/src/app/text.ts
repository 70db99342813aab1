export const zh = {
  skip: '跳到正文',
  find: '搜索资源名称、信息项、部门、代码',
  help: '快捷键',
  language: '语言',
  menu: {
    label: '主菜单',
    fold: '收起或展开菜单',
    resources: '数据资源',
    operation: '交换运行',
    home: '工作台',
    catalogue: '资源目录',
    import: '目录导入',
    connections: '接入点',
    libraries: '基础库',
    exchanges: '交换任务',
    quarantine: '异常数据',
    replays: '数据重放',
    reconciliations: '数据对账',
    limits: '容量',
    trace: '数据溯源'
  },
  bulletins: {
    title: '运行公告',
    none: '没有公告',
    noneNext: '出现数据源中断、积压告警等情况时会在此提示。',
    acknowledged: '{by} 已知悉',
    acknowledge: '知悉',
    times: '共 {n} 次',
    code: {
      'flow-failed': '任务异常',
      'keeping-failed': '内部维护异常',
      'quality-stopped': '超阈停收',
      'limit-near': '接近上限',
      'limit-reached': '达到上限',
      'storage-full': '存储空间不足',
      'store-restored': '数据回退',
      'reconciliation-differs': '对账有差异',
      'reconciliation-failed': '对账未完成'
    },
    level: { info: '提示', warning: '警告', error: '故障' }
  },
  key: {
    find: '搜索资源目录',
    home: '工作台',
    catalogue: '资源目录',
    libraries: '基础库',
    exchanges: '交换任务',
    quarantine: '异常数据',
    replays: '数据重放',
    reconciliations: '数据对账',
    limits: '容量',
    trace: '数据溯源',
    refresh: '刷新本页数据',
    help: '显示快捷键',
    close: '关闭弹窗'
  },
  fault: {
    home: '返回工作台',
    403: { title: '无权访问此页面', next: '当前角色没有此页面的权限，如工作需要请联系系统管理员授权。' },
    404: { title: '页面不存在', next: '地址可能有误，或对应的资源、任务已下线。可从左侧菜单重新进入。' },
    500: { title: '服务暂不可用', next: '平台可能正在启动或维护，请稍候刷新；持续出现请联系运维人员。' }
  }
}

export const en: typeof zh = {
  skip: 'Skip to content',
  find: 'Find resources, items, departments, codes',
  help: 'Keyboard shortcuts',
  language: 'Language',
  menu: {
    label: 'Main menu',
    fold: 'Fold or unfold the menu',
    resources: 'Data',
    operation: 'Operation',
    home: 'Workbench',
    catalogue: 'Catalogue',
    import: 'Import',
    connections: 'Connections',
    libraries: 'Base libraries',
    exchanges: 'Exchanges',
    quarantine: 'Quarantine',
    replays: 'Replay',
    reconciliations: 'Reconciliation',
    limits: 'Limits',
    trace: 'Trace'
  },
  bulletins: {
    title: 'Bulletins',
    none: 'No bulletins',
    noneNext: 'Interrupted sources, growing backlogs and the like are announced here.',
    acknowledged: 'acknowledged by {by}',
    acknowledge: 'Acknowledge',
    times: '{n} times',
    code: {
      'flow-failed': 'exchange failed',
      'keeping-failed': 'housekeeping failed',
      'quality-stopped': 'stopped for bad records',
      'limit-near': 'limit near',
      'limit-reached': 'limit reached',
      'storage-full': 'out of storage',
      'store-restored': 'store put back',
      'reconciliation-differs': 'records differ',
      'reconciliation-failed': 'not reconciled'
    },
    level: { info: 'Note', warning: 'Warning', error: 'Fault' }
  },
  key: {
    find: 'Search the catalogue',
    home: 'Workbench',
    catalogue: 'Catalogue',
    libraries: 'Base libraries',
    exchanges: 'Exchanges',
    quarantine: 'Quarantine',
    replays: 'Replay',
    reconciliations: 'Reconciliation',
    limits: 'Limits',
    trace: 'Trace',
    refresh: 'Refresh this page',
    help: 'Show these keys',
    close: 'Close a dialog'
  },
  fault: {
    home: 'Back to the workbench',
    403: { title: 'You may not open this page', next: 'Your role does not include it; ask the system administrator if your work needs it.' },
    404: { title: 'No such page', next: 'The address may be wrong, or the resource or exchange was withdrawn. Start again from the menu.' },
    500: { title: 'The service is not available', next: 'It may be starting or under maintenance. Reload shortly; if it stays, tell the operator.' }
  }
}
