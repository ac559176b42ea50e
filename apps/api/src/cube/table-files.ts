import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTable, type ParquetWriter } from '@xiangtong/analytics';
import type { CubeResponse, FileCell, FileColumn } from '@xiangtong/contracts';
import type { LargeCell, LargeColumn } from '@xiangtong/documents';
import { breathing, collected } from '@xiangtong/infrastructure';
import { csvMark, csvRecord } from '@xiangtong/tables';
import type { Response } from 'express';
import { beginFile, fileTypes } from '../files/begin-file';
import type { CubeTable } from './cube-table';

/** Answer of POST /cube/table.json: the table as columns with their meaning, and rows of their cells. */
export interface CubeTableFile extends Pick<
  CubeResponse,
  'asOf' | 'asOfSource' | 'ledgerHash' | 'totals' | 'coverage'
> {
  readonly period: string;
  readonly columns: readonly FileColumn[];
  /** One cell per column. */
  readonly rows: readonly (readonly FileCell[])[];
}

export const beginTable = (
  response: Response,
  format: keyof typeof fileTypes,
  { asOf }: Pick<CubeResponse, 'asOf'>,
): void => beginFile(response, fileTypes[format], `cube-as-of-${asOf}.${format}`);

export const tableFile = async (period: string, answer: CubeResponse): Promise<CubeTableFile> => {
  const { columns, rows } = fileTable(answer);
  const { asOf, asOfSource, ledgerHash, totals, coverage } = answer;
  return {
    asOf,
    ...(asOfSource === undefined ? {} : { asOfSource }),
    ledgerHash,
    period,
    columns,
    rows: await collected(rows()),
    totals,
    coverage,
  };
};

type Cell = Parameters<typeof csvRecord>[0][number];

const cellOf = (cell: LargeCell, { kind }: LargeColumn): Cell => {
  if (cell === null) return null;
  return kind === 'text' || Number.isNaN(Number(cell)) ? String(cell) : { number: cell };
};

/** Chunks of a CSV file: headers, then figures in full. */
async function* csvOf({ columns, rows }: CubeTable): AsyncGenerator<string> {
  yield csvMark + csvRecord(columns.map(({ label }) => label));
  for await (const batch of breathing(rows()))
    yield batch.map((cells) => csvRecord(cells.map((cell, index) => cellOf(cell, columns[index]!)))).join('');
}

export const sendCsv = (table: CubeTable, response: Response): Promise<void> =>
  pipeline(Readable.from(csvOf(table), { highWaterMark: 1 }), response);

export const sendParquet = (writer: ParquetWriter, answer: CubeResponse, response: Response): Promise<void> =>
  writer.write(answer, (path) => {
    beginTable(response, 'parquet', answer);
    return pipeline(createReadStream(path), response);
  });
