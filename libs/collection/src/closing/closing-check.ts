import type { Month } from '@xiangtong/domain';
import { DomainError, type Queries } from '@xiangtong/infrastructure';
import { owes, unitsWithin, type Catalogue, type Form } from '@xiangtong/reference';
import type { Calendar } from '../calendar/calendar';
import { gapsOf, isComplete, readUnitStates, type ClosingGaps } from './closing-gaps';

interface Closing {
  readonly form: Form;
  readonly month: Month;
  /** Six digits. */
  readonly counties: readonly string[];
  readonly calendar: Calendar;
  readonly now: Date;
}

/** What a county lacks at its closing; kept with the event. */
interface CountyGaps extends ClosingGaps {
  /** Closed before the deadline. */
  readonly early: boolean;
}

const gapsAt = async (
  queries: Queries,
  catalogue: Catalogue,
  { form, month, counties, calendar, now }: Closing,
): Promise<CountyGaps[]> => {
  const owing = unitsWithin(catalogue, { prefixes: counties, unitIds: [] }).filter((unit) =>
    owes(form, unit, month),
  );
  const states = await readUnitStates(queries, form.code, month, owing);
  return counties.map((county) => ({
    ...gapsOf(states.filter(({ unit }) => unit.division.startsWith(county))),
    early: now <= calendar.deadline(form.code, month, county),
  }));
};

const requireSeen = (
  counties: readonly CountyGaps[],
  seen: ClosingGaps,
  { period, reason }: { readonly period: string; readonly reason: string | null },
): void => {
  const sum = (key: keyof ClosingGaps): number => counties.reduce((total, one) => total + one[key], 0);
  const now: ClosingGaps = {
    missing: sum('missing'),
    waiting: sum('waiting'),
    unexplained: sum('unexplained'),
  };
  const isSame = (['missing', 'waiting', 'unexplained'] as const).every((key) => now[key] === seen[key]);
  if (!isSame) throw new DomainError('CALENDAR.GAPS_CHANGED', { period, ...now });
  const isEarly = counties.some(({ early }) => early);
  if (reason === null && (isEarly || !isComplete(now)))
    throw new DomainError('CALENDAR.REASON_NEEDED', { period, ...now });
};

/**
 * What each county lacks at its closing, in their order, as JSON. Throws CALENDAR.GAPS_CHANGED when the officer looked
 * at other gaps, CALENDAR.REASON_NEEDED when they go unsaid; an officer who says nothing of gaps closes it as it is.
 */
export const gapsToKeep = async (
  queries: Queries,
  catalogue: Catalogue,
  closing: Closing,
  decision: {
    readonly period: string;
    readonly reason: string | null;
    readonly seen?: ClosingGaps | undefined;
  },
): Promise<string[]> => {
  const counties = await gapsAt(queries, catalogue, closing);
  if (decision.seen) requireSeen(counties, decision.seen, decision);
  return counties.map((gaps) => JSON.stringify(gaps));
};
