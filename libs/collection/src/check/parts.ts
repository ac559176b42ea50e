import type { Fen } from '@xiangtong/domain';
import type { LargeLine, RevisionLine } from '@xiangtong/ledger';

/** A large line of a report, in natural logarithms. */
export interface Part {
  readonly key: number;
  readonly product: number;
  /** Fen. */
  readonly amount: number;
  /** Fen per thousandth of the base unit, and fen per order; NaN without quantity or orders. */
  readonly price: number;
  readonly order: number;
}

type PartFigures = Omit<LargeLine, 'revisionId'>;

/** Lines from this share of a report are kept: at most fifty of each. */
export const PART_SHARE = 0.02;

const STORES = 1_024;

/** A number that identifies a line month after month; about two stores in a thousand collide. */
const partKey = ({
  product,
  destination,
  platform,
  flow,
  store,
}: Omit<PartFigures, 'amount' | 'quantity' | 'orders'>): number => {
  const place = ((product * 1_048_576 + destination) * 256 + platform) * 2 + (flow === 'down' ? 1 : 0);
  return place * STORES + (store === null ? 0 : storeNumber(store));
};

const storeNumber = (store: string): number => {
  let number = 7;
  for (let at = 0; at < store.length; at += 1) number = (number * 31 + store.charCodeAt(at)) % 1_048_573;
  return 1 + (number % (STORES - 1));
};

/** Stands for an amount of zero, which was rounded to zero. */
const LEAST_FEN = 0.5;

export const toPart = (figures: PartFigures): Part => {
  const amount = Math.log(Math.max(figures.amount, LEAST_FEN));
  return {
    key: partKey(figures),
    product: figures.product,
    amount,
    price: figures.quantity > 0 ? amount - Math.log(figures.quantity) : NaN,
    order: figures.orders > 0 ? amount - Math.log(figures.orders) : NaN,
  };
};

export const partOf = (line: RevisionLine): Part =>
  toPart({ ...line, product: line.product.id, platform: line.platform.id });

/** The large lines of a report. */
export const partsOf = (lines: readonly RevisionLine[], totalFen: Fen): Part[] =>
  lines.filter(({ amount }) => amount > 0 && amount >= totalFen * PART_SHARE).map(partOf);
