import type { ContributorsOfAnswer, ContributorsQuestion, SumOfRows } from '@xiangtong/analytics';
import { groupBy, type CubeDimension, type CubeMeasure, type CubeQuery } from '@xiangtong/contracts';
import { sensitivityOf, type Contributors } from '@xiangtong/domain';
import type { CellList, ListedCell, ParentOf } from '../sources/cell-lists';
import type { MeasuredList, PublishedCells } from '../sources/published-cells';
import type { ReportSources } from '../sources/sources';
import { behindHouseholds } from './households/household-parts';
import { whereOf } from './sums/hidden-sums';
import { partsOf, rowKey } from './sums/known-sums';
import { amountOf, identityOf } from './sums/relations';

/** What an edition released of a cell: printed, or following from what it printed. */
export interface ReleasedCell {
  readonly asOf: number;
  readonly amounts: ReadonlyMap<string, bigint>;
}

interface ReleasedList {
  readonly list: CellList;
  readonly measures: readonly string[];
  readonly asOf: number;
  readonly isReleased: (cell: ListedCell) => boolean;
}

/** A question for who is behind a difference to what was released at an earlier position. */
export interface ChangedQuestion extends Pick<ContributorsQuestion, 'query' | 'sums'> {
  readonly since: number;
}

/** A list and an earlier position at which some of its cells were released with other figures. */
interface ChangedList {
  readonly list: CellList;
  readonly measures: readonly string[];
  readonly since: number;
  readonly cells: readonly ListedCell[];
}

const amountsOf = (cells: readonly ListedCell[], measures: readonly string[]): ReadonlyMap<string, bigint> =>
  new Map(
    measures.map((measure) => [measure, cells.reduce((sum, cell) => sum + amountOf(cell, measure), 0n)]),
  );

export const isSensitive = (behind: Contributors | undefined): boolean =>
  behind !== undefined && sensitivityOf(behind) !== null;

/** A cell that no table has and that needed a proof was kept from readers. */
export const needsProof = ({ behind, changed }: ListedCell): boolean =>
  [...behind.values(), ...(changed?.values() ?? [])].some(isSensitive);

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/**
 * The difference between two editions is a figure that readers have. A cell that was released with another figure is
 * judged by who stands behind the difference as well as by who stands behind the figure: whose accepted reports changed
 * between the two ledger positions.
 */
export class Corrections {
  private readonly released = new Map<string, ReleasedCell[]>();
  private readonly lists = new Map<string, ReleasedList[]>();
  /** Contributors of sensitive differences, by cell and measure as the edition has them. */
  private readonly changes = new Map<string, Contributors>();
  /** Questions for sensitive differences to what was released at an earlier position. */
  private readonly changedQuestions = new Map<string, ChangedQuestion>();

  constructor(
    editions: readonly PublishedCells[],
    private readonly parentOf: ParentOf,
    private readonly contributors: NonNullable<ReportSources['contributors']>,
  ) {
    for (const edition of editions) this.read(edition);
  }

  private read({ lists, hidden, asOf }: PublishedCells): void {
    const keys = new Set(hidden);
    for (const { list, measures } of lists) {
      const isReleased = (cell: ListedCell): boolean =>
        list.isUntold ? !needsProof(cell) : !keys.has(cell.key);
      if (list.isSum) continue;
      for (const cell of [list.total, ...list.rows])
        if (isReleased(cell)) this.note(cell.key, { asOf, amounts: amountsOf([cell], measures) });
      if (list.isUntold || list.form === 'households') continue;
      const own = this.lists.get(list.base) ?? [];
      this.lists.set(list.base, [...own, { list, measures, asOf, isReleased }]);
    }
  }

  private note(key: string, cell: ReleasedCell): void {
    const known = this.released.get(key);
    if (known) known.push(cell);
    else this.released.set(key, [cell]);
  }

  /** What editions released of a cell, in the order in which they did. */
  releasedOf(key: string): readonly ReleasedCell[] {
    return this.released.get(key) ?? [];
  }

  /** Contributors of the sensitive difference of a cell to what was released of it; the most sensitive of several. */
  changeOf(cell: ListedCell, measure: string): Contributors | undefined {
    return this.changes.get(identityOf(cell, measure)) ?? cell.changed?.get(measure);
  }

