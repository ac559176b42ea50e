import { formPeriod, type FormCode, type Instant } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import { announce, type Queries, type Transaction } from '@xiangtong/infrastructure';

/** The last time an officer asked a unit for its report. */
export interface Chase {
  /** Name of the office or person, as the unit knows it. */
  readonly by: string;
  readonly at: Instant;
}

export interface ChasedPeriod {
  readonly form: FormCode;
  readonly month: Month;
  readonly unitId: number;
}

const keyOf = ({ form, month, unitId }: ChasedPeriod): string => `${form}/${month}/${unitId}`;

const newest = `
  select distinct on (form, month, unit_id) form, month, unit_id as "unitId", actor_name as by, at from period_chase
  join unnest($1::text[], $2::int[], $3::int[]) as wanted (form, month, unit_id) using (form, month, unit_id)
  order by form, month, unit_id, id desc`;

/** The newest chase of each of these unit-months; query it with `of`. */
export const readChases = async (
  queries: Queries,
  periods: readonly ChasedPeriod[],
): Promise<{ of(period: ChasedPeriod): Chase | null }> => {
  const rows = await queries.query<(ChasedPeriod & { readonly by: string; readonly at: Date })[]>(newest, [
    periods.map(({ form }) => form),
    periods.map(({ month }) => month),
    periods.map(({ unitId }) => unitId),
  ]);
  const chases = new Map(rows.map((row) => [keyOf(row), { by: row.by, at: row.at.toISOString() }]));
  return { of: (period) => chases.get(keyOf(period)) ?? null };
};

export interface NewChases {
  readonly form: FormCode;
  readonly month: Month;
  readonly unitIds: readonly number[];
  readonly actor: { readonly username: string; readonly displayName: string };
  readonly at: Date;
}

/** The units see it in their pages, and whoever reports for them is told. */
export const recordChases = async (transaction: Transaction, chases: NewChases): Promise<void> => {
  const { form, month, unitIds, actor, at } = chases;
  if (unitIds.length === 0) return;
  await transaction.query(
    `insert into period_chase (form, month, unit_id, actor, actor_name, at)
     select $1, $2, unit_id, $4, $5, $6 from unnest($3::int[]) as unit_id`,
    [form, month, unitIds, actor.username, actor.displayName, at],
  );
  const period = formPeriod(form, month);
  await announce(transaction, {
    kind: 'report.reminded',
    details: { form, period, unitIds, by: actor.displayName },
    subject: `period ${form} ${period}`,
    at,
  });
};
