import type { DeadlineMark, FormCode } from '@xiangtong/contracts';
import { Reminders, type Reminder } from '@xiangtong/collection';
import { parsePeriod, type Month } from '@xiangtong/domain';
import { announce, type Clock, type Database, type Transaction } from '@xiangtong/infrastructure';
import { everyUnit, type ReferenceCatalogue } from '@xiangtong/reference';

/** Reminders begin so many days before a deadline, and end so many days after it. */
const DAYS_BEFORE = 3;
const DAYS_AFTER = 7;

const markOf = (days: number): DeadlineMark | null => {
  if (days > DAYS_BEFORE || days < -DAYS_AFTER) return null;
  if (days === 0) return 'today';
  return days > 0 ? 'soon' : 'passed';
};

interface Due {
  readonly form: FormCode;
  readonly period: string;
  readonly month: Month;
  readonly deadline: string;
  readonly mark: DeadlineMark;
  readonly unitIds: number[];
}

/** Announces deadlines to units that have not reported: near, today, passed. */
export class DeadlineReminders {
  constructor(
    private readonly source: Database,
    private readonly catalogue: ReferenceCatalogue,
    /** Clock by which a deadline is near or has passed. */
    private readonly calendarClock: Clock,
    private readonly clock: Clock,
  ) {}

  /** Each unit once for each mark, by any number of processes; a mark that nobody was there to tell in time is told late. */
  async tell(): Promise<void> {
    const { units } = await this.catalogue.current();
    const reminders = new Reminders(this.source, this.catalogue, this.calendarClock);
    const near = await reminders.due(everyUnit, { days: DAYS_AFTER });
    for (const due of together(near, (code) => units.get(code)!.id))
      await this.source.transaction((transaction) => this.tellOf(transaction, due));
  }

  private async tellOf(transaction: Transaction, due: Due): Promise<void> {
    const at = this.clock.now();
    const { form, period, month, deadline, mark } = due;
    const rows = await transaction.query<{ id: number }[]>(
      `insert into notification_reminder (form, month, unit_id, deadline, mark, at)
       select $1, $2, unit_id, $4, $5, $6 from unnest($3::integer[]) as unit_id
       on conflict do nothing returning unit_id as id`,
      [form, month, due.unitIds, deadline, mark, at],
    );
    if (rows.length === 0) return;
    const unitIds = rows.map(({ id }) => id);
    const details = { form, period, unitIds, deadline, mark };
    await announce(transaction, {
      kind: 'report.deadline',
      details,
      subject: `period ${form} ${period}`,
      at,
    });
  }
}

/** Units of one period and deadline are told of in one message. */
const together = (reminders: readonly Reminder[], idOf: (code: string) => number): Due[] => {
  const groups = new Map<string, Due>();
  for (const { form, period, deadline, days, unit } of reminders) {
    const mark = markOf(days);
    if (mark === null) continue;
    const key = `${form} ${period} ${deadline} ${mark}`;
    const due = groups.get(key) ?? {
      form,
      period,
      month: parsePeriod(period)!.to,
      deadline,
      mark,
      unitIds: [],
    };
    due.unitIds.push(idOf(unit));
    groups.set(key, due);
  }
  return [...groups.values()];
};
