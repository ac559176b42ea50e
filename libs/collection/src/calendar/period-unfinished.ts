import { formPeriod } from '@xiangtong/contracts';
import { addDays, lastDayOf, monthOf, type Month } from '@xiangtong/domain';
import { DomainError, type InputMistake, type Transaction } from '@xiangtong/infrastructure';
import type { UnitPeriod } from './period-closed';

/** The first day on which a period can be submitted, `2020-02-01`: the day after its last. */
export const firstDayFor = (month: Month): string => addDays(lastDayOf(month), 1);

/**
 * The given unit-months that are not over: their figures are not known yet, so they may only be drafted. An exception
 * lets a unit submit earlier, for instance one that closes down.
 */
export const unfinishedAmong = async <Period extends UnitPeriod>(
  manager: Transaction,
  periods: readonly Period[],
  at: Date,
): Promise<Set<Period>> => {
  const running = periods.filter(({ month }) => month >= monthOf(at));
  if (running.length === 0) return new Set();
  const rows = await manager.query<{ place: number }[]>(withoutException, [
    running.map(({ form }) => form),
    running.map(({ month }) => month),
    running.map(({ unit }) => unit.id),
    at,
  ]);
  return new Set(rows.map(({ place }) => running[place - 1]!));
};

export const unfinishedMistake = ({ form, unit, month }: UnitPeriod): InputMistake & { path: 'period' } => ({
  path: 'period',
  code: 'SUBMISSION.PERIOD_UNFINISHED',
  parameters: { unit: unit.name.zh, period: formPeriod(form, month), from: firstDayFor(month) },
});

export const requireFinished = async (manager: Transaction, period: UnitPeriod, at: Date): Promise<void> => {
  const [unfinished] = await unfinishedAmong(manager, [period], at);
  if (!unfinished) return;
  const { code, parameters } = unfinishedMistake(unfinished);
  throw new DomainError(code, parameters);
};

const withoutException = `
  select list.place from unnest($1::text[], $2::int[], $3::int[]) with ordinality as list (form, month, unit_id, place)
  where not coalesce((
    select calendar_day($4) <= until from period_exception exception
    where exception.form = list.form and exception.month = list.month and exception.unit_id = list.unit_id
    order by exception.id desc limit 1
  ), false)`;
