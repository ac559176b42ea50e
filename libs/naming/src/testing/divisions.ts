import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const reference = join(__dirname, '..', '..', '..', '..', 'seeds', 'reference');

/** Provinces, prefectures and counties of the reference data. */
export const divisions: readonly {
  readonly code: string;
  readonly name: string;
  readonly english: string;
}[] = readFileSync(join(reference, 'divisions.csv'), 'utf8')
  .split('\n')
  .filter((line) => /^\d{6}000000,/.test(line))
  .map((line) => line.split(','))
  .map(([code = '', name = '', english = '']) => ({ code: code.slice(0, 6), name, english }));
