import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CheckedFile, openTable, type Actor } from '@xiangtong/collection';
import type { Catalogue } from '@xiangtong/reference';
import { stream, Workbook } from 'exceljs';
import { fileScope } from '../../libs/collection/bench';
import type { Ground } from '../ground/ground';
import { SubmissionMaker } from '../ground/submissions';
import type { BenchRow } from '../measure/bench-row';
import { inTurns, median, seconds, speedRatio } from '../measure/pairs';
import { perSecond } from '../measure/table';

const LINES_EACH = 200;

const sizesOf = ({ short }: Ground) => (short ? { rows: 4_000, turns: 1 } : { rows: 200_000, turns: 3 });

const MEGABYTE = 1024 * 1024;

const anybody: Actor = { username: 'bench', mayRespondFor: () => true, mayReview: () => true };

const heads = [
  '填报单位',
  '报告期',
  '商品',
  '目的地',
  '平台',
  '店铺',
  '数量',
  '金额(元)',
  '订单数',
  '退款金额(元)',
];

/** A workbook as people's programs write it: texts shared, names instead of codes. */
const makeWorkbook = async (catalogue: Catalogue, rows: number): Promise<Buffer> => {
  const maker = new SubmissionMaker(catalogue, [...catalogue.units.keys()]);
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('填报');
  sheet.addRow(heads);
  for (let n = 0; n < rows / LINES_EACH; n += 1) {
    const { unit, period, lines } = maker.at(n, LINES_EACH);
    for (const { product, destination, platform, store, quantity, amount, orders, refundAmount } of lines) {
      const names = [
        catalogue.products.get(product)!.name.zh,
        destination,
        catalogue.platforms.get(platform)!.name.zh,
      ];
      const figures = [Number(quantity), Number(amount), orders, refundAmount ? Number(refundAmount) : null];
      sheet.addRow([unit, period, ...names, store ?? null, ...figures]);
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

const takeIn = async (bytes: Buffer, catalogue: Catalogue): Promise<void> => {
  const file = await openTable(bytes);
  const context = { catalogue, currentMonth: 202512, actor: anybody };
  const scope = fileScope(file, { unit: null, period: null }, context);
  const checked = await CheckedFile.open(file, scope, context);
  (await checked.check()).refuseMistakes();
};

const readBare = async (bytes: Buffer): Promise<void> => {
  const reader = new stream.xlsx.WorkbookReader(Readable.from([bytes]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'ignore',
    hyperlinks: 'ignore',
  });
  let cells = 0;
  for await (const sheet of reader) for await (const row of sheet) cells += row.cellCount;
  if (cells === 0) throw new Error('exceljs read nothing');
};

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Maximum live memory during `work`, above that before it, without garbage. */
const heapGrowth = async (work: () => Promise<void>): Promise<number> => {
  const alive = (): number => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  const before = alive();
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, alive())), 100);
  await work();
  clearInterval(watch);
  return (peak - before) / MEGABYTE;
};

/** A workbook read, understood and checked, against exceljs' streaming reader that only hands out its rows. */
export const workbookIntakeRows = async (ground: Ground, catalogue: Catalogue): Promise<BenchRow[]> => {
  const { rows, turns } = sizesOf(ground);
  const quarter = await makeWorkbook(catalogue, rows / 4);
  const whole = await makeWorkbook(catalogue, rows);
  // What is built once per catalogue is not part of a file.
  await takeIn(quarter, catalogue);
  const growth = {
    quarter: await heapGrowth(() => takeIn(quarter, catalogue)),
    whole: await heapGrowth(() => takeIn(whole, catalogue)),
  };
  const times = await inTurns(turns, {
    ours: () => seconds(() => takeIn(whole, catalogue)),
    bare: () => seconds(() => readBare(whole)),
  });
  return [
    {
      name: 'workbook intake of 200 000 rows, read and checked / bare exceljs reader',
      ours: perSecond(rows, median(times.ours), 'rows'),
      bare: perSecond(rows, median(times.bare), 'rows'),
      ratio: speedRatio(times.ours, times.bare),
      bar: { kind: 'at-least', value: 0.5 },
      notes: [
        `${growth.whole.toFixed(1)} MB alive at most; with a quarter of the rows ${growth.quarter.toFixed(1)} MB`,
      ],
    },
  ];
};
