import {
  attributeOf,
  isTrue,
  LAST_COLUMN,
  parseAddress,
  TableError,
  type XmlHandler,
} from '@xiangtong/tables';
import type { MergedRange } from './table';

const MAX_MERGES = 20_000;

/** What a sheet says outside its rows about columns and merged cells. */
export class SheetFrame implements XmlHandler {
  readonly merges: MergedRange[] = [];
  private readonly hiddenColumns: (readonly [first: number, last: number])[] = [];

  constructor(private readonly part: string) {}

  isHiddenColumn(column: number): boolean {
    return this.hiddenColumns.some(([first, last]) => first <= column && column <= last);
  }

  open(name: string, attributes: string): void {
    if (name === 'mergeCell') this.addMerge(attributeOf(attributes, 'ref') ?? '');
    else if (name === 'col') this.addColumns(attributes);
  }

  text(): void {}

  close(): void {}

  private addMerge(ref: string): void {
    const [from = '', to = from] = ref.split(':');
    const first = parseAddress(from);
    const last = parseAddress(to);
    if (!first || !last) return;
    if (this.merges.length >= MAX_MERGES)
      throw new TableError('TOO_COMPLEX', { part: `${this.part} mergeCells`, limit: MAX_MERGES });
    this.merges.push({ top: first.row, left: first.column, bottom: last.row, right: last.column });
  }

  private addColumns(attributes: string): void {
    if (!isTrue(attributeOf(attributes, 'hidden')) || this.hiddenColumns.length > LAST_COLUMN) return;
    const first = Number(attributeOf(attributes, 'min')) - 1;
    this.hiddenColumns.push([first, Number(attributeOf(attributes, 'max')) - 1]);
  }
}
