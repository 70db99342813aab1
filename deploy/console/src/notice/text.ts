export const zh = {
  title: '部门通知',
  note: '授权到期、暂停、终止和数据更正等须部门知悉的事项；只增不删，由本部门人员标记已读。',
  noteAll: '发给各部门的通知及其阅读情况；只有本部门人员可以标记已读。',
  all: '查看全部通知',
  unread: '未读',
  unreadCount: '{n} 条未读通知',
  unreadOfAll: '{n} 条通知部门尚未阅读',
  filter: { unread: '未读', all: '全部' },
  read: '标记已读',
  readBy: '{by} 已读',
  department: '部门',
  text: '内容',
  at: '时间',
  state: '阅读情况',
  none: '没有通知',
  noneNext: '授权即将到期、资源暂停或下线、收到过的数据被更正时会在此通知。',
  noneUnread: '没有未读通知',
  noneUnreadNext: '已读的通知保留在“全部”中。',
  kind: {
    correction: '数据更正',
    'grant-ends': '授权将到期',
    'grant-held': '授权暂停',
    'grant-released': '授权恢复',
    'grant-ended': '授权终止',
    'request-lapsed': '申请失效'
  }
}

export const en: typeof zh = {
  title: 'Notices',
  note: 'What your department must know: grants that end, are held or ended, and records that were corrected. Nothing is deleted; somebody of the department marks it as read.',
  noteAll: 'What departments were told, and whether they have read it; only the department itself marks it as read.',
  all: 'All notices',
  unread: 'Unread',
  unreadCount: '{n} unread notices',
  unreadOfAll: '{n} notices not read by their department yet',
  filter: { unread: 'Unread', all: 'All' },
  read: 'Mark as read',
  readBy: 'Read by {by}',
  department: 'Department',
  text: 'What',
  at: 'When',
  state: 'Read',
  none: 'No notices',
  noneNext: 'You are told here when a grant is about to end, a resource is suspended or taken offline, or a record that you were given was corrected.',
  noneUnread: 'No unread notices',
  noneUnreadNext: 'Those that were read are kept under “All”.',
  kind: {
    correction: 'Record corrected',
    'grant-ends': 'Grant ends soon',
    'grant-held': 'Grant held',
    'grant-released': 'Grant in force again',
    'grant-ended': 'Grant ended',
    'request-lapsed': 'Request lapsed'
  }
}
