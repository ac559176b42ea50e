import type { Ground, RevisedMeasure } from '@xiangtong/contracts';
import { addMonths, type Month } from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';
import { readGround } from '../cube/answer/ground';
import type { CubePlan } from '../cube/question/plan';
import type { CubeScope } from '../cube/question/scope';
import { Parameters } from '../cube/sql/parameters';
import { isUnitDimension } from '../cube/vocabulary/dimensions';
import { type EngineConnection, rows } from '../engine/engine';
import {
  askTimeless,
  checkTimeless,
  planAt,
  timelessFacts,
  type CubeAsker,
  type TimelessQuery,
} from './timeless-facts';

/** A month as of one position. */
export interface VintageCell {
  /** Integer of the measure's last decimal. */
  readonly value: bigint;
  /** Accepted reports behind it, nil returns included. */
  readonly reports: number;
}

/** The last position. */
export interface Triangle extends Ground {
  readonly months: readonly Month[];
  /** Cells of each month, including those a year before: one per position, in the requested order. */
  readonly cells: ReadonlyMap<Month, readonly VintageCell[]>;
}

type RawMonth = Readonly<Record<string, bigint | number>>;

/** Figures of months at several positions of the ledger. */
export class VintageReader {
  constructor(private readonly cube: CubeAsker) {}

  /** Everything that is wrong with the query. */
  check(query: TimelessQuery, scope: CubeScope): Promise<readonly InputMistake[]> {
    return checkTimeless(this.cube, query, scope);
  }

  /** `seqs` in ascending order. Throws CUBE.INVALID, CUBE.TOO_SLOW or CUBE.OVERFLOW. */
  triangle(query: TimelessQuery, seqs: readonly number[], scope: CubeScope): Promise<Triangle> {
    return askTimeless(this.cube, query, scope, seqs.at(-1) ?? 0, async (connection, plan) => {
      const base = plan.months.map((month) => addMonths(month, -12));
      const months = [...new Set([...base, ...plan.months])].sort((a, b) => a - b);
      const values = await sumsAt(connection, plan, query.measure, { months, seqs });
      const reports = await reportsAt(connection, plan, { months, seqs });
      const cell = (month: Month, index: number): VintageCell => ({
        value: BigInt(values.get(month)?.[`v${index}`] ?? 0),
        reports: Number(reports.get(month)?.[`v${index}`] ?? 0),
      });
      return {
        months: plan.months,
        cells: new Map(months.map((month) => [month, seqs.map((_, index) => cell(month, index))])),
        ...(await readGround(connection, planAt(plan, seqs.at(-1) ?? 0))),
      };
    });
  }
}

interface Window {
  readonly months: readonly Month[];
  readonly seqs: readonly number[];
}

/** All positions in one pass over the facts. */
const columnsAt = (seqs: readonly number[], parameters: Parameters, sum: (held: string) => string): string =>
  seqs
    .map((seq, index) => {
      const at = parameters.bind(seq);
      return `${sum(`f.from_seq <= ${at} and f.to_seq > ${at}`)} as v${index}`;
    })
    .join(', ');

const byMonth = (found: readonly RawMonth[]): ReadonlyMap<Month, RawMonth> =>
  new Map(found.map((row) => [Number(row['month']), row]));

const sumsAt = async (
  connection: EngineConnection,
  plan: CubePlan,
  measure: RevisedMeasure,
  { months, seqs }: Window,
): Promise<ReadonlyMap<Month, RawMonth>> => {
  const parameters = new Parameters(connection.words);
  const { tables, sum } = timelessFacts(plan, measure, months, parameters);
  const columns = columnsAt(seqs, parameters, (held) => sum(`case when ${held} then f.value end`));
  // Lines of one entry are valid for the same time: they are summed first, so that each is read once and not once per
  // position.
  const sql = `with ${tables}, held as (select month, from_seq, to_seq, ${parameters.words.sum('value')} as value from facts group by all)
    select f.month, ${columns} from held f group by f.month`;
  return byMonth(await rows<RawMonth>(connection, sql, parameters.values));
};

/** A report belongs to the form: filters on lines do not change whether it exists. */
const reportsAt = async (
  connection: EngineConnection,
  plan: CubePlan,
  { months, seqs }: Window,
): Promise<ReadonlyMap<Month, RawMonth>> => {
  const parameters = new Parameters(connection.words);
  const filters = plan.filters.filter(({ dimension }) => isUnitDimension(dimension));
  const { tables } = timelessFacts({ ...plan, filters }, 'amount', months, parameters);
  const columns = columnsAt(seqs, parameters, (held) => `count(*) filter (where ${held})`);
  const sql = `with ${tables} select f.month, ${columns} from facts f group by f.month`;
  return byMonth(await rows<RawMonth>(connection, sql, parameters.values));
};
