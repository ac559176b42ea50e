import { salesLineKey, type Repair, type SalesLineInput, type UnfinishedRow } from '@xiangtong/contracts';
import { DraftKeeper } from '../../../../offline/draft-keeper';
import type { SubmissionBody } from '../../../../offline/kept-drafts';
import type { Detail } from '../../../../offline/send-draft';
import { beginDraft } from '../begin-draft';
import { keptExplanations, sentExplanations, type Explanations } from '../explanations';
import { keptCell } from '../kept-cell';
import type { Entry, EarlierReport } from '../load-entry';
import { isNamed } from './cells/entry-catalogue';
import { plainNumber } from './cells/parse-cells';
import { commentsOnLines, type LineComments } from '../line-comments';
import { fieldsOfRepair, readRows, rowOfLine, type KnownRows, type ReadRows } from './cells/read-rows';
import { fillRows, type FillRows, type FillWay } from './fill-rows';
import { RowsStore } from './rows-store';
import {
  carriedFrom,
  columns,
  emptyRow,
  isEmpty,
  isOnlyCarried,
  numericColumns,
  withoutFigures,
  type Column,
  type Fields,
  type SalesRow,
} from './sales-row';
import { Suggestions } from './cells/suggestions';
import { Listeners } from '../../../../api/listeners';

/** The fields of the page as they are kept on the device. */
export interface SalesContent {
  readonly rows: readonly SalesRow[];
  readonly explanations: Explanations;
}

export interface SalesState {
  readonly reading: ReadRows;
  readonly explanations: Explanations;
}

/** Long enough to let a fast typist finish the word. */
const READ_MS = 120;

const salesLines = (report: EarlierReport | null): SalesLineInput[] =>
  (report?.lines ?? []).flatMap((line) => ('product' in line ? [line] : []));

/** Amounts of an earlier report by line. */
const amountsOf = (report: EarlierReport | null): ReadonlyMap<string, string> =>
  new Map(salesLines(report).map((line) => [salesLineKey(line), String(line.amount)]));

/** The rows that the lines sent to the service come from. */
export const wholeRows = ({ rowIds, mistakes }: ReadRows): readonly number[] =>
  rowIds.filter((id) => !mistakes.has(id));

const unfinishedRows = ({ rowIds, mistakes }: ReadRows, rows: readonly SalesRow[]): UnfinishedRow[] => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rowIds.flatMap((id, at): UnfinishedRow[] => {
    const row = byId.get(id);
    if (!row || !mistakes.has(id)) return [];
    const cells = columns.flatMap((column) => (row[column] === '' ? [] : [[column, keptCell(row[column])]]));
    return [{ row: at, cells: Object.fromEntries(cells) as UnfinishedRow['cells'] }];
  });
};

/** A figure written in words, and as it was read: 12万 is 120000. */
export interface FigureInWords {
  /** Place of its row among those that it came with. */
  readonly place: number;
  readonly column: Column;
  readonly typed: string;
  readonly value: string;
}

const isInWords = (column: Column, typed: string, value: string): boolean =>
  numericColumns.has(column) && value !== typed && /[千万亿]/.test(typed);

