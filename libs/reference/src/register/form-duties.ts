import type { FormCode } from '@xiangtong/contracts';
import { formatMonth, parseMonth, periodOf } from '@xiangtong/domain';
import { DomainError, type Transaction } from '@xiangtong/infrastructure';
import type { Form, MonthRange } from '../form/form';
import { reportableMonths } from './form-rules';
import { loadForms } from '../form/load-forms';
import type { Registrar } from './check-changes';
import { lockRegister } from './load-register';
import type { RegisteredUnit } from './unit-record';
import type { RegisterDependencies } from './unit-register';

/**
 * The months in which a unit owes a form, instead of those of its kind: `validFrom: null` is never. Null resets to the
 * kind.
 */
export type DutyInput = {
  readonly validFrom: string | null;
  readonly validTo?: string | null | undefined;
} | null;

interface StoredDuty {
  readonly valid_from: number | null;
  readonly valid_to: number | null;
}

/** Assigns forms to units, and removes them. What has been reported stays owed. */
export class FormDuties {
  constructor(private readonly dependencies: RegisterDependencies) {}

  /** Throws UNIT.NOT_FOUND, FORM.UNKNOWN, UNIT.MONTH, UNIT.ENDS_BEFORE_BEGIN or UNIT.STILL_REPORTED. */
  async assign(registrar: Registrar, code: string, formCode: FormCode, input: DutyInput): Promise<void> {
    const { source, clock, use } = this.dependencies;
    const duty = readDuty(input);
    const form = (await loadForms(source)).get(formCode);
    if (!form) throw new DomainError('FORM.UNKNOWN', { form: formCode.slice(0, 64) });
    await source.transaction(async (manager) => {
      const unit = (await lockRegister(manager)).get(code);
      if (!unit || !registrar.mayManage(unit.division))
        throw new DomainError('UNIT.NOT_FOUND', { code: code.slice(0, 64) });
      const used = (await use(manager, [unit.id], form.code)).get(unit.id);
      if (used) requireCovered(unit, used, dutyAfter(form, unit, duty));
      await writeDuty(manager, { unit, form: form.code, duty, actor: registrar.username, at: clock.now() });
    });
  }
}

/** Undefined: as for its kind; null: never. */
type Duty = MonthRange | null | undefined;

const readDuty = (input: DutyInput): Duty => {
  if (input === null) return undefined;
  if (input.validFrom === null) return null;
  const month = (text: string) => {
    const value = parseMonth(text);
    if (value === null) throw new DomainError('UNIT.MONTH', { value: text.slice(0, 32) });
    return value;
  };
  const range = { from: month(input.validFrom), to: input.validTo ? month(input.validTo) : null };
  if (range.to !== null && range.to < range.from) {
    throw new DomainError('UNIT.ENDS_BEFORE_BEGIN', { from: input.validFrom, to: input.validTo! });
  }
  return range;
};

const dutyAfter = (form: Form, unit: RegisteredUnit, duty: Duty): MonthRange | null => {
  const assignments = new Map(form.assignments);
  if (duty === undefined) assignments.delete(unit.id);
  else assignments.set(unit.id, duty);
  return reportableMonths({ ...form, assignments }, unit);
};

const requireCovered = (
  unit: RegisteredUnit,
  used: { readonly first: number; readonly last: number },
  duty: MonthRange | null,
): void => {
  if (duty && duty.from <= used.first && (duty.to === null || used.last <= duty.to)) return;
  throw new DomainError('UNIT.STILL_REPORTED', {
    unit: unit.name,
    period: periodOf(used.first, used.last).text,
    from: duty ? formatMonth(duty.from) : '—',
    to: duty ? (duty.to === null ? '…' : formatMonth(duty.to)) : '—',
  });
};

interface DutyWriting {
  readonly unit: RegisteredUnit;
  readonly form: FormCode;
  readonly duty: Duty;
  readonly actor: string;
  readonly at: Date;
}

const writeDuty = async (manager: Transaction, writing: DutyWriting): Promise<void> => {
  const key = [writing.unit.id, writing.form];
  const [before] = await manager.query<StoredDuty[]>(
    'select valid_from, valid_to from form_assignment where unit_id = $1 and form = $2',
    key,
  );
  await manager.query('delete from form_assignment where unit_id = $1 and form = $2', key);
  if (writing.duty !== undefined) {
    await manager.query(
      'insert into form_assignment (unit_id, form, valid_from, valid_to) values ($1, $2, $3, $4)',
      [...key, writing.duty?.from ?? null, writing.duty?.to ?? null],
    );
  }
  const stored =
    before && (before.valid_from === null ? null : { from: before.valid_from, to: before.valid_to });
  await manager.query(
    `insert into unit_event (unit_id, action, before, after, actor, at) values ($1, 'assign', $2, $3, $4, $5)`,
    [
      writing.unit.id,
      JSON.stringify(dutyJson(writing.form, stored)),
      JSON.stringify(dutyJson(writing.form, writing.duty)),
      writing.actor,
      writing.at,
    ],
  );
};

const dutyJson = (form: FormCode, duty: Duty): object => {
  if (duty === undefined) return { form, owes: 'by-kind' };
  if (duty === null) return { form, owes: 'never' };
  return {
    form,
    owes: 'range',
    from: formatMonth(duty.from),
    to: duty.to === null ? null : formatMonth(duty.to),
  };
};
