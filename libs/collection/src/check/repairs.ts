import type { Repair } from '@xiangtong/contracts';
import type { RevisionLine } from '@xiangtong/ledger';
import type { Catalogue } from '@xiangtong/reference';
import type { RaisedCheck } from './raised-check';

/**
 * The repair that a doubt suggests: a quantity that seems to be in another unit keeps its number and gets that unit.
 */
export const repairsOf = (
  { code, path, parameters }: RaisedCheck,
  lines: readonly RevisionLine[],
  { products }: Pick<Catalogue, 'products'>,
): Repair[] => {
  const index = Number(/^lines\[(\d+)\]/.exec(path)?.[1] ?? -1);
  const line = code === 'CHECK.UNIT_SWAPPED' ? lines[index] : undefined;
  const measures = (line && products.get(line.product.code)?.measures.values()) ?? [];
  const other = [...measures].find(({ name }) => name.zh === parameters['other']);
  return other ? [{ action: 'change-unit', lines: [index], set: { unit: other.code } }] : [];
};
