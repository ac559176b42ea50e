import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { orderCatalogue } from '@xiangtong/collection';
import type { SalesLineInput, SubmissionInput } from '@xiangtong/contracts';
import { readOrderExports, type OrderLine } from '@xiangtong/order-exports';
import type { CliContext } from '../../context/cli-context';

const UNIT = '520122001208';
const STORE = 'LB-001';
const ORDER_FILE = join('orders', 'taobao-2019-12.csv');
const SUBMISSIONS = 'submissions-2019-12.ndjson';

type Place = Pick<OrderLine, 'product' | 'destination' | 'platform'>;

const keyOf = ({ product, destination, platform }: Place): string => `${product}|${destination}|${platform}`;

/**
 * The lines of a shop as in its order export: which goods went where, in how many orders, for how much. Only the
 * weights, which an export does not contain, are those of the village. Throws when one side has a line that the other
 * lacks.
 */
export const linesFromOrders = (
  weighed: readonly SalesLineInput[],
  sold: readonly OrderLine[],
): SalesLineInput[] => {
  const weights = new Map(weighed.map((line) => [keyOf(line), line]));
  const lines = sold.map(({ product, destination, platform, orders, amount }): SalesLineInput => {
    const known = weights.get(keyOf({ product, destination, platform }));
    if (!known) throw new Error(`no weight for ${product} to ${destination}`);
    return { ...known, product, destination, platform, orders, amount };
  });
  if (lines.length !== weighed.length) throw new Error('the order export lacks lines of the shop');
  return lines;
};

/** Replaces the leading shop's lines of December 2019 in the village's submission by those of its raw order export. */
export const fillFromOrderFile = async (context: CliContext, directory: string): Promise<void> => {
  const bytes = await readFile(join(directory, ORDER_FILE));
  const catalogue = orderCatalogue(await context.catalogue.current());
  const { lines: sold, unmatched } = readOrderExports([{ name: basename(ORDER_FILE), bytes }], catalogue);
  if (unmatched.length > 0) throw new Error(`${ORDER_FILE}: ${unmatched.length} titles without a product`);
  const path = join(directory, SUBMISSIONS);
  const submissions = (await readFile(path, 'utf8')).split('\n').map((text) => {
    if (!text.includes(UNIT)) return text;
    const submission = JSON.parse(text) as SubmissionInput;
    return submission.unit === UNIT ? JSON.stringify(filled(submission, sold)) : text;
  });
  await writeFile(`${path}.new`, submissions.join('\n'));
  await rename(`${path}.new`, path);
};

const filled = (submission: SubmissionInput, sold: readonly OrderLine[]): SubmissionInput => {
  const isOfShop = ({ store }: SalesLineInput): boolean => store === STORE;
  return {
    ...submission,
    lines: [
      ...submission.lines.filter((line) => !isOfShop(line)),
      ...linesFromOrders(submission.lines.filter(isOfShop), sold),
    ],
  };
};
