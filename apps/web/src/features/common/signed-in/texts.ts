import { defineTexts } from '../../../i18n/texts';

export const useSignedInTexts = defineTexts({
  zh: {
    leaving: '正在打开统一认证',
    arriving: '正在登录',
    done: '已登录',
    close: '您可以关闭这个页面，回到原来的页面继续。',
    refused: '没有登录',
    again: '回到登录页',
  },
  en: {
    leaving: 'Opening the sign-in of your bureau',
    arriving: 'Signing in',
    done: 'Signed in',
    close: 'You can close this page and go on where you were.',
    refused: 'Not signed in',
    again: 'Back to the sign-in',
  },
});
