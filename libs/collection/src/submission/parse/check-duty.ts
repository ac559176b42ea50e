import { formPeriod } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import {
  dutyOf,
  isDue,
  isExempt,
  newestVersion,
  versionFor,
  whyNotOpen,
  type Form,
  type ReportingUnit,
} from '@xiangtong/reference';
import type { Mistakes } from './mistakes';

/** The unit owes the form for the period, and a version of the form is valid for it. */
export const checkDuty = (form: Form, unit: ReportingUnit, month: Month, mistakes: Mistakes): void => {
  const period = formPeriod(form.code, month);
  const refusal = whyNotOpen(form, month);
  if (refusal) mistakes.add('form', refusal.code, refusal.parameters);
  const { name, january } = versionFor(form, month) ?? newestVersion(form);
  if (isExempt(form, month)) {
    const code = january === 'exempt' ? 'FORM.PERIOD_EXEMPT' : 'FORM.PERIOD_WITH_FEBRUARY';
    mistakes.add('period', code, { form: name.zh, period });
  }
  const duty = dutyOf(form, unit);
  if (!duty) mistakes.add('unit', 'FORM.UNIT_DOES_NOT_OWE', { unit: unit.name.zh, form: name.zh });
  else if (!isDue({ validFrom: duty.from, validTo: duty.to }, month))
    mistakes.add('period', 'SUBMISSION.UNIT_NOT_DUE', { unit: unit.name.zh, value: period });
};
