export const zh = {
  note: '按资源和主键查看一条数据的全过程：何时采集、落账、交付给谁、被谁读取。',
  resource: '资源',
  resourceHint: '选择或输入资源名称',
  resourceNeeded: '请选择资源',
  key: '主键',
  keyHint: '如权证号、许可证号、公民身份号码',
  keyNeeded: '请输入主键',
  find: '查看轨迹',
  ready: '选择资源并输入主键',
  readyNext: '轨迹来自交换台账，与回执号一一对应，可作为交付凭据。号码不会保存在浏览器地址中。',
  none: '台账中没有这条数据',
  noneNext: '请核对主键；刚提交的数据通常在数秒内可见。若数据有误，可在“异常数据”中查找。',
  receipt: '回执',
  position: '分区 {p} · 序号 {s}',
  version: '目录版本 v{n}',
  records: '同批 {n} 条',
  hop: { collected: '已采集', accepted: '已落账', quarantined: '待补正', delivered: '已交付', parked: '已搁置', read: '被读取' }
}

export const en: typeof zh = {
  note: 'The way of one record by resource and key: collected, logged, delivered to whom, read by whom.',
  resource: 'Resource',
  resourceHint: 'Choose or type a resource',
  resourceNeeded: 'Choose a resource',
  key: 'Key',
  keyHint: 'certificate, permit or citizen number',
  keyNeeded: 'Enter the key',
  find: 'Trace',
  ready: 'Choose a resource and enter a key',
  readyNext: 'From the exchange ledger, matching the receipts, so it proves delivery. The key is not kept in the address.',
  none: 'Not in the ledger',
  noneNext: 'Check the key; new data is usually visible within seconds. If it was wrong, look in Quarantine.',
  receipt: 'Receipt',
  position: 'partition {p} · no. {s}',
  version: 'catalogue v{n}',
  records: '{n} in the batch',
  hop: { collected: 'Collected', accepted: 'Logged', quarantined: 'Quarantined', delivered: 'Delivered', parked: 'Parked', read: 'Read' }
}
