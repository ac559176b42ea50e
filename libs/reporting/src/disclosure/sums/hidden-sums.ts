import type { ContributorsOfAnswer, SumOfRows } from '@xiangtong/analytics';
import {
  isTimeDimension,
  groupBy,
  type CubeDimension,
  type CubeMeasure,
  type CubeQuery,
} from '@xiangtong/contracts';
import {
  formatMonth,
  parsePeriod,
  periodMonths,
  reachedRelations,
  sensitivityOf,
  type Contributors,
  type SumRelation,
} from '@xiangtong/domain';
import type { CellList, ListedCell } from '../../sources/cell-lists';
import type { MeasuredList } from '../../sources/published-cells';
import { behindHouseholds } from '../households/household-parts';
import { knownSums, type KnownSum } from './known-rests';
import { amountOf, type MeasuredCell, type MeasuredCells } from './relations';
import { membersOf } from './time-sums';

/** Cells of which a reader knows the sum, and no single one. */
export interface HiddenSum {
  readonly measure: string;
  /** The list whose rows they are, or for cells of several periods one that has the first of them. */
  readonly list: CellList;
  readonly parts: readonly ListedCell[];
  /** The period of which they are a part, where they are several periods of the same members. */
  readonly within?: string;
}

/** Whether a cell is neither printed nor follows from one sum. */
const openCells = (
  relations: readonly SumRelation[],
  isHidden: (index: number) => boolean,
): { readonly isOpen: (index: number) => boolean; readonly followed: ReadonlySet<number> } => {
  const followed = new Set<number>();
  const isOpen = (index: number): boolean => isHidden(index) && !followed.has(index);
  for (let before = -1; before < followed.size;) {
    before = followed.size;
    for (const { total, parts } of relations) {
      const open = [total, ...parts].filter(isOpen);
      if (open.length === 1) followed.add(open[0]!);
    }
  }
  return { isOpen, followed };
};

/** Sums that the last edition can have changed what is known of: where no new one is, they were judged before. */
const reachedSums = (system: MeasuredCells, isHidden: (index: number) => boolean): readonly KnownSum[] =>
  [...reachedRelations(system, system.fresh, isHidden)]
    .sort((a, b) => a - b)
    .map((index): KnownSum => {
      const list = system.listOf.get(index);
      return { ...system.relations[index]!, isFresh: system.fresh.has(index), ...(list && { list }) };
    });

/**
 * The sum of cells with the same members in several periods. Empty for the parts of a sum that no table has: whoever found
 * that sum asks for its contributors.
 */
const sumOverTime = (own: readonly MeasuredCell[], measure: string, within: string): readonly HiddenSum[] => {
  // The question has the filters of this one's list and its members as they are in that list.
  const asker = own.find(({ list }) => hasFilters(list));
  if (!asker || own.some(({ cell }) => membersOf(cell) !== membersOf(asker.cell))) return [];
  const parts = [asker, ...own.filter((one) => one !== asker)].map(({ cell }) => cell);
  return [{ measure, list: asker.list, parts, within }];
};

/** What the sums of the last edition leave when all that is printed is taken away. */
export const hiddenSums = (
  system: MeasuredCells,
  measure: string,
  isHidden: (index: number) => boolean,
): readonly HiddenSum[] => {
  const reached = reachedSums(system, isHidden);
  const { isOpen, followed } = openCells(reached, isHidden);
  const cells = new Map([...system.cells.values()].map((cell) => [cell.index, cell]));
  return knownSums(reached, system.values, isOpen).flatMap(({ total, parts, isFresh, list }): HiddenSum[] => {
    const open = parts.filter(isOpen);
    const isNew = isFresh || [total, ...parts].some((cell) => followed.has(cell));
    if (open.length < 2 || isOpen(total) || !isNew) return [];
    const isWhole = open.reduce((sum, cell) => sum + system.values[cell]!, 0n) === system.values[total];
    const own = open.flatMap((cell) => cells.get(cell) ?? []);
    const whole = cells.get(total);
    if (isWhole || !whole || own.length < open.length) return [];
    if (!list) return [...sumOverTime(own, measure, periodOf(whole.cell))];
    const keys = new Set(own.map(({ cell }) => cell.key));
    return [{ measure, list, parts: list.rows.filter(({ key }) => keys.has(key)) }];
  });
};

