import { randomUUID } from 'node:crypto';
import { Audience, type Boards, type SavedViews } from '@xiangtong/identity';
import {
  announce,
  changed,
  DomainError,
  isUniqueViolation,
  isUuid,
  type Clock,
  type Database,
  type Transaction,
} from '@xiangtong/infrastructure';
import { nextSending, type NewSubscription, type SendingTime, type SubscriptionView } from './subscription';

const MOST = 20;

const columns = `id, kind, target, title, format, month_day as "monthDay", week_day as "weekDay", hour,
  next_at as "nextAt"`;

type Row = Omit<SubscriptionView, 'nextAt'> & { readonly nextAt: Date };

const toView = ({ nextAt, ...row }: Row): SubscriptionView => ({ ...row, nextAt: nextAt.toISOString() });

interface Owner {
  readonly accountId: string;
  readonly divisions: readonly string[];
}

export interface SubscriptionParts {
  readonly source: Database;
  readonly identity: { readonly views: SavedViews; readonly boards: Boards };
  readonly clock: Clock;
}

/** Views and boards that people have sent to themselves; nobody subscribes for somebody else. */
export class Subscriptions {
  constructor(private readonly parts: SubscriptionParts) {}

  async list(accountId: string): Promise<SubscriptionView[]> {
    const rows = await this.parts.source.query<Row[]>(
      `select ${columns} from notification_subscription where account_id = $1 order by made_at, id`,
      [accountId],
    );
    return rows.map(toView);
  }

  /** Throws VIEW.UNKNOWN, BOARD.UNKNOWN, NOTIFY.SUBSCRIBED_ALREADY or NOTIFY.TOO_MANY_SUBSCRIPTIONS. */
  async add(owner: Owner, asked: NewSubscription): Promise<SubscriptionView> {
    const { source, clock } = this.parts;
    if ((asked.monthDay === null) === (asked.weekDay === null))
      throw new DomainError('NOTIFY.SUBSCRIPTION_TIME');
    const title = await this.titleOf(owner, asked);
    if ((await this.list(owner.accountId)).length >= MOST)
      throw new DomainError('NOTIFY.TOO_MANY_SUBSCRIPTIONS', { limit: MOST });
    const { kind, target, format, monthDay, weekDay, hour } = asked;
    const now = clock.now();
    try {
      const [row] = await source.query<Row[]>(
        `insert into notification_subscription (id, account_id, kind, target, title, format, month_day, week_day, hour,
           stop_word, next_at, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning ${columns}`,
        [
          randomUUID(),
          owner.accountId,
          kind,
          target,
          title,
          format,
          monthDay,
          weekDay,
          hour,
          randomUUID(),
          nextSending(asked, now),
          now,
        ],
      );
      return toView(row!);
    } catch (error) {
      if (isUniqueViolation(error)) throw new DomainError('NOTIFY.SUBSCRIBED_ALREADY', { title });
      throw error;
    }
  }

  /** One that is gone is no mistake. */
  async remove(accountId: string, id: string): Promise<void> {
    if (isUuid(id))
      await this.parts.source.query(
        'delete from notification_subscription where account_id = $1 and id = $2',
        [accountId, id],
      );
  }

  /**
   * Stops a subscription by the word of a letter, without a sign-in. A missing one is no mistake: it has been stopped.
   */
  async stop(word: string): Promise<void> {
    if (isUuid(word))
      await this.parts.source.query('delete from notification_subscription where stop_word = $1', [word]);
  }

  /** Announces what is due, each once for any number of processes; what was missed meanwhile comes once. */
  async tick(): Promise<void> {
    while (await this.parts.source.transaction((transaction) => this.announceOne(transaction)));
  }

  private async announceOne(transaction: Transaction): Promise<boolean> {
    const now = this.parts.clock.now();
    const [due] = await transaction.query<(SendingTime & DueRow)[]>(
      `select ${columns}, stop_word as "stopWord", account_id as "accountId"
       from notification_subscription where next_at <= $1 order by next_at, id limit 1 for update skip locked`,
      [now],
    );
    if (!due) return false;
    const { id, title, accountId, stopWord } = due;
    const username = (await new Audience(transaction).usernames([accountId])).get(accountId) ?? '';
    await changed(
      transaction,
      'update notification_subscription set next_at = $2 where id = $1 returning id',
      [id, nextSending(due, now)],
    );
    await announce(transaction, {
      kind: 'account.subscribed',
      details: { username, subscription: id, title, stopWord },
      subject: `subscription ${id}`,
      at: now,
    });
    return true;
  }

  private async titleOf({ accountId, divisions }: Owner, { kind, target }: NewSubscription): Promise<string> {
    const { views, boards } = this.parts.identity;
    if (kind === 'board') return (await boards.get({ accountId, divisions }, target)).board.name;
    return (await views.get({ accountId, divisions }, target)).name;
  }
}

interface DueRow {
  readonly id: string;
  readonly title: string;
  readonly accountId: string;
  readonly stopWord: string;
}
