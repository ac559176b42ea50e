import { monthsBetween, parseDivisionCode, type Period } from '@xiangtong/domain';
import { DomainError, requirePeriod, type Database } from '@xiangtong/infrastructure';
import { unitsWithin, type ReferenceCatalogue, type UnitSelection } from '@xiangtong/reference';
import { requireForm } from '../calendar/require-form';
import { loadCalendar } from '../calendar/load-calendar';
import { dutiesOf, type Duties } from './duties';

/** The units, form and period of the reports. */
export interface FollowUpQuery {
  readonly form: string;
  readonly period: string;
  /** A county, or any other division; default everything the caller sees. */
  readonly county?: string | undefined;
}

const MAX_MONTHS = 120;

const readPeriod = (text: string): Period => {
  const period = requirePeriod(text);
  if (monthsBetween(period.from, period.to) >= MAX_MONTHS) {
    throw new DomainError('FOLLOW_UP.TOO_LONG', { limit: MAX_MONTHS });
  }
  return period;
};

/**
 * Duties inside the scope of the caller. Throws PERIOD.INVALID, FOLLOW_UP.TOO_LONG, DIVISION.UNKNOWN or FORM.UNKNOWN.
 */
export const readDuties = async (
  { source, catalogue }: { readonly source: Database; readonly catalogue: ReferenceCatalogue },
  visible: UnitSelection,
  query: FollowUpQuery,
): Promise<{ readonly duties: Duties; readonly period: Period }> => {
  const period = readPeriod(query.period);
  const division = query.county === undefined ? undefined : parseDivisionCode(query.county);
  if (query.county !== undefined && !division) {
    throw new DomainError('DIVISION.UNKNOWN', { code: query.county.slice(0, 32) });
  }
  const current = await catalogue.current();
  const form = requireForm(current, query.form);
  const calendar = await loadCalendar(source.manager, current, { form: form.code, ...monthsOf(period) });
  const duties = dutiesOf(calendar, form, {
    ...monthsOf(period),
    units: unitsWithin(current, visible, division ?? undefined),
  });
  return { duties, period };
};

const monthsOf = ({ from, to }: Period) => ({ from, to });
