import type { ContributorsOfAnswer, ContributorsQuestion, SumOfRows } from '@xiangtong/analytics';
import { groupBy, type CubeDimension, type CubeMeasure, type CubeQuery } from '@xiangtong/contracts';
import type { Contributors } from '@xiangtong/domain';
import type { CellList, ListedCell, ParentOf } from '../sources/cell-lists';
import type { MeasuredList, PublishedCells } from '../sources/published-cells';
import type { ReportSources } from '../sources/sources';
import { cellKey } from './coordinates';
import { between, isSensitive, needsProof, worstOf, type Corrections } from './corrections';
import type { HiddenCells } from './hidden-cells';
import { atWorst, whereOf } from './sums/hidden-sums';
import { partsOf } from './sums/known-sums';
import { amountOf } from './sums/relations';

/** Places with editions, from fine to coarse. */
const levels = ['township', 'county', 'prefecture'] as const;
type PlaceLevel = (typeof levels)[number];

/** Tables by these have the parts of their place themselves. */
const divisions: readonly string[] = [...levels, 'unit', 'village', 'park'];

interface Place {
  readonly level: PlaceLevel;
  readonly code: string;
}

type Members = ListedCell['members'];
type Behind = ReadonlyMap<string, Contributors>;
type SettledCells = Pick<HiddenCells, 'edition' | 'isHidden'>;
type FindContributors = NonNullable<ReportSources['contributors']>;

/** Figures of an edition that are wholes or parts of others: a row for each whole, and the parts that it has. */
interface DividedTable {
  readonly measures: readonly CubeMeasure[];
  readonly period: string;
  /** Filters of the wholes. */
  readonly filters: Members;
  /** By the dimensions of the rows, and by those that tell the parts of one row. */
  readonly query: CubeQuery;
  readonly rows: readonly CubeDimension[];
  readonly parts: readonly CubeDimension[];
  /** What the edition prints of wholes and parts, by key. */
  readonly own: ReadonlyMap<string, ListedCell>;
  /** Members of the rows that the edition has to do with. */
  readonly members: readonly Members[];
  /** Whether sums of hidden parts are judged with the table itself, so that differences alone are new. */
  readonly isJudged: boolean;
}

/** Parts of a row with who is behind each. */
type Parts = ReadonlyMap<string, { readonly members: Members; readonly behind: Behind }>;

/** A row at a ledger position at which readers have the figure of its whole. */
interface Version {
  readonly asOf: number;
  readonly whole: ListedCell;
  readonly parts: Parts;
  /** Those of which readers have the figure too. */
  readonly known: ReadonlyMap<string, ListedCell>;
}

/** An earlier position from which the difference is known, or with that of one part between its edition and then. */
interface KnownDifference {
  readonly since: number;
  readonly besides?: { readonly part: string; readonly since: number };
}

/** The figure of a whole less those of its known parts. */
interface Residual {
  readonly table: DividedTable;
  readonly row: Members;
  readonly version: Version;
  /** The parts that are left. */
  readonly parts: Parts;
  readonly known: readonly ListedCell[];
  readonly differences: KnownDifference[];
}

export interface SensitiveResiduals {
  readonly figures: readonly MeasuredList[];
  /** Those of which only the difference to an earlier one is sensitive. */
  readonly differences: readonly MeasuredList[];
}

/**
 * Whoever has the figure of a whole and those of some of its parts has what is left: of a city without the counties whose
 * editions are released, and after corrections the change of that, or of the rows that two versions of a table do not
 * both print. No table has it; it is judged by who stands behind it and behind its changes, and proven like any cell.
 */
export class Residuals {
  /** Places with tables that were released, by period. */
  private readonly places: ReadonlyMap<string, readonly Place[]>;
  /** Parts by row, of the answers to queries. */
  private readonly answers = new Map<string, ReadonlyMap<string, Parts>>();

  constructor(
    editions: readonly PublishedCells[],
    private readonly parentOf: ParentOf,
    private readonly corrections: Corrections,
    private readonly contributors: FindContributors,
  ) {
    const all = editions.flatMap(({ lists }) => lists).flatMap(({ list }) => readPlaceOfList(list) ?? []);
    const once = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
    this.places = groupBy(once, ({ period }) => period);
  }

