import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrderCatalogue } from '../answer';

const reference = join(__dirname, '..', '..', '..', '..', 'seeds', 'reference');

/** Provinces, prefectures and counties of the reference data. */
const divisions = readFileSync(join(reference, 'divisions.csv'), 'utf8')
  .split('\n')
  .filter((line) => /^\d{6}000000,/.test(line))
  .map((line) => line.split(','))
  .map(([code = '', name = '']) => ({ code: code.slice(0, 6), name }));

export const sampleCatalogue: OrderCatalogue = {
  products: [
    { code: 'P-PEPPER', names: ['青椒', 'Green pepper', '菜椒'] },
    { code: 'P-TOFU', names: ['豆腐乳'] },
    { code: 'P-TOFU-SAUCE', names: ['豆腐乳酱'] },
    { code: 'P-CAKE', names: ['糍粑'] },
  ],
  divisions,
};
