import type { ContributorsOfAnswer, ContributorsOfRow } from '@xiangtong/analytics';
import { shiftPeriod } from '@xiangtong/domain';
import type { ReportSources } from '../sources/sources';
import {
  behindOn,
  filtersOf,
  formOf,
  indicatorKey,
  judged,
  judgedTogether,
  keysOf,
  salesOf,
  sidesOf,
  type AskedQuery,
} from './asked-query';
import type { CellList, ListedCell } from '../sources/cell-lists';
import { shifted } from './coordinates';
import type { Side } from './hide-figures';
import type { MeasuredList } from '../sources/published-cells';

const uncompared = ({ compare: _, ...query }: AskedQuery): AskedQuery => query;

/** Sales are judged by the same measures whatever a table prints of them. */
const nameOf = ({ measures, ...about }: AskedQuery): string => JSON.stringify([about, judged(measures)]);

/** A breakdown of the same sales, which has their total too. */
const widerThan = (query: AskedQuery, queries: readonly AskedQuery[]): AskedQuery | undefined => {
  const about = query.by.length > 0 ? null : salesOf(query);
  return about === null ? undefined : queries.find((one) => one.by.length > 0 && salesOf(one) === about);
};

/** The cells of the answers to queries with who stands behind them, asked for together and each once. */
export class AskedLists {
  private readonly known = new Map<string, readonly MeasuredList[]>();

  constructor(private readonly sources: Pick<ReportSources, 'contributors'>) {}

  /** The lists of a query that was asked. */
  of(query: AskedQuery): readonly MeasuredList[] {
    return this.known.get(nameOf(query))!;
  }

  /** The lists of one of these queries. A total is taken from a breakdown of the same sales, if one is among them. */
  among(queries: readonly AskedQuery[], query: AskedQuery): readonly MeasuredList[] {
    const wider = widerThan(query, queries);
    if (!wider) return this.of(query);
    const name = `total ${salesOf(query)}`;
    const known = this.known.get(name);
    if (known) return known;
    const totals = this.of(wider).map(({ list, measures }) => ({
      list: { ...list, dimensions: [], rows: [] },
      measures,
    }));
    this.known.set(name, totals);
    return totals;
  }

  /** Asks for all of these queries; whether everything was known. */
  askAll(queries: readonly AskedQuery[]): Promise<boolean> {
    return this.ask(queries.filter((query) => !widerThan(query, queries)));
  }

  /** Where two queries differ only in that one compares, only that one is asked: it has the answer to the other. */
  async ask(queries: readonly AskedQuery[]): Promise<boolean> {
    const open = new Map(queries.map((query) => [nameOf(query), query] as const));
    for (const query of queries) if (query.compare) open.delete(nameOf(uncompared(query)));
    for (const name of this.known.keys()) open.delete(name);
    if (open.size === 0) return true;
    const asked = [...open.values()];
    const answers = await this.sources.contributors!(
      asked.map(({ asked: _, ...query }) => ({ query: { ...query, measures: judged(query.measures) } })),
    );
    for (const [place, query] of asked.entries()) {
      const [now, base] = (['now', 'base'] as const).map((side) => listsOn(side, query, answers[place]!));
      this.known.set(nameOf(query), [...now!, ...base!]);
      if (query.compare) this.known.set(nameOf(uncompared(query)), now!);
    }
    return false;
  }
}

/** The lists of one side of an answer; none of the base of one that compares nothing. */
const listsOn = (
  side: Side,
  query: AskedQuery,
  { total, rows }: ContributorsOfAnswer,
): readonly MeasuredList[] =>
  sidesOf(query)
    .filter((one) => one.side === side)
    .flatMap(({ suffix, shift }) => {
      const [period, form] = [shiftPeriod(query.asked, -shift), formOf(query.measures)];
      const keyOf = keysOf(query, side);
      return judgedTogether(query.measures).map((measures): MeasuredList => {
        const cellOf = ({
          members,
          columns,
        }: Pick<ContributorsOfRow, 'members' | 'columns'>): ListedCell => ({
          key: `${keyOf(members)}${indicatorKey(measures[0])}`,
          members: shifted(members, shift),
          behind: behindOn(columns, measures, suffix),
        });
        const list: CellList = {
          form,
          base: JSON.stringify([form, period.text, filtersOf(query)]),
          dimensions: query.by,
          total: cellOf({ members: {}, columns: total }),
          rows: rows.map(cellOf),
        };
        return { list, measures };
      });
    });
