import { formPeriod, type Language, type MessageCode, type SentenceParameters } from '@xiangtong/contracts';
import { isPeriodEnd, monthRange, type Month } from '@xiangtong/domain';
import { isDue, type ReportingUnit } from '../catalogue/catalogue';
import type { Form, MonthRange } from '../form/form';
import { missingOfHeader, newestVersion, versionFor } from '../form/versions';

export interface Refusal {
  readonly code: MessageCode;
  readonly parameters: SentenceParameters;
}

/** Why no version of the form can be opened for a period; null when one can. */
export const whyNotOpen = (form: Form, month: Month): Refusal | null => {
  if (versionFor(form, month)) return null;
  const { name, header } = newestVersion(form);
  const missing = missingOfHeader(header);
  if (missing.length > 0) {
    const namesIn = (language: Language) =>
      missing.map((part) => part[language]).join(language === 'zh' ? '、' : ', ');
    const parameters = { form: name, missing: { zh: namesIn('zh'), en: namesIn('en') } };
    return { code: 'FORM.HEADER_INCOMPLETE', parameters };
  }
  const validity = form.versions
    .map(({ header: { validFrom, validUntil } }) => `${validFrom ?? '?'} – ${validUntil ?? '?'}`)
    .reverse()
    .join(', ');
  return {
    code: 'FORM.NOT_VALID',
    parameters: { form: name.zh, period: formPeriod(form.code, month), validity },
  };
};

/** A January without its own report. */
export const isExempt = (form: Form, month: Month): boolean =>
  form.periodType === 'month' &&
  month % 100 === 1 &&
  (versionFor(form, month) ?? newestVersion(form)).january !== 'reported';

/**
 * Months for which a unit may report a form, apart from the January rule; null when there are none. It owes them from
 * its start month on.
 */
export const reportableMonths = (
  form: Form,
  unit: Pick<ReportingUnit, 'id' | 'kind' | 'validFrom' | 'validTo'>,
): MonthRange | null => {
  const assigned = form.assignments.get(unit.id);
  if (assigned === null || (assigned === undefined && !form.unitKinds.includes(unit.kind))) return null;
  const own: MonthRange = { from: unit.validFrom, to: unit.validTo };
  if (!assigned) return own;
  const ends = [own.to, assigned.to].filter((end) => end !== null);
  const range = { from: Math.max(own.from, assigned.from), to: ends.length > 0 ? Math.min(...ends) : null };
  return range.to !== null && range.to < range.from ? null : range;
};

/**
 * Months in which a unit owes a form, apart from the January rule; null when it never does. An assignment names its own
 * first month; without one, nothing is owed before the start month of the unit.
 */
export const dutyOf = (form: Form, unit: ReportingUnit): MonthRange | null => {
  const range = reportableMonths(form, unit);
  if (range === null || form.assignments.has(unit.id)) return range;
  const from = Math.max(range.from, unit.owesFrom);
  return range.to !== null && range.to < from ? null : { from, to: range.to };
};

/** The unit owes the form for the period that ends with `month`. */
export const owes = (form: Form, unit: ReportingUnit, month: Month): boolean => {
  const duty = dutyOf(form, unit);
  return (
    duty !== null &&
    isDue({ validFrom: duty.from, validTo: duty.to }, month) &&
    isPeriodEnd(form.periodType, month) &&
    !isExempt(form, month)
  );
};

/** Januaries of a range without their own report. */
export const exemptMonths = (form: Form, from: Month, to: Month): Month[] =>
  monthRange(from, to).filter((month) => isExempt(form, month));
