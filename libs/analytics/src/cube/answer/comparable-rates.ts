import {
  comparableMeasures,
  comparableRate,
  tellsAnotherStory,
  type ComparableRow,
  type CubeRow,
} from '@xiangtong/contracts';
import { fractionOf, roundFraction } from '@xiangtong/domain';
import { inBreaths } from '@xiangtong/infrastructure';
import type { EngineConnection } from '../../engine/engine';
import type { AskRows } from '../../engine/settled-rows';
import { withBoundaries } from '../boundary/with-boundaries';
import { columnsOf } from '../question/columns';
import type { CubePlan, MappedPlan } from '../question/plan';
import { MAX_ROWS } from '../question/resolve-query';
import { namePlace } from '../sql/name-place';
import { exactCells } from './exact-cells';
import { readMembers } from './members';
import { readAnswer } from './read-answer';
import { toRows } from './response';

/** As many rows as somebody may compare with each other; the rates of more take as long as the answer itself. */
const MOST_ROWS = 5_000;

interface Reader {
  readonly connection: EngineConnection;
  readonly settled: AskRows;
}

/**
 * The rows whose growth differs by more than `points` percentage points from that of the units that reported both
 * periods. Estimates have taken the place of what is missing, and pairs of reports need no others.
 */
export const readComparableRates = async (
  { connection, settled }: Reader,
  plan: MappedPlan,
  rows: readonly CubeRow[],
  points: number,
): Promise<readonly ComparableRow[]> => {
  const { by, compare, comparableRates, basis, impute } = plan;
  const isAsked = comparableRates && basis === 'published' && impute === 'none' && by.length > 0;
  const measures = isAsked && compare ? comparableMeasures({ measures: plan.measures, by, compare }) : [];
  if (measures.length === 0 || rows.length === 0 || rows.length > MOST_ROWS) return [];
  const pairs: CubePlan = {
    ...plan,
    measures,
    basis: 'comparable',
    boundaries: plan.boundaries ?? plan.period.to,
    real: false,
    baseAsOf: null,
    order: [],
    limit: MAX_ROWS,
    isCut: true,
    undecomposed: true,
    unrated: true,
  };
  const asked = await withBoundaries(connection, pairs, plan.minimumDonors);
  const { rows: raws } = await readAnswer(connection, asked, settled);
  const keysOf = (dimension: (typeof by)[number]) => raws.values.get(dimension) ?? [];
  const members = await readMembers(settled, by, keysOf, namePlace(asked));
  const columns = columnsOf(asked);
  const paired = await inBreaths(toRows(columns, raws, { members, exact: exactCells(asked, null) }));
  const keyOf = (row: CubeRow): string => JSON.stringify(by.map((dimension) => row[dimension]));
  const byKey = new Map(paired.map((row) => [keyOf(row), row]));
  return rows.flatMap((row): ComparableRow[] => {
    const growth = measures.flatMap((measure): [string, string | null][] => {
      const own = row[`${measure}.growth`];
      if (own == null) return [];
      const rate = comparableRate(byKey.get(keyOf(row)), measure);
      return tellsAnotherStory(fractionOf(own), rate, points)
        ? [[measure, rate && roundFraction(rate, 6)]]
        : [];
    });
    if (growth.length === 0) return [];
    const key = Object.fromEntries(by.map((dimension) => [dimension, row[dimension] ?? null]));
    return [{ members: key, growth: Object.fromEntries(growth) }];
  });
};
