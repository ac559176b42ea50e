import type { ReportDocument } from '@xiangtong/contracts';

/** A figure of a document: its address and what is printed. */
export interface PrintedFigure {
  readonly address: string;
  readonly text: string;
  readonly value: string | null;
}

/** All figures with an address: cells of tables that hold a number, and figures of the prose. */
export const figuresOf = (document: ReportDocument): PrintedFigure[] =>
  document.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): PrintedFigure[] => {
      const at = (...parts: string[]): string => [document.trace, block.id, ...parts].join('/');
      if (block.kind === 'paragraph')
        return (block.figures ?? []).map(({ text, path }) => ({ address: at(path), text, value: null }));
      if (block.kind === 'chart') return [];
      return block.rows.flatMap(({ key, cells }) =>
        cells.flatMap(({ text, value }, index) =>
          value === null ? [] : [{ address: at(key!, block.columns[index]!.key), text, value }],
        ),
      );
    });

/** The same sequence for the same seed. */
export const seededPick = <Item>(items: readonly Item[], count: number, seed = 2019): Item[] => {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
  const left = [...items];
  return Array.from(
    { length: Math.min(count, items.length) },
    () => left.splice(Math.floor(next() * left.length), 1)[0]!,
  );
};
