import type { Instant } from '@xiangtong/contracts';
import { addDays, DAY_MS, dayOf, endOfDay, startOfDay } from '@xiangtong/domain';
import type { Clock, Database } from '@xiangtong/infrastructure';
import type { ExceptionList } from '../calendar/exception-list';
import type { Overdue, Reminders } from '../closing/reminders';
import { readNews, readWaiting } from './inbox-queries';
import type { InboxFinding, InboxItem, InboxKind, InboxReader } from './inbox-item';

/** Tasks come before news, so that a long list never cuts tasks off. */
const urgency: Readonly<Record<InboxKind, number>> = {
  returned: 0,
  overdue: 1,
  'due-soon': 2,
  'exception-ending': 3,
  'to-review': 4,
  'overdue-units': 5,
  commented: 6,
  accepted: 7,
};

/** Within a kind the newest first. */
const byUrgency = (a: InboxItem, b: InboxItem): number =>
  urgency[a.kind] - urgency[b.kind] || (a.at < b.at ? 1 : -1);

export interface Inbox {
  readonly lookedAt: Instant | null;
  readonly unread: number;
  /** Number of items of each kind, including those beyond the list. */
  readonly counts: Partial<Readonly<Record<InboxKind, number>>>;
  /** Newest first, no more than 200. */
  readonly items: readonly InboxItem[];
}

export interface InboxDependencies {
  readonly source: Database;
  readonly reminders: Reminders;
  readonly exceptions: ExceptionList;
  readonly clock: Clock;
  /** By which an exception ends; default `clock`. */
  readonly calendarClock?: Clock;
}

const DAYS_AHEAD = 5;
const DAYS_BEHIND = 400;
const NEWS_DAYS = 30;
const MAX_ITEMS = 200;

/** The items that wait for a person, computed on request: only the time of the last look is stored. */
export class InboxDesk {
  constructor(private readonly dependencies: InboxDependencies) {}

  async inbox(reader: InboxReader): Promise<Inbox> {
    const lookedAt = await this.lookedAt(reader.accountId);
    const found = [
      ...(await this.news(reader, lookedAt)),
      ...(await this.ownDuties(reader)),
      ...(await this.reviewing(reader)),
      ...(await this.endingExceptions(reader)),
    ].map((item): InboxItem => ({ ...item, unread: lookedAt === null || item.at > lookedAt.toISOString() }));
    const counts: Partial<Record<InboxKind, number>> = {};
    for (const { kind } of found) counts[kind] = (counts[kind] ?? 0) + 1;
    return {
      lookedAt: lookedAt?.toISOString() ?? null,
      unread: found.filter(({ unread }) => unread).length,
      counts,
      items: found.sort(byUrgency).slice(0, MAX_ITEMS),
    };
  }

  /** Everything up to an instant has been seen. Never moves back, and not beyond now. */
  async markRead(accountId: string, until: Date | null): Promise<{ readonly lookedAt: Instant }> {
    const now = this.dependencies.clock.now();
    const [row] = await this.dependencies.source.query<{ looked_at: Date }[]>(
      `insert into inbox_look (account_id, looked_at) values ($1, $2)
       on conflict (account_id) do update set looked_at = greatest(inbox_look.looked_at, excluded.looked_at)
       returning looked_at`,
      [accountId, until && until < now ? until : now],
    );
    return { lookedAt: row!.looked_at.toISOString() };
  }

  private async lookedAt(accountId: string): Promise<Date | null> {
    const rows = await this.dependencies.source.query<{ looked_at: Date }[]>(
      'select looked_at from inbox_look where account_id = $1',
      [accountId],
    );
    return rows[0]?.looked_at ?? null;
  }

  private news(reader: InboxReader, lookedAt: Date | null): Promise<InboxFinding[]> {
    const oldest = new Date(this.dependencies.clock.now().getTime() - NEWS_DAYS * DAY_MS);
    const since = lookedAt && lookedAt > oldest ? lookedAt : oldest;
    return readNews(this.dependencies.source, reader, since);
  }

  /** A returned one is listed as returned, not as overdue. */
  private async ownDuties({ ownUnitIds }: InboxReader): Promise<InboxFinding[]> {
    if (ownUnitIds.length === 0) return [];
    const own = { prefixes: [], unitIds: ownUnitIds };
    const due = await this.dependencies.reminders.due(own, { days: DAYS_BEHIND });
    return due
      .filter(({ days, status, chase }) => (days <= DAYS_AHEAD || chase) && status !== 'returned')
      .map(({ days, form, period, unit, unitName, deadline, chase }) => {
        const at = (days < 0 ? endOfDay(deadline) : startOfDay(addDays(deadline, -DAYS_AHEAD))).toISOString();
        return {
          kind: days < 0 ? ('overdue' as const) : ('due-soon' as const),
          form,
          period,
          unit,
          unitName,
          day: deadline,
          ...(chase && { chasedBy: chase.by }),
          // Unread again once somebody asks for it.
          at: chase && chase.at > at ? chase.at : at,
        };
      });
  }

  private async reviewing({ reviewedPrefixes }: InboxReader): Promise<InboxFinding[]> {
    if (reviewedPrefixes.length === 0) return [];
    const { source, reminders } = this.dependencies;
    const reviewed = { prefixes: reviewedPrefixes, unitIds: [] };
    const [waiting, overdue] = await Promise.all([
      readWaiting(source, reviewedPrefixes),
      reminders.overdue(reviewed, { days: DAYS_BEHIND }),
    ]);
    return [...waiting, ...overdue.map(toFinding)];
  }

  private async endingExceptions(reader: InboxReader): Promise<InboxFinding[]> {
    const { clock, calendarClock = clock } = this.dependencies;
    const lastDay = addDays(dayOf(calendarClock.now()), DAYS_AHEAD);
    const visible = { prefixes: reader.reviewedPrefixes, unitIds: reader.ownUnitIds };
    const exceptions = await this.dependencies.exceptions.exceptions(visible);
    return exceptions
      .filter(({ inForce, until }) => inForce && until <= lastDay)
      .map(({ form, period, unit, unitName, until, reason }) => ({
        kind: 'exception-ending' as const,
        form,
        period,
        unit,
        unitName,
        text: reason,
        day: until,
        at: startOfDay(addDays(until, -DAYS_AHEAD)).toISOString(),
      }));
  }
}

/** Counties may have their own deadlines. */
const toFinding = ({ form, period, deadline, count }: Overdue): InboxFinding => ({
  kind: 'overdue-units',
  form,
  period,
  day: deadline,
  count,
  at: endOfDay(deadline).toISOString(),
});
