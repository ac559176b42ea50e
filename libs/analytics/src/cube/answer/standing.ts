import type { CubeStanding, ReportsBehind } from '@xiangtong/contracts';
import { hasEnoughReports, monthOf, type ResponseLimit } from '@xiangtong/domain';
import type { AskRows } from '../../engine/settled-rows';
import type { CubePlan, MappedPlan } from '../question/plan';
import { sidesOf } from '../sql/facts';
import { gapAt, standingDimensions, standingStatement, type StandingRow } from '../sql/standing';
import { memberIn, type Members } from './members';

const behind = (row: StandingRow, side: 0 | 1): ReportsBehind => ({
  periods: Number(row[`periods_${side}`]),
  due: Number(row[`due_${side}`]),
  reported: Number(row[`reported_${side}`]),
  gap: gapAt(row[`gap_${side}`]),
  stockGap: gapAt(row[`stock_gap_${side}`]),
});

const integer = (value: StandingRow[string] | undefined): bigint => BigInt(value ?? 0);

type Prefix = '' | 'stock_';

const isAnswered = (
  row: StandingRow,
  side: 0 | 1,
  prefix: Prefix,
  limit: ResponseLimit | undefined,
): boolean =>
  hasEnoughReports(
    {
      due: Number(row[`${prefix}due_${side}`] ?? 0),
      reported: Number(row[`${prefix}reported_${side}`] ?? 0),
      dueAmount: integer(row[`${prefix}weight_due_${side}`]),
      reportedAmount: integer(row[`${prefix}weight_reported_${side}`]),
    },
    limit,
  );

/** What is estimated is not missing, and pairs of reports need no others. */
const fewReports = (
  plan: CubePlan,
  row: StandingRow,
  prefix: Prefix,
  limit: ResponseLimit | undefined,
): CubeStanding['fewReports'] => {
  if (plan.basis === 'comparable') return null;
  if (plan.impute === 'none' && !isAnswered(row, 0, prefix, limit)) return 'now';
  return !plan.compare || plan.imputeBase || isAnswered(row, 1, prefix, limit) ? null : 'base';
};

/** No deadline is open at this moment. */
const endOfTime = new Date(8_640_000_000_000_000);

/**
 * How complete the reports behind an answer are, if requested: the same for many questions. `momentOf` returns when its
 * ledger position was the newest.
 */
export const readStanding = async (
  settled: AskRows,
  plan: MappedPlan,
  momentOf: ((seq: number) => Promise<Date | null>) | undefined,
): Promise<readonly StandingRow[]> => {
  if (!plan.standing) return [];
  const moment = (await momentOf?.(plan.seq)) ?? null;
  const at = moment ?? endOfTime;
  const shown = { time: at.getTime(), month: moment ? monthOf(moment) : 999912 };
  const { sql, parameters } = standingStatement(plan, shown, settled.words);
  return settled.rows<StandingRow>(sql, parameters);
};

export const toStanding = (
  plan: CubePlan,
  rows: readonly StandingRow[],
  members: Members,
  limit: ResponseLimit | undefined,
): readonly CubeStanding[] => {
  const by = standingDimensions(plan);
  const isCompared = sidesOf(plan).length > 1;
  return rows.map((row) => ({
    members:
      Number(row['level']) === 0
        ? {}
        : Object.fromEntries(
            by.map((dimension) => [
              dimension,
              String(memberIn(members.get(dimension), row[dimension])?.code),
            ]),
          ),
    now: behind(row, 0),
    base: isCompared ? behind(row, 1) : null,
    fewReports: fewReports(plan, row, '', limit),
    stockFewReports: fewReports(plan, row, 'stock_', limit),
  }));
};
