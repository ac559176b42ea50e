import type { NotificationKind } from '@xiangtong/contracts';
import type { Database, Transaction } from '../database/database';
import type { Happening } from './announce';

/** A process notices so late that somebody else has subscribed. */
const KNOWN_MS = 5_000;

const interests = new WeakMap<Database, OutboxInterest>();

/**
 * Which kinds somebody wants to be told of. What happens often asks this first, without a statement of its own: nobody
 * waits for most of it. What happens seldom is announced without asking.
 */
export class OutboxInterest {
  private kinds: Promise<ReadonlySet<string>> | null = null;
  private readAt = 0;

  private constructor(private readonly source: Database) {}

  static of(source: Database): OutboxInterest {
    const interest = interests.get(source) ?? new OutboxInterest(source);
    interests.set(source, interest);
    return interest;
  }

  /** Says which kinds are wanted from now on; known at once to this process, to the others within seconds. */
  static async write(source: Database, kinds: readonly string[]): Promise<void> {
    await source.query(
      `with gone as (delete from outbox_interest where kind <> all ($1::text[]))
       insert into outbox_interest select unnest($1::text[]) on conflict do nothing`,
      [kinds],
    );
    OutboxInterest.of(source).keep(new Set(kinds));
  }

  /** Announces what somebody wants to be told of, in this order and in one statement; the rest costs no row. */
  static async announce(transaction: Transaction, happenings: readonly Happening[]): Promise<void> {
    if (happenings.length === 0) return;
    const rows = happenings.map(({ notBefore, ...happening }, place) => ({
      ...happening,
      place,
      due: notBefore ?? happening.at,
    }));
    await transaction.query(
      `insert into outbox_event (kind, details, subject, at, due_at)
       select kind, details, subject, at, due
       from jsonb_to_recordset($1::jsonb) as happening (place integer, kind text, details jsonb, subject text, at timestamptz, due timestamptz)
       where kind in (select kind from outbox_interest) order by place`,
      [JSON.stringify(rows)],
    );
  }

  /** Waits for the database the first time alone. */
  async includes(kind: NotificationKind): Promise<boolean> {
    if (this.kinds === null) {
      this.kinds = this.read();
      // A failure is the caller's, and the next one asks again.
      this.kinds.catch(() => (this.kinds = null));
    }
    if (performance.now() - this.readAt > KNOWN_MS) this.refresh(this.kinds);
    return (await this.kinds).has(kind);
  }

  private keep(kinds: ReadonlySet<string>): void {
    this.readAt = performance.now();
    this.kinds = Promise.resolve(kinds);
  }

  private refresh(before: Promise<ReadonlySet<string>>): void {
    this.readAt = performance.now();
    void this.read().then(
      (kinds) => {
        if (this.kinds === before) this.keep(kinds);
      },
      // The database is away: what is known stays until the next question.
      () => undefined,
    );
  }

  private async read(): Promise<ReadonlySet<string>> {
    this.readAt = performance.now();
    const rows = await this.source.query<{ kind: string }[]>('select kind from outbox_interest');
    return new Set(rows.map(({ kind }) => kind));
  }
}
