import { formPeriod, type FormCode } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import { DomainError, type InputMistake, type Transaction } from '@xiangtong/infrastructure';
import type { ReportingUnit } from '@xiangtong/reference';

export interface UnitPeriod {
  readonly form: FormCode;
  readonly unit: ReportingUnit;
  readonly month: Month;
}

const parametersOf = ({ form, unit, month }: UnitPeriod) => ({
  unit: unit.name.zh,
  period: formPeriod(form, month),
});

export const closedMistake = (period: UnitPeriod): InputMistake => ({
  path: 'period',
  code: 'SUBMISSION.PERIOD_CLOSED',
  parameters: parametersOf(period),
});

/** The given unit-months that are closed at that moment, for good: closing one waits for this transaction. */
export const closedAmong = async <Period extends UnitPeriod>(
  manager: Transaction,
  periods: readonly Period[],
  at: Date,
): Promise<Set<Period>> => {
  const parameters = [
    periods.map(({ form }) => form),
    periods.map(({ month }) => month),
    periods.map(({ unit }) => unit.id),
  ];
  await manager.query('select share_period_locks($1, $2, $3)', parameters);
  // A separate statement sees the changes that the locks have waited for.
  const rows = await manager.query<{ place: number }[]>('select closed_among($1, $2, $3, $4) as place', [
    ...parameters,
    at,
  ]);
  return new Set(rows.map(({ place }) => periods[place - 1]!));
};

const CLOSED = 'XTPCL';

/** The closed period for which the database refused a submission; null when `cause` is another error. */
export const closedError = (
  cause: unknown,
  unitOf: (id: number) => ReportingUnit | undefined,
): DomainError | null => {
  const { code, detail } = (cause ?? {}) as { code?: unknown; detail?: string };
  if (code !== CLOSED) return null;
  const { form, month, unit_id } = JSON.parse(detail ?? '{}') as {
    form: FormCode;
    month: Month;
    unit_id: number;
  };
  const unit = unitOf(unit_id);
  return new DomainError(
    'SUBMISSION.PERIOD_CLOSED',
    { unit: unit?.name.zh ?? '?', period: formPeriod(form, month) },
    [],
    { cause },
  );
};
