import type { Cube, CubeScope } from '@xiangtong/analytics';
import { loadSolver } from '@xiangtong/disclosure';
import { parsePeriod } from '@xiangtong/domain';
import type { AskedQuery } from '../asked-query';
import { DisclosureControl } from '../disclosure-control';
import { readHierarchy } from '../hierarchy';
import type { PublishedCells } from '../../sources/published-cells';
import { toldByMonth, toldDimensions, toldMeasures, type ToldPlace } from './told-question';

/** What tables are made from. */
export type ToldSource = Pick<Cube, 'query' | 'contributors'>;

export interface ToldYear {
  readonly place: ToldPlace;
  readonly year: number;
  readonly asOf: number;
}

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

/**
 * The tables of a place and a year that are told to those who may not see single units, protected together and with all
 * that was published or told before.
 */
export const tellYear = async (
  cube: ToldSource,
  told: ToldYear,
  before: readonly PublishedCells[],
): Promise<PublishedCells> => {
  const hierarchy = await readHierarchy(
    { cube: (query, omissions) => cube.query({ ...query, asOf: told.asOf }, everything, omissions) },
    told.place,
    parsePeriod(String(told.year))!,
  );
  const control = new DisclosureControl(
    { contributors: (questions) => cube.contributors(questions, everything) },
    hierarchy,
    await loadSolver(),
    before,
  );
  do for (const query of tablesOf(told)) control.list(query);
  while (!(await control.settle()));
  return control.published([]);
};
