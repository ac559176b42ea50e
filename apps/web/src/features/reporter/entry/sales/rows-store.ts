import { emptyRow, isEmpty, type Column, type Fields, type SalesRow } from './sales-row';
import { Listeners } from '../../../../api/listeners';

/** A form has no more lines than this. */
const MOST_ROWS = 10_000;
const MOST_STEPS = 200;

/** Rows that say the same, and what the first of them says from then on; null where none stays. */
export interface MendedRows {
  readonly ids: readonly number[];
  readonly fields: Fields | null;
}

export interface TakenRow {
  readonly row: SalesRow;
  readonly index: number;
}

/**
 * The lines of the form outside of React: a key changes one row, and only what shows that row is drawn anew. Every state
 * is kept whole for undo; rows that did not change are shared between states.
 */
export class RowsStore {
  private rows: readonly SalesRow[];
  private rowIds: readonly number[];
  private readonly past: (readonly SalesRow[])[] = [];
  private future: (readonly SalesRow[])[] = [];
  private readonly listeners = new Listeners();
  private nextId: number;
  /** The cell of the last key: typing on there is one step. */
  private typedInto = '';

  constructor(rows: readonly SalesRow[]) {
    this.nextId = rows.reduce((most, { id }) => Math.max(most, id), 0) + 1;
    this.rows = rows.length > 0 ? rows : [emptyRow(this.nextId++)];
    this.rowIds = this.rows.map(({ id }) => id);
  }

  readonly all = (): readonly SalesRow[] => this.rows;

  /** The same array as long as no row comes, goes or moves. */
  readonly ids = (): readonly number[] => this.rowIds;

  readonly subscribe = this.listeners.subscribe;

  at(index: number): SalesRow | undefined {
    return this.rows[index];
  }

  set(id: number, column: Column, text: string): void {
    const cell = `${id}/${column}`;
    const rows = this.rows.map((row) => (row.id === id ? { ...row, [column]: text } : row));
    if (this.typedInto === cell) this.show(rows);
    else this.step(rows);
    this.typedInto = cell;
  }

  /** The same text in a column of several rows, in one step. */
  fill(ids: readonly number[], column: Column, text: string): void {
    const filled = new Set(ids);
    this.step(this.rows.map((row) => (filled.has(row.id) ? { ...row, [column]: text } : row)));
  }

  /** Several fields of a row in one step. */
  change(id: number, fields: Fields): void {
    this.step(this.rows.map((row) => (row.id === id ? { ...row, ...fields } : row)));
  }

  /** A new row behind `index`; its id. */
  add(index: number = this.rows.length - 1): number {
    const row = emptyRow(this.nextId++);
    this.step([...this.rows.slice(0, index + 1), row, ...this.rows.slice(index + 1)]);
    return row.id;
  }

  /** A row with these fields at the end; its id. */
  addWith(fields: Fields, index: number = this.rows.length): number {
    const row = { ...emptyRow(this.nextId++), ...fields };
    // The only row of a form that nobody has begun makes room.
    const rows = this.rows.length === 1 && this.rows.every(isEmpty) ? [] : this.rows;
    this.step([...rows.slice(0, index), row, ...rows.slice(index)]);
    return row.id;
  }

  /** Takes rows out in one step; those that said something, with their places. */
  take(ids: readonly number[]): readonly TakenRow[] {
    const gone = new Set(ids);
    const taken = this.rows.flatMap((row, index) =>
      gone.has(row.id) && !isEmpty(row) ? [{ row, index }] : [],
    );
    this.repair([{ ids, fields: null }]);
    return taken;
  }

  /** Puts rows that were taken out back where they stood. */
  putBack(taken: readonly TakenRow[]): void {
    const there = new Set(this.rowIds);
    const missing = taken.filter(({ row }) => !there.has(row.id));
    if (missing.length === 0) return;
    const rows = this.rows.filter((one) => !isEmpty(one));
    for (const { row, index } of missing) rows.splice(index, 0, row);
    this.step(rows);
  }

  remove(id: number): void {
    const rest = this.rows.filter((row) => row.id !== id);
    this.step(rest.length > 0 ? rest : [emptyRow(this.nextId++)]);
  }

  /** Writes fields of the first of some rows and takes the others out, or all of them; all in one step. */
  repair(mended: readonly MendedRows[]): void {
    const gone = new Set(mended.flatMap(({ ids, fields }) => (fields === null ? ids : ids.slice(1))));
    const written = new Map(mended.map(({ ids, fields }) => [ids[0], fields]));
    const rest = this.rows
      .filter(({ id }) => !gone.has(id))
      .map((row) => (written.has(row.id) ? { ...row, ...written.get(row.id) } : row));
    this.step(rest.length > 0 ? rest : [emptyRow(this.nextId++)]);
  }

  /** Shows these rows instead, in one step. Those that were there before keep their numbers. */
  replace(rows: readonly (Fields & Partial<Pick<SalesRow, 'id'>>)[]): void {
    const there = new Set(this.rowIds);
    const numbered = rows.map((row) =>
      row.id !== undefined && there.has(row.id)
        ? { ...emptyRow(row.id), ...row }
        : { ...emptyRow(0), ...row, id: this.nextId++ },
    );
    this.step(numbered.length > 0 ? numbered : [emptyRow(this.nextId++)]);
  }

  /** Puts lines over the rows from `index` on; rows that are missing are added. */
  paste(index: number, lines: readonly Fields[]): void {
    const rows = this.rows.slice();
    for (const [offset, fields] of lines.entries()) {
      const at = index + offset;
      if (at >= MOST_ROWS) break;
      rows[at] = { ...(rows[at] ?? emptyRow(this.nextId++)), ...fields };
    }
    this.step(rows);
  }

  /** The next undo shows these rows: those of another writer, which the rows that are here replace. */
  offerByUndo(rows: readonly Fields[]): void {
    const mine = this.rows;
    this.replace(rows);
    this.step(mine);
  }

  readonly undo = (): void => this.travel(this.past, this.future);
  readonly redo = (): void => this.travel(this.future, this.past);

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  private travel(from: (readonly SalesRow[])[], to: (readonly SalesRow[])[]): void {
    const rows = from.pop();
    if (!rows) return;
    to.push(this.rows);
    this.show(rows);
    this.typedInto = '';
  }

  private step(rows: readonly SalesRow[]): void {
    this.past.push(this.rows);
    if (this.past.length > MOST_STEPS) this.past.shift();
    this.future = [];
    this.typedInto = '';
    this.show(rows);
  }

  private show(rows: readonly SalesRow[]): void {
    this.rows = rows;
    const isSame = rows.length === this.rowIds.length && rows.every(({ id }, at) => id === this.rowIds[at]);
    if (!isSame) this.rowIds = rows.map(({ id }) => id);
    this.listeners.tell();
  }
}
