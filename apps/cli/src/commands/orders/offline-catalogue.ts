import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeUtf8, projectDirectory, readTable } from '@xiangtong/infrastructure';
import type { OrderCatalogue } from '@xiangtong/order-exports';

/** The columns with names of goods in a products file; the headers are those of the import. */
const productColumns = [
  { name: 'code', heads: ['代码', '产品代码'], required: true },
  { name: 'name_zh', heads: ['中文名称', '名称', '产品名称'], required: true },
  { name: 'name_en', heads: ['英文名称'], required: false },
  { name: 'aliases', heads: ['别名'], required: false },
] as const;

const COUNTY_OR_ABOVE = /^(code|\d{6}000000),/;

/** Products of a CSV file and the divisions that ship with the product: no database is needed. */
export const offlineCatalogue = async (productsFile: string): Promise<OrderCatalogue> => {
  const products = readTable(decodeUtf8(await readFile(productsFile)), productColumns);
  const divisionsFile = join(projectDirectory(), 'seeds', 'reference', 'divisions.csv');
  const lines = (await readFile(divisionsFile, 'utf8'))
    .split('\n')
    .filter((line) => COUNTY_OR_ABOVE.test(line));
  const divisions = readTable(
    lines.join('\n'),
    (['code', 'name'] as const).map((name) => ({ name, required: true })),
  );
  return {
    products: products.map(({ values: { code, name_zh, name_en, aliases } }) => ({
      code,
      names: [name_zh, name_en, ...aliases.split(';')].filter(Boolean),
    })),
    divisions: divisions.map(({ values }) => values),
  };
};
