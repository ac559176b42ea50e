import type { MessageText } from './message';
import { passkeyMessages } from './sign-in/passkey';
import { providerMessages } from './sign-in/provider';

export const identityMessages = {
  'AUTH.INVALID_CREDENTIALS': {
    status: 401,
    zh: '用户名或密码不对。',
    en: 'User name or password is wrong.',
  },
  'AUTH.REQUIRED': { status: 401, zh: '请先登录。', en: 'Sign in first.' },
  'AUTH.PROVIDER_RENEWAL_NEEDED': {
    status: 401,
    zh: '“{username}”很久没有用统一认证登录，接口令牌暂停使用。本人登录一次，令牌即可继续使用。',
    en: 'The owner of this token, "{username}", has not signed in with the provider for a while, so the token is suspended. It works again once they sign in.',
  },
  'AUTH.SESSION_IDLE': {
    status: 401,
    zh: '您有一段时间没有操作，登录已自动结束，请重新登录。',
    en: 'You have not done anything for a while, and your session has ended by itself. Sign in again.',
  },
  'AUTH.SESSION_OVER': {
    status: 401,
    zh: '这次登录已到最长时间，请重新登录。',
    en: 'Your session has lasted as long as one may. Sign in again.',
  },
  'AUTH.THROTTLED': {
    status: 429,
    retryAfter: 'seconds',
    zh: '登录失败次数太多，请 {seconds} 秒后再试。',
    en: 'Too many failed sign-ins; try again in {seconds:second|seconds}.',
  },
  'AUTH.FORBIDDEN': { status: 403, zh: '您的角色不能做这项操作。', en: 'Your role may not do this.' },
  'AUTH.CONFIDENTIAL': {
    status: 403,
    zh: '这里的数字能看出单个填报单位，您的账户没有“查看单个单位的数字”的权限；可以查询汇总数、制作公开版报表，或请管理账户的人加上这项权限。',
    en: 'This tells figures of single reporting units, for which your account has no right (`confidential`). Ask POST /cube for sums, make public editions, or have the right added by whoever looks after accounts.',
  },
  'AUTH.CONFIDENTIAL_QUESTION': {
    status: 403,
    zh: '“{field}”不在可提供的数字之内，您的账户没有“查看单个单位的数字”的权限。可查询一个区县或市州、一个年度（次年二月起）的金额和订单数，可按区县、乡镇、产品大类、产品、平台、流向、目的省份之一分组，除产品外也可再按月分组，也可与上年同期比较；不含其他比较、估算和口径换算。',
    en: '"{field}" is not among the figures that can be told: your account has no right to figures of single units (`confidential`). Ask for amounts and orders of one county or prefecture in one year (from February after it), by one of county, township, category, product, platform, flow and destination province, by month except products, and compared with the year before, without other comparisons, estimates or bases.',
  },
  'AUTH.OUT_OF_SCOPE': {
    status: 403,
    zh: '“{subject}”不在您的管辖范围内。',
    en: '"{subject}" is outside your scope.',
  },
  'AUTH.PASSWORD_CHANGE_REQUIRED': {
    status: 403,
    zh: '您用的是一次性密码，请先改成自己的密码。',
    en: 'You have signed in with a one-time password; choose a password of your own first.',
  },
  'AUTH.ONE_TIME_PASSWORD_EXPIRED': {
    status: 401,
    zh: '一次性密码已过期，请向本级审核员要一个新的。',
    en: 'The one-time password has expired; ask your officer for a new one.',
  },
  'AUTH.SESSION_REQUIRED': {
    status: 403,
    zh: '这项操作不能用 API 令牌，请用密码登录后再做。',
    en: 'An API token may not do this; sign in with your password.',
  },
  'AUTH.CODE_NEEDED': {
    status: 401,
    zh: '请输入手机验证器上的六位验证码，或一个恢复码。',
    en: 'Enter the six digits that the authenticator on your telephone shows, or a recovery code.',
  },
  'AUTH.PASSKEY_NEEDED': {
    status: 401,
    zh: '请出示通行密钥，或输入手机验证器上的验证码，或一个恢复码。',
    en: 'Show your passkey, or enter a code of the authenticator on your telephone or a recovery code.',
  },
  'AUTH.WRONG_CODE': {
    status: 422,
    zh: '验证码不对，或已经用过。请等验证器显示下一个，再输入；总是不对的，请把手机设为自动对时。',
    en: 'The code is wrong or was used before. Wait for the next one and enter it; if none is taken, let the telephone set its clock by itself.',
  },
  'AUTH.FRESH_CODE_NEEDED': {
    status: 403,
    zh: '这项操作需要重新验证：您十五分钟内没有出示过通行密钥，也没有输入过验证码。',
    en: 'This needs your second factor afresh: you have shown neither a passkey nor a code within fifteen minutes.',
  },
  'AUTH.SECOND_FACTOR_REQUIRED': {
    status: 403,
    zh: '您的角色必须使用两步验证，请先在“我的账户”设置。',
    en: 'Your role has to have a second factor; set it up on the page "My account" first.',
  },
  'AUTH.SECOND_FACTOR_IS_SET': {
    status: 409,
    zh: '两步验证已经设置，换手机请先关闭再重新设置。',
    en: 'A second factor is set already; to change the telephone, remove it and set it up again.',
  },
  'AUTH.NO_SECOND_FACTOR': {
    status: 409,
    zh: '还没有设置两步验证，请先在“我的账户”设置。',
    en: 'There is no second factor yet; set it up on the page "My account" first.',
  },
  ...passkeyMessages,
  'AUTH.LOCAL_SIGN_IN_OFF': {
    status: 403,
    zh: '这里不用密码登录，请用单位的统一认证登录。',
    en: 'Passwords are not used here; sign in with the account of your bureau.',
  },
  'AUTH.OF_PROVIDER': {
    status: 409,
    zh: '您是用单位的统一认证登录的：密码和两步验证都在那里管理。',
    en: 'You have signed in with the account of your bureau: password and second factor are looked after there.',
  },
  'AUTH.ACCOUNT_DISABLED': {
    status: 403,
    zh: '账号“{username}”已停用，请联系管理员。',
    en: 'The account "{username}" is disabled; ask the administrator.',
  },
  'AUTH.FRESH_SIGN_IN_NEEDED': {
    status: 403,
    zh: '这项操作需要重新登录一次：您十五分钟内没有登录过。',
    en: 'This needs a fresh sign-in: you have not been asked who you are within fifteen minutes.',
  },
  ...providerMessages,
  'AUTH.SESSION_UNKNOWN': { status: 404, zh: '没有这处登录：{id}。', en: 'You have no session {id}.' },
  'AUTH.TOKEN_UNKNOWN': { status: 404, zh: '您没有这个令牌：{id}。', en: 'You have no token {id}.' },
  'AUTH.TOO_MANY_TOKENS': {
    status: 409,
    zh: '最多 {limit} 个令牌，请先撤销不用的。',
    en: 'There are {limit} tokens already, the most there can be; revoke one that is not used.',
  },
  'VIEW.UNKNOWN': {
    status: 404,
    zh: '没有这个视图，或者没有共享给您：{id}。',
    en: 'There is no saved view {id}, or it is not shared with you.',
  },
  'VIEW.NAME_TAKEN': {
    status: 409,
    zh: '您已有名为“{name}”的视图，请换一个名称，或先删除原来的。',
    en: 'You have a view named "{name}" already; choose another name, or delete that one first.',
  },
  'VIEW.TOO_MANY': {
    status: 409,
    zh: '最多保存 {limit} 个视图，请先删除不用的。',
    en: 'There are {limit} saved views already, the most there can be; delete one that is not used.',
  },
  'NOTE.FIGURE_UNKNOWN': {
    status: 404,
    zh: '这不是汇总数字的地址，或者不在您的范围内：{figure}。请从表里打开数字再写备注。',
    en: 'This is not the address of a figure of the cube, or out of your scope: {figure}. Open the figure in its table.',
  },
  'NOTE.PERSONAL_NUMBER': {
    status: 400,
    zh: '备注里不能有身份证号、手机号或银行卡号，同事都看得到。请去掉再保存。',
    en: 'A note must not hold numbers of identity cards, telephones or bank cards: colleagues read it. Take them out.',
  },
  'NOTE.UNKNOWN': {
    status: 404,
    zh: '没有这条备注，或者不是您写的：{id}。',
    en: 'There is no note {id}, or it is not yours.',
  },
  'NOTE.TOO_MANY': {
    status: 409,
    zh: '一人最多 {limit} 条备注，请先删除不用的。',
    en: 'You have {limit} notes already, the most there can be; delete one that is not used.',
  },
  'BOARD.UNKNOWN': {
    status: 404,
    zh: '没有这个看板，或者没有共享给您：{id}。',
    en: 'There is no board {id}, or it is not shared with you.',
  },
  'BOARD.NAME_TAKEN': {
    status: 409,
    zh: '您已有名为“{name}”的看板，请换一个名称。',
    en: 'You have a board named "{name}" already; choose another name.',
  },
  'BOARD.TOO_MANY': {
    status: 409,
    zh: '最多 {limit} 个看板，请先删除不用的。',
    en: 'There are {limit} boards already, the most there can be; delete one that is not used.',
  },
  'BOARD.VIEW_UNKNOWN': {
    status: 404,
    zh: '看板上只能放您自己保存的视图，有 {count} 个不是，或者已经删除。',
    en: '{count:tile names|tiles name} a view that is not, or no longer, among your saved views; a board holds no other.',
  },
  'PEOPLE.NOT_FOUND': {
    status: 404,
    zh: '您的管辖范围内没有账号“{username}”。',
    en: 'There is no account "{username}" within your scope.',
  },
  'PEOPLE.OUT_OF_REACH': {
    status: 403,
    zh: '“{subject}”不存在，或超出您自己的范围和权限，您不能授予别人。',
    en: '"{subject}" does not exist or is beyond your own scope and rights; you cannot give it to others.',
  },
  'PEOPLE.SEES_MORE': {
    status: 403,
    zh: '账号“{username}”能看到您看不到的数字，您不能给它密码、关联或更大的范围。请由看得到这些数字的业务人员办理，或由系统运维人员在服务器上办理。',
    en: 'The account "{username}" sees figures that you do not see, so you cannot give it a password, a link or more rights. Ask an officer who sees them, or the operator of the machine (xiangtong people reset).',
  },
  'PEOPLE.SELF': {
    status: 403,
    zh: '不能改自己的账号，请由另一位审核员或管理员操作。',
    en: 'Nobody changes their own account; another officer or an admin has to do it.',
  },
  'PEOPLE.LAST_ADMIN': {
    status: 409,
    zh: '“{username}”是最后一个可用的管理员，不能停用，也不能取消其管理员角色。',
    en: '"{username}" is the last enabled admin and has to stay one.',
  },
  'PEOPLE.NO_PROVIDER': {
    status: 409,
    zh: '还没有设置统一认证，不能关联。',
    en: 'No provider is set up with which people sign in, so there is nothing to link to.',
  },
  'PEOPLE.SUBJECT_TAKEN': {
    status: 409,
    zh: '统一认证的“{subject}”已关联另一个账号，请先解除那个关联。',
    en: '"{subject}" of the provider is linked to another account; unlink that one first.',
  },
  'PEOPLE.OF_PROVIDER': {
    status: 409,
    zh: '“{username}”用统一认证登录，没有本系统的密码；要改用密码，请先解除关联。',
    en: '"{username}" signs in with the provider and has no password here; unlink the account first.',
  },
  'PEOPLE.PROVIDER_RULES': {
    status: 409,
    zh: '“{username}”的姓名、角色和范围由统一认证的用户组决定，请在那里修改。',
    en: 'Name, roles and scope of "{username}" come from groups of the provider; change them there.',
  },
  'PEOPLE.CONCURRENT_CHANGE': {
    status: 409,
    zh: '账号“{username}”刚被别人改动过，请重新打开再操作。',
    en: 'The account "{username}" was changed by someone else just now; open it again.',
  },
} as const satisfies Record<string, MessageText>;
