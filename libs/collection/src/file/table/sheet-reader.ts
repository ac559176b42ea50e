import { attributeOf, type XmlHandler } from '../container/xml-scanner';
import { brokenFile, fileError } from '../file-error';
import { MAX_COLUMNS } from '../limits';
import { columnOf, LAST_COLUMN, LAST_ROW, parseAddress } from './cell-address';
import type { CellValue, MergedRange, TableRow } from './table';

const MAX_MERGES = 20_000;

/** Gathers the rows of a sheet while its XML is read, and what the sheet says about columns and merged cells. */
export class SheetReader implements XmlHandler {
  readonly merges: MergedRange[] = [];
  readonly hiddenColumns: (readonly [first: number, last: number])[] = [];
  private rows: TableRow[] = [];
  private row: { number: number; hidden: boolean; cells: (CellValue | undefined)[] } | null = null;
  private lastRow = 0;
  private column = -1;
  private type = '';
  private hasFormula = false;
  private value: string | null = null;
  private inValue = false;
  private phonetic = false;

  constructor(
    private readonly part: string,
    private readonly strings: readonly string[],
  ) {}

  /** Rows that are complete and were not taken before. Rows without any value are left out. */
  take(): readonly TableRow[] {
    const { rows } = this;
    if (rows.length > 0) this.rows = [];
    return rows;
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v' || name === 't') this.inValue = this.row !== null && !this.phonetic;
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 'mergeCell') this.addMerge(attributeOf(attributes, 'ref') ?? '');
    else if (name === 'col') this.addColumns(attributes);
  }

  text(text: string): void {
    if (this.inValue) this.value = this.value === null ? text : this.value + text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.inValue = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'row') this.closeRow();
  }

  private openRow(attributes: string): void {
    const number = Number(attributeOf(attributes, 'r') ?? this.lastRow + 1);
    if (!Number.isInteger(number) || number <= this.lastRow || number > LAST_ROW) throw brokenFile(this.part);
    this.lastRow = number;
    this.column = -1;
    const hidden = isTrue(attributeOf(attributes, 'hidden'));
    this.row = { number, hidden, cells: [] };
  }

  private closeRow(): void {
    if (this.row && this.row.cells.length > 0) this.rows.push(this.row);
    this.row = null;
  }

  private openCell(attributes: string): void {
    const address = attributeOf(attributes, 'r');
    const column = address === undefined ? this.column + 1 : columnOf(address);
    if (!this.row || column <= this.column || column > LAST_COLUMN) throw brokenFile(this.part);
    this.column = column;
    this.type = attributeOf(attributes, 't') ?? 'n';
    this.hasFormula = false;
    this.value = null;
  }

  private closeCell(): void {
    const value = this.cellValue();
    if (value === undefined || !this.row) return;
    if (this.column >= MAX_COLUMNS) {
      throw fileError('FILE.TOO_COMPLEX', { part: `${this.part} ↔`, limit: MAX_COLUMNS });
    }
    this.row.cells[this.column] = value;
  }

  private cellValue(): CellValue | undefined {
    const { value } = this;
    if (value === null || value === '') {
      return this.hasFormula && this.type !== 'str' ? { fault: 'FILE.NO_CACHED_VALUE', text: '' } : undefined;
    }
    switch (this.type) {
      case 's':
        return this.shared(value);
      case 'n': {
        const number = Number(value);
        return Number.isFinite(number) ? number : value;
      }
      case 'b':
        return value === '1';
      case 'e':
        return { fault: 'FILE.ERROR_VALUE', text: value.slice(0, 20) };
      default:
        return value;
    }
  }

  private shared(index: string): string | undefined {
    const text = this.strings[Number(index)];
    if (text === undefined) throw brokenFile(this.part);
    return text === '' ? undefined : text;
  }

  private addMerge(ref: string): void {
    const [from = '', to = from] = ref.split(':');
    const first = parseAddress(from);
    const last = parseAddress(to);
    if (!first || !last) return;
    if (this.merges.length >= MAX_MERGES) {
      throw fileError('FILE.TOO_COMPLEX', { part: `${this.part} mergeCells`, limit: MAX_MERGES });
    }
    this.merges.push({ top: first.row, left: first.column, bottom: last.row, right: last.column });
  }

  private addColumns(attributes: string): void {
    if (!isTrue(attributeOf(attributes, 'hidden')) || this.hiddenColumns.length > LAST_COLUMN) return;
    const first = Number(attributeOf(attributes, 'min')) - 1;
    this.hiddenColumns.push([first, Number(attributeOf(attributes, 'max')) - 1]);
  }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
