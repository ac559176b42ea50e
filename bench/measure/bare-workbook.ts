import { once } from 'node:events';
import { Writable } from 'node:stream';
import { writeLargeWorkbook, type LargeColumn, type LargeRow } from '@xiangtong/documents';
import { stream } from 'exceljs';

/** Times of one run on one machine; only their ratio means anything elsewhere. */
export interface LargeWorkbookBench {
  readonly rows: number;
  readonly milliseconds: number;
  /** exceljs' streaming writer without styles and shared strings; its producer yields to the event loop. */
  readonly bareMilliseconds: number;
  /** Bare time by ours: above 1 is faster. */
  readonly ratio: number;
  /** Growth of the resident memory while ours was writing. */
  readonly growthBytes: number;
}

const batchSize = 2_000;
const labels = ['月份', '单位', '名称', '产品', '目的地', '平台', '金额', '数量', '订单', '流向'];
const formats = ['', '', '', '', '', '', '#,##0.00', '#,##0.000', '#,##0', ''];

const columns = labels.map((label, index): LargeColumn => {
  const numberFormat = formats[index] ?? '';
  return { label, kind: numberFormat === '' ? 'text' : 'number', numberFormat, width: 14 };
});

const row = (index: number): LargeRow => [
  `2019-${String((index % 12) + 1).padStart(2, '0')}`,
  `520122001${String(index % 500).padStart(3, '0')}`,
  `立碑村${index % 500}`,
  '红岩葡萄',
  String(110_000 + (index % 900)),
  '淘宝',
  (((index * 7_919) % 1_000_000) / 100).toFixed(2),
  ((index % 977) / 7).toFixed(3),
  String(index % 97),
  '上行',
];

async function* batches(count: number): AsyncGenerator<readonly LargeRow[]> {
  for (let from = 0; from < count; from += batchSize) {
    yield Array.from({ length: Math.min(batchSize, count - from) }, (_, index) => row(from + index));
    await new Promise(setImmediate);
  }
}

export const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** exceljs' streaming writer with the same rows, without styles and shared strings. */
export const writeBareWorkbook = async (
  target: Writable,
  own: readonly Pick<LargeColumn, 'label' | 'kind'>[],
  rows: AsyncIterable<readonly LargeRow[]>,
): Promise<void> => {
  const writer = new stream.xlsx.WorkbookWriter({
    stream: target,
    useStyles: false,
    useSharedStrings: false,
  });
  const sheet = writer.addWorksheet('bench');
  sheet.addRow(own.map(({ label }) => label)).commit();
  for await (const batch of rows) {
    for (const cells of batch) {
      sheet
        .addRow(cells.map((cell, index) => (own[index]?.kind === 'number' ? Number(cell) : cell)))
        .commit();
    }
  }
  sheet.commit();
  const finished = once(target, 'finish');
  await writer.commit();
  await finished;
};

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};

/** Writes the same rows with exceljs and with `writeLargeWorkbook`, into nothing. */
export const benchLargeWorkbook = async (rows = 200_000): Promise<LargeWorkbookBench> => {
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  const milliseconds = await timed(() => writeLargeWorkbook(nowhere(), 'bench', columns, batches(rows)));
  clearInterval(watch);
  const bareMilliseconds = await timed(() => writeBareWorkbook(nowhere(), columns, batches(rows)));
  return {
    rows,
    milliseconds,
    bareMilliseconds,
    ratio: bareMilliseconds / milliseconds,
    growthBytes: peak - before,
  };
};
