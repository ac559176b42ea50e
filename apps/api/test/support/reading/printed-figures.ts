import type { ReportDocument } from '@xiangtong/contracts';

/** What a reader finds printed of each cell: table, row and column, with its value. */
export const figuresOf = ({ sections }: ReportDocument): ReadonlyMap<string, string> =>
  new Map(
    sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) =>
        block.kind === 'table'
          ? block.rows.flatMap(({ key, cells }) =>
              block.columns.flatMap((column, at): [string, string][] => {
                const value = cells[at]?.value ?? null;
                return value === null || key === undefined
                  ? []
                  : [[`${block.id} ${key} ${column.key}`, value]];
              }),
            )
          : [],
      ),
  );

/** New minus old, wherever both editions print a figure. */
export const differences = (before: ReportDocument, after: ReportDocument): readonly string[] => {
  const old = figuresOf(before);
  return [...figuresOf(after)].flatMap(([name, value]) => {
    const was = old.get(name);
    return was === undefined || was === value ? [] : [`${name}: ${was} → ${value}`];
  });
};

/** Pairs of figures of which the difference is one of these amounts of yuan, in yuan or in 万元. */
export const pairsThatTell = (
  before: ReportDocument,
  after: ReportDocument,
  secrets: readonly number[],
): readonly string[] => {
  const told = new Set(secrets.flatMap((yuan) => [yuan.toFixed(6), (yuan / 10_000).toFixed(6)]));
  const old = [...figuresOf(before)];
  return [...figuresOf(after)].flatMap(([name, value]) =>
    old.flatMap(([oldName, was]) =>
      told.has(Math.abs(Number(value) - Number(was)).toFixed(6)) ? [`${name} − ${oldName}`] : [],
    ),
  );
};
