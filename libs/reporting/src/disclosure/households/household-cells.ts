import { shiftPeriod, type Contributors, type Period } from '@xiangtong/domain';
import type { DataRow, Dataset } from '../../compose/dataset/dataset';
import type { ImpactTable } from '../../definition/report-definition';
import type { CellList, ListedCell } from '../../sources/cell-lists';
import type { ReportScope } from '../../sources/sources';
import type { Side } from '../hide-figures';
import {
  behindHouseholds,
  byStatus,
  fenIn,
  householdParts,
  largestOn,
  numberIn,
  memberOfRow,
  statusParts,
  suffixOf,
  type LargestOf,
  type LargestOnSides,
} from './household-parts';
import type { MeasuredList, PublishedCells } from '../../sources/published-cells';

/** The households that benefits of the units of a place in a period have reached. */
export interface PlaceInPeriod {
  readonly place: Pick<ReportScope, 'level' | 'code'>;
  readonly period: string;
}

/** Dimensions of which a member has the same benefits in the tables of its county and of its prefecture. */
const withinPlaces: readonly string[] = ['unit', 'village'];

export const householdKey = ({ place, period }: PlaceInPeriod, codes: DataRow['codes']): string => {
  const ofPlace = withinPlaces.some((dimension) => codes.has(dimension))
    ? []
    : [`${place.level}=${place.code}`];
  const ofMembers = [...codes].map(([dimension, code]) => `${dimension}=${code ?? ''}`);
  return ['households', period, ...ofPlace, ...ofMembers].join('|');
};

/** Each is protected by itself: what one row does not print of it would follow from the total and the other rows. */
const amounts = ['net', 'gross', 'cost'] as const;

const householdsBehind = (row: DataRow, side: Side, largestOf: LargestOf): ListedCell['behind'] => {
  const { figures } = row;
  const suffix = suffixOf(side);
  if (!figures.has(`households${suffix}`)) return new Map();
  const count = numberIn(figures, `households${suffix}`);
  return new Map(
    amounts.flatMap((name) => {
      const ofAll = name === 'net' ? fenIn(figures, `netIncome${suffix}`) : null;
      const total = fenIn(figures, `${name}${suffix}`) ?? ofAll;
      return total === null
        ? []
        : [[name, behindHouseholds(count, total, largestOf(...memberOfRow(row), name))] as const];
    }),
  );
};

const together = (parts: readonly Contributors[], largest: readonly bigint[]): Contributors =>
  behindHouseholds(
    parts.reduce((sum, { count }) => sum + count, 0),
    parts.reduce((sum, { total }) => sum + total, 0n),
    largest,
  );

/** A table of benefits of a place in a period, with the year before. */
export interface HouseholdQuestion {
  readonly table: ImpactTable;
  readonly place: PlaceInPeriod['place'];
  readonly period: Period;
}

const MONTHS_OF_YEAR = 12;

/** The period of one side of a table. */
export const periodOn = (side: Side, period: Period): Period =>
  side === 'now' ? period : shiftPeriod(period, -MONTHS_OF_YEAR);

const ofNet = (about: PlaceInPeriod, codes: DataRow['codes'], behind: Contributors): ListedCell => ({
  key: householdKey(about, codes),
  members: Object.fromEntries(codes),
  behind: new Map([['net', behind]]),
});

const baseOf = ({ place, period }: PlaceInPeriod, filters: Readonly<Record<string, string>> = {}): string =>
  JSON.stringify(['households', period, { [place.level]: place.code, ...filters }]);

/** One side of a table of benefits. */
interface HouseholdTable {
  readonly table: ImpactTable;
  readonly side: Side;
  /** With the period of the side. */
  readonly about: PlaceInPeriod;
  readonly data: Dataset;
  readonly largest: LargestOnSides;
}

/** What all households are divided into, beside the rows of the table. */
const dividedLists = ({ table, side, about, data, largest }: HouseholdTable): readonly CellList[] =>
  householdParts(table, side, data, largest).map(({ dimension, parts }) => ({
    form: 'households',
    base: baseOf(about),
    dimensions: [dimension],
    total: ofNet(
      about,
      new Map(),
      together(
        parts.map(([, behind]) => behind),
        largestOn(side, largest)('', '', 'net'),
      ),
    ),
    rows: parts.map(([code, behind]) => ofNet(about, new Map([[dimension, code]]), behind)),
  }));

/** What was paid and what is claimed of each row, and of each of these what the rows have. */
const statusLists = ({ table, side, about, data, largest }: HouseholdTable): readonly CellList[] => {
  const [dimension] = data.dimensions;
  if (!dimension || !byStatus.includes(table) || !data.total.figures.has(`households${suffixOf(side)}`))
    return [];
  const largestOf = largestOn(side, largest);
  const cellsOf = (row: DataRow): readonly ListedCell[] =>
    statusParts(row, side, largestOf).map(({ codes, behind }) => ofNet(about, codes, behind));
  const filtered = (dimensions: readonly string[], filters: Readonly<Record<string, string>>) => ({
    form: 'households',
    base: baseOf(about, filters),
    dimensions,
  });
  const ofRows = data.rows.map((row): CellList => {
    const net = householdsBehind(row, side, largestOf).get('net');
    return {
      ...filtered(['status'], { [dimension]: row.codes.get(dimension) ?? '' }),
      total: ofNet(about, row.codes, net ?? behindHouseholds(0, 0n)),
      rows: cellsOf(row),
    };
  });
  const ofStatuses = statusParts(data.total, side, largestOf).map(({ status }, place): CellList => ({
    ...filtered([dimension], { status }),
    total: cellsOf(data.total)[place]!,
    rows: data.rows.map((row) => cellsOf(row)[place]!),
  }));
  return [...ofRows, ...ofStatuses];
};

/** The periods of which an edition tells about households. */
export const householdPeriods = ({ lists }: Pick<PublishedCells, 'lists'>): readonly string[] =>
  lists.flatMap(({ list }) =>
    list.form === 'households' ? [(JSON.parse(list.base) as readonly [string, string])[1]] : [],
  );

/** A table of benefits as the lists of the period and of the year before, and what all households are divided into. */
export const householdLists = (
  { table, place, period }: HouseholdQuestion,
  data: Dataset,
  largest: LargestOnSides,
): readonly MeasuredList[] =>
  (['now', 'base'] as const).flatMap((side) => {
    const about = { place, period: periodOn(side, period).text };
    const largestOf = largestOn(side, largest);
    const cellOf = (row: DataRow): ListedCell => ({
      key: householdKey(about, row.codes),
      members: Object.fromEntries(row.codes),
      behind: householdsBehind(row, side, largestOf),
    });
    const total = cellOf(data.total);
    const list: CellList = {
      form: 'households',
      base: baseOf(about),
      dimensions: data.dimensions,
      total,
      rows: data.rows.map(cellOf),
    };
    const ofSide: HouseholdTable = { table, side, about, data, largest };
    const parts = [...dividedLists(ofSide), ...statusLists(ofSide)];
    return [
      { list, measures: amounts.filter((name) => total.behind.has(name)) },
      ...parts.map((one) => ({ list: one, measures: ['net'] })),
    ];
  });
