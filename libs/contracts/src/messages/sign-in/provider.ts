import type { MessageText } from '../message';

/** Messages of the sign-in with a bureau's own account. */
export const providerMessages = {
  'AUTH.NO_PROVIDER': {
    status: 404,
    zh: '这里没有设置统一认证，请用密码登录。',
    en: 'No provider is set up here; sign in with your password.',
  },
  'AUTH.PROVIDER_AWAY': {
    status: 503,
    retryAfter: 10,
    zh: '“{provider}”的登录服务现在连不上，或回答有误，请过一会儿再试；一直不行请联系管理员。',
    en: '{provider} cannot be reached for signing in, or gives a wrong answer. Try again in a while; if it stays so, tell the administrator.',
  },
  'AUTH.PROVIDER_REFUSED': {
    status: 401,
    zh: '“{provider}”没有让您登录（{reason}），请再试一次，或联系那里的管理员。',
    en: '{provider} did not sign you in ({reason}). Try again, or ask the administrator there.',
  },
  'AUTH.PROVIDER_ATTEMPT_UNKNOWN': {
    status: 401,
    zh: '这次登录已经用过、超过十分钟，或是在另一个浏览器里开始的，请重新登录。',
    en: 'This sign-in was used already, took longer than ten minutes, or was begun in another browser. Begin anew.',
  },
  'AUTH.PROVIDER_ANSWER_WRONG': {
    status: 401,
    zh: '“{provider}”的回答没有通过核对，没有登录。请重新登录；再次出现请告诉管理员。',
    en: 'The answer of {provider} did not pass the checks, and nobody was signed in. Begin anew; if it happens again, tell the administrator.',
  },
  'AUTH.PROVIDER_CLOCK': {
    status: 401,
    zh: '“{provider}”的时间比本系统{clock}了约 {minutes} 分钟，不能登录。请告诉管理员校准两台服务器的时间。',
    en: 'The clock of {provider} is about {minutes:minute|minutes} {clock} of this service, so its answer cannot be trusted. Ask the administrator to set both clocks.',
  },
  'AUTH.PROVIDER_SIGN_IN_OLD': {
    status: 401,
    zh: '“{provider}”没有要求您重新登录，这项操作不能继续。请再试一次，或联系管理员。',
    en: '{provider} has not asked you who you are anew, so this cannot go on. Try again, or ask the administrator.',
  },
  'AUTH.PROVIDER_OTHER_PERSON': {
    status: 403,
    zh: '您在“{provider}”登录的是另一个人的账号，请用原来的账号重新登录。',
    en: 'You have signed in with {provider} as somebody else. Sign in as the person whose page this is.',
  },
  'AUTH.PROVIDER_NOT_STRONG': {
    status: 403,
    zh: '您的角色必须使用两步验证，而“{provider}”这次没有要求。请在那里开启两步验证，再登录。',
    en: 'Your role has to have a second factor, and {provider} asked for none. Set one up there and sign in again.',
  },
  'AUTH.PROVIDER_UNLINKED': {
    status: 403,
    zh: '您在“{provider}”的账号还没有关联本系统的账号。请把这个编号告诉管理员：{subject}',
    en: 'Your account at {provider} is not linked to one here yet. Give the administrator this identifier: {subject}',
  },
  'AUTH.PROVIDER_NAME_TAKEN': {
    status: 409,
    zh: '本系统已有账号“{username}”，不能自动归您。是您的账号，请管理员用这个编号关联：{subject}',
    en: 'There is an account "{username}" here already, which is not given to you by its name alone. If it is yours, ask the administrator to link it to this identifier: {subject}',
  },
  'AUTH.PROVIDER_GROUP_UNKNOWN': {
    status: 403,
    zh: '您在“{provider}”所属的用户组在本系统没有权限。请管理员把您加进相应的用户组。',
    en: 'None of your groups at {provider} may use this system. Ask the administrator to add you to one that may.',
  },
  'AUTH.PROVIDER_GROUPS_CLASH': {
    status: 403,
    zh: '您在“{provider}”所属的几个用户组给的权限不能放在一起：{reason}。请管理员调整。',
    en: 'Your groups at {provider} give rights that do not go together: {reason}. Ask the administrator to change them.',
  },
} as const satisfies Record<string, MessageText>;