  /** Those that are not among the `judged` yet. */
  async findSensitive(
    cells: SettledCells,
    judged: Set<string>,
    asOf: number | undefined,
  ): Promise<SensitiveResiduals> {
    if (asOf === undefined) return { figures: [], differences: [] };
    const tables = [...this.ofPlaces(cells), ...this.ofTables(cells)];
    const positions = new Map(tables.map((table) => [table, this.positionsOf(table, asOf)]));
    await this.askParts(positions);
    const residuals = tables.flatMap((table) => this.residualsOf(table, positions.get(table)!));
    const open = residuals.filter((one) => !judged.has(residualName(one)));
    for (const one of open) judged.add(residualName(one));
    return this.judge(open, asOf);
  }

  /** Tables of the edition that editions of a place above or of places below have too. */
  private ofPlaces(cells: SettledCells): readonly DividedTable[] {
    const found = new Map<string, DividedTable>();
    for (const { list, measures } of cells.edition) {
      const place = readPlaceOfList(list);
      const released = place ? (this.places.get(place.period) ?? []) : [];
      if (!place || released.length === 0 || list.dimensions.some((one) => divisions.includes(one))) continue;
      const isTotalTold = !list.isUntold || list.dimensions.length === 0;
      const told = toldCells(list, cells);
      for (const { whole, parts } of this.dividedBy(place, released))
        for (const rows of isTotalTold ? [[], list.dimensions] : [list.dimensions]) {
          const { [place.level]: _, ...others } = whereOf(list);
          const filters = { ...others, [whole.level]: whole.code };
          const ofRows = told.filter((cell) => cell !== list.total).map((cell) => cell.members);
          const members = rows.length === 0 ? [{}] : ofRows;
          const table = tableOf({
            list,
            measures,
            filters,
            rows,
            parts: [parts],
            members,
            told,
            isJudged: false,
          });
          if (this.isReleased(table, released))
            found.set(JSON.stringify([table.query, list.isUntold]), table);
        }
    }
    return [...found.values()];
  }

  /** The place as the whole of others, and as a part of one. */
  private dividedBy(
    { level, code }: Place,
    others: readonly Place[],
  ): readonly { readonly whole: Place; readonly parts: PlaceLevel }[] {
    const at = levels.indexOf(level);
    const [finer, coarser] = [levels[at - 1], levels[at + 1]];
    const isPart = (one: Place): boolean =>
      one.level === finer && this.parentOf(one.level, one.code, level) === code;
    const above = coarser && this.parentOf(level, code, coarser);
    const whole = others.find((one) => one.level === coarser && one.code === above);
    return [
      ...(finer && others.some(isPart) ? [{ whole: { level, code }, parts: finer }] : []),
      ...(whole ? [{ whole, parts: level }] : []),
    ];
  }

  /** Whether editions of other places released a whole or a part of the table. */
  private isReleased(table: DividedTable, others: readonly Place[]): boolean {
    const own = others.filter(
      ({ level }) => table.parts.includes(level) || table.filters[level] !== undefined,
    );
    return table.members.some((row) =>
      own.some(({ level, code }) => {
        const key = cellKeyInTable(table, { ...row, [level]: code });
        return !table.own.has(key) && this.corrections.releasedOf(key).length > 0;
      }),
    );
  }

  /** Tables of which wholes were corrected, with their totals or the rows of a coarser one as wholes. */
  private ofTables(cells: SettledCells): readonly DividedTable[] {
    const whole = cells.edition.filter(({ list }) => list.form === 'sales' && !list.isUntold);
    const isCorrected = (cell: ListedCell): boolean => this.corrections.positionsOf([cell]).length > 0;
    const found = new Map<string, DividedTable>();
    for (const { list, measures } of whole.filter((one) => one.list.dimensions.length > 0)) {
      const coarser = whole.filter(
        (one) =>
          one.list.base === list.base &&
          one.list.dimensions.length > 0 &&
          one.list.dimensions.join() !== list.dimensions.join() &&
          partsOf(list, one.list.dimensions, this.parentOf).size > 0,
      );
      const ofTotal: Pick<CellList, 'dimensions' | 'rows'> = { dimensions: [], rows: [list.total] };
      const wholes = [ofTotal, ...coarser.map((one) => one.list)];
      for (const { dimensions: rows, rows: all } of wholes) {
        const corrected = all.filter((cell) => isCorrected(cell) && !cells.isHidden(cell.key));
        if (corrected.length === 0) continue;
        const parts = list.dimensions.filter((one) => !rows.includes(one));
        const told = [...corrected, ...toldCells(list, cells)];
        const members = corrected.map((cell) => (rows.length === 0 ? {} : cell.members));
        const filters = whereOf(list);
        const table = tableOf({ list, measures, filters, rows, parts, members, told, isJudged: true });
        found.set(JSON.stringify([table.query, rows]), table);
      }
    }
    return [...found.values()];
  }

