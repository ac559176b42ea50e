import { DomainError, type Queries } from '@xiangtong/infrastructure';

/** Tables that `xiangtong seed` fills, with the words people know them by. */
const seededTables = {
  division: { zh: '行政区划', en: 'the table of divisions' },
  category: { zh: '商品类别', en: 'the table of product categories' },
  measure: { zh: '计量单位', en: 'the table of units of measure' },
  product: { zh: '商品目录', en: 'the catalogue of products' },
  form: { zh: '报表', en: 'the table of forms' },
} as const;

const SEED_COMMAND = 'xiangtong seed';

export type SeededTable = keyof typeof seededTables;

/**
 * Throws REFERENCE.NOT_SEEDED, which names the first of these tables that is empty: otherwise every row of a file would
 * be refused for a code that is right.
 */
export const requireSeeded = async (queries: Queries, ...tables: readonly SeededTable[]): Promise<void> => {
  for (const table of tables) {
    const [row] = await queries.query<{ isFilled: boolean }[]>(
      `select exists (select from ${table}) as "isFilled"`,
    );
    if (!row!.isFilled)
      throw new DomainError('REFERENCE.NOT_SEEDED', {
        table: seededTables[table],
        command: SEED_COMMAND,
      });
  }
};

/** Throws REFERENCE.NO_UNITS while the register is empty. */
export const requireUnits = async (queries: Queries): Promise<void> => {
  const [row] = await queries.query<{ isFilled: boolean }[]>(
    'select exists (select from reporting_unit) as "isFilled"',
  );
  if (!row!.isFilled) throw new DomainError('REFERENCE.NO_UNITS', { command: 'xiangtong import units' });
};
