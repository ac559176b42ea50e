import {
  effectsOf,
  isComparable,
  priceVolume,
  wholeEffects,
  type Effects,
  type PriceVolume,
  type ProductSales,
} from '@xiangtong/domain';
import type { PriceVolumeColumn } from '../../definition/query-columns';
import { divide, exactOf, roundExact, shift, type Exact } from '../../grammar/exact';
import type { DataRow, Dataset } from './dataset';

const FEN_PLACES = 2;
const QUANTITY_PLACES = 3;

const integer = (row: DataRow, column: string, places: number): bigint =>
  BigInt(roundExact(shift(row.figures.get(column) ?? exactOf(0), places), 0));

const salesOf = (row: DataRow): ProductSales => ({
  amountNow: integer(row, 'amount', FEN_PLACES),
  quantityNow: integer(row, 'quantity', QUANTITY_PLACES),
  amountBase: integer(row, 'amount.base', FEN_PLACES),
  quantityBase: integer(row, 'quantity.base', QUANTITY_PLACES),
});

type Figures = readonly (readonly [PriceVolumeColumn, Exact | null])[];

const yuan = (fen: Exact): Exact => shift(fen, -FEN_PLACES);

/** Money is whole fen. */
const inFen = (effects: Effects): Readonly<Record<keyof Effects, Exact>> => {
  const { price, volume } = wholeEffects(effects);
  return { price: exactOf(String(price)), volume: exactOf(String(volume)) };
};

const points = (fen: Exact, base: Exact | null | undefined): Exact | null =>
  base ? divide(yuan(fen), base) : null;

const rowFigures = (row: DataRow, base: Exact | undefined): Figures => {
  const product = salesOf(row);
  if (!isComparable(product)) {
    const assortment = exactOf(String(product.amountNow - product.amountBase));
    return [
      ['assortment', yuan(assortment)],
      ['assortmentPoints', points(assortment, base)],
    ];
  }
  const { price, volume } = inFen(effectsOf(product));
  const unitValue = (suffix: string): Exact | null =>
    divide(row.figures.get(`amount${suffix}`)!, row.figures.get(`quantity${suffix}`)!);
  return [
    ['price', yuan(price)],
    ['volume', yuan(volume)],
    ['pricePoints', points(price, base)],
    ['volumePoints', points(volume, base)],
    ['unitValue', unitValue('')],
    ['unitValueBase', unitValue('.base')],
  ];
};

const totalFigures = (result: PriceVolume, base: Exact | undefined): Figures => {
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
    ['matched', exactOf(result.comparable)],
  ];
};

const amounts = ({ figures }: DataRow): readonly (readonly [string, Exact | null])[] => [
  ['amount', figures.get('amount') ?? null],
  ['amount.base', figures.get('amount.base') ?? null],
];

const figureMap = (figures: readonly (readonly [string, Exact | null])[]): ReadonlyMap<string, Exact> =>
  new Map(figures.flatMap(([name, figure]): [string, Exact][] => (figure === null ? [] : [[name, figure]])));

/** Effects of every product and of all, over the answer of a compared query by product. */
export const priceVolumeDataset = ({ dimensions, rows, total }: Dataset): Dataset => {
  const base = total.figures.get('amount.base');
  return {
    dimensions,
    rows: rows.map((row) => ({
      ...row,
      figures: figureMap([...amounts(row), ...rowFigures(row, base)]),
    })),
    total: {
      ...total,
      figures: figureMap([...amounts(total), ...totalFigures(priceVolume(rows.map(salesOf)), base)]),
    },
    coverage: null,
  };
};