  /** That of the edition, and those at which a whole was released. */
  private positionsOf(table: DividedTable, asOf: number): readonly number[] {
    const released = table.members.flatMap((row) => this.corrections.releasedOf(cellKeyInTable(table, row)));
    return [...new Set([asOf, ...released.map((one) => one.asOf)])];
  }

  private async askParts(positionsOf: ReadonlyMap<DividedTable, readonly number[]>): Promise<void> {
    const asked = [...positionsOf].flatMap(([table, positions]) =>
      positions.map((asOf) => ({ table, query: { ...table.query, asOf } })),
    );
    const open = asked.filter(({ table, query }) => !this.answers.has(answerName(table, query.asOf)));
    const once = [...new Map(open.map((one) => [answerName(one.table, one.query.asOf), one])).values()];
    if (once.length === 0) return;
    const answers = await this.contributors(once.map(({ query }) => ({ query })));
    for (const [at, { table, query }] of once.entries()) {
      const byRow = groupBy(answers[at]!.rows, ({ members }) => memberCodesKey(table.rows, { ...members }));
      const ofRows = [...byRow].map(([name, rows]) => [name, partsIn(table, rows)] as const);
      this.answers.set(answerName(table, query.asOf), new Map(ofRows));
    }
  }

  /** Null where readers do not have the figure of the whole. */
  private versionOf(table: DividedTable, row: Members, asOf: number): Version | null {
    const parts: Parts =
      this.answers.get(answerName(table, asOf))!.get(memberCodesKey(table.rows, row)) ?? new Map();
    const sumOf = (all: readonly Behind[]): ReadonlyMap<string, bigint> =>
      new Map(
        table.measures.map((measure) => [
          measure,
          all.reduce((sum, behind) => sum + (behind.get(measure)?.total ?? 0n), 0n),
        ]),
      );
    const whole = this.knownCell(
      table,
      cellKeyInTable(table, row),
      sumOf([...parts.values()].map(({ behind }) => behind)),
    );
    if (!whole) return null;
    const known = new Map<string, ListedCell>();
    for (const [part, { members, behind }] of parts) {
      const cell = this.knownCell(table, cellKeyInTable(table, { ...row, ...members }), sumOf([behind]));
      if (cell) known.set(part, cell);
    }
    return { asOf, whole, parts, known };
  }

  /** The cell with these amounts, if the edition prints it or an earlier one released it. */
  private knownCell(
    { own, measures }: DividedTable,
    key: string,
    amounts: ReadonlyMap<string, bigint>,
  ): ListedCell | null {
    const cell = own.get(key);
    const isEqual = (amount: (measure: string) => bigint | undefined): boolean =>
      measures.every((measure) => amount(measure) === amounts.get(measure));
    if (cell && isEqual((measure) => amountOf(cell, measure))) return cell;
    const isReleased = this.corrections
      .releasedOf(key)
      .some((one) => isEqual((measure) => one.amounts.get(measure)));
    if (!isReleased) return null;
    // Readers have it: nobody is protected by it any more.
    const behind = [...amounts].map(
      ([measure, total]) => [measure, { count: 0, total, largest: [] }] as const,
    );
    return { key, members: {}, behind: new Map(behind) };
  }

  private residualsOf(table: DividedTable, positions: readonly number[]): readonly Residual[] {
    const isOwn = (cell: ListedCell): boolean => table.own.get(cell.key) === cell;
    return table.members.flatMap((row) => {
      const versions = positions.flatMap((asOf) => this.versionOf(table, row, asOf) ?? []);
      return versions.flatMap((version) => {
        const found = new Map<string, Residual>();
        const keep = (known: readonly string[], other: Parts): KnownDifference[] => {
          const left = [...version.parts, ...other].filter(([part]) => !known.includes(part));
          const parts: Parts = new Map(left.sort(([a], [b]) => (a < b ? -1 : 1)));
          const name = [...parts.keys()].join();
          const cells = known.flatMap((part) => version.known.get(part) ?? []);
          // What earlier editions told was judged with them.
          const isNew = isOwn(version.whole) || cells.some(isOwn);
          if (parts.size === 0 || cells.length === 0 || !isNew) return [];
          const residual = found.get(name) ?? { table, row, version, parts, known: cells, differences: [] };
          found.set(name, residual);
          return residual.differences;
        };
        if (!table.isJudged) keep([...version.known.keys()], new Map());
        for (const other of versions)
          if (other !== version)
            for (const { known, ...difference } of this.differencesOf(table, row, [version, other]))
              keep(known, other.parts).push(difference);
        return [...found.values()].filter((one) => one.differences.length > 0 || isDoubtful(one));
      });
    });
  }