  /** The cell with what is known of its difference, as it is kept with the edition. */
  readonly withChange = (cell: ListedCell): ListedCell => {
    const changed = [...cell.behind.keys()].flatMap((measure): [string, Contributors][] => {
      const change = this.changeOf(cell, measure);
      return change ? [[measure, change]] : [];
    });
    return changed.length > 0 ? { ...cell, changed: new Map(changed) } : cell;
  };

  /** Earlier positions at which any of the cells was released with another figure. */
  positionsOf(cells: readonly ListedCell[]): readonly number[] {
    return [...new Set(cells.flatMap((cell) => this.otherPositions(cell, this.released.get(cell.key))))];
  }

  private otherPositions(cell: ListedCell, released: readonly ReleasedCell[] = []): readonly number[] {
    const latest = new Map<string, number>();
    for (const { asOf, amounts } of released) {
      const figures = [...amounts].filter(([measure]) => cell.behind.has(measure));
      if (figures.every(([measure, amount]) => amount === amountOf(cell, measure))) continue;
      const name = figures.map(([measure, amount]) => `${measure} ${amount}`).join();
      latest.set(name, Math.max(asOf, latest.get(name) ?? 0));
    }
    return [...latest.values()];
  }

  /** Asks who changed the cells of these lists since they were released. */
  async judge(lists: readonly MeasuredList[], asOf: number | undefined): Promise<void> {
    for (const one of lists) if (one.list.form === 'households') this.judgeHouseholds(one);
    if (asOf === undefined) return;
    const changed = lists
      .filter(({ list }) => list.form !== 'households' && !list.isSum)
      .flatMap((one) => this.changedIn(one, asOf));
    if (changed.length === 0) return;
    const answers = await this.contributors(changed.map((one) => between(queryOf(one), one.since, asOf)));
    for (const [place, one] of changed.entries()) this.keep(one, answers[place]!);
  }

  private changedIn({ list, measures }: MeasuredList, asOf: number): readonly ChangedList[] {
    const derived = this.releasedRows(list);
    const found = [list.total, ...list.rows].flatMap((cell) =>
      this.otherPositions(cell, [...(this.released.get(cell.key) ?? []), ...(derived.get(cell.key) ?? [])])
        .filter((since) => since !== asOf)
        .map((since) => ({ since, cell })),
    );
    return [...groupBy(found, ({ since }) => since)].map(([since, own]) => ({
      list,
      measures,
      since,
      cells: own.map(({ cell }) => cell),
    }));
  }

  /** Rows of which editions printed all finer rows: what was released of them follows. */
  private releasedRows(list: CellList): ReadonlyMap<string, readonly ReleasedCell[]> {
    const found = new Map<string, ReleasedCell[]>();
    if (list.dimensions.length === 0) return found;
    for (const finer of this.lists.get(list.base) ?? []) {
      if (finer.list.dimensions.join() === list.dimensions.join()) continue;
      const parts = partsOf(finer.list, list.dimensions, this.parentOf);
      for (const row of list.rows) {
        const own = parts.get(rowKey(list, row)) ?? [];
        if (own.length === 0 || !own.every(finer.isReleased)) continue;
        const cell = { asOf: finer.asOf, amounts: amountsOf(own, finer.measures) };
        found.set(row.key, [...(found.get(row.key) ?? []), cell]);
      }
    }
    return found;
  }

  private keep({ list, measures, since, cells }: ChangedList, { total, rows }: ContributorsOfAnswer): void {
    const behindRow = new Map(
      rows.map(({ members, columns }) => [rowKey(list, { members: { ...members } } as ListedCell), columns]),
    );
    for (const cell of cells) {
      const columns = cell === list.total ? total : behindRow.get(rowKey(list, cell));
      for (const measure of measures) {
        const behind = columns?.get(measure);
        if (!behind || !isSensitive(behind)) continue;
        this.noteChange(cell, measure, behind, { ...queryOf({ list, measures }), since });
      }
    }
  }

