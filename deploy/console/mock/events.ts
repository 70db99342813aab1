const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString()

export function bulletins() {
  return [
    { id: 5, at: ago(95), level: 'error', subject: 'real-estate-land-parcel', message: '目标库连接被拒绝，已暂停交付并自动重试；数据留在交换日志中。', code: 'target-unavailable', acknowledgedBy: null },
    { id: 4, at: ago(640), level: 'warning', subject: 'window-real-estate-certificate', message: '积压 6,293 条，占窗口 72%。', code: 'backlog-high', acknowledgedBy: null },
    { id: 3, at: ago(2400), level: 'warning', subject: 'police/resident', message: '20 条记录未通过质量关，等待部门补正。', code: 'records-quarantined', acknowledgedBy: 'operator' },
    { id: 2, at: ago(5300), level: 'info', subject: 'market/legal-entity', message: '开始装载存量数据，预计 12 分钟。', code: 'snapshot-started', acknowledgedBy: null },
    { id: 1, at: ago(8800), level: 'info', subject: 'govbus', message: '平台已启动（演示环境，合成数据）。', code: 'started', acknowledgedBy: null }
  ]
}

export function hops(key: string) {
  if (key.endsWith('0')) return []
  const at = (milliseconds: number) => new Date(Date.now() - 3_600_000 + milliseconds).toISOString()
  return [
    { at: at(0), hop: 'accepted', source: 'real-estate/certificate', partition: 0, sequence: 18_204, version: 1, records: 36, note: '变更捕获，LSN 0/1A2B3C4' },
    { at: at(41), hop: 'accepted', receipt: '01JD9K5T2MZ7Q4W8', source: 'real-estate/certificate', partition: 0, sequence: 18_204, version: 1, records: 36, note: '通过质量关，已落账' },
    { at: at(163), hop: 'delivered', receipt: '01JD9K5T2MZ7Q4W8', subscription: 'window-real-estate-certificate', partition: 0, sequence: 18_204, version: 1, records: 36, note: null },
    { at: at(2_431_000), hop: 'read', receipt: '01JD9M0R6V', subscription: 'window', version: 1, records: 1, note: '一窗受理平台，事项“提取住房公积金”，办件 2026-000123' }
  ]
}
