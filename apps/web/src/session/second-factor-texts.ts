import { defineTexts } from '../i18n/texts';

export const useSecondFactorTexts = defineTexts('second-factor', {
  zh: {
    title: '两步验证',
    about: '登录时除密码以外，再输入手机验证器（如“腾讯身份验证器”）上的六位验证码。',
    required: '您的角色必须使用两步验证，设置好以后才能继续。',
    start: '设置两步验证',
    scan: '用手机上的验证器扫描二维码，或手工输入密钥，然后填写它显示的验证码。',
    qr: '给验证器扫描的二维码',
    secret: '密钥',
    code: '验证码',
    codeOrRecovery: '验证码（六位数字，或一个恢复码）',
    confirm: '确认',
    codes: '恢复码',
    codesAbout: '手机不在身边时，每个恢复码可以代替验证码用一次。请抄下或打印，另外保存：这里只显示这一次。',
    saved: '我已保存恢复码',
    isSet: '已开启，还剩 {{count}} 个恢复码。',
    few: '恢复码快用完了：请关闭后重新设置，得到新的恢复码。',
    remove: '关闭两步验证',
    freshTitle: '请再输入一次验证码',
    freshAbout: '这项操作比较重要，十五分钟内要输入过验证码。',
    freshSignInTitle: '请再登录一次',
    freshSignInAbout:
      '这项操作比较重要，十五分钟内要登录过。登录在另一个页面进行，这里填写的内容都在；登录好以后，回到这里会自动继续。',
    cancel: '取消',
  },
  en: {
    title: 'Second factor',
    about:
      'Besides the password, signing in asks for the six digits that an authenticator on your telephone shows (any program for TOTP).',
    required: 'Your role has to have a second factor. Set it up to go on.',
    start: 'Set up a second factor',
    scan: 'Scan the code with the authenticator on your telephone, or type the secret, and enter the digits that it shows.',
    qr: 'Code to be scanned by the authenticator',
    secret: 'Secret',
    code: 'Code',
    codeOrRecovery: 'Code (six digits, or a recovery code)',
    confirm: 'Confirm',
    codes: 'Recovery codes',
    codesAbout:
      'Without the telephone, each recovery code replaces a code once. Write them down or print them, and keep them elsewhere: they are shown only here.',
    saved: 'I have kept the recovery codes',
    isSet: 'Set up; {{count}} recovery codes are left.',
    few: 'Few recovery codes are left: remove the second factor and set it up again to get new ones.',
    remove: 'Remove the second factor',
    freshTitle: 'Enter a code once more',
    freshAbout: 'This is important enough to need a code of the last fifteen minutes.',
    freshSignInTitle: 'Sign in once more',
    freshSignInAbout:
      'This is important enough to need a sign-in of the last fifteen minutes. It takes place on a page of its own; what you typed here stays, and this page goes on by itself.',
    cancel: 'Cancel',
  },
});
