import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import zlib from 'node:zlib';
import { projectDirectory } from '@xiangtong/infrastructure';
import { readOrderExports } from '@xiangtong/order-exports';
import { readReference } from '../../seeds/guiyang/reference';

/** Reads one file of orders in a separate process, so that nothing else has grown its memory; prints the result. */
const [, , path = ''] = process.argv;
const { products, divisions } = readReference(join(projectDirectory(), 'seeds'));
const catalogue = {
  products: products.map(({ code, name, aliases }) => ({ code, names: [name, ...aliases] })),
  divisions,
};
const bytes = readFileSync(path);

const before = process.memoryUsage.rss();
const start = performance.now();
const { orders } = readOrderExports([{ name: 'orders', bytes }], catalogue, { zlib });
const seconds = (performance.now() - start) / 1000;
// The kernel's own high-water mark: nothing else runs while the file is read.
const growthBytes = process.resourceUsage().maxRSS * 1024 - before;
process.stdout.write(JSON.stringify({ orders, seconds, growthBytes }));