  /** The differences between two versions, each with the parts whose own differences readers take off. */
  private differencesOf(
    table: DividedTable,
    row: Members,
    [version, other]: readonly [Version, Version],
  ): readonly (KnownDifference & { readonly known: readonly string[] })[] {
    const since = other.asOf;
    const all = [...new Set([...version.parts.keys(), ...other.parts.keys()])];
    // Whoever sold nothing has no row, and readers know that.
    const known = all.filter((part) =>
      [version, other].every((one) => one.known.has(part) || !one.parts.has(part)),
    );
    const isChanged = all.some(
      (part) =>
        !known.includes(part) &&
        table.measures.some((measure) => amountIn(version, part, measure) !== amountIn(other, part, measure)),
    );
    // An edition of a part from neither position tells besides what changed in the part between that one and the other.
    const besides = [...version.known.keys()].flatMap((part) => {
      if (known.includes(part)) return [];
      const { members } = version.parts.get(part)!;
      const released = this.corrections
        .releasedOf(cellKeyInTable(table, { ...row, ...members }))
        .map((one) => one.asOf);
      return [...new Set(released)]
        .filter((asOf) => asOf !== since && asOf !== version.asOf)
        .map((asOf) => ({ known: [...known, part], since, besides: { part, since: asOf } }));
    });
    return isChanged ? [{ known, since }, ...besides] : besides;
  }

  private async judge(residuals: readonly Residual[], asOf: number): Promise<SensitiveResiduals> {
    const found = { figures: [] as MeasuredList[], differences: [] as MeasuredList[] };
    const questions = new Questions();
    const asked = residuals.map((residual) => {
      const { table, row, version, parts, differences } = residual;
      const query = { ...table.query, asOf: version.asOf };
      const rowsOf = (all: Parts): SumOfRows =>
        [...all.values()].map(({ members }) => ({ ...row, ...members }));
      const changes = differences.map(({ since, besides }) => {
        const ofPart = (part: string): Parts => new Map([[part, version.parts.get(part)!]]);
        return {
          question: { query, sums: [rowsOf(parts)], since },
          isWhole: !besides,
          answers: [
            questions.add(between({ query }, since, version.asOf), rowsOf(parts)),
            ...(besides
              ? [questions.add(between({ query }, besides.since, since), rowsOf(ofPart(besides.part)))]
              : []),
          ],
        };
      });
      return { residual, figure: questions.add({ query }, rowsOf(parts)), changes };
    });
    const answerOf = await questions.ask(this.contributors);
    for (const { residual, figure, changes } of asked) {
      const { table, version } = residual;
      const cell: ListedCell = { key: keyOfResidual(residual), members: {}, behind: answerOf(figure) };
      const changed = new Map<string, Contributors>();
      for (const { question, answers, isWhole } of changes)
        for (const measure of table.measures) {
          const all = answers.flatMap((one) => answerOf(one).get(measure) ?? []);
          const behind = all.length === 1 ? all[0]! : atWorst(all);
          if (!isSensitive(behind)) continue;
          changed.set(measure, worstOf([behind, ...(changed.has(measure) ? [changed.get(measure)!] : [])]));
          const isOfEdition = isWhole && version.asOf === asOf;
          this.corrections.noteChange(cell, measure, behind, isOfEdition ? question : undefined);
        }
      const list = listWithResidual(residual, { ...cell, ...(changed.size > 0 && { changed }) });
      if (!table.isJudged && [...cell.behind.values()].some(isSensitive)) found.figures.push(list);
      else if (changed.size > 0) found.differences.push(list);
    }
    return found;
  }
}

/** Where the answer about a sum will be. */
type PlaceOfAnswer = readonly [question: string, at: number];

/** Sums of the rows of several queries, each query asked once. */
class Questions {
  private readonly asked = new Map<string, ContributorsQuestion & { readonly sums: SumOfRows[] }>();

  add(question: Pick<ContributorsQuestion, 'query' | 'since'>, sum: SumOfRows): PlaceOfAnswer {
    const name = JSON.stringify(question);
    const known = this.asked.get(name) ?? { ...question, sums: [] };
    this.asked.set(name, known);
    return [name, known.sums.push(sum) - 1];
  }

  async ask(contributors: FindContributors): Promise<(place: PlaceOfAnswer) => Behind> {
    const names = [...this.asked.keys()];
    const answers = names.length === 0 ? [] : await contributors([...this.asked.values()]);
    const found = new Map(names.map((name, at) => [name, answers[at]!.sums]));
    return ([name, at]) => found.get(name)![at]!;
  }
}

