import type { Cube, CubeScope } from '@xiangtong/analytics';
import type { CubeDimension, CubeQuery } from '@xiangtong/contracts';
import { loadSolver } from '@xiangtong/disclosure';
import { parsePeriod } from '@xiangtong/domain';
import { DisclosureControl, type AskedQuery } from '../disclosure-control';
import { readHierarchy } from '../hierarchy';
import type { PublishedCells } from '../published-cells';
import { groupBy } from '../relations';
import { toldByMonth, toldDimensions, toldMeasures, type ToldPlace } from './told-question';

/** What tables are made from. */
export type ToldSource = Pick<Cube, 'query' | 'contributors'>;

export interface ToldYear {
  readonly place: ToldPlace;
  readonly year: number;
  readonly asOf: number;
}

type Members = Readonly<Record<string, string | null>>;

const everything: CubeScope = 'all';

/** The total and every breakdown, of the year and of its months. */
const tablesOf = ({ place, year, asOf }: ToldYear): readonly AskedQuery[] => {
  const period = String(year);
  const about = { measures: toldMeasures, where: place.where, period, asOf, asked: parsePeriod(period)! };
  const own = toldDimensions.filter((one) => one !== 'county' || place.where.county === undefined);
  return [null, ...own].flatMap((dimension): AskedQuery[] => {
    const by = dimension ? [dimension] : [];
    const ofMonths: AskedQuery = { ...about, by: [...by, 'month'] };
    return [{ ...about, by }, ...(toldByMonth(dimension) ? [ofMonths] : [])];
  });
};

const groupsOf = <T>(rows: readonly T[], keyOf: (row: T) => string): readonly (readonly T[])[] => [
  ...groupBy(rows, keyOf).values(),
];

const codesOf = (rows: readonly Members[], dimension: string): readonly string[] =>
  [...new Set(rows.flatMap((row) => row[dimension] ?? []))].sort();

/**
 * What is hidden in a table follows as one sum from its total and the others. Such sums are cells too: of the members
 * hidden in a month or in the year, and of the months hidden of a member.
 */
const restsIn = (
  table: AskedQuery,
  hidden: readonly Members[],
  isTold: (cell: Members) => boolean,
): readonly AskedQuery[] => {
  const [dimension] = table.by.filter((one) => one !== 'month');
  const about = (where: CubeQuery['where'], by: readonly CubeDimension[]): AskedQuery => ({
    ...table,
    where: { ...table.where, ...where },
    by,
  });
  const ofMembers = (rows: readonly Members[]): readonly AskedQuery[] => {
    const codes = codesOf(rows, dimension!);
    return codes.length > 1 ? [about({ [dimension!]: codes }, [dimension!])] : [];
  };
  if (!table.by.includes('month')) return dimension && isTold({}) ? ofMembers(hidden) : [];
  const inMonths = groupsOf(hidden, ({ month }) => month!).flatMap((rows) => {
    const [{ month: period }] = rows as [Members];
    if (!dimension || !isTold({ month: period! })) return [];
    return ofMembers(rows).map((one) => ({ ...one, period: period!, asked: parsePeriod(period!)! }));
  });
  const ofMember = (row: Members): Members => (dimension ? { [dimension]: row[dimension]! } : {});
  const named = hidden.filter((row) => !dimension || row[dimension] !== null);
  const monthsOf = groupsOf(named, (row) => JSON.stringify(ofMember(row))).filter(([row]) =>
    isTold(ofMember(row!)),
  );
  const alike = groupsOf(monthsOf, (rows) => codesOf(rows, 'month').join());
  const overMonths = alike.flatMap((groups) => {
    const month = codesOf(groups[0]!, 'month');
    if (month.length < 2) return [];
    const where = { month, ...(dimension && { [dimension]: codesOf(groups.flat(), dimension) }) };
    return [about(where, dimension ? [dimension] : []), about(where, table.by)];
  });
  return [...inMonths, ...overMonths];
};

/**
 * The tables of a place and a year that are told to those who may not see single units, protected together and with all
 * that was published or told before.
 */
export const tellYear = async (
  cube: ToldSource,
  told: ToldYear,
  before: readonly PublishedCells[],
): Promise<PublishedCells> => {
  const known = new Map<string, ReturnType<ToldSource['contributors']>>();
  const contributors = (query: CubeQuery): ReturnType<ToldSource['contributors']> => {
    const key = JSON.stringify(query);
    const found = known.get(key) ?? cube.contributors(query, everything);
    known.set(key, found);
    return found;
  };
  const hierarchy = await readHierarchy(
    { cube: (query, omissions) => cube.query({ ...query, asOf: told.asOf }, everything, omissions) },
    told.place,
    parsePeriod(String(told.year))!,
  );
  const control = new DisclosureControl({ contributors }, hierarchy, await loadSolver(), before);
  const tables = tablesOf(told);
  const rests = async (): Promise<readonly AskedQuery[]> => {
    const found: AskedQuery[] = [];
    for (const table of tables) {
      const { asked: _, ...plain } = table;
      const { rows } = await contributors(plain);
      const isHidden = (cell: Members): boolean => control.hides(table, cell, 'now');
      const hidden = rows.map(({ members }) => members as Members).filter(isHidden);
      found.push(...restsIn(table, hidden, (cell) => !isHidden(cell)));
    }
    return found;
  };
  do for (const query of [...tables, ...(await rests())]) await control.list(query);
  while (!(await control.settle()));
  return control.published([]);
};
