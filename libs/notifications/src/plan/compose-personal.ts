import type { HappeningDetails, Language } from '@xiangtong/contracts';
import type { Content } from '../channel/outgoing';

type Written = Pick<Content, 'title' | 'lines' | 'path' | 'data'>;

interface Reader {
  readonly language: Language;
}

export const newDevice = (
  { username, agent, network }: HappeningDetails['account.new_device'],
  { language }: Reader,
): Written => {
  const from = [agent, network].filter((part) => part !== null && part !== '').join(' · ');
  const path = '/account';
  return language === 'zh'
    ? {
        title: '您的账号在一台新设备上登录',
        lines: [
          `账号 ${username}，${from}。`,
          '如果不是您本人，请马上在“我的账号”里退出其他所有设备并修改密码，再告诉给您开账号的人。',
        ],
        path,
        data: {},
      }
    : {
        title: 'Your account was signed in to on a new device',
        lines: [
          `Account ${username}, ${from}.`,
          'If that was not you: sign all other devices out in My account, change your password, and tell whoever made your account.',
        ],
        path,
        data: {},
      };
};

export const renewalDue = (
  { username, until }: HappeningDetails['account.renewal_due'],
  { language }: Reader,
): Written => {
  const day = until.slice(0, 10);
  const path = '/';
  return language === 'zh'
    ? {
        title: `${day} 以前请登录一次`,
        lines: [
          `账号 ${username} 有几天没有用统一认证登录了。`,
          `如果 ${day} 以前不登录，您的接口令牌、订阅邮件和定时报表将暂停；以后登录一次即恢复。`,
        ],
        path,
        data: {},
      }
    : {
        title: `Sign in once before ${day}`,
        lines: [
          `The account ${username} has not been signed in to with the provider for some days.`,
          `Without a sign-in before ${day}, your API tokens, subscriptions and scheduled reports pause until the next one.`,
        ],
        path,
        data: {},
      };
};

export const subscribed = (
  { subscription, title, stopWord }: HappeningDetails['account.subscribed'],
  { language }: Reader,
): Written => {
  const path = `/stop/${stopWord}`;
  const data = { subscription };
  return language === 'zh'
    ? {
        title: `您订阅的“${title}”`,
        lines: ['文件见附件：按您现在的权限，数据截至发送时。', '不想再收：打开下面的链接。'],
        path,
        data,
      }
    : {
        title: `Your subscription: ${title}`,
        lines: [
          'The file is attached: what you may see today, as of this moment.',
          'To stop it, open the link below.',
        ],
        path,
        data,
      };
};
