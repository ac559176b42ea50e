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
