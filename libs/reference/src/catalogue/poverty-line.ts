import type { Database, Transaction } from '@xiangtong/infrastructure';
import { divisionAt, divisionLevels, type DivisionCode } from '@xiangtong/domain';

/** Current prices, yuan per person and year. `weakSource`: sources disagree; figures based on it say so. */
export interface PovertyLine {
  readonly yuanPerPerson: number;
  readonly weakSource: boolean;
}

interface PovertyLineRow {
  yuan_per_person: number;
  weak_source: boolean;
}

const COUNTRY = '000000000000';

/**
 * The line of a year in the smallest area around `division` that has its own, otherwise the country's; null if none.
 */
export const povertyLine = async (
  source: Database | Transaction,
  year: number,
  division: DivisionCode = COUNTRY,
): Promise<PovertyLine | null> => {
  const areas = [COUNTRY, ...divisionLevels.map((level) => divisionAt(division, level))];
  const [row] = await source.query<PovertyLineRow[]>(
    `select yuan_per_person, weak_source from poverty_line where year = $1 and area = any($2) order by area desc limit 1`,
    [year, areas],
  );
  return row ? { yuanPerPerson: row.yuan_per_person, weakSource: row.weak_source } : null;
};
