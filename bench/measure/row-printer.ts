import { DomainError } from '@xiangtong/infrastructure';
import type { RowName } from '../options';
import { hasFailed, meetsBar, type BenchRow, type FailedRow, type RowResult } from './bench-row';
import { notesText, tableHead, tableLine } from './table';

export interface RowPrinterOptions {
  /** One JSON object a line instead of a table. */
  readonly json: boolean;
  /** Rows in a tiny form: nothing is judged. */
  readonly short: boolean;
  readonly write: (text: string) => void;
}

/** The reason of a failure as people read it: with all mistakes that a refusal of the product names. */
export const failureReason = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error instanceof DomainError
    ? [error.message, ...error.mistakes.map((mistake) => JSON.stringify(mistake))].join('; ')
    : error.message;
};

/** Prints each row as soon as it is measured; a row that cannot be measured is one failed row, and the others go on. */
export class RowPrinter {
  private readonly printed: RowResult[] = [];
  private isClosed = false;

  constructor(private readonly options: RowPrinterOptions) {}

  /** Measures and prints; returns whether that was possible. `label` names the row if it fails. */
  async attempt(
    label: string,
    measure: () => Promise<BenchRow | readonly BenchRow[]> | readonly BenchRow[],
  ): Promise<boolean> {
    try {
      const measured = await measure();
      for (const row of 'name' in measured ? [measured] : measured) this.print(this.toJudge(row));
      return true;
    } catch (error) {
      this.fail(label, error);
      return false;
    }
  }

  fail(label: RowName | string, error: unknown): void {
    this.print({ name: label, failure: failureReason(error) } satisfies FailedRow);
  }

  /** Prints the notes. Rows that fail because everything is ended are not printed any more. */
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    if (!this.options.json) this.options.write(notesText(this.printed));
  }

  /** What is wrong with the run, in one line each. */
  problems(): string[] {
    const failed = this.printed.filter(hasFailed).map(({ name }) => name);
    const missed = this.printed.filter((row) => !hasFailed(row) && !meetsBar(row)).map(({ name }) => name);
    return [
      ...(failed.length > 0 ? [`failed: ${failed.join(' · ')}`] : []),
      ...(missed.length > 0 ? [`missed: ${missed.join(' · ')}`] : []),
    ];
  }

  private toJudge(row: BenchRow): BenchRow {
    return this.options.short ? { ...row, bar: null } : row;
  }

  private print(row: RowResult): void {
    if (this.isClosed) return;
    const { json, write } = this.options;
    if (!json && this.printed.length === 0) write(tableHead());
    this.printed.push(row);
    write(json ? `${JSON.stringify(row)}\n` : tableLine(row));
  }
}
