import {
  effectsOf,
  isComparable,
  priceVolume,
  wholeEffects,
  type Effects,
  type PriceVolume,
  type ProductSales,
  divideFractions,
  fractionOf,
  roundFraction,
  shiftFraction,
  type Fraction,
} from '@xiangtong/domain';
import type { PriceVolumeColumn } from '../../definition/query-columns';
import { isSuppressed, type Gap } from '../../grammar/gaps';
import { comparisonOf, type DataRow, type Dataset } from './dataset';

const FEN_PLACES = 2;
const QUANTITY_PLACES = 3;

const integer = (row: DataRow, column: string, places: number): bigint =>
  BigInt(roundFraction(shiftFraction(row.figures.get(column) ?? fractionOf(0), places), 0));

const salesOf = (row: DataRow): ProductSales => ({
  amountNow: integer(row, 'amount', FEN_PLACES),
  quantityNow: integer(row, 'quantity', QUANTITY_PLACES),
  amountBase: integer(row, 'amount.base', FEN_PLACES),
  quantityBase: integer(row, 'quantity.base', QUANTITY_PLACES),
});

type Figures = readonly (readonly [PriceVolumeColumn, Fraction | null])[];

const yuan = (fen: Fraction): Fraction => shiftFraction(fen, -FEN_PLACES);

/** Money is whole fen. */
const inFen = (effects: Effects): Readonly<Record<keyof Effects, Fraction>> => {
  const { price, volume } = wholeEffects(effects);
  return { price: fractionOf(String(price)), volume: fractionOf(String(volume)) };
};

const points = (fen: Fraction, base: Fraction | null | undefined): Fraction | null =>
  base ? divideFractions(yuan(fen), base) : null;

const rowFigures = (row: DataRow, base: Fraction | undefined): Figures => {
  const product = salesOf(row);
  if (!isComparable(product)) {
    const assortment = fractionOf(String(product.amountNow - product.amountBase));
    return [
      ['assortment', yuan(assortment)],
      ['assortmentPoints', points(assortment, base)],
    ];
  }
  const { price, volume } = inFen(effectsOf(product));
  const unitValue = (suffix: string): Fraction | null =>
    divideFractions(row.figures.get(`amount${suffix}`)!, row.figures.get(`quantity${suffix}`)!);
  return [
    ['price', yuan(price)],
    ['volume', yuan(volume)],
    ['pricePoints', points(price, base)],
    ['volumePoints', points(volume, base)],
    ['unitValue', unitValue('')],
    ['unitValueBase', unitValue('.base')],
  ];
};

const totalFigures = (result: PriceVolume, base: Fraction | undefined): Figures => {
  const { price, volume } = inFen(result);
  const { assortment } = result;
  return [
    ['price', yuan(price)],
    ['volume', yuan(volume)],
    ['assortment', yuan(assortment)],
    ['pricePoints', points(price, base)],
    ['volumePoints', points(volume, base)],
    ['assortmentPoints', points(assortment, base)],
    ['priceIndex', result.priceIndex?.fisher ?? null],
    ['volumeIndex', result.volumeIndex?.fisher ?? null],
    ['matched', fractionOf(result.comparable)],
  ];
};

const amounts = ({ figures }: DataRow): readonly (readonly [string, Fraction | null])[] => [
  ['amount', figures.get('amount') ?? null],
  ['amount.base', figures.get('amount.base') ?? null],
];

const figureMap = (figures: readonly (readonly [string, Fraction | null])[]): ReadonlyMap<string, Fraction> =>
  new Map(
    figures.flatMap(([name, figure]): [string, Fraction][] => (figure === null ? [] : [[name, figure]])),
  );

const effectColumns = [
  'price',
  'volume',
  'assortment',
  'pricePoints',
  'volumePoints',
  'assortmentPoints',
  'unitValue',
  'unitValueBase',
  'priceIndex',
  'volumeIndex',
  'matched',
] as const satisfies readonly PriceVolumeColumn[];

const gapOfSales = ({ gaps }: DataRow): Gap | null =>
  [gaps?.get('amount'), gaps?.get('amount.base')].find((gap) => gap && isSuppressed(gap)) ??
  gaps?.get(comparisonOf('amount')) ??
  null;

/** Sales that are not published have no effects that are, nor have those of few reports. */
const withoutEffects = (row: DataRow, gap: Gap): DataRow => ({
  ...row,
  figures: figureMap(amounts(row)),
  gaps: new Map([...(row.gaps ?? []), ...effectColumns.map((column): [string, Gap] => [column, gap])]),
});

/** Effects of every product and of all, over the answer of a compared query by product. */
export const priceVolumeDataset = ({ dimensions, rows, total, preliminary }: Dataset): Dataset => {
  const base = total.figures.get('amount.base');
  const missing = [total, ...rows].map(gapOfSales).find((gap) => gap !== null);
  return {
    dimensions,
    rows: rows.map((row) => {
      const gap = gapOfSales(row);
      return gap
        ? withoutEffects(row, gap)
        : { ...row, figures: figureMap([...amounts(row), ...rowFigures(row, base)]) };
    }),
    total: missing
      ? withoutEffects(total, missing)
      : {
          ...total,
          figures: figureMap([...amounts(total), ...totalFigures(priceVolume(rows.map(salesOf)), base)]),
        },
    coverage: null,
    ...(preliminary && { preliminary }),
  };
};
