const titles: Record<string, string> = {
  police: '市公安局',
  market: '市市场监督管理局',
  planning: '市自然资源和规划局',
  land: '市国土资源局',
  'housing-fund': '市住房公积金管理中心',
  'real-estate': '市不动产登记中心',
  credit: '市公共信用信息中心',
  window: '市政务服务中心（一窗）'
}

export const departments = Object.entries(titles).map(([name, title], index) => ({
  name,
  title,
  code: `11350100MB00000${index}X${index}`,
  resources: name === 'window' || name === 'credit' ? 0 : 1,
  systems: 1
}))

export const connections = ['police', 'market', 'real-estate', 'housing-fund', 'credit'].map((department) => ({
  name: `${department}/db`,
  title: `${titles[department]}业务库`,
  department,
  type: 'postgresql',
  host: 'localhost',
  port: 5432,
  database: department.replace('-', '_')
}))

type Row = [name: string, title: string, code: string, adapter: string, cycle: string, sharing: string, summary: string, uses: [string, string, string][]]

const rows: Row[] = [
  ['police/resident', '常住人口基本信息', '100001/000001', 'cdc', 'realtime', 'conditional', '常住人口姓名、性别、民族、出生日期、户籍地址等基本信息', [['population-resident', 'library/population', 'library']]],
  ['market/legal-entity', '市场主体登记基本信息', '100002/000001', 'cdc', 'realtime', 'unconditional', '企业、个体工商户登记的名称、法定代表人、注册资本、经营范围等', [['legal-entity-market', 'library/legal-entity', 'library']]],
  ['real-estate/certificate', '不动产权证书信息', '307001/000004', 'cdc', 'realtime', 'conditional', '不动产权证书的权利人、坐落、面积、用途、权利性质等登记信息', [['window-real-estate-certificate', 'window', 'window']]],
  ['planning/construction-permit', '建设工程规划许可证', '306002/000007', 'push', 'daily', 'unconditional', '建设工程规划许可证核发、变更、撤销信息', [['window-construction-permit', 'window', 'window'], ['credit-construction-permit', 'credit', 'table']]],
  ['land/parcel', '宗地供应成交信息', '307001/000012', 'file', 'weekly', 'unconditional', '国有建设用地宗地代码、坐落、面积、用途、成交价款及使用期限', [['real-estate-land-parcel', 'real-estate', 'table']]],
  ['housing-fund/account', '住房公积金账户信息', '307001/000002', 'exchange-table', 'daily', 'conditional', '职工住房公积金账户、缴存单位、缴存基数、余额及缴存状态', [['window-housing-fund-account', 'window', 'window']]]
]

const items = [
  { name: 'gmsfhm', title: '公民身份号码', type: 'citizen-id', required: true, codes: {}, sensitive: true },
  { name: 'xm', title: '姓名', type: 'text', required: true, length: 50, codes: {}, sensitive: true },
  { name: 'xb', title: '性别', type: 'text', required: true, codes: { '0': '未知', '1': '男', '2': '女', '9': '未说明' }, sensitive: false },
  { name: 'mz', title: '民族', type: 'text', required: false, length: 2, codes: { '01': '汉族', '02': '蒙古族', '03': '回族' }, sensitive: false },
  { name: 'csrq', title: '出生日期', type: 'date', required: true, codes: {}, sensitive: false },
  { name: 'hjszd', title: '户籍所在地', type: 'text', required: false, length: 200, codes: {}, sensitive: true },
  { name: 'jzxz', title: '居住详址', type: 'text', required: false, length: 200, codes: {}, sensitive: true },
  { name: 'hyzk', title: '婚姻状况', type: 'text', required: false, codes: { '10': '未婚', '20': '已婚', '30': '丧偶', '40': '离婚' }, sensitive: false },
  { name: 'zxzt', title: '注销状态', type: 'text', required: true, codes: { '0': '正常', '1': '死亡', '2': '迁出', '9': '其他注销' }, sensitive: false },
  { name: 'gxsj', title: '更新时间', type: 'datetime', required: true, codes: {}, sensitive: false }
]

export const resources = rows.map(([name, title, code, adapter, updateCycle, sharing, summary, uses]) => ({
  name,
  title,
  code,
  department: name.split('/')[0]!,
  departmentTitle: titles[name.split('/')[0]!],
  summary,
  sharing,
  updateCycle,
  grade: sharing === 'conditional' ? 'important' : 'general',
  state: 'published',
  version: name.startsWith('police') ? 3 : 1,
  itemCount: items.length,
  subscriptionCount: uses.length,
  sources: [adapter],
  uses
}))

const facet = (key: 'department' | 'sharing' | 'updateCycle', list: typeof resources) =>
  [...new Set(resources.map((each) => each[key]))].map((value) => ({
    value,
    title: key === 'department' ? titles[value] : value,
    count: list.filter((each) => each[key] === value).length
  }))

export function resourcePage(query: URLSearchParams) {
  const wanted = (query.get('q') ?? '').toLowerCase()
  const is = (name: string, value: string) => !query.get(name) || query.get(name) === value
  const found = resources.filter(
    (each) =>
      `${each.title}${each.name}${each.code}${each.departmentTitle}${each.summary}`.toLowerCase().includes(wanted) &&
      is('provider', each.department) &&
      is('sharing', each.sharing) &&
      is('cycle', each.updateCycle)
  )
  const facets = { provider: facet('department', found), sharing: facet('sharing', found), updateCycle: facet('updateCycle', found) }
  return { total: found.length, page: Number(query.get('page') ?? 1), size: Number(query.get('size') ?? 20), items: found, facets }
}

export function resourceDetail(row: (typeof resources)[number]) {
  const adapter = row.sources[0]!
  return {
    ...row,
    condition: row.sharing === 'conditional' ? '依法履职且取得授权，用于政务服务事项办理' : null,
    key: ['gmsfhm'],
    partitions: row.name === 'police/resident' ? 2 : 1,
    items,
    rules: row.name === 'police/resident' ? [{ rule: 'birth-date-matches-citizen-id', items: ['gmsfhm', 'csrq'] }, { rule: 'sex-matches-citizen-id', items: ['gmsfhm', 'xb'] }] : [],
    sources: [{ name: row.name, adapter, connection: adapter === 'push' ? null : `${row.department}/db`, state: 'published', properties: adapter === 'cdc' ? { schema: 'public', table: row.name.split('/')[1] } : {}, columns: {} }],
    subscriptions: row.uses.map(([name, subscriber, delivery]) => ({
      name,
      subscriber,
      subscriberTitle: titles[subscriber],
      items: items.slice(0, 7).map((item) => item.name),
      purpose: subscriber === 'window' ? '一窗受理免提交证照' : '归集基础信息，供政务服务核验',
      basis: '《政务数据共享条例》第二十条',
      matters: subscriber === 'window' ? ['housing-fund-withdrawal'] : [],
      until: '2027-12-31',
      state: 'published',
      delivery: { adapter: delivery, connection: delivery === 'table' ? `${subscriber}/db` : null }
    })),
    certificateTypes: row.name === 'real-estate/certificate' ? [{ name: 'real-estate', title: '不动产权证书', holder: 'qlrzjh' }] : [],
    versions: Array.from({ length: row.version }, (_, index) => ({ version: index + 1, at: new Date(Date.now() - (row.version - index) * 9 * 86_400_000).toISOString(), by: 'engineer' }))
  }
}