/** The place of the edition that has a table of sales, among the filters of the table. */
const readPlaceOfList = (list: CellList): (Place & { readonly period: string }) | null => {
  if (list.form !== 'sales' || list.isSum) return null;
  const where = whereOf(list);
  const level = levels.find((one) => where[one] !== undefined);
  const [code, ...others] = level ? [where[level]!].flat() : [];
  return level && code !== undefined && others.length === 0 ? { level, code, period: periodOf(list) } : null;
};

const periodOf = ({ base }: CellList): string => (JSON.parse(base) as [string, string])[1];

const toldCells = (list: CellList, cells: SettledCells): readonly ListedCell[] =>
  [list.total, ...list.rows].filter((cell) =>
    list.isUntold ? !needsProof(cell) : !cells.isHidden(cell.key),
  );

const tableOf = ({
  list,
  measures,
  filters,
  rows,
  parts,
  told,
  ...about
}: Pick<MeasuredList, 'list' | 'measures'> &
  Pick<DividedTable, 'members' | 'isJudged'> & {
    readonly filters: NonNullable<CubeQuery['where']>;
    readonly rows: readonly string[];
    readonly parts: readonly string[];
    readonly told: readonly ListedCell[];
  }): DividedTable => ({
  ...about,
  measures: measures as readonly CubeMeasure[],
  period: periodOf(list),
  filters: Object.fromEntries(Object.entries(filters).map(([name, codes]) => [name, [codes].flat().join()])),
  query: {
    measures: measures as readonly CubeMeasure[],
    by: [...rows, ...parts] as CubeDimension[],
    where: filters,
    period: periodOf(list),
  },
  rows: rows as readonly CubeDimension[],
  parts: parts as readonly CubeDimension[],
  own: new Map(told.map((cell) => [cell.key, cell])),
});

const cellKeyInTable = (
  { period, filters }: Pick<DividedTable, 'period' | 'filters'>,
  members: Members,
): string => `sales|${cellKey({ period, members: { ...filters, ...members } })}`;

const memberCodesKey = (dimensions: readonly string[], members: Members): string =>
  JSON.stringify(dimensions.map((dimension) => members[dimension] ?? ''));

const answerName = ({ query, rows }: DividedTable, asOf: number): string =>
  JSON.stringify([query, rows, asOf]);

const partsIn = ({ parts }: DividedTable, rows: ContributorsOfAnswer['rows']): Parts =>
  new Map(
    rows.map(({ members, columns }) => {
      const own = Object.fromEntries(parts.map((dimension) => [dimension, members[dimension] ?? null]));
      return [memberCodesKey(parts, own), { members: own, behind: columns }];
    }),
  );

const amountIn = ({ parts }: Version, part: string, measure: string): bigint =>
  parts.get(part)?.behind.get(measure)?.total ?? 0n;

/** That of the part where only one is left. */
const keyOfResidual = ({ table, row, parts }: Residual): string => {
  const keys = [...parts.values()].map(({ members }) => cellKeyInTable(table, { ...row, ...members }));
  const [first, ...others] = keys;
  const names = keys.map((key) => key.split('|').slice(2).join('|'));
  return others.length === 0 ? first! : ['sales', table.period, names.sort().join('+')].join('|');
};

const residualName = (residual: Residual): string => {
  const { version, known, differences } = residual;
  return JSON.stringify([keyOfResidual(residual), version.asOf, known.map(({ key }) => key), differences]);
};

/** Whether it must be asked who is behind: one contributor may be behind several parts. */
const isDoubtful = ({ table, parts }: Residual): boolean =>
  !table.isJudged &&
  table.measures.some((measure) =>
    isSensitive(atWorst([...parts.values()].flatMap(({ behind }) => behind.get(measure) ?? []))),
  );

/** The figure of the whole as the sum of the known parts and of what is left. */
const listWithResidual = (
  { table, row, version, known, parts }: Residual,
  residual: ListedCell,
): MeasuredList => {
  const { period, query, measures } = table;
  const [part, ...others] = [...parts.values()];
  const ofPart = { ...table.filters, ...row, ...part?.members };
  const isOfPart = others.length === 0 && !Object.values(ofPart).includes(null);
  const filters = isOfPart ? ofPart : { residual: residual.key };
  const base = JSON.stringify(['sales', period, filters]);
  const about = { form: 'sales', base, dimensions: query.by, isUntold: true, isSum: true };
  return { list: { ...about, total: version.whole, rows: [...known, residual] }, measures };
};
