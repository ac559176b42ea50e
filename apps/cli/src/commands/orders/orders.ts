import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import zlib from 'node:zlib';
import { orderCatalogue, orderFileProblem, ProductTitles, readOrderMapping } from '@xiangtong/collection';
import { parseMonth } from '@xiangtong/domain';
import { decodeUtf8, DomainError, projectDirectory, readTable } from '@xiangtong/infrastructure';
import {
  OrderExportsError,
  readOrderExports,
  type OrderCatalogue,
  type ReadOptions,
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

interface OrderKnowledge {
  readonly catalogue: OrderCatalogue;
  readonly isPlatform: (code: string) => boolean;
}

/** Products of a CSV file, and the divisions and platforms that ship with the product: no database is needed. */
const readOfflineKnowledge = async (productsFile: string): Promise<OrderKnowledge> => {
  const products = readTable(decodeUtf8(await readFile(productsFile)), productColumns);
  const reference = join(projectDirectory(), 'seeds', 'reference');
  const lines = (await readFile(join(reference, 'divisions.csv'), 'utf8'))
    .split('\n')
    .filter((line) => COUNTY_OR_ABOVE.test(line));
  const divisions = readTable(
    lines.join('\n'),
    (['code', 'name'] as const).map((name) => ({ name, required: true })),
  );
  const platforms = readTable(await readFile(join(reference, 'platforms.csv'), 'utf8'), [
    { name: 'code', required: true },
  ]);
  const codes = new Set(platforms.map(({ values }) => values.code));
  return {
    catalogue: {
      products: products.map(({ values: { code, name_zh, name_en, aliases } }) => ({
        code,
        names: [name_zh, name_en, ...aliases.split(';')].filter(Boolean),
      })),
      divisions: divisions.map(({ values }) => values),
    },
    isPlatform: (code) => codes.has(code),
  };
};

export interface OrdersOptions extends OutputOptions {
  readonly unit?: string;
  readonly period?: string;
  readonly products?: string;
  readonly mapping?: string;
}

const MAX_MEGABYTES = 512;

/** The answer of POST /order-exports for files on this machine; nothing is stored. */
export const ordersCommand = async (paths: readonly string[], options: OrdersOptions): Promise<void> => {
  const month = monthOf(options.period);
  const files = await readFiles(paths);
  const { catalogue, isPlatform } = await readKnowledge(options);
  const text = options.mapping === undefined ? undefined : await readFile(options.mapping, 'utf8');
  const mapping = text === undefined ? undefined : readOrderMapping(text, isPlatform);
  const answer = readOrThrow(files, catalogue, { month, mapping });
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
const readKnowledge = ({ products, unit }: OrdersOptions): Promise<OrderKnowledge> =>
  products === undefined
    ? withContext(async ({ source, catalogue, clock }) => {
        const titles = new ProductTitles({ source, catalogue, clock });
        const mapping = unit === undefined ? undefined : await titles.mapping(localActor(), unit);
        const current = await catalogue.current();
        return {
          catalogue: orderCatalogue(current, mapping),
          isPlatform: (code: string) => current.platforms.has(code),
        };
      })
    : readOfflineKnowledge(products);

const readOrThrow = (
  files: readonly OrderFile[],
  catalogue: OrderCatalogue,
  options: Pick<ReadOptions, 'month' | 'mapping'>,
): OrderExportsAnswer => {
  try {
    return readOrderExports(files, catalogue, { ...options, zlib });
  } catch (error) {
    throw error instanceof OrderExportsError ? orderFileProblem(error.failures) : error;
  }
};