const periodOf = ({ key }: ListedCell): string => key.split('|')[1] ?? '';

/** Equal for the same cells; of the same members in another period, all but the period. */
const keyOf = ({ list: { form }, parts }: HiddenSum): string => {
  const periods = new Set(parts.map(periodOf));
  const period = periods.size === 1 ? [...periods][0]! : 'sum';
  const names = parts.map(({ key }) =>
    key
      .split('|')
      .slice(periods.size === 1 ? 2 : 1)
      .join('|'),
  );
  return [form, period, names.sort().join('+')].join('|');
};

const judgedWith = ({ list: { form }, measure }: HiddenSum): readonly CubeMeasure[] =>
  form === 'sales' ? ['amount', 'orders'] : [measure as CubeMeasure];

const worthOf = ({ parts }: HiddenSum, measure: string): bigint =>
  parts.reduce((sum, part) => sum + amountOf(part, measure), 0n);

/** Sales are judged in amounts and orders at once; after a correction they are another sum of the same cells. */
export const nameOf = (sum: HiddenSum): string =>
  [keyOf(sum), ...judgedWith(sum).flatMap((measure) => [measure, worthOf(sum, measure)])].join();

const largestOf = (place: number, behind: readonly Contributors[]): bigint =>
  behind.reduce((sum, { largest }) => sum + (largest[place] ?? 0n), 0n);

/** One contributor may be the largest of all parts, and all parts may have the same contributors. */
export const atWorst = (behind: readonly Contributors[]): Contributors => ({
  count: behind.reduce((most, { count }) => Math.max(most, count), 0),
  total: behind.reduce((sum, { total }) => sum + total, 0n),
  largest: [largestOf(0, behind), largestOf(1, behind)],
});

const behindParts = ({ parts, measure }: HiddenSum): Contributors =>
  atWorst(parts.flatMap(({ behind }) => behind.get(measure) ?? []));

/** Whether it must be asked who stands behind the sum. */
export const isDoubtful = (sum: HiddenSum): boolean => sensitivityOf(behindParts(sum)) !== null;

interface Question extends Pick<CubeQuery, 'by' | 'where' | 'period'> {
  readonly rows: SumOfRows;
}

type Members = ListedCell['members'];

/** The filters of the sales that a list is about. */
export const whereOf = ({ base }: CellList): NonNullable<CubeQuery['where']> => {
  const [, , filters = {}] = JSON.parse(base) as [string, string, Record<string, string>?];
  return Object.fromEntries(
    Object.entries(filters).map(([dimension, codes]) => [dimension, codes.split(',')]),
  );
};

/** Sums that no table has bear the key of their cell instead of filters, unless they are a single cell's. */
const hasFilters = (list: CellList): boolean =>
  !list.isSum || !['sum', 'residual'].some((name) => name in whereOf(list));

/** Null where no question has them as its rows. */
const questionOf = ({ list, parts, within }: HiddenSum): Question | null => {
  const [, period] = JSON.parse(list.base) as [string, string];
  const where = whereOf(list);
  if (within === undefined) {
    const rows = parts.map(({ members }) => members);
    return { by: list.dimensions as CubeDimension[], where, period, rows };
  }
  const [first] = parts as [ListedCell];
  const members: Members = Object.fromEntries(
    Object.entries(first.members).filter(([dimension]) => !isTimeDimension(dimension)),
  );
  if (!parsePeriod(within) || Object.keys(where).some(isTimeDimension)) return null;
  const months = parts.flatMap((part) => periodMonths(parsePeriod(periodOf(part))!).map(formatMonth));
  const by = [...Object.keys(members), 'month'] as CubeDimension[];
  return { by, where, period: within, rows: months.map((month) => ({ ...members, month })) };
};

/** Sums of rows of the answer to a query, whose position is that of the edition. */
interface SumsQuestion {
  readonly query: Omit<CubeQuery, 'asOf'>;
  readonly sums: readonly SumOfRows[];
}

/** Who stands behind sums of rows, for each question. */
export type AskSums = (
  questions: readonly SumsQuestion[],
) => Promise<readonly ContributorsOfAnswer['sums'][]>;

