import type { Database } from '@xiangtong/infrastructure';
import type { FormCode } from '@xiangtong/contracts';
import { FIRST_MONTH, LAST_MONTH, type Month } from '@xiangtong/domain';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import { loadCalendar } from './load-calendar';

export interface PeriodDeadline {
  readonly form: FormCode;
  /** The last one of the period. */
  readonly month: Month;
  /** Six digits; null: in all counties where it was not moved. */
  readonly county: string | null;
  /** The last millisecond in time. */
  readonly at: Date;
}

/** The current deadlines of all forms and periods: the general ones and those moved by counties. */
export const readDeadlines = async (
  source: Database,
  reference: ReferenceCatalogue,
): Promise<PeriodDeadline[]> => {
  const catalogue = await reference.current();
  const calendar = await loadCalendar(source, catalogue, { from: FIRST_MONTH, to: LAST_MONTH });
  const general = [...catalogue.forms.keys()].flatMap((form) =>
    calendar
      .duePeriods(form, FIRST_MONTH, LAST_MONTH)
      .map((month): PeriodDeadline => ({ form, month, county: null, at: calendar.deadline(form, month) })),
  );
  const moved = calendar.movedDeadlines().map(({ form, month, county }): PeriodDeadline => {
    const division = county.padEnd(12, '0');
    return { form, month, county, at: calendar.deadline(form, month, division) };
  });
  return [...general, ...moved];
};
