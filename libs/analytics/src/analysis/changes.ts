import type { Ground, MoveKind } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';
import { readGround } from '../cube/answer/ground';
import type { CubeScope } from '../cube/question/scope';
import { Parameters } from '../cube/sql/parameters';
import { named } from '../cube/sql/table';
import { type EngineConnection, rows } from '../engine/engine';
import {
  askTimeless,
  checkTimeless,
  planAt,
  timelessFacts,
  type CubeAsker,
  type TimelessFacts,
  type TimelessQuery,
} from './timeless-facts';

/** The effect of one ledger entry on the figure of its unit and month, as integers of the measure's last decimal. */
export interface EntryChange {
  readonly seq: number;
  readonly unit: string;
  readonly month: Month;
  readonly kind: MoveKind;
  readonly difference: bigint;
}

/** A figure at both positions. */
export interface Standing {
  readonly before: bigint;
  readonly after: bigint;
}

interface UnitChange extends Standing {
  readonly unit: string;
  readonly zh: string;
  readonly en: string;
}

/** The later position. */
export interface ChangesBetween extends Ground {
  readonly total: Standing;
  /** Units with an entry between the positions, by code. */
  readonly units: readonly UnitChange[];
  /** Sorted as in the ledger; differences add up to those of the units, and these to the total's. */
  readonly entries: readonly EntryChange[];
  /** All units that were examined. */
  readonly unitIds: readonly number[];
}

/** Positions of the ledger: entries `since` < seq ≤ `until`. */
export interface Span {
  readonly since: number;
  readonly until: number;
}

/** What changed between two positions of the ledger, entry by entry. */
export class ChangeReader {
  constructor(private readonly cube: CubeAsker) {}

  /** Everything that is wrong with the query. */
  check(query: TimelessQuery, scope: CubeScope): Promise<readonly InputMistake[]> {
    return checkTimeless(this.cube, query, scope);
  }

  /** Throws CUBE.INVALID, CUBE.TOO_SLOW or CUBE.OVERFLOW. */
  between(query: TimelessQuery, span: Span, scope: CubeScope): Promise<ChangesBetween> {
    return askTimeless(this.cube, query, scope, span.until, async (connection, plan) => {
      const parameters = new Parameters(connection.words);
      const bounds = { since: parameters.bind(span.since), until: parameters.bind(span.until) };
      const facts = timelessFacts(plan, query.measure, plan.months, parameters);
      const statement = { connection, facts, bounds, parameters };
      const entries = await readEntries(statement);
      const standings = await readStandings(statement);
      const changed = new Set(entries.map(({ unit }) => unit));
      const total = standings.reduce<Standing>(
        (sum, { before, after }) => ({ before: sum.before + before, after: sum.after + after }),
        { before: 0n, after: 0n },
      );
      return {
        ...(await readGround(connection, planAt(plan, span.until))),
        total,
        units: standings.filter(({ unit }) => changed.has(unit)).map(({ id: _, ...standing }) => standing),
        entries,
        unitIds: standings.map(({ id }) => id),
      };
    });
  }
}

interface Statement {
  readonly connection: EngineConnection;
  readonly facts: TimelessFacts;
  readonly bounds: Readonly<Record<'since' | 'until', string>>;
  readonly parameters: Parameters;
}

interface EntryRow {
  seq: bigint;
  unit: string;
  month: number;
  starts: boolean;
  ends: boolean;
  again: boolean;
  difference: bigint;
}

const kindOf = ({ starts, ends, again }: EntryRow): MoveKind => {
  if (!starts) return 'withdrawal';
  if (ends) return 'correction';
  return again ? 'reinstatement' : 'late';
};

/** An entry puts facts in force, ends others, or both. The reports decide this, because nil reports have no facts. */
const readEntries = async ({ connection, facts, bounds, parameters }: Statement): Promise<EntryChange[]> => {
  const { since, until } = bounds;
  const { words } = parameters;
  const reports = words.lifetimes('report');
  const between = (column: string) => `${column} > ${since} and ${column} <= ${until}`;
  const found = await rows<EntryRow>(
    connection,
    `with ${facts.tables},
      moved as (
        select r.from_seq as seq, r.unit_id as unit_id, r.month as month, true as starts from ${reports} r
          where r.form = 'sales' and ${between('r.from_seq')} and (r.unit_id, r.month) in (select unit_id, month from facts)
        union all
        select r.to_seq, r.unit_id, r.month, false from ${reports} r
          where r.form = 'sales' and ${between('r.to_seq')} and (r.unit_id, r.month) in (select unit_id, month from facts)),
      entry_kind as (select seq, unit_id, month, ${words.some('m.starts')} as starts, ${words.some('not m.starts')} as ends
        from moved m group by seq, unit_id, month),
      earliest as (select unit_id, month, min(from_seq) as first from report where form = 'sales' group by unit_id, month),
      effect as (
        select from_seq as seq, unit_id, month, value from facts where ${between('from_seq')}
        union all
        select to_seq, unit_id, month, -value from facts where ${between('to_seq')}),
      summed as (select seq, unit_id, month, ${facts.sum('value')} as difference from effect group by seq, unit_id, month)
    select k.seq as seq, u.code as unit, k.month as month, k.starts as starts, k.ends as ends, earliest.first < k.seq as again,
      ${words.exact('coalesce(summed.difference, 0)')} as difference
    from entry_kind k join unit_scope u on u.id = k.unit_id
      join earliest using (unit_id, month)
      left join summed on summed.seq = k.seq and summed.unit_id = k.unit_id and summed.month = k.month
    order by k.seq`,
    parameters.values,
  );
  return found.map((row) => ({
    seq: Number(row.seq),
    unit: row.unit,
    month: row.month,
    kind: kindOf(row),
    difference: row.difference,
  }));
};

interface StandingRow extends UnitChange {
  readonly id: number;
}

/** All units of the scope; units without figures have 0. */
const readStandings = ({ connection, facts, bounds, parameters }: Statement): Promise<StandingRow[]> => {
  const at = (seq: string) =>
    facts.sum(`case when f.from_seq <= ${seq} and f.to_seq > ${seq} then f.value end`);
  return rows<StandingRow>(
    connection,
    `with ${facts.tables}
    select u.id as id, u.code as unit, coalesce(m.zh, u.code) as zh, coalesce(m.en, u.code) as en,
      ${at(bounds.since)} as before, ${at(bounds.until)} as after
    from unit_scope u left join facts f on f.unit_id = u.id${named(parameters.words, 'unit', 'm', 'u.id')}
    group by u.id, u.code, m.zh, m.en order by u.code`,
    parameters.values,
  );
};
