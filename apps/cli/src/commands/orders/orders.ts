import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import zlib from 'node:zlib';
import { orderCatalogue, orderFileProblem, ProductTitles } from '@xiangtong/collection';
import { parseMonth } from '@xiangtong/domain';
import { decodeUtf8, DomainError, projectDirectory, readTable } from '@xiangtong/infrastructure';
import {
  OrderExportsError,
  readOrderExports,
  type OrderCatalogue,
  type OrderExportsAnswer,
  type OrderFile,
} from '@xiangtong/order-exports';
import { withContext } from '../../context/cli-context';
import { localActor } from '../../context/local-actor';
import { print, type OutputOptions } from '../../terminal/output';
import { answerText } from './answer-text';

/** The columns with names of goods in a products file; the headers are those of the import. */
const productColumns = [
  { name: 'code', heads: ['代码', '产品代码'], required: true },
  { name: 'name_zh', heads: ['中文名称', '名称', '产品名称'], required: true },
  { name: 'name_en', heads: ['英文名称'], required: false },
  { name: 'aliases', heads: ['别名'], required: false },
] as const;

const COUNTY_OR_ABOVE = /^(code|\d{6}000000),/;

/** Products of a CSV file and the divisions that ship with the product: no database is needed. */
const offlineCatalogue = async (productsFile: string): Promise<OrderCatalogue> => {
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

export interface OrdersOptions extends OutputOptions {
  readonly unit?: string;
  readonly period?: string;
  readonly products?: string;
}

const MAX_MEGABYTES = 512;

/** The answer of POST /order-exports for files on this machine; nothing is stored. */
export const ordersCommand = async (paths: readonly string[], options: OrdersOptions): Promise<void> => {
  const month = monthOf(options.period);
  const files = await readFiles(paths);
  const answer = readOrThrow(files, await catalogueFor(options), month);
  print(answer, answerText(answer), options);
};

const monthOf = (period: string | undefined): number | undefined => {
  if (period === undefined) return undefined;
  const month = parseMonth(period);
  if (month === null) throw new DomainError('SUBMISSION.INVALID_PERIOD', { value: period });
  return month;
};

const readFiles = async (paths: readonly string[]): Promise<OrderFile[]> => {
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  if (sizes.reduce((sum, size) => sum + size, 0) > MAX_MEGABYTES << 20) {
    throw new DomainError('REQUEST.TOO_LARGE', { limit: `${MAX_MEGABYTES} MB` });
  }
  return Promise.all(paths.map(async (path) => ({ name: basename(path), bytes: await readFile(path) })));
};

/** Opens no database if there is a products file, so the remembered titles of a unit are not used. */
const catalogueFor = ({ products, unit }: OrdersOptions): Promise<OrderCatalogue> =>
  products === undefined
    ? withContext(async ({ source, catalogue, clock }) => {
        const titles = new ProductTitles({ source, catalogue, clock });
        const mapping = unit === undefined ? undefined : await titles.mapping(localActor(), unit);
        return orderCatalogue(await catalogue.current(), mapping);
      })
    : offlineCatalogue(products);

const readOrThrow = (
  files: readonly OrderFile[],
  catalogue: OrderCatalogue,
  month: number | undefined,
): OrderExportsAnswer => {
  try {
    return readOrderExports(files, catalogue, { month, zlib });
  } catch (error) {
    throw error instanceof OrderExportsError ? orderFileProblem(error.failures) : error;
  }
};
