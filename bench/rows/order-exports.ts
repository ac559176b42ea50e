import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { stream } from 'exceljs';
import { encode } from 'iconv-lite';
import { projectDirectory } from '@xiangtong/infrastructure';
import { readReference } from '../../seeds/guiyang/reference';
import type { Ground } from '../ground/ground';
import type { BenchRow } from '../measure/bench-row';
import { median } from '../measure/pairs';
import { perSecond } from '../measure/table';

const sizesOf = ({ short }: Ground) => (short ? { orders: 1_000, turns: 1 } : { orders: 100_000, turns: 3 });
type Sizes = ReturnType<typeof sizesOf>;

const MEGABYTE = 1024 * 1024;

// oxfmt-ignore
const heads = [
  '订单编号', '买家会员名', '买家实际支付金额', '订单状态', '收货人姓名', '收货地址 ', '联系手机', '修改后的收货地址',
  '宝贝标题', '宝贝总数量', '订单创建时间', '订单付款时间 ', '店铺名称',
];

/** Orders as in a shop's export: all numbers, buyers and addresses are different. */
function* orderRows(orders: number): Generator<readonly string[]> {
  const { products, divisions } = readReference(join(projectDirectory(), 'seeds'));
  const names = new Map(divisions.map(({ code, name }) => [code.slice(0, 6), name]));
  const counties = [...names.keys()].filter((code) => !code.endsWith('00'));
  for (let index = 0; index < orders; index += 1) {
    const county = counties[(index * 7_919) % counties.length] ?? '';
    const address = [`${county.slice(0, 2)}0000`, `${county.slice(0, 4)}00`, county].map((code) =>
      names.get(code),
    );
    const time = `2019-12-${String((index % 28) + 1).padStart(2, '0')} 10:${String(index % 60).padStart(2, '0')}:00`;
    yield [
      `9201912${String(index).padStart(11, '0')}`,
      `buyer_${index}`,
      `${20 + (index % 100)}.50`,
      index % 50 === 0 ? '交易关闭' : '交易成功',
      `测试买家${index}`,
      `${address.join(' ')} 示例路${index % 900}号${index % 33}栋(000000)`,
      '10000000000',
      index % 5 === 0 ? 'null' : '',
      `${products[index % 60]?.name} 农家手作 产地直发`,
      String(1 + (index % 3)),
      time,
      time,
      '示例农家店',
    ];
  }
}

const writeCsv = async (path: string, orders: number): Promise<void> => {
  const lines = [heads.join(',')];
  for (const [order, ...cells] of orderRows(orders)) lines.push([`="${order}"`, ...cells].join(','));
  await writeFile(path, encode(`${lines.join('\r\n')}\r\n`, 'gb18030'));
};

const writeXlsx = async (path: string, orders: number): Promise<void> => {
  const writer = new stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  const sheet = writer.addWorksheet('orders');
  sheet.addRow(heads).commit();
  for (const cells of orderRows(orders)) sheet.addRow(cells).commit();
  sheet.commit();
  await writer.commit();
};

interface Once {
  readonly orders: number;
  readonly seconds: number;
  readonly growthBytes: number;
}

const readOnce = async (path: string): Promise<Once> => {
  const script = join(projectDirectory(), 'dist', 'bench', 'measure', 'order-exports-once.js');
  const { stdout } = await promisify(execFile)(process.execPath, [script, path]);
  return JSON.parse(stdout) as Once;
};

const measured = async ({ orders, turns }: Sizes, kind: string, path: string): Promise<BenchRow[]> => {
  const runs: Once[] = [];
  for (let turn = 0; turn < turns; turn += 1) runs.push(await readOnce(path));
  const seconds = median(runs.map((run) => run.seconds));
  const megabytes = median(runs.map((run) => run.growthBytes)) / MEGABYTE;
  const name = `order export of 100 000 orders, ${kind}`;
  const common = { name, bare: '', notes: [] };
  return [
    {
      ...common,
      name: `${name}: seconds`,
      ours: perSecond(orders, seconds, 'orders'),
      ratio: seconds,
      bar: { kind: 'at-most', value: 3 },
    },
    {
      ...common,
      name: `${name}: memory`,
      ours: `${megabytes.toFixed(0)} MB`,
      ratio: megabytes,
      bar: { kind: 'at-most', value: 200 },
    },
  ];
};

/** A raw export read alone, in seconds and in growth of the resident memory. */
export const orderExportRows = async (ground: Ground): Promise<BenchRow[]> => {
  const { directory } = ground;
  const sizes = sizesOf(ground);
  const csv = join(directory, 'orders.csv');
  const workbook = join(directory, 'orders.xlsx');
  await writeCsv(csv, sizes.orders);
  await writeXlsx(workbook, sizes.orders);
  return [...(await measured(sizes, 'CSV in GB18030', csv)), ...(await measured(sizes, 'XLSX', workbook))];
};
