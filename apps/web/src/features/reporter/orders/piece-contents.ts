import type { OrderLine } from '@xiangtong/order-exports';
import type { Product } from '../../../ui/product-search/use-products';
import type { PieceContents } from './sales-lines';

/** Measured, not counted: how much of it a piece holds cannot be guessed. */
const measured: ReadonlySet<string> = new Set(['kg', 'jin', 'liang', 'g', 't', 'l', 'ml', 'metre']);

/** One of its base unit for what is sold by the piece; nothing but the unit for what is weighed. */
export const suggestedContents = (
  lines: readonly OrderLine[],
  products: ReadonlyMap<string, Product>,
): PieceContents =>
  Object.fromEntries(
    lines.map(({ product }) => {
      const measure = products.get(product)?.baseUnit ?? 'piece';
      return [product, { amount: measured.has(measure) ? '' : '1', measure }];
    }),
  );

const placeOf = (unit: string): string => `xiangtong.pieces.${unit}`;

const isContents = (value: unknown): value is PieceContents =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    (content: unknown) =>
      typeof content === 'object' &&
      content !== null &&
      'amount' in content &&
      'measure' in content &&
      typeof content.amount === 'string' &&
      typeof content.measure === 'string',
  );

/** What was typed on this device for the unit before. */
export const keptContents = (unit: string): PieceContents => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(unit)) ?? '{}');
    return isContents(kept) ? kept : {};
  } catch {
    return {};
  }
};

/** A device without room for it asks again next time. */
export const keepContents = (unit: string, contents: PieceContents): void => {
  try {
    localStorage.setItem(placeOf(unit), JSON.stringify(contents));
  } catch {
    // Nothing depends on it.
  }
};
