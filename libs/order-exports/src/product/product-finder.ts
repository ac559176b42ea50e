import type { OrderCatalogue } from '../answer';
import { PrefixIndex, toHalfWidth } from '@xiangtong/naming';

/** Titles as they are compared: one width, one case, single spaces. */
export const comparableTitle = (title: string): string =>
  toHalfWidth(title).toLowerCase().replace(/\s+/g, ' ').trim();

/** Several goods in one order, which the platform writes as titles joined by ，. */
export const namesSeveralGoods = (title: string): boolean =>
  title.split('，').filter((part) => part.trim() !== '').length > 1;

/**
 * Title → product: the seller's mapping of this title, otherwise the longest name contained in it. Null for titles
 * without one, for equally long names of different products, and for several goods in one row: nothing is guessed.
 */
export class ProductFinder {
  private readonly names = new PrefixIndex<string>();
  private readonly mapped: ReadonlyMap<string, string>;

  constructor({ products, titleMapping = {} }: Pick<OrderCatalogue, 'products' | 'titleMapping'>) {
    for (const { code, names } of products) {
      for (const name of names) {
        const comparable = comparableTitle(name);
        if (comparable) this.names.add(comparable, code);
      }
    }
    this.mapped = new Map(
      Object.entries(titleMapping).map(([title, code]) => [comparableTitle(title), code]),
    );
  }

  find(title: string): string | null {
    if (namesSeveralGoods(title)) return null;
    const text = comparableTitle(title);
    return this.mapped.get(text) ?? this.byName(text);
  }

  private byName(text: string): string | null {
    let length = 0;
    let codes = new Set<string>();
    for (let at = 0; at < text.length; at += 1) {
      const found = this.names.longestAt(text, at);
      if (!found || found.text.length < length) continue;
      codes = new Set(found.text.length > length ? found.values : [...codes, ...found.values]);
      length = found.text.length;
    }
    const [code, ...others] = codes;
    return others.length === 0 ? (code ?? null) : null;
  }
}
