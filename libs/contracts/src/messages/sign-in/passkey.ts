import type { MessageText } from '../message';

export const passkeyMessages = {
  'AUTH.NO_PASSKEYS_HERE': {
    status: 409,
    zh: '这里不能用通行密钥：系统的地址要有域名，还要加密。请管理员设置公开地址，或改用手机验证器。',
    en: 'Passkeys need a name and https in the address of this service. Ask the administrator to set PUBLIC_URL, or use an authenticator on your telephone.',
  },
  'AUTH.NO_PASSKEY': {
    status: 409,
    zh: '您的账号还没有通行密钥，请用验证码登录，再到“我的账号”添加。',
    en: 'Your account has no passkey yet; sign in with a code and add one on the page "My account".',
  },
  'AUTH.PASSKEY_OTHER_ADDRESS': {
    status: 422,
    zh: '通行密钥只在 {address} 有效，您打开的是 {origin}。请改用前一个地址。',
    en: 'Passkeys work at {address} alone, and you have opened {origin}. Use the first address.',
  },
  'AUTH.PASSKEY_CHALLENGE_GONE': {
    status: 422,
    zh: '这次出示通行密钥超过了五分钟，或已经用过，请再出示一次。',
    en: 'That took longer than five minutes, or was used before. Show the passkey once more.',
  },
  'AUTH.PASSKEY_UNKNOWN': {
    status: 404,
    zh: '您的账号没有这个通行密钥，可能已经删除。请换一个，或输入验证码。',
    en: 'Your account does not have this passkey; it may have been removed. Use another one, or a code.',
  },
  'AUTH.PASSKEY_REFUSED': {
    status: 422,
    zh: '设备给出的通行密钥证明不对，请再试一次；还不行，请换一台设备或输入验证码。',
    en: 'What the device has shown is no proof. Try once more; if it happens again, use another device or a code.',
  },
  'AUTH.PASSKEY_COPIED': {
    status: 422,
    zh: '通行密钥“{name}”的使用次数没有增加，可能有人复制了它。请用验证码登录，到“我的账号”删除这个通行密钥，并告诉管理员。',
    en: 'The count of the passkey "{name}" has not risen, so somebody may have a copy of it. Sign in with a code, remove the passkey on the page "My account", and tell the administrator.',
  },
  'AUTH.PASSKEY_TAKEN': {
    status: 409,
    zh: '这个通行密钥已经登记过，请换一台设备。',
    en: 'This passkey is registered already; use another device.',
  },
  'AUTH.TOO_MANY_PASSKEYS': {
    status: 409,
    zh: '最多 {limit} 个通行密钥，请先删除不用的。',
    en: 'There are {limit} passkeys already, the most there can be; remove one that is not used.',
  },
} as const satisfies Record<string, MessageText>;
