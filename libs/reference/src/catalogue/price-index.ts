import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectDirectory, readTable } from '@xiangtong/infrastructure';
import type { BilingualName } from '@xiangtong/contracts';

/** Consumer prices of a year, the year before = 100. `area`: six digits, 000000 is the whole country. */
export interface PriceIndex {
  readonly area: string;
  readonly year: number;
  /** The index as published: `102.9`. */
  readonly index: string;
  readonly name: BilingualName;
}

const columns = (['area', 'year', 'index', 'name_zh', 'name_en', 'source'] as const).map((name) => ({
  name,
  required: true,
}));

/** The content of seeds/reference/price-indexes.csv; missing years have no index. */
export const readPriceIndexes = async (): Promise<PriceIndex[]> => {
  const path = join(projectDirectory(), 'seeds', 'reference', 'price-indexes.csv');
  return readTable(await readFile(path, 'utf8'), columns).map(({ values }) => ({
    area: values.area,
    year: Number(values.year),
    index: values.index,
    name: { zh: values.name_zh, en: values.name_en },
  }));
};
