import type { LargeRow } from '@xiangtong/documents';
import { everything } from '@xiangtong/identity';
import { LedgerReader } from '@xiangtong/ledger';
import { openLineExtract, writeExtract, type LineExtract } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { fillLedger } from '../../libs/analytics/bench';
import { largeColumns, largeRows } from '../../libs/proof/bench';
import type { BenchDatabase, Ground } from '../ground/ground';
import { nowhere, writeBareWorkbook } from '../measure/bare-workbook';
import type { BenchRow } from '../measure/bench-row';
import { median } from '../measure/pairs';
import { perSecond } from '../measure/table';

const sizesOf = ({ short }: Ground) => (short ? { lines: 4_000, turns: 1 } : { lines: 200_000, turns: 3 });

/** Milliseconds for the workbook of an extract, from PostgreSQL; bare: exceljs with the same cells, already in memory. */
interface ExtractBench {
  readonly rows: number;
  readonly milliseconds: number;
  readonly bareMilliseconds: number;
}

const benchExtract = async (extract: LineExtract): Promise<ExtractBench> => {
  const lots: (readonly LargeRow[])[] = [];
  for await (const lot of largeRows(extract)) lots.push(lot);
  const start = performance.now();
  await writeExtract(extract, 'xlsx', nowhere());
  const between = performance.now();
  await writeBareWorkbook(nowhere(), largeColumns(extract.names.language), inTime(lots));
  return {
    rows: lots.flat().length,
    milliseconds: between - start,
    bareMilliseconds: performance.now() - between,
  };
};

/** The writer keeps its memory down only where its producer yields. */
async function* inTime<T>(lots: readonly T[]): AsyncGenerator<T> {
  for (const lot of lots) {
    yield lot;
    await new Promise(setImmediate);
  }
}

/** All lines of a county as a workbook, against exceljs' streaming writer with the same cells. */
export const extractRow = async (ground: Ground, { owner, service }: BenchDatabase): Promise<BenchRow> => {
  const { lines, turns } = sizesOf(ground);
  await fillLedger(owner, lines);
  const parts = {
    source: service,
    reference: new ReferenceCatalogue(service),
    ledger: new LedgerReader(service),
  };
  const asked = { period: '2015-01..2020-12', scope: '520122', language: 'zh' } as const;
  const runs = [];
  for (let turn = 0; turn < turns; turn += 1)
    runs.push(await benchExtract(await openLineExtract(parts, asked, everything)));
  return {
    name: 'extract of 200 000 lines as XLSX / bare exceljs streaming, time',
    ours: perSecond(runs[0]!.rows, median(runs.map((run) => run.milliseconds)) / 1000, 'lines'),
    bare: perSecond(runs[0]!.rows, median(runs.map((run) => run.bareMilliseconds)) / 1000, 'lines'),
    ratio: median(runs.map((run) => run.milliseconds / run.bareMilliseconds)),
    bar: { kind: 'at-most', value: 1.5 },
    notes: [],
  };
};
