import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { Language, PersonalWay } from '@xiangtong/contracts';
import { DomainError, type Clock, type Database, type Transaction } from '@xiangtong/infrastructure';
import { SendingFailure } from '../channel/outgoing';
import type { Post } from '../channel/mail';
import type { PostText } from '../channel/sms';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const CODE_MINUTES = 30;

/** Wrong codes after which a new one has to be sent. */
const MOST_TRIES = 5;

/** Codes that one person can have sent in an hour by one way: strangers may own the addresses, and messages cost money. */
const MOST_CODES = 4;

interface Pending {
  readonly hash: Buffer | null;
  readonly until: Date | null;
  readonly tries: number;
}

interface Recipient {
  readonly to: string;
  readonly code: string;
  readonly language: Language;
  readonly messageId: string;
}

const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');

const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest();

/** The code is not in the subject: locked screens and logs of mail servers show that. */
const letters: Readonly<Record<Language, (code: string) => { subject: string; text: string }>> = {
  zh: (code) => ({
    subject: '乡统邮箱验证码',
    text: `验证码：${code}\n\n请在“我的账号”里填入，${CODE_MINUTES} 分钟内有效。如果不是您本人要的，不用理会这封邮件：没有验证码，不会再有邮件发来。\n`,
  }),
  en: (code) => ({
    subject: 'Xiangtong: code for your address',
    text: `Code: ${code}\n\nEnter it in My account within ${CODE_MINUTES} minutes. If you did not ask for it, ignore this mail: without the code no other will come.\n`,
  }),
};

const shortTexts: Readonly<Record<Language, (code: string) => string>> = {
  zh: (code) => `乡统验证码 ${code}，${CODE_MINUTES} 分钟内有效。不是您本人要的，不用理会。`,
  en: (code) =>
    `Xiangtong code ${code}, good for ${CODE_MINUTES} minutes. If you did not ask for it, ignore it.`,
};

export interface OwnAddressParts {
  readonly source: Database;
  /** Null where no mail server is configured. */
  readonly post: Post | null;
  /** Null where no SMS gateway is configured. */
  readonly postText: PostText | null;
  readonly clock: Clock;
}

/** The own address by each way: it counts once a code that was sent there has come back. */
export class OwnAddress {
  constructor(private readonly parts: OwnAddressParts) {}

  /** Sends a code. An address that is confirmed stays in use until the new one is. */
  async begin(accountId: string, way: PersonalWay, address: string, language: Language): Promise<void> {
    const send = this.senderOf(way);
    const code = newCode();
    const now = this.parts.clock.now();
    await this.parts.source.transaction(async (transaction) => {
      const sent = await lockCodes(transaction, { accountId, way, language, now });
      if (sent.length >= MOST_CODES) throw tooMany(sent[0]!, now);
      const until = new Date(now.getTime() + CODE_MINUTES * MINUTE_MS);
      await transaction.query(
        `update notification_address set pending = $3, code_hash = $4, code_until = $5, code_tries = 0,
           codes_sent = $6 where account_id = $1 and way = $2`,
        [accountId, way, address, hashOf(code), until, [...sent, now]],
      );
    });
    const digest = createHash('sha256').update(`${address} ${code} ${now.getTime()}`).digest('hex');
    await send({ to: address, code, language, messageId: `code_${digest.slice(0, 32)}` });
  }

  /** Throws NOTIFY.WRONG_CODE, also for one that is too old or was tried too often. */
  async confirm(accountId: string, way: PersonalWay, code: string): Promise<void> {
    const now = this.parts.clock.now();
    const isRight = await this.parts.source.transaction(async (transaction) => {
      const [pending] = await transaction.query<Pending[]>(
        `select code_hash as hash, code_until as until, code_tries as tries
         from notification_address where account_id = $1 and way = $2 for update`,
        [accountId, way],
      );
      if (!pending?.hash || !pending.until || pending.until < now || pending.tries >= MOST_TRIES)
        return false;
      const matches = timingSafeEqual(pending.hash, hashOf(code));
      await transaction.query(
        matches ? takeAddress : countTry,
        matches ? [accountId, way, now] : [accountId, way],
      );
      return matches;
    });
    if (!isRight) throw new DomainError('NOTIFY.WRONG_CODE');
  }

  /** Nothing by this way any more, and none of what was chosen is lost. */
  async remove(accountId: string, way: PersonalWay): Promise<void> {
    await this.parts.source.query(
      `update notification_address set address = null, confirmed_at = null, pending = null, code_hash = null,
         code_until = null where account_id = $1 and way = $2`,
      [accountId, way],
    );
  }

  /** Throws NOTIFY.NO_MAIL_SERVER and NOTIFY.NO_SMS_GATEWAY. */
  private senderOf(way: PersonalWay): (recipient: Recipient) => Promise<void> {
    const { post, postText } = this.parts;
    if (way === 'mail') {
      if (!post) throw new DomainError('NOTIFY.NO_MAIL_SERVER');
      return ({ to, code, language, messageId }) =>
        post({ to, messageId, ...letters[language](code) }).catch(told(mailFailure));
    }
    if (!postText) throw new DomainError('NOTIFY.NO_SMS_GATEWAY');
    return ({ to, code, language, messageId }) =>
      postText({ to, messageId, text: shortTexts[language](code) }).catch(
        told(() => 'NOTIFY.SMS_GATEWAY_AWAY'),
      );
  }
}

type CodeFailure = 'NOTIFY.ADDRESS_REFUSED' | 'NOTIFY.MAIL_SERVER_AWAY' | 'NOTIFY.SMS_GATEWAY_AWAY';

const mailFailure = ({ failure }: SendingFailure): CodeFailure =>
  failure === 'mail-refused' ? 'NOTIFY.ADDRESS_REFUSED' : 'NOTIFY.MAIL_SERVER_AWAY';

const told =
  (codeOf: (failure: SendingFailure) => CodeFailure) =>
  (cause: unknown): never => {
    if (!(cause instanceof SendingFailure)) throw cause;
    throw new DomainError(codeOf(cause), {}, [], { cause });
  };

const takeAddress = `
  update notification_address set address = pending, confirmed_at = $3, pending = null, code_hash = null,
    code_until = null, code_tries = 0 where account_id = $1 and way = $2`;
const countTry =
  'update notification_address set code_tries = code_tries + 1 where account_id = $1 and way = $2';

interface Asking {
  readonly accountId: string;
  readonly way: PersonalWay;
  readonly language: Language;
  readonly now: Date;
}

/** When codes were sent within the last hour, the oldest first; one request at a time goes on. */
const lockCodes = async (
  transaction: Transaction,
  { accountId, way, language, now }: Asking,
): Promise<Date[]> => {
  await transaction.query(
    'insert into notification_contact (account_id, language) values ($1, $2) on conflict do nothing',
    [accountId, language],
  );
  await transaction.query(
    'insert into notification_address (account_id, way) values ($1, $2) on conflict do nothing',
    [accountId, way],
  );
  const [row] = await transaction.query<{ sent: Date[] }[]>(
    'select codes_sent as sent from notification_address where account_id = $1 and way = $2 for update',
    [accountId, way],
  );
  return row!.sent.filter((at) => now.getTime() - at.getTime() < HOUR_MS);
};

const tooMany = (oldest: Date, now: Date): DomainError => {
  const seconds = Math.ceil((oldest.getTime() + HOUR_MS - now.getTime()) / 1000);
  return new DomainError('NOTIFY.TOO_MANY_CODES', { count: MOST_CODES, seconds });
};
