export const zh = {
  title: '登录',
  product: '政务数据共享交换平台',
  slogan: '目录即流程 · 一数一源 · 全程可溯',
  points: {
    catalogue: '资源目录与使用授权驱动交换，未经目录不流转',
    spine: '先落账、后交付，断电不丢、账目平衡',
    trace: '每一条数据来自哪里、到了哪里、谁查过，都能说清'
  },
  name: '用户名',
  password: '密码',
  enter: '登 录',
  nameNeeded: '请输入用户名',
  passwordNeeded: '请输入密码',
  wrong: '用户名或密码不正确',
  wrongNext: '请核对大小写；连续失败请联系系统管理员。',
  notice: '本系统仅限授权人员使用，登录与查询行为均留痕备查。',
  role: { engineer: '集成工程师', operator: '运维人员', approver: '审核人员', auditor: '审计人员', admin: '系统管理员' },
  leave: '退出登录'
}

export const en: typeof zh = {
  title: 'Sign in',
  product: 'Government Data Exchange',
  slogan: 'The catalogue entry is the flow',
  points: {
    catalogue: 'Catalogue and subscriptions drive every exchange: nothing else moves',
    spine: 'Logged before it is delivered: no loss at a power cut, books that balance',
    trace: 'Where a record came from, where it went and who read it'
  },
  name: 'User name',
  password: 'Password',
  enter: 'Sign in',
  nameNeeded: 'Enter your user name',
  passwordNeeded: 'Enter your password',
  wrong: 'User name or password is wrong',
  wrongNext: 'Check upper and lower case; if it keeps failing, ask the system administrator.',
  notice: 'For authorised staff only. Sign-ins and queries are recorded.',
  role: { engineer: 'Engineer', operator: 'Operator', approver: 'Approver', auditor: 'Auditor', admin: 'Administrator' },
  leave: 'Sign out'
}
