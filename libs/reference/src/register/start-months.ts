import {
  addDays,
  addMonths,
  endOfDay,
  formatMonth,
  isWithin,
  lastDayOf,
  monthOf,
  parseMonth,
  type DivisionCode,
  type Month,
} from '@xiangtong/domain';
import { DomainError, type Database, type Transaction } from '@xiangtong/infrastructure';
import type { Registrar } from './check-changes';
import { lockRegister } from './load-register';
import type { RegisteredUnit } from './unit-record';
import type { UnitUse } from './unit-use';

/** Where there is no form yet to say how long a month may be reported. */
const USUAL_DEADLINE_DAYS = 10;

/**
 * The first month whose report is not late yet: a unit that is registered now owes nothing before it, so that a new
 * county does not begin with overdue reports.
 */
export const firstOwedMonth = async (source: Database, now: Date): Promise<Month> => {
  const [form] = await source.query<{ days: number }[]>(
    `select deadline_days as days from form where code = 'sales' order by version desc limit 1`,
  );
  const month = monthOf(now);
  const before = addMonths(month, -1);
  const deadline = endOfDay(addDays(lastDayOf(before), form?.days ?? USUAL_DEADLINE_DAYS));
  return now.getTime() <= deadline.getTime() ? before : month;
};

/** The units whose start is set: all of a division and below, or some by code. */
export interface StartMonthInput {
  /** `2026-03` */
  readonly month: string;
  readonly division?: DivisionCode | undefined;
  readonly units?: readonly string[] | undefined;
}

export interface StartMonthResult {
  readonly changed: number;
  /** Codes of units that keep an earlier start, because they have reported since. */
  readonly kept: readonly string[];
}

/**
 * Sets from which month units owe reports, in the caller's transaction. What a unit has reported since its start stays
 * owed. Throws UNIT.MONTH, UNIT.NOT_FOUND for a code that is not in the registrar's charge, or UNIT.NONE_TO_START.
 */
export const writeStartMonth = async (
  manager: Transaction,
  input: StartMonthInput,
  { registrar, at, use }: { readonly registrar: Registrar; readonly at: Date; readonly use: UnitUse },
): Promise<StartMonthResult> => {
  const month = parseMonth(input.month);
  if (month === null) throw new DomainError('UNIT.MONTH', { value: input.month.slice(0, 32) });
  const units = chosenUnits([...(await lockRegister(manager)).values()], registrar, input);
  const ids = units.map(({ id }) => id);
  const starts = await startsOf(manager, ids);
  const used = await use(manager, ids);
  const isKept = ({ id }: RegisteredUnit): boolean => {
    const first = used.get(id)?.first;
    return first !== undefined && starts.get(id)! <= first && first < month;
  };
  const changed = units.filter(
    (unit) => !isKept(unit) && starts.get(unit.id) !== Math.max(month, unit.validFrom),
  );
  await writeStarts(manager, { units: changed, starts, month, actor: registrar.username, at });
  return { changed: changed.length, kept: units.filter(isKept).map(({ code }) => code) };
};

const chosenUnits = (
  register: readonly RegisteredUnit[],
  registrar: Registrar,
  { division, units: codes }: StartMonthInput,
): RegisteredUnit[] => {
  const managed = register.filter((unit) => registrar.mayManage(unit.division));
  const known = new Set(managed.map(({ code }) => code));
  const unknown = codes?.find((code) => !known.has(code));
  if (unknown !== undefined) throw new DomainError('UNIT.NOT_FOUND', { code: unknown.slice(0, 64) });
  const wanted = codes && new Set(codes);
  const chosen = managed.filter(
    (unit) =>
      (wanted === undefined || wanted.has(unit.code)) &&
      (division === undefined || isWithin(unit.division, division)),
  );
  if (chosen.length === 0) throw new DomainError('UNIT.NONE_TO_START');
  return chosen;
};

const startsOf = async (
  manager: Transaction,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Month>> => {
  const rows = await manager.query<{ id: number; start: Month }[]>(
    'select id, greatest(valid_from, owes_from) as start from reporting_unit where id = any($1)',
    [ids],
  );
  return new Map(rows.map(({ id, start }) => [id, start]));
};

interface StartWriting {
  readonly units: readonly RegisteredUnit[];
  readonly starts: ReadonlyMap<number, Month>;
  readonly month: Month;
  readonly actor: string;
  readonly at: Date;
}

const writeStarts = async (
  manager: Transaction,
  { units, starts, month, actor, at }: StartWriting,
): Promise<void> => {
  if (units.length === 0) return;
  await manager.query(
    `update reporting_unit set owes_from = case when valid_from < $2 then $2 end where id = any($1)`,
    [units.map(({ id }) => id), month],
  );
  const events = units.map(({ id, validFrom }) => ({
    id,
    before: { from: formatMonth(starts.get(id)!) },
    after: { from: formatMonth(Math.max(month, validFrom)) },
  }));
  await manager.query(
    `insert into unit_event (unit_id, action, before, after, actor, at)
     select id, 'start-month', before, after, $2, $3
     from json_to_recordset($1) as input (id int, before jsonb, after jsonb)`,
    [JSON.stringify(events), actor, at],
  );
};
