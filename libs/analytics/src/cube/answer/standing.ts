import type { CubeStanding, ReportGap, ReportsBehind } from '@xiangtong/contracts';
import { monthOf } from '@xiangtong/domain';
import { type EngineConnection, rows } from '../../engine/engine';
import type { CubePlan } from '../question/plan';
import { sidesOf } from '../sql/facts';
import { memberColumn, standingDimensions, standingStatement, type StandingRow } from '../sql/standing';

const behind = (row: StandingRow, side: 0 | 1): ReportsBehind => ({
  periods: Number(row[`periods_${side}`]),
  gap: row[`gap_${side}`] as ReportGap | null,
  stockGap: row[`stock_gap_${side}`] as ReportGap | null,
});

/** At the end of all time no deadline is open. */
const endOfTime = new Date(8_640_000_000_000_000);

/**
 * How complete the reports behind an answer are, if requested; `momentOf` returns when its ledger position was the
 * newest.
 */
export const readStanding = async (
  connection: EngineConnection,
  plan: CubePlan,
  momentOf: ((seq: number) => Promise<Date | null>) | undefined,
): Promise<readonly CubeStanding[]> => {
  if (!plan.standing) return [];
  const moment = (await momentOf?.(plan.seq)) ?? null;
  const at = moment ?? endOfTime;
  const shown = { time: at.getTime(), month: moment ? monthOf(moment) : 999912 };
  const { sql, parameters } = standingStatement(plan, shown, connection.words);
  const by = standingDimensions(plan);
  const isCompared = sidesOf(plan).length > 1;
  return (await rows<StandingRow>(connection, sql, parameters)).map((row) => ({
    members:
      Number(row['level']) === 0
        ? {}
        : Object.fromEntries(by.map((dimension, index) => [dimension, String(row[memberColumn(index)])])),
    now: behind(row, 0),
    base: isCompared ? behind(row, 1) : null,
  }));
};
