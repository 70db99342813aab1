const population: [string, string, string, boolean, string][] = [
  ['name', '姓名', 'xm', false, '张示例'],
  ['sex', '性别', 'xb', false, '男'],
  ['ethnicity', '民族', 'mz', false, '汉族'],
  ['birth-date', '出生日期', 'csrq', false, '1990-03-07'],
  ['household-address', '户籍地址', 'hjszd', true, '示范市示范区示范街道 1 号（合成）'],
  ['residence', '居住地址', 'jzxz', true, '示范市示范区和平路 88 号（合成）'],
  ['marital-status', '婚姻状况', 'hyzk', true, '已婚'],
  ['status', '状态', 'zxzt', false, '正常']
]

const legal: [string, string, string, boolean, string][] = [
  ['name', '名称', 'entname', false, '示范市合成数据有限公司'],
  ['legal-representative', '法定代表人', 'lerep', false, '李示例'],
  ['legal-representative-id', '法定代表人身份号码', 'cerno', true, '11010119900307002X'],
  ['established', '成立日期', 'estdate', false, '2018-05-14'],
  ['registered-capital', '注册资本（万元）', 'regcap', false, '1000.000000'],
  ['domicile', '住所', 'dom', false, '示范市示范区软件大道 6 号（合成）'],
  ['business-scope', '经营范围', 'opscope', false, '软件开发；信息系统集成服务；数据处理服务'],
  ['status', '登记状态', 'regstate', false, '存续']
]

const facts = (list: typeof population, resource: string, authority: string) =>
  list.map(([name, title, item, sensitive]) => ({ name, title, authority, sensitive, from: [{ resource, item }] }))

export const libraries = [
  { name: 'population', title: '人口基础库', keyType: 'citizen-id', entities: 1_284_306, facts: facts(population, 'police/resident', 'police') },
  { name: 'legal-entity', title: '法人基础库', keyType: 'social-credit-code', entities: 186_422, facts: facts(legal, 'market/legal-entity', 'market') }
]

export function libraryRecord(name: string, key: string) {
  const list = name === 'population' ? population : legal
  const source = name === 'population' ? 'police' : 'market'
  if (key.endsWith('0')) return { key, found: false }
  const value = (index: number, text: string) => ({
    value: text,
    source,
    sourceTitle: name === 'population' ? '市公安局' : '市市场监督管理局',
    at: new Date(Date.now() - index * 40 * 86_400_000 - 7_200_000).toISOString(),
    receivedAt: new Date(Date.now() - index * 40 * 86_400_000 - 7_198_000).toISOString()
  })
  return { key, found: true, version: 4, facts: Object.fromEntries(list.map(([fact, , , , text], index) => [fact, value(index, text)])) }
}
