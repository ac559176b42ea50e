import type { MessageCode } from '@xiangtong/contracts';
import { DomainError, type InputMistake } from '@xiangtong/infrastructure';
import { comparableTitle, namesSeveralGoods } from '@xiangtong/order-exports';

/** A shop title and its product. */
export interface ProductTitle {
  readonly title: string;
  readonly product: string;
}

const MAX_TITLES = 5_000;
const MAX_LENGTH = 300;
// oxlint-disable-next-line no-control-regex -- they are what is refused
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/;

/** `{titles: [{title, product}]}` or TITLE.INVALID with every mistake and its place. */
export const parseTitles = (input: unknown, isProduct: (code: string) => boolean): ProductTitle[] => {
  const entries = (input as { titles?: unknown } | null | undefined)?.titles;
  if (!Array.isArray(entries) || entries.length > MAX_TITLES) throw invalid([shape('')]);
  const seen = new Set<string>();
  const mistakes: InputMistake[] = [];
  const titles: ProductTitle[] = [];
  for (const [index, entry] of (entries as unknown[]).entries()) {
    const path = `titles[${index}]`;
    const { title, product } = (entry ?? {}) as { title?: unknown; product?: unknown };
    if (typeof title !== 'string' || typeof product !== 'string') {
      mistakes.push(shape(path));
      continue;
    }
    const code = mistakeOf(title.trim(), seen);
    if (code) mistakes.push({ path: `${path}.title`, code, parameters: { limit: MAX_LENGTH } });
    if (!isProduct(product)) {
      mistakes.push({ path: `${path}.product`, code: 'TITLE.UNKNOWN_PRODUCT', parameters: {} });
    }
    titles.push({ title: title.trim(), product });
  }
  if (mistakes.length > 0) throw invalid(mistakes);
  return titles;
};

const mistakeOf = (title: string, seen: Set<string>): MessageCode | null => {
  if (title === '' || title.length > MAX_LENGTH || CONTROL.test(toBasicPlane(title))) return 'TITLE.TEXT';
  if (namesSeveralGoods(title)) return 'TITLE.SEVERAL_GOODS';
  const comparable = comparableTitle(title);
  if (seen.has(comparable)) return 'TITLE.TWICE';
  seen.add(comparable);
  return null;
};

/** Only complete surrogate pairs are characters. */
const toBasicPlane = (text: string): string => text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '□');

const shape = (path: string): InputMistake => ({
  path,
  code: 'TITLE.SHAPE',
  parameters: { limit: MAX_TITLES },
});

const invalid = (mistakes: readonly InputMistake[]): DomainError =>
  new DomainError('TITLE.INVALID', { count: mistakes.length }, mistakes);
