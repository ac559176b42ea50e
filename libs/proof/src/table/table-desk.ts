import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTable } from '@xiangtong/analytics';
import type { CubeQuery, CubeResponse, CubeTableFile, Language, TableLayout } from '@xiangtong/contracts';
import { writeLargeWorkbook, type LargeCell, type LargeColumn } from '@xiangtong/documents';
import type { Principal } from '@xiangtong/identity';
import { breathing, collected } from '@xiangtong/infrastructure';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import { csvMark, csvRecord } from '@xiangtong/tables';
import { crossWorkbook } from './cross-workbook';
import { cubeTable, type CubeTable } from './cube-table';
import { TableAnswers, type TableParts } from './table-answers';

interface AskedTable {
  /** The cube checks it. */
  readonly query: unknown;
  readonly principal: Principal;
  /** Needed where the answer is about households. */
  readonly purpose: string | undefined;
}

/** A file that can be written: everything that can be wrong with the question is known. */
interface TableFile {
  /** Ledger position. */
  readonly asOf: number;
  readonly write: (target: Writable) => Promise<unknown>;
}

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

const workbookOf = (asOf: number, { sheet, columns, rows, ...more }: CubeTable): TableFile => ({
  asOf,
  write: (target) => writeLargeWorkbook(target, sheet, columns, rows(), more),
});

/** Answers of the cube as files. */
export class TableDesk {
  private readonly answers: TableAnswers;

  constructor(
    parts: TableParts,
    private readonly reference: Pick<ReferenceCatalogue, 'dataLabel'>,
  ) {
    this.answers = new TableAnswers(parts);
  }

  answer({ query, principal, purpose }: AskedTable): Promise<CubeResponse> {
    return this.answers.answer(query, principal, purpose);
  }

  /** A list, or where there is a layout the table as the page shows it. */
  async workbook(asked: AskedTable, layout: TableLayout | null, language: Language): Promise<TableFile> {
    const { query, principal, purpose } = asked;
    const dataLabel = (await this.reference.dataLabel())?.[language] ?? null;
    const context = { language, dataLabel };
    if (layout === null) {
      const answer = await this.answer(asked);
      return workbookOf(answer.asOf, cubeTable(query as CubeQuery, answer, context));
    }
    const laidOut = await this.answers.laidOut(query, layout, principal, purpose);
    return workbookOf(laidOut.answers.lines.asOf, crossWorkbook(laidOut, context));
  }

  async csv(asked: AskedTable, language: Language): Promise<TableFile> {
    const answer = await this.answer(asked);
    const table = cubeTable(asked.query as CubeQuery, answer, { language, dataLabel: null });
    return {
      asOf: answer.asOf,
      write: (target) => pipeline(Readable.from(csvOf(table), { highWaterMark: 1 }), target),
    };
  }

  /** Columns with their meaning, rows of cells. */
  async data(asked: AskedTable): Promise<CubeTableFile> {
    const answer = await this.answer(asked);
    const { columns, rows } = fileTable(answer);
    const { asOf, asOfSource, ledgerHash, totals, coverage } = answer;
    return {
      asOf,
      ...(asOfSource === undefined ? {} : { asOfSource }),
      ledgerHash,
      period: (asked.query as CubeQuery).period,
      columns,
      rows: await collected(rows()),
      totals,
      coverage,
    };
  }
}
