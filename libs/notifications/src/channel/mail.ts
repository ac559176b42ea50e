import { isIP } from 'node:net';
import { createTransport } from 'nodemailer';
import type { Language } from '@xiangtong/contracts';
import { linkOf } from './plain-text';
import {
  SendingFailure,
  type Attachment,
  type Channel,
  type Content,
  type Outgoing,
  type PersonTarget,
} from './outgoing';

export interface MailSettings {
  /** `smtp://user:password@host:587`, `smtps://…` for TLS from the beginning. */
  readonly url: string;
  /** `乡统 <tongji@example.gov.cn>` */
  readonly from: string;
}

interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly attachments?: readonly Attachment[];
  /** Address to which mail programs send the wish to have no more of it (RFC 8058). */
  readonly unsubscribe?: string | null;
}

export type Post = (letter: Letter) => Promise<void>;

const PATIENCE_MS = 10_000;

/**
 * What stands behind the @ of a Message-ID: the host by which the installation is known, or the domain of the sender
 * where that is an address or a name of this machine alone. Two installations must not share one (RFC 5322, 3.6.4), and
 * filters distrust names that nobody has registered.
 */
export const messageIdDomain = (from: string, publicUrl: string | null): string => {
  const host = publicUrl === null ? '' : new URL(publicUrl).hostname;
  if (host.includes('.') && isIP(host) === 0) return host;
  return /@([^@<>\s]+)>?\s*$/.exec(from)?.[1]?.toLowerCase() ?? 'xiangtong.invalid';
};

/** Throws SendingFailure; `mail-refused` is the server's last word about a message (500 and above). */
export const mailPost = ({ url, from }: MailSettings, publicUrl: string | null): Post => {
  const domain = messageIdDomain(from, publicUrl);
  const transport = createTransport(
    {
      url,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      // Nothing of a message is read from a file or an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return async ({ to, subject, text, messageId, attachments = [], unsubscribe = null }) => {
    try {
      await transport.sendMail({
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${messageId}@${domain}>`,
        attachments: attachments.map(({ name, content }) => ({ filename: name, content })),
        headers: {
          'auto-submitted': 'auto-generated',
          'x-auto-response-suppress': 'All',
          ...(unsubscribe !== null && {
            'list-unsubscribe': `<${unsubscribe}>`,
            'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
          }),
        },
      });
    } catch (cause) {
      const { code, responseCode } = cause as { code?: unknown; responseCode?: unknown };
      const status = typeof responseCode === 'number' ? responseCode : 0;
      if (status >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE'))
        throw new SendingFailure('mail-refused', String(status), { cause });
      throw new SendingFailure('mail-server', typeof code === 'string' ? code : null, { cause });
    }
  };
};

const foot: Readonly<Record<Language, (page: string | null) => string>> = {
  zh: (page) =>
    `不想再收这类邮件、要改时间或语言：打开“我的账号”里的“消息”${page === null ? '' : ` ${page}`}。`,
  en: (page) =>
    `To stop mail of this kind, or change its hours or language: "Messages" in My account${page === null ? '' : ` ${page}`}.`,
};

const letterText = (content: Content, publicUrl: string | null): string => {
  const account = publicUrl === null ? null : `${publicUrl}/account`;
  const link = linkOf(content, publicUrl);
  const body = [...content.lines, ...(link === null ? [] : ['', link])];
  return `${[...body, '', '-- ', foot[content.language](account)].join('\n')}\n`;
};

export const mailChannel =
  (post: Post | null, publicUrl: string | null): Channel<PersonTarget> =>
  async ({ address }, { messageId, content, attachments = [], unsubscribePath = null }: Outgoing) => {
    if (!post) throw new SendingFailure('no-mail-server');
    const text = letterText(content, publicUrl);
    const unsubscribe =
      unsubscribePath === null || publicUrl === null ? null : `${publicUrl}${unsubscribePath}`;
    await post({ to: address, subject: content.title, text, messageId, attachments, unsubscribe });
  };
