import { describe, type ImpactImportReport } from '@xiangtong/contracts';
import { DomainError, type InputMistake } from '@xiangtong/infrastructure';
import type { HandleMaker } from '../key/private-key';

/** A row that was written. */
export interface StoredRow {
  created: boolean;
}

const SHOWN = 200;

/** What was stored, and what should be looked at although it was stored. */
export const importReport = (
  rows: number,
  stored: readonly StoredRow[],
  read: readonly { readonly doubts: readonly InputMistake[] }[],
): ImpactImportReport => {
  const created = stored.filter((row) => row.created).length;
  const doubts = read.flatMap((row) => row.doubts);
  const warnings = doubts.slice(0, SHOWN).map(({ row, path, column, code, parameters }) => ({
    ...(row !== undefined && { row }),
    ...(path !== undefined && { path }),
    ...(column !== undefined && { column }),
    code,
    message: { zh: describe(code, parameters, 'zh'), en: describe(code, parameters, 'en') },
  }));
  return {
    rows,
    created,
    updated: stored.length - created,
    changed: stored.length,
    ...(doubts.length > 0 && { warnings, warningCount: doubts.length }),
  };
};

/** Throws IMPACT.TOO_MANY_ID_NUMBERS. */
export const requireFewIdNumbers = ({ ofIdNumbers: { size } }: HandleMaker, limit = Infinity): void => {
  if (size > limit) throw new DomainError('IMPACT.TOO_MANY_ID_NUMBERS', { count: size, limit });
};
