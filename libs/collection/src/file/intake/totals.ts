import { formatYuan, parseYuan, readFigure } from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';
import type { FileField } from '../meaning/heads';
import type { Layout } from '../meaning/layout';
import { isFault, type TableRow } from '../table/table';
import { placeOf } from './places';

const summed = ['amount', 'orders', 'refundAmount'] as const satisfies readonly FileField[];

/** Exact sums of the lines above a total. Quantities are not added: their units differ. */
export class Totals {
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
