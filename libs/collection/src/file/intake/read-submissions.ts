import { formatYuan, parseYuan, readFigure } from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';
import type { FileField } from '@xiangtong/naming';
import { fileError } from '../file-error';
import type { Layout } from '../meaning/layout';
import { readPeriod } from '../meaning/periods';
import { readLine } from '../meaning/read-line';
import type { Vocabulary } from '../meaning/vocabulary';
import { isFault, type CellValue, type TableFile, type TableRow } from '../table/table';
import { FileSubmission } from './file-submission';
import { placeOf } from './places';
import { FileReport } from './report';
import { walkTable, type WalkedRow } from './table-walk';

const summed = ['amount', 'orders', 'refundAmount'] as const satisfies readonly FileField[];

/** Exact sums of the lines above a total. Quantities are not added: their units differ. */
class Totals {
  private sums: Record<(typeof summed)[number], bigint> = { amount: 0n, orders: 0n, refundAmount: 0n };
  /** A line that was not understood: no sum can be compared. */
  private unknown = false;

  add(line: Readonly<Record<string, unknown>>): void {
    for (const field of summed) {
      const value = line[field];
      if (value === undefined) continue;
      const hundredths = typeof value === 'string' || typeof value === 'number' ? parseYuan(value) : null;
      if (hundredths === null) this.unknown = true;
      else this.sums[field] += BigInt(hundredths);
    }
  }

  /** Compares with a row of totals, and starts again. */
  check(row: TableRow, layout: Layout): InputMistake[] {
    const { sums, unknown } = this;
    this.sums = { amount: 0n, orders: 0n, refundAmount: 0n };
    this.unknown = false;
    if (unknown) return [];
    return summed.flatMap((field): InputMistake[] => {
      const column = layout.columns.get(field);
      const value = column && row.cells[column.column];
      if (!column || value === undefined || isFault(value) || typeof value === 'boolean') return [];
      const total = parseYuan(readFigure(value, column.shift)?.digits ?? '');
      if (total !== null && BigInt(total) === sums[field]) return [];
      const parameters = {
        column: column.head,
        value: String(value).slice(0, 40),
        sum: formatYuan(sums[field]).replace(field === 'orders' ? /\.00$/ : /$/, ''),
      };
      return [{ ...placeOf(layout, row.number, field), code: 'FILE.TOTAL_MISMATCH', parameters }];
    });
  }
}

export interface FileScope {
  /** Unit and month of the file; null when its rows give them. */
  readonly unit: string | null;
  readonly period: string | null;
  readonly vocabulary: Vocabulary;
}

/** Rows of each unit-month. */
export type Survey = ReadonlyMap<string, number>;

/** The unit and month of a key of the survey. */
export const splitKey = (key: string): { readonly unit: string; readonly period: string } => {
  const [unit = '', period = ''] = key.split('\n');
  return { unit, period };
};

interface Key {
  readonly text: string;
  readonly unit: string;
  readonly period: string;
}

/**
 * Counts the rows of each unit-month. With the counts, a second pass knows when a unit-month is complete: only those
 * that have begun and are not complete are in memory.
 */
export const surveyFile = async (file: TableFile, scope: FileScope): Promise<Survey> => {
  const counts = new Map<string, number>();
  const keys = new Keys(file, scope);
  for await (const rows of walkTable(file, new FileReport())) {
    for (const row of rows) {
      if (row.kind !== 'line') continue;
      const { text } = keys.of(row);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return counts;
};

/** The unit-months of a file, each as soon as its last row has been read. */
export async function* readSubmissions(
  file: TableFile,
  scope: FileScope,
  survey: Survey,
  report: FileReport,
): AsyncGenerator<readonly FileSubmission[]> {
  const open = new Map<string, FileSubmission>();
  const keys = new Keys(file, scope);
  const totals = new Totals();
  for await (const rows of walkTable(file, report)) {
    const complete: FileSubmission[] = [];
    for (const row of rows) {
      if (row.kind === 'total') {
        for (const mistake of totals.check(row.row, row.layout)) report.mistake(mistake);
        continue;
      }
      const key = keys.of(row);
      for (const mistake of keys.contradictions(row, key)) report.mistake(mistake);
      let submission = open.get(key.text);
      if (!submission) open.set(key.text, (submission = new FileSubmission(key.unit, key.period)));
      const line = readLine(row.cellOf, row.layout, scope.vocabulary);
      totals.add(line.input);
      submission.add(line, row.row.number, row.layout);
      if (submission.size < (survey.get(key.text) ?? 0)) continue;
      open.delete(key.text);
      complete.push(submission);
    }
    if (complete.length > 0) yield complete;
  }
  if (survey.size === 0 && report.mistakes.length === 0) throw fileError('FILE.NO_ROWS');
}

const MAX_KNOWN = 10_000;

/** The unit and month of a row. */
class Keys {
  private readonly units = new Map<string, string>();
  private readonly periods = new Map<string | number, string>();
  private last: Key = { text: '', unit: '', period: '' };

  constructor(
    private readonly file: TableFile,
    private readonly scope: FileScope,
  ) {}

  of({ cellOf, layout }: WalkedRow): Key {
    const unit = layout.columns.has('reportingUnit') ? this.unitOf(cellOf('reportingUnit')) : this.scope.unit;
    const period = layout.columns.has('period') ? this.periodOf(cellOf('period')) : this.scope.period;
    if (unit === null || period === null) throw fileError('FILE.WHICH_UNIT');
    // Most rows have the same unit and month as the row above.
    if (unit !== this.last.unit || period !== this.last.period)
      this.last = { text: `${unit}\n${period}`, unit, period };
    return this.last;
  }

  /** The row names another unit or month than the one chosen for the file. */
  contradictions({ row, layout }: WalkedRow, { unit, period }: Key): InputMistake[] {
    const { scope } = this;
    return [
      ...(scope.unit !== null && scope.unit !== unit
        ? [
            {
              ...placeOf(layout, row.number, 'reportingUnit'),
              code: 'FILE.OTHER_UNIT' as const,
              parameters: { unit },
            },
          ]
        : []),
      ...(scope.period !== null && scope.period !== period
        ? [
            {
              ...placeOf(layout, row.number, 'period'),
              code: 'FILE.OTHER_PERIOD' as const,
              parameters: { period },
            },
          ]
        : []),
    ];
  }

  private unitOf(value: CellValue | undefined): string {
    if (value === undefined || typeof value === 'object') return '';
    const text = String(value).trim();
    const known = this.units.get(text);
    if (known !== undefined) return known;
    const code = this.scope.vocabulary.reportingUnit.find(text)?.value ?? text.slice(0, 64);
    if (this.units.size < MAX_KNOWN) this.units.set(text, code);
    return code;
  }

  private periodOf(value: CellValue | undefined): string {
    if (typeof value !== 'string' && typeof value !== 'number') return '';
    const known = this.periods.get(value);
    if (known !== undefined) return known;
    const period = readPeriod(value, this.file.from1904) ?? String(value).trim().slice(0, 64);
    if (this.periods.size < MAX_KNOWN) this.periods.set(value, period);
    return period;
  }
}