/** The sales form while it is filled in: rows, what they say, what is kept of them. */
export class SalesForm {
  readonly store: RowsStore;
  readonly keeper: DraftKeeper;
  readonly suggestions: Suggestions;
  readonly before: ReadonlyMap<string, string>;
  readonly lastYear: ReadonlyMap<string, string>;
  /** What was said of lines when they were last submitted, by line. */
  readonly comments: LineComments;
  /** Figures that were typed in words, by row and column. */
  private readonly readAs = new Map<string, FigureInWords>();
  private current: SalesState;
  private readonly known: KnownRows = new WeakMap();
  private readonly listeners = new Listeners();
  /** The line that was begun last. */
  private begun: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly entry: Entry) {
    const draft = beginDraft(entry, ({ lines, unfinished }) =>
      this.contentOf(lines as SalesLineInput[], unfinished, entry.detail?.draft?.explanations),
    );
    const content = draft.content as SalesContent;
    this.store = new RowsStore(content.rows);
    const reading = readRows(content.rows, entry.catalogue, this.known);
    this.current = { reading, explanations: content.explanations };
    this.keeper = new DraftKeeper({ ...draft, body: this.body() });
    this.before = amountsOf(entry.before);
    this.lastYear = amountsOf(entry.lastYear);
    this.comments = commentsOnLines(entry.detail);
    const recent = [...salesLines(entry.before), ...salesLines(entry.lastYear)];
    this.suggestions = new Suggestions(
      entry.catalogue,
      recent.map((line) => rowOfLine(line, entry.catalogue)),
    );
  }

  readonly state = (): SalesState => this.current;

  readonly subscribe = this.listeners.subscribe;

  /** Follows the rows until the returned function is called, which loses nothing of what was typed last. */
  start(): () => void {
    const leave = this.store.subscribe(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(this.read, READ_MS);
    });
    const stop = this.keeper.start(() => this.readNow());
    return () => {
      leave();
      stop();
    };
  }

  /** What is still to be read is read. */
  readNow(): ReadRows {
    if (this.timer !== undefined) this.read();
    return this.current.reading;
  }

  explain(key: string, text: string): void {
    this.show({ ...this.current, explanations: { ...this.current.explanations, [key]: text } });
    this.keep();
  }

  /** Rows that say something, and those of them that are still wrong. */
  countRows(): { readonly rows: number; readonly unfinished: number } {
    this.tidy();
    const { rowIds, mistakes } = this.readNow();
    return { rows: rowIds.length, unfinished: mistakes.size };
  }

  /** The lines of the month before without their figures. */
  rowsBefore(): readonly Fields[] {
    return this.rowsOf(salesLines(this.entry.before)).map(withoutFigures);
  }

  /** Whether the form has every line of the month before. */
  hasRowsBefore(): boolean {
    const known = new Set(this.readNow().keys);
    return salesLines(this.entry.before).every((line) => known.has(salesLineKey(line)));
  }

  /** Lines as they are typed. */
  rowsOf(lines: readonly SalesLineInput[]): Omit<SalesRow, 'id'>[] {
    return lines.map((line) => rowOfLine(line, this.entry.catalogue));
  }

  /** Whether whole lines that are pasted from a row on would write over other texts. */
  coversText(rows: readonly Fields[], index: number): boolean {
    return rows.some((fields, at) => {
      const row = this.store.at(index + at);
      const differs = (column: Column): boolean =>
        fields[column] !== undefined && row?.[column].trim() !== '' && row?.[column] !== fields[column];
      return row !== undefined && fields.product !== undefined && columns.some(differs);
    });
  }

  /** Puts rows from elsewhere into the form, in one step; how many it has now beyond those it had. */
  fill(filled: FillRows, way: FillWay, figures: readonly FigureInWords[] = []): number {
    const before = this.store.all().filter((row) => !isEmpty(row));
    const known = new Set(before.map(({ id }) => id));
    this.store.replace(fillRows(this.store.all(), filled, way, this.entry.catalogue));
    for (const row of this.store.all().filter(({ id }) => !known.has(id))) {
      for (const figure of figures)
        if (row[figure.column] === figure.value) this.readAs.set(`${row.id}/${figure.column}`, figure);
    }
    this.read();
    return this.store.all().length - before.length;
  }

  /**
   * Ends a conflict with another writer: one side goes on, or both as one form. The next undo brings back what was
   * replaced.
   */
  settleConflict(theirs: Detail, choice: 'mine' | 'theirs' | 'merge'): void {
    const { lines = [], unfinished = [], explanations } = theirs.draft ?? {};
    const { rows } = this.contentOf(lines as SalesLineInput[], unfinished, undefined);
    const fields = rows.map(({ id: _, ...row }): Fields => row);
    if (choice === 'mine') this.store.offerByUndo(fields);
    else if (choice === 'merge') this.fill({ rows: fields, equalLines: 'keep' }, 'merge');
    else {
      this.store.replace(fields);
      const ids = rows.flatMap(({ id }, at) => (id <= lines.length ? [this.store.at(at)!.id] : []));
      const said = { ...this.current.explanations, ...keptExplanations(explanations, ids) };
      this.current = { ...this.current, explanations: said };
    }
    this.read();
    void this.keeper.takeMine();
  }

  /** What was said of a line. */
  said(key: string): string | undefined {
    return this.comments
      .get(key)
      ?.map(({ actor, text }) => `${actor}：${text}`)
      .join(' ');
  }

  /** A line like the last one, as far as it stays the same from line to line; its id. */
  addLine(): number {
    this.tidy();
    const last = this.store.all().findLast((row) => !isEmpty(row));
    this.begun = this.store.addWith(carriedFrom(last));
    return this.begun;
  }

  /** The same line once more behind it, without its figures; its id. */
  duplicate(id: number): number {
    const index = this.store.all().findIndex((row) => row.id === id);
    const { id: _, ...fields } = withoutFigures(this.store.all()[index] ?? emptyRow(0));
    return this.store.addWith(fields, index + 1);
  }

  /** A product that was sold before, measured as it was then. */
  chooseProduct(id: number, product: string): void {
    const { unit = '' } = this.suggestions.lastWith(product) ?? {};
    this.store.change(id, { product, unit });
  }

  /** A line that was begun and left as it was is none. */
  tidy(): void {
    const row = this.store.all().find(({ id }) => id === this.begun);
    if (row && isOnlyCarried(row)) this.store.remove(row.id);
    this.begun = null;
  }

  /** Does what a check proposes; `rowIds` are the rows of the lines that it looked at. Undone like any other step. */
  repair(repair: Repair, rowIds: readonly number[]): void {
    this.repairAll([repair], rowIds);
  }

  /** Several proposals that have no row in common, as one step. */
  repairAll(repairs: readonly Repair[], rowIds: readonly number[]): void {
    const { catalogue } = this.entry;
    const mended = repairs.map(({ lines, set }) => {
      const ids = lines.flatMap((place) => rowIds[place] ?? []);
      const row = this.store.all().find(({ id }) => id === ids[0]);
      const product = catalogue.product(row?.product ?? '');
      return { ids, fields: set && fieldsOfRepair(set, product?.code ?? '', catalogue) };
    });
    this.store.repair(mended);
    this.read();
  }

  /** What was written, as the form writes it: 粤 is 广东省, １．２万 is 12000. What is not understood stays as it is. */
  private readonly understood = (column: Column, text: string): string => {
    if (isNamed(column)) return this.entry.catalogue.asUnderstood(column, text);
    return numericColumns.has(column) ? plainNumber(text) : text;
  };

  /** Pasted texts as the form writes them, and the figures in words among them. */
  understoodRows(lines: readonly Fields[]): {
    readonly rows: readonly Fields[];
    readonly figures: readonly FigureInWords[];
  } {
    const figures: FigureInWords[] = [];
    const rows = lines.map((fields, place) => {
      const cells = columns.flatMap((column) => {
        const typed = fields[column];
        if (typed === undefined) return [];
        const value = this.understood(column, typed);
        if (isInWords(column, typed, value)) figures.push({ place, column, typed, value });
        return [[column, value]];
      });
      return Object.fromEntries(cells) as Fields;
    });
    return { rows, figures };
  }

  /** Puts rows over those from one on; what they say is known at once. */
  paste(index: number, rows: readonly Fields[], figures: readonly FigureInWords[] = []): void {
    this.store.paste(index, rows);
    for (const figure of figures) {
      const row = this.store.at(index + figure.place);
      if (row) this.readAs.set(`${row.id}/${figure.column}`, figure);
    }
    this.read();
  }

  /** What was typed in a cell that holds a figure written in words: 12万 for 120000. */
  typedInWords(row: SalesRow, column: Column): string | undefined {
    const figure = this.readAs.get(`${row.id}/${column}`);
    return figure?.value === row[column] ? figure.typed : undefined;
  }

  /** A cell that is left shows what it was understood as. */
  settle(id: number, column: Column): void {
    const row = this.store.all().find((one) => one.id === id);
    if (!row) return;
    const text = this.understood(column, row[column]);
    if (text === row[column]) return;
    const figure = { place: 0, column, typed: row[column], value: text };
    if (isInWords(column, row[column], text)) this.readAs.set(`${id}/${column}`, figure);
    this.store.set(id, column, text);
  }

  private readonly read = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.show({ ...this.current, reading: readRows(this.store.all(), this.entry.catalogue, this.known) });
    this.keep();
  };

  private keep(): void {
    const content: SalesContent = { rows: this.store.all(), explanations: this.current.explanations };
    this.keeper.change(content, this.body());
  }

  private body(): SubmissionBody {
    const { unit, form, period } = this.entry.key;
    const { reading, explanations } = this.current;
    const sent = sentExplanations(explanations, wholeRows(reading));
    const unfinished = unfinishedRows(reading, this.store.all());
    return {
      unit,
      form,
      period,
      lines: reading.lines.filter((_, at) => !reading.mistakes.has(reading.rowIds[at]!)),
      ...(Object.keys(sent).length > 0 ? { explanations: sent } : {}),
      ...(unfinished.length > 0 ? { unfinished } : {}),
    };
  }

  private contentOf(
    lines: readonly SalesLineInput[],
    unfinished: readonly UnfinishedRow[],
    explanations: Explanations | undefined,
  ): SalesContent {
    const whole = this.rowsOf(lines).map((fields, index) => ({ id: index + 1, ...fields }));
    const ids = whole.map(({ id }) => id);
    const rows: SalesRow[] = [...whole];
    for (const [index, { row, cells }] of unfinished.entries())
      rows.splice(row, 0, { ...emptyRow(lines.length + index + 1), ...cells });
    return { rows, explanations: keptExplanations(explanations, ids) };
  }

  private show(state: SalesState): void {
    this.current = state;
    this.listeners.tell();
  }
}
