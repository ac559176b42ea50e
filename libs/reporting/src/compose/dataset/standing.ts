import {
  gapOfRow,
  isStock,
  periodTypeOf,
  ratioOperands,
  rowsAreUnits,
  decompositionColumns,
  type CubeMeasure,
  type CubeStanding,
  type ReportsBehind,
} from '@xiangtong/contracts';
import { fractionOf, type Fraction } from '@xiangtong/domain';
import type { CubeQueryDefinition } from '../../definition/report-definition';
import { baseSide, type Gap } from '../../grammar/gaps';
import { comparisonOf, type DataRow, type Dataset } from './dataset';

type Asked = Pick<CubeQueryDefinition, 'measures' | 'by' | 'compare'>;

const keyOf = (
  dimensions: readonly string[],
  codeOf: (dimension: string) => string | null | undefined,
): string => JSON.stringify(dimensions.map((dimension) => codeOf(dimension) ?? ''));

/** The state of the reports behind a row: those of its member of units and time, or of the whole. */
const standingOf = (list: readonly CubeStanding[]): ((row: DataRow) => CubeStanding | undefined) => {
  const [whole, ...members] = list;
  const dimensions = Object.keys(members[0]?.members ?? {});
  const byKey = new Map(
    members.map((one) => [keyOf(dimensions, (name) => one.members[name as keyof typeof one.members]), one]),
  );
  return ({ codes }) =>
    dimensions.length === 0 ? whole : byKey.get(keyOf(dimensions, (name) => codes.get(name)));
};

interface Side {
  readonly suffix: '' | '.base';
  readonly side: Gap['side'];
  readonly reports: ReportsBehind;
}

const sidesOf = ({ compare }: Asked, { now, base }: CubeStanding): readonly Side[] => [
  { suffix: '', side: 'now', reports: now },
  ...(base ? [{ suffix: '.base', side: baseSide(compare), reports: base } as const] : []),
];

/** A ratio without a denominator is missing. */
const zeroOf = (measure: CubeMeasure): readonly Fraction[] => (ratioOperands(measure) ? [] : [fractionOf(0)]);

interface Told {
  readonly figures: Map<string, Fraction>;
  readonly gaps: Map<string, Gap>;
}

/** Without a report there is no figure; with a report but without a line, it is zero. */
const tell = (
  { figures, gaps }: Told,
  measure: CubeMeasure,
  { suffix, side, reports }: Side,
  isUnit: boolean,
): void => {
  const column = `${measure}${suffix}`;
  const reason = isStock(measure) ? reports.stockGap : reports.gap;
  if (reason) {
    figures.delete(column);
    gaps.set(column, { side, reason: gapOfRow(reason, isUnit) });
  } else if (!figures.has(column)) for (const zero of zeroOf(measure)) figures.set(column, zero);
};

const periodsOf = (asked: Asked, { now, base }: CubeStanding): DataRow['periods'] =>
  base
    ? new Map(
        asked.measures.map((measure) => [
          measure,
          {
            ...(isStock(measure) ? { now: 1, base: 1 } : { now: now.periods, base: base.periods }),
            type: periodTypeOf(measure),
            side: baseSide(asked.compare),
          },
        ]),
      )
    : undefined;

/** `isOwn`: the reports are those of the row and not of all; `isUnit`: a measure is said of a unit. */
const rowStanding = (
  row: DataRow,
  asked: Asked,
  standing: CubeStanding | undefined,
  { isOwn, isUnit }: { readonly isOwn: boolean; readonly isUnit: (measure: CubeMeasure) => boolean },
): DataRow => {
  if (!standing) return row;
  const told: Told = { figures: new Map(row.figures), gaps: new Map() };
  for (const side of sidesOf(asked, standing)) {
    for (const measure of asked.measures) tell(told, measure, side, isUnit(measure));
  }
  const missing = [...told.gaps.values()][0];
  for (const measure of asked.measures) {
    const gap = comparisonGap(asked, standing, measure);
    if (gap) told.gaps.set(comparisonOf(measure), gap);
  }
  const first = missing ?? [...told.gaps.values()][0];
  if (first)
    for (const column of decompositionColumns) {
      // Of few reports, that of the same units is what can be said.
      if (!missing && column === 'comparableGrowth') continue;
      if (told.figures.delete(column)) told.gaps.set(column, first);
    }
  const periods = periodsOf(asked, standing);
  const { now, base } = standing;
  return {
    ...row,
    ...told,
    ...(periods && { periods }),
    ...(isOwn && { reports: new Map(asked.measures.map((measure) => [measure, { now, base }])) }),
  };
};

const comparisonGap = ({ compare }: Asked, standing: CubeStanding, measure: CubeMeasure): Gap | null => {
  const few = isStock(measure) ? standing.stockFewReports : standing.fewReports;
  return standing.base && few && { side: few === 'now' ? 'now' : baseSide(compare), reason: 'fewReports' };
};

const unitDimensions: readonly string[] = ['unit', 'park', 'village'];

const isThere = (reports: ReportsBehind): boolean =>
  reports.stockGap !== 'notYetThere' && reports.stockGap !== 'noLongerThere';

/** A stock of units is counted by the register: units that did not report still exist. */
const membersOf = ({ measures, by }: Asked, list: readonly CubeStanding[]): Dataset['members'] => {
  const [dimension, ...others] = by;
  if (!dimension || others.length > 0 || !unitDimensions.includes(dimension)) return undefined;
  if (!measures.every(isStock)) return undefined;
  const units = list.slice(1);
  const isBased = list[0]?.base !== null;
  return {
    now: units.filter(({ now }) => isThere(now)).length,
    base: isBased ? units.filter(({ base }) => base !== null && isThere(base)).length : null,
  };
};

/** Figures of members without a report become gaps with their reason; the reports decide, not the lines. */
export const withStanding = (
  data: Dataset,
  asked: Asked,
  list: readonly CubeStanding[],
  isOfUnit: boolean,
): Dataset => {
  const [whole] = list;
  const find = standingOf(list);
  const members = whole && membersOf(asked, list);
  const ofRows = { isOwn: list.length > 1, isUnit: () => rowsAreUnits(asked, isOfUnit) };
  // Of its orders and products one says that there are none.
  const isOfWhole = (measure: CubeMeasure): boolean => isOfUnit && measure === asked.measures[0];
  return {
    ...data,
    ...(members && { members }),
    ...(whole?.fewReports === 'now' && { preliminary: { due: whole.now.due, reported: whole.now.reported } }),
    rows: data.rows.map((row) => rowStanding(row, asked, find(row), ofRows)),
    total: rowStanding(data.total, asked, whole, { isOwn: true, isUnit: isOfWhole }),
  };
};
