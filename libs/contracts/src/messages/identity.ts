import type { MessageText } from './message';

export const identityMessages = {
  'AUTH.INVALID_CREDENTIALS': {
    status: 401,
    zh: '用户名或密码不对。',
    en: 'User name or password is wrong.',
  },
  'AUTH.REQUIRED': { status: 401, zh: '请先登录。', en: 'Sign in first.' },
  'AUTH.THROTTLED': {
    status: 429,
    zh: '登录失败次数太多，请 {seconds} 秒后再试。',
    en: 'Too many failed sign-ins; try again in {seconds} seconds.',
  },
  'AUTH.FORBIDDEN': { status: 403, zh: '您的角色不能做这项操作。', en: 'Your role may not do this.' },
  'AUTH.OUT_OF_SCOPE': {
    status: 403,
    zh: '“{subject}”不在您的管辖范围内。',
    en: '"{subject}" is outside your scope.',
  },
} as const satisfies Record<string, MessageText>;
