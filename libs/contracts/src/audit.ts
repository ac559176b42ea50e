type Texts = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** Actions of people, by the kind of their object. */
export const auditKinds = [
  'submission',
  'ledger',
  'comment',
  'review-rule',
  'period',
  'exception',
  'unit',
  'account',
  'report',
  'household',
  'benefit-doubt',
  'letterhead',
  'definition',
  'boundary',
  'installation',
] as const;
export type AuditKind = (typeof auditKinds)[number];

/** Every action of every kind, with its text. */
export const auditActions = {
  submission: {
    create: { zh: '新建草稿', en: 'began a draft' },
    save: { zh: '保存草稿', en: 'saved the draft' },
    submit: { zh: '提交', en: 'submitted' },
    accept: { zh: '审核通过', en: 'accepted' },
    return: { zh: '退回', en: 'returned' },
    correct: { zh: '打开更正', en: 'opened a correction' },
    withdraw: { zh: '撤回', en: 'withdrew' },
    'remove-photo': { zh: '撤下照片', en: 'took a photo away' },
  },
  ledger: {
    accept: { zh: '记入账本', en: 'entered in the ledger' },
    supersede: { zh: '新修订取代账本中的旧修订', en: 'superseded the revision in the ledger' },
    withdraw: { zh: '账本中撤销', en: 'taken back in the ledger' },
    import: { zh: '导入农户或受益数据', en: 'imported households or benefits' },
  },
  comment: { comment: { zh: '留言', en: 'commented' } },
  'review-rule': {
    'accept-without-review': { zh: '无疑问的报表免审通过', en: 'accept what raises no check without review' },
    'review-everything': { zh: '全部报表人工审核', en: 'review everything' },
  },
  period: {
    close: { zh: '关闭报告期', en: 'closed the period' },
    reopen: { zh: '重新打开报告期', en: 'opened the period again' },
    'move-deadline': { zh: '调整截止日期', en: 'moved the deadline' },
    chase: { zh: '催报', en: 'asked for the report' },
  },
  exception: { grant: { zh: '准许逾期填报', en: 'allowed a late report' } },
  unit: {
    create: { zh: '登记单位', en: 'registered the unit' },
    change: { zh: '变更单位', en: 'changed the unit' },
    merge: { zh: '合并单位', en: 'merged the unit' },
    split: { zh: '拆分单位', en: 'split the unit' },
    assign: { zh: '指定报表', en: 'assigned a form' },
    'start-month': { zh: '设定起报月份', en: 'set the start month' },
  },
  account: {
    created: { zh: '新建账号', en: 'made the account' },
    changed: { zh: '修改账号', en: 'changed the account' },
    disabled: { zh: '停用账号', en: 'disabled the account' },
    enabled: { zh: '启用账号', en: 'enabled the account' },
    'password-reset': { zh: '重置密码', en: 'reset the password' },
    'password-changed': { zh: '修改密码', en: 'changed the password' },
    'signed-in': { zh: '登录', en: 'signed in' },
    'sign-in-failed': { zh: '登录失败', en: 'failed to sign in' },
    locked: { zh: '账号锁定', en: 'locked the account' },
    unlocked: { zh: '解除锁定', en: 'unlocked the account' },
    'sessions-closed': { zh: '结束会话', en: 'closed the sessions' },
    'token-made': { zh: '生成 API 令牌', en: 'made an API token' },
    'second-factor-set': { zh: '设置两步验证', en: 'set up a second factor' },
    'second-factor-removed': { zh: '关闭两步验证', en: 'removed the second factor' },
    'factor-refused': {
      zh: '两步验证被拒（验证码、恢复码或通行密钥不对）',
      en: 'was refused with a wrong code, recovery code or passkey',
    },
    'passkey-added': { zh: '添加通行密钥', en: 'added a passkey' },
    'passkey-removed': { zh: '删除通行密钥', en: 'removed a passkey' },
    'passkey-copied': { zh: '通行密钥疑似被复制', en: 'was refused with a passkey that may be a copy' },
    'recovery-code-used': { zh: '使用恢复码', en: 'used a recovery code' },
    'provider-linked': { zh: '关联统一认证', en: 'linked to the provider' },
    'provider-unlinked': { zh: '解除统一认证关联', en: 'unlinked from the provider' },
    'break-glass': { zh: '应急开通密码登录', en: 'opened the password for an emergency' },
    'token-revoked': { zh: '撤销 API 令牌', en: 'revoked an API token' },
    'households-unknown': {
      zh: '查询登记册中没有的农户（户数见原因栏）',
      en: 'asked after households not in the register (the reason counts them)',
    },
  },
  household: {
    looked: { zh: '查看农户（用途见原因栏）', en: 'looked at households (the reason tells why)' },
    exported: { zh: '导出一户的全部数据', en: 'took all data of one household' },
    erased: { zh: '删除一户的个人数据', en: 'erased the personal data of one household' },
    'ledger-taken': { zh: '查看或导出农户台账', en: 'took the household ledger' },
    attempted: {
      zh: '登记对没有受益的农户做的工作',
      en: 'recorded what was tried for a household without a benefit',
    },
    'found-elsewhere': {
      zh: '导入的农户登记在本县管辖范围以外的村，没有录入（户数见原因栏）',
      en: 'imported households that the county has registered outside the own scope; nothing was stored (the reason counts them)',
    },
    'keys-rotated': {
      zh: '更换农户密钥（原因栏为密钥序号）',
      en: 'rotated the keys of households (the reason tells the number of the secret)',
    },
  },
  'benefit-doubt': {
    explain: { zh: '说明受益数据的疑问', en: 'explained a doubt about benefits' },
    accept: { zh: '认可对疑问的说明', en: 'accepted the explanation of a doubt' },
    return: { zh: '退回对疑问的说明', en: 'returned the explanation of a doubt' },
  },
  report: {
    requested: { zh: '请求生成报告', en: 'asked for the report' },
    done: { zh: '报告生成完毕', en: 'the report was made' },
    failed: { zh: '报告生成失败', en: 'the report failed' },
    published: { zh: '公布报告', en: 'published the report' },
    withdrawn: { zh: '撤回公布的报告', en: 'withdrew the published report' },
    cancelled: { zh: '取消生成报告', en: 'the report was cancelled' },
    scheduled: { zh: '安排每月生成报告', en: 'arranged the report for every month' },
    'schedule-ended': { zh: '停止每月生成报告', en: 'ended the report of every month' },
    'schedule-stopped': {
      zh: '权限已变，每月生成的报告不再生成',
      en: 'may not have the report of every month any more',
    },
    'lines-taken': { zh: '导出销售明细', en: 'took away the lines' },
    'evidence-taken': { zh: '导出证据包', en: 'took away the evidence' },
  },
  letterhead: {
    set: { zh: '设定公文格式', en: 'set the letterhead' },
    removed: { zh: '取消公文格式', en: 'took the letterhead away' },
  },
  definition: {
    saved: { zh: '修改报表定义', en: 'changed the definition of a report' },
    shipped: { zh: '恢复产品自带的报表定义', en: 'went back to the definition of the product' },
  },
  boundary: {
    import: { zh: '导入边界图（审图号见对象栏）', en: 'imported a map of boundaries' },
    remove: { zh: '撤下边界图（审图号见对象栏）', en: 'took a map of boundaries down' },
  },
  installation: {
    trust: { zh: '登记下级平台的密钥', en: 'trusted the key of an installation' },
    distrust: { zh: '取消登记下级平台的密钥', en: 'took the trust in the key of an installation away' },
    take: { zh: '收入下级平台的发布', en: 'handed in a publication that was taken' },
    refuse: {
      zh: '递交的发布因签名被拒收',
      en: 'handed in a publication that was refused for its signature',
    },
  },
} as const satisfies Readonly<Record<AuditKind, Texts>>;

/** The object of the action. */
export type AuditSubjectType =
  | 'submission'
  | 'county'
  | 'division'
  | 'period'
  | 'unit'
  | 'account'
  | 'report'
  | 'household';