  /** Notes a sensitive difference of a cell, and how to ask whether it had come about at another position. */
  noteChange(cell: ListedCell, measure: string, behind: Contributors, asked?: ChangedQuestion): void {
    const name = identityOf(cell, measure);
    this.changes.set(name, worstOf([behind, ...(this.changes.has(name) ? [this.changes.get(name)!] : [])]));
    if (asked) this.changedQuestions.set(JSON.stringify(asked), asked);
  }

  /** Which households changed is not known: by how many their number did, and one of few may have all of the amount. */
  private judgeHouseholds({ list, measures }: MeasuredList): void {
    for (const cell of [list.total, ...list.rows])
      for (const measure of measures)
        for (const { amounts } of this.released.get(cell.key) ?? []) {
          const [before, now] = [amounts.get(measure), amountOf(cell, measure)];
          if (before === undefined || before === now) continue;
          const behind = behindHouseholds(1, magnitude(now - before));
          if (isSensitive(behind)) this.noteChange(cell, measure, behind);
        }
  }

  /** Contributors of sensitive differences of sums of rows, by measure, for each sum of each question. */
  async changesOfSums(
    questions: readonly { readonly query: CubeQuery; readonly sums: readonly SumOfRows[] }[],
    positions: readonly (readonly number[])[],
    asOf: number,
  ): Promise<readonly (readonly ReadonlyMap<string, Contributors>[])[]> {
    const asked = questions.flatMap(({ query, sums }, place) =>
      positions[place]!.filter((since) => since !== asOf).map((since) => ({
        place,
        question: between({ query, sums }, since, asOf),
      })),
    );
    const answers = asked.length === 0 ? [] : await this.contributors(asked.map(({ question }) => question));
    return questions.map(({ query, sums }, place) =>
      sums.map((_, index) => {
        const own = answers.filter((_answer, at) => asked[at]!.place === place);
        const changes = query.measures.flatMap((measure): [string, Contributors][] => {
          const found = own.flatMap((answer) => answer.sums[index]!.get(measure) ?? []).filter(isSensitive);
          return found.length > 0 ? [[measure, worstOf(found)]] : [];
        });
        return new Map(changes);
      }),
    );
  }

  /**
   * The newest position, before that of the edition, at which no sensitive difference had come about; null where the
   * edition has none or there is no such position.
   */
  async safePosition(asOf: number | undefined): Promise<number | null> {
    const asked = [...this.changedQuestions.values()];
    if (asOf === undefined || asked.length === 0) return null;
    const isSafe = async (position: number): Promise<boolean> => {
      const earlier = asked.filter(({ since }) => since < position);
      if (earlier.length === 0) return true;
      const answers = await this.contributors(earlier.map((one) => between(one, one.since, position)));
      return answers.every(({ total, rows, sums }) =>
        [total, ...rows.map(({ columns }) => columns), ...sums].every(
          (columns) => ![...columns.values()].some(isSensitive),
        ),
      );
    };
    let [safe, unsafe] = [Math.min(...asked.map(({ since }) => since)), asOf];
    while (unsafe - safe > 1) {
      const middle = Math.floor((safe + unsafe) / 2);
      if (await isSafe(middle)) safe = middle;
      else unsafe = middle;
    }
    return safe < asOf ? safe : null;
  }
}

export const worstOf = (all: readonly Contributors[]): Contributors =>
  all.reduce((a, b) => (protectionOf(b) > protectionOf(a) ? b : a));

const protectionOf = (behind: Contributors): bigint => sensitivityOf(behind)?.protection ?? 0n;

/** A difference is the same in both directions. */
export const between = (
  { query, sums }: Pick<ContributorsQuestion, 'query' | 'sums'>,
  since: number,
  asOf: number,
): ContributorsQuestion => ({
  query: { ...query, asOf: Math.max(since, asOf) },
  ...(sums && { sums }),
  since: Math.min(since, asOf),
});

const queryOf = ({ list, measures }: MeasuredList): Pick<ContributorsQuestion, 'query'> => {
  const [, period] = JSON.parse(list.base) as [string, string];
  const query: CubeQuery = {
    measures: measures as readonly CubeMeasure[],
    by: list.dimensions as CubeDimension[],
    where: whereOf(list),
    period,
  };
  return { query };
};
