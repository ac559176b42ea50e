import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { Language } from '@xiangtong/contracts';
import { DomainError, type Clock, type Database, type Transaction } from '@xiangtong/infrastructure';
import { SendingFailure } from '../channel/outgoing';
import type { Post } from '../channel/mail';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const CODE_MINUTES = 30;

/** Wrong codes after which a new one has to be sent. */
const MOST_TRIES = 5;

/** Codes that one person can have sent in an hour: strangers may own the addresses. */
const MOST_CODES = 4;

interface Pending {
  readonly email: string | null;
  readonly hash: Buffer | null;
  readonly until: Date | null;
  readonly tries: number;
}

const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');

const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest();

const letters: Readonly<Record<Language, (code: string) => { subject: string; text: string }>> = {
  zh: (code) => ({
    subject: `乡统验证码 ${code}`,
    text: `验证码：${code}\n\n请在“我的账号”里填入，${CODE_MINUTES} 分钟内有效。如果不是您本人要的，不用理会这封邮件：没有验证码，不会再有邮件发来。\n`,
  }),
  en: (code) => ({
    subject: `Xiangtong code ${code}`,
    text: `Code: ${code}\n\nEnter it in My account within ${CODE_MINUTES} minutes. If you did not ask for it, ignore this mail: without the code no other will come.\n`,
  }),
};

/** The own address: it counts once a code that was sent there has come back. */
export class OwnAddress {
  constructor(
    private readonly source: Database,
    /** Null where no mail server is configured. */
    private readonly post: Post | null,
    private readonly clock: Clock,
  ) {}

  /** Sends a code. An address that is confirmed stays in use until the new one is. */
  async begin(accountId: string, email: string, language: Language): Promise<void> {
    if (!this.post) throw new DomainError('NOTIFY.NO_MAIL_SERVER');
    const code = newCode();
    const now = this.clock.now();
    await this.source.transaction(async (transaction) => {
      const messages = await lockCodes(transaction, accountId, language, now);
      if (messages.length >= MOST_CODES) throw tooMany(messages[0]!, now);
      const until = new Date(now.getTime() + CODE_MINUTES * MINUTE_MS);
      await transaction.query(
        `update notification_contact set pending_email = $2, code_hash = $3, code_until = $4, code_tries = 0,
           codes_sent = $5 where account_id = $1`,
        [accountId, email, hashOf(code), until, [...messages, now]],
      );
    });
    await this.sendCode(email, code, language);
  }

  /** Throws NOTIFY.WRONG_CODE, also for one that is too old or was tried too often. */
  async confirm(accountId: string, code: string): Promise<void> {
    const now = this.clock.now();
    const isRight = await this.source.transaction(async (transaction) => {
      const [pending] = await transaction.query<Pending[]>(
        `select pending_email as email, code_hash as hash, code_until as until, code_tries as tries
         from notification_contact where account_id = $1 for update`,
        [accountId],
      );
      if (!pending?.hash || !pending.until || pending.until < now || pending.tries >= MOST_TRIES)
        return false;
      const matches = timingSafeEqual(pending.hash, hashOf(code));
      await transaction.query(matches ? takeAddress : countTry, matches ? [accountId, now] : [accountId]);
      return matches;
    });
    if (!isRight) throw new DomainError('NOTIFY.WRONG_CODE');
  }

  /** No mail any more, and none of what was chosen is lost. */
  async remove(accountId: string): Promise<void> {
    await this.source.query(
      `update notification_contact set email = null, confirmed_at = null, pending_email = null, code_hash = null,
         code_until = null where account_id = $1`,
      [accountId],
    );
  }

  private async sendCode(to: string, code: string, language: Language): Promise<void> {
    const messageId = `code_${createHash('sha256').update(`${to} ${code} ${this.clock.now().getTime()}`).digest('hex').slice(0, 32)}`;
    try {
      await this.post!({ to, messageId, ...letters[language](code) });
    } catch (cause) {
      if (!(cause instanceof SendingFailure)) throw cause;
      const refused = cause.failure === 'mail-refused';
      throw new DomainError(refused ? 'NOTIFY.ADDRESS_REFUSED' : 'NOTIFY.MAIL_SERVER_AWAY', {}, [], {
        cause,
      });
    }
  }
}

const takeAddress = `
  update notification_contact set email = pending_email, confirmed_at = $2, pending_email = null, code_hash = null,
    code_until = null, code_tries = 0 where account_id = $1`;
const countTry = 'update notification_contact set code_tries = code_tries + 1 where account_id = $1';

/** When codes were sent within the last hour, the oldest first; one request at a time goes on. */
const lockCodes = async (
  transaction: Transaction,
  accountId: string,
  language: Language,
  now: Date,
): Promise<Date[]> => {
  await transaction.query(
    'insert into notification_contact (account_id, language) values ($1, $2) on conflict do nothing',
    [accountId, language],
  );
  const [row] = await transaction.query<{ sent: Date[] }[]>(
    'select codes_sent as sent from notification_contact where account_id = $1 for update',
    [accountId],
  );
  return row!.sent.filter((at) => now.getTime() - at.getTime() < HOUR_MS);
};

const tooMany = (oldest: Date, now: Date): DomainError => {
  const seconds = Math.ceil((oldest.getTime() + HOUR_MS - now.getTime()) / 1000);
  return new DomainError('NOTIFY.TOO_MANY_CODES', { count: MOST_CODES, seconds });
};
