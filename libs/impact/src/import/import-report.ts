import { describe, type ImpactImportReport } from '@xiangtong/contracts';
import { DomainError, type InputMistake } from '@xiangtong/infrastructure';

/** A row that was written. */
export interface StoredRow {
  created: boolean;
}

/** How many rows were written, and how many of them are new. */
export interface StoredRows {
  readonly created: number;
  readonly changed: number;
}

export const countStored = (stored: readonly StoredRow[]): StoredRows => ({
  created: stored.filter((row) => row.created).length,
  changed: stored.length,
});

const SHOWN = 200;

/** What should be looked at although it was stored: the first, and how many there are. */
export class Doubts {
  readonly first: InputMistake[] = [];
  count = 0;

  static of(rows: readonly { readonly doubts: readonly InputMistake[] }[]): Doubts {
    const all = new Doubts();
    for (const { doubts } of rows) all.add(doubts);
    return all;
  }

  add(doubts: readonly InputMistake[]): void {
    this.count += doubts.length;
    for (const one of doubts) if (this.first.length < SHOWN) this.first.push(one);
  }
}

/** What was stored, and what should be looked at although it was stored. */
export const importReport = (
  rows: number,
  { created, changed }: StoredRows,
  doubts: Doubts,
): ImpactImportReport => {
  const warnings = doubts.first.map(({ row, path, column, code, parameters }) => ({
    ...(row !== undefined && { row }),
    ...(path !== undefined && { path }),
    ...(column !== undefined && { column }),
    code,
    message: { zh: describe(code, parameters, 'zh'), en: describe(code, parameters, 'en') },
  }));
  return {
    rows,
    created,
    updated: changed - created,
    changed,
    ...(doubts.count > 0 && { warnings, warningCount: doubts.count }),
  };
};

/** Throws IMPACT.TOO_MANY_ID_NUMBERS. */
export const requireFewIdNumbers = (count: number, limit = Infinity): void => {
  if (count > limit) throw new DomainError('IMPACT.TOO_MANY_ID_NUMBERS', { count, limit });
};