/** Who stands behind sensitive differences of these sums to what was released of them before. */
type AskChanges = (
  questions: readonly SumsQuestion[],
  sums: readonly (readonly HiddenSum[])[],
) => Promise<readonly ContributorsOfAnswer['sums'][]>;

/** A sum as a cell that no table has. */
const asList = (
  sum: HiddenSum,
  behind: ListedCell['behind'],
  changed: ListedCell['behind'] = new Map(),
): MeasuredList => {
  const { list, parts, within } = sum;
  const key = keyOf(sum);
  const [form, period] = JSON.parse(list.base) as [string, string];
  const total: ListedCell = { key, members: {}, behind, ...(changed.size > 0 && { changed }) };
  const base = JSON.stringify([form, within ?? period, { sum: key }]);
  const about = { form, base, dimensions: list.dimensions, isUntold: true, isSum: true };
  return { list: { ...about, total, rows: parts }, measures: [...behind.keys()] };
};

/** Parts of several editions, of which some were corrected in between, are no sum of the sales at one position. */
const isOf = (sum: HiddenSum, behind: ListedCell['behind']): boolean =>
  behind.get(sum.measure)?.total === worthOf(sum, sum.measure);

const isSensitive = (behind: ListedCell['behind']): boolean =>
  [...behind.values()].some((contributors) => sensitivityOf(contributors) !== null);

/** A household has one home; whether it is behind two cells of another dimension is not known. */
const householdsBehind = (sum: HiddenSum): ListedCell['behind'] => {
  const { list, parts, measure } = sum;
  const worst = behindParts(sum);
  const cells = parts.flatMap(({ behind }) => behind.get(measure) ?? []);
  // Over several periods the households of a village may be the same ones again.
  const isByHome = list.dimensions.includes('village') && sum.within === undefined;
  const count = isByHome ? cells.reduce((all, one) => all + one.count, 0) : worst.count;
  const largest = isByHome
    ? cells
        .flatMap((one) => one.largest)
        .sort((left, right) => (left < right ? 1 : left > right ? -1 : 0))
        .slice(0, 2)
    : worst.largest;
  return new Map([[measure, behindHouseholds(count, worst.total, largest)]]);
};

interface Asked {
  readonly sum: HiddenSum;
  readonly question: Question;
}

/** All sums of rows of one query. */
const askedTogether = (asked: readonly Asked[]): SumsQuestion => {
  const [{ sum, question }] = asked as [Asked];
  const { rows: _, ...about } = question;
  return { query: { ...about, measures: judgedWith(sum) }, sums: asked.map((one) => one.question.rows) };
};

/** Those of few, or of one above all: cells that no table has, and that need a proof like others. */
export const sensitiveSums = async (
  sums: readonly HiddenSum[],
  ask: AskSums,
  askChanges?: AskChanges,
): Promise<readonly MeasuredList[]> => {
  const isOfHouseholds = ({ list }: HiddenSum): boolean => list.form === 'households';
  const found = sums.filter(isOfHouseholds).flatMap((sum) => {
    const behind = householdsBehind(sum);
    return isSensitive(behind) ? [asList(sum, behind)] : [];
  });
  const asked = sums
    .filter((sum) => !isOfHouseholds(sum))
    .flatMap((sum): Asked[] => {
      const question = questionOf(sum);
      return question ? [{ sum, question }] : [];
    });
  if (asked.length === 0) return found;
  const groups = groupBy(asked, ({ sum, question: { rows: _, ...question } }) =>
    JSON.stringify([judgedWith(sum), question]),
  );
  const questions = [...groups.values()].map(askedTogether);
  const own = [...groups.values()].map((group) => group.map(({ sum }) => sum));
  const [behind, changed] = [await ask(questions), await askChanges?.(questions, own)];
  const judgedSums = [...groups.values()].flatMap((group, place) =>
    group.map(({ sum }, index) => ({
      sum,
      own: behind[place]![index]!,
      change: changed?.[place]?.[index] ?? new Map<string, Contributors>(),
    })),
  );
  for (const { sum, own, change } of judgedSums)
    if ((isSensitive(own) || change.size > 0) && isOf(sum, own)) found.push(asList(sum, own, change));
  return found;
};
