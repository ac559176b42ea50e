import {
  measureMeanings,
  measureNamed,
  periodName,
  isTimeDimension,
  type CubeDimension,
  type CubeResponse,
  type CubeRow,
  type Language,
} from '@xiangtong/contracts';
import {
  entryOf,
  formatMonth,
  periodMonths,
  UNKNOWN_DESTINATION,
  type Period,
  fractionOf,
  signOf,
  type Fraction,
} from '@xiangtong/domain';
import type { CubeQueryDefinition } from '../../definition/report-definition';
import { figureWords } from '../../grammar/words';
import type { ProductName } from '../../sources/sources';
import { emptyRow, type Coverage, type DataRow, type Dataset } from './dataset';
import { withStanding } from './standing';

export interface CubeNaming {
  readonly language: Language;
  readonly labels: CubeResponse['labels'];
  readonly products: ReadonlyMap<string, ProductName>;
  /** The question is about a single unit. */
  readonly isOfUnit: boolean;
}

const destinationDimensions: readonly CubeDimension[] = [
  'destination',
  'destinationProvince',
  'destinationCity',
];

const nameOf = (dimension: CubeDimension, code: string | null, { language, labels }: CubeNaming): string => {
  const words = figureWords[language];
  if (code === null) return words.unspecified;
  if (destinationDimensions.includes(dimension) && code === UNKNOWN_DESTINATION)
    return words.unknownDestination;
  if (isTimeDimension(dimension)) return periodName(code, language);
  return entryOf(labels[dimension], code)?.[language] ?? code;
};

const codeOf = (value: CubeRow[string] | undefined): string | null => (value == null ? null : String(value));

/** Where something was sold, a count of zero means that none is known: stores not stated, Hong Kong has no cities. */
const withoutUnknown = (figures: ReadonlyMap<string, Fraction>): ReadonlyMap<string, Fraction> => {
  const isUnknown = (column: string): boolean => {
    const [measure = '', side = ''] = column.split(/(?=\.)/);
    const sold = figures.get(`amount${side}`);
    const counts = measureNamed(measure);
    return (
      counts !== null &&
      measureMeanings[counts].countsOfNamed === true &&
      sold !== undefined &&
      signOf(sold) !== 0
    );
  };
  return new Map([...figures].filter(([column, figure]) => signOf(figure) !== 0 || !isUnknown(column)));
};

const figuresOf = (row: CubeRow, dimensions: readonly CubeDimension[]): ReadonlyMap<string, Fraction> =>
  new Map(
    Object.entries(row).flatMap(([column, value]) =>
      value === null || dimensions.some((dimension) => dimension === column)
        ? []
        : [[column, fractionOf(value)]],
    ),
  );

const rowOf = (row: CubeRow, dimensions: readonly CubeDimension[], naming: CubeNaming): DataRow => {
  const codes = new Map(dimensions.map((dimension) => [dimension as string, codeOf(row[dimension])]));
  const names = new Map(
    dimensions.map((dimension) => [
      dimension as string,
      nameOf(dimension, codes.get(dimension) ?? null, naming),
    ]),
  );
  const product = naming.products.get(codes.get('product') ?? '');
  if (product) names.set('baseUnit', product.baseUnit[naming.language]);
  return { codes, names, figures: figuresOf(row, dimensions) };
};

const coverageOf = ({ coverage }: CubeResponse): Coverage => ({
  due: fractionOf(coverage.due),
  reported: fractionOf(coverage.reported),
  imputedShare: fractionOf(coverage.imputedShare),
  unknownDestinationShare:
    coverage.unknownDestinationShare === null ? null : fractionOf(coverage.unknownDestinationShare),
});

/** Months without a line have no row in the cube. */
const withAllMonths = (rows: readonly DataRow[], period: Period, naming: CubeNaming): readonly DataRow[] => {
  const byMonth = new Map(rows.map((row) => [row.codes.get('month'), row]));
  return periodMonths(period).map((month) => {
    const code = formatMonth(month);
    return byMonth.get(code) ?? rowOf({ month: code }, ['month'], naming);
  });
};

export const cubeDataset = (
  response: CubeResponse,
  query: Pick<CubeQueryDefinition, 'measures' | 'by' | 'compare'>,
  period: Period,
  naming: CubeNaming,
): Dataset => {
  const dimensions = query.by;
  const rows = response.rows.map((row) => rowOf(row, dimensions, naming));
  const series = dimensions.length === 1 && dimensions[0] === 'month' && rows.length > 0;
  const data: Dataset = {
    dimensions,
    rows: series ? withAllMonths(rows, period, naming) : rows,
    total: { ...emptyRow, figures: figuresOf(response.totals, dimensions) },
    coverage: coverageOf(response),
    isOfSales: true,
    ...(response.reorganisations && { reorganisations: response }),
  };
  const told = withStanding(data, query, response.standing ?? [], naming.isOfUnit);
  return { ...told, rows: told.rows.map((row) => ({ ...row, figures: withoutUnknown(row.figures) })) };
};
