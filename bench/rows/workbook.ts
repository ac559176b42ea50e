import type { Ground } from '../ground/ground';
import { benchLargeWorkbook } from '../measure/bare-workbook';
import type { BenchRow } from '../measure/bench-row';
import { median } from '../measure/pairs';
import { perSecond } from '../measure/table';

const sizesOf = ({ short }: Ground) => (short ? { rows: 4_000, turns: 1 } : { rows: 200_000, turns: 3 });
const MEGABYTE = 1024 * 1024;

/** Our workbook of 200 000 rows against exceljs' streaming writer without styles, in turns. */
export const workbookRows = async (ground: Ground): Promise<BenchRow[]> => {
  const { rows, turns } = sizesOf(ground);
  const quarter = await benchLargeWorkbook(rows / 4);
  const runs = [];
  for (let turn = 0; turn < turns; turn += 1) runs.push(await benchLargeWorkbook(rows));
  const growth = median(runs.map((run) => run.growthBytes)) / MEGABYTE;
  return [
    {
      name: 'XLSX of 200 000 rows / bare exceljs streaming',
      ours: perSecond(rows, median(runs.map((run) => run.milliseconds)) / 1000, 'rows'),
      bare: perSecond(rows, median(runs.map((run) => run.bareMilliseconds)) / 1000, 'rows'),
      ratio: median(runs.map((run) => run.ratio)),
      bar: { kind: 'at-least', value: 0.9 },
      notes: [
        `memory grew by ${growth.toFixed(0)} MB; with a quarter of the rows by ${(quarter.growthBytes / MEGABYTE).toFixed(0)} MB`,
      ],
    },
  ];
};
