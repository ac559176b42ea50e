import { nowhere, writeBareWorkbook, type LargeRow } from '@xiangtong/documents';
import type { LineExtract } from './line-extract';
import { largeColumns, largeRows, writeExtractWorkbook } from './write-extract';

/** Milliseconds for the workbook of an extract, from PostgreSQL; bare: exceljs with the same cells, already in memory. */
export interface ExtractBench {
  readonly rows: number;
  readonly milliseconds: number;
  readonly bareMilliseconds: number;
}

export const benchExtract = async (extract: LineExtract): Promise<ExtractBench> => {
  const lots: (readonly LargeRow[])[] = [];
  for await (const lot of largeRows(extract)) lots.push(lot);
  const start = performance.now();
  const rows = await writeExtractWorkbook(extract, nowhere());
  const between = performance.now();
  await writeBareWorkbook(nowhere(), largeColumns(extract.names.language), inTime(lots));
  return { rows, milliseconds: between - start, bareMilliseconds: performance.now() - between };
};

/** The writer keeps its memory down only where its producer yields. */
async function* inTime<T>(lots: readonly T[]): AsyncGenerator<T> {
  for (const lot of lots) {
    yield lot;
    await new Promise(setImmediate);
  }
}
