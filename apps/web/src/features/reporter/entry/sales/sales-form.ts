import type { Repair, SalesLineInput, UnfinishedRow } from '@xiangtong/contracts';
import { DraftKeeper } from '../../../../offline/draft-keeper';
import type { SubmissionBody } from '../../../../offline/kept-drafts';
import { beginDraft } from '../begin-draft';
import { keptExplanations, sentExplanations, type Explanations } from '../explanations';
import { keptCell } from '../kept-cell';
import type { Entry, EarlierReport } from '../load-entry';
import { isNamed } from './cells/entry-catalogue';
import { plainNumber } from './cells/parse-cells';
import { commentsOnLines, type LineComments } from '../line-comments';
import {
  fieldsOfRepair,
  readRows,
  rowOfLine,
  lineKey,
  type KnownRows,
  type ReadRows,
} from './cells/read-rows';
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
  new Map(salesLines(report).map((line) => [lineKey(line), String(line.amount)]));

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

/** The sales form while it is filled in: rows, what they say, what is kept of them. */
export class SalesForm {
  readonly store: RowsStore;
  readonly keeper: DraftKeeper;
  readonly suggestions: Suggestions;
  readonly before: ReadonlyMap<string, string>;
  readonly lastYear: ReadonlyMap<string, string>;
  /** What was said of lines when they were last submitted, by line. */
  readonly comments: LineComments;
  private current: SalesState;
  private readonly known: KnownRows = new WeakMap();
  private readonly listeners = new Listeners();
  /** The line that was begun last. */
  private begun: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly entry: Entry) {
    const draft = beginDraft(entry, ({ lines, unfinished }) =>
      this.contentOf(lines as SalesLineInput[], unfinished),
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

  /** Lines of the month before that are not there yet, without their figures; how many. */
  copyBefore(): number {
    const { keys } = this.readNow();
    const known = new Set(keys);
    const copied = salesLines(this.entry.before)
      .filter((line) => !known.has(lineKey(line)))
      .map((line) => withoutFigures(rowOfLine(line, this.entry.catalogue)));
    if (copied.length > 0)
      this.store.replace([...this.store.all().filter((row) => !isEmpty(row)), ...copied]);
    return copied.length;
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

  /** Lines over the rows from one on; what they say is known at once. */
  paste(index: number, lines: readonly Fields[]): void {
    this.store.paste(index, lines, this.understood);
    this.read();
  }

  /** A cell that is left shows what it was understood as. */
  settle(id: number, column: Column): void {
    const row = this.store.all().find((one) => one.id === id);
    if (!row) return;
    const text = this.understood(column, row[column]);
    if (text !== row[column]) this.store.set(id, column, text);
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

  private contentOf(lines: readonly SalesLineInput[], unfinished: readonly UnfinishedRow[]): SalesContent {
    const whole = lines.map((line, index) => ({ id: index + 1, ...rowOfLine(line, this.entry.catalogue) }));
    const ids = whole.map(({ id }) => id);
    const rows: SalesRow[] = [...whole];
    for (const [index, { row, cells }] of unfinished.entries())
      rows.splice(row, 0, { ...emptyRow(lines.length + index + 1), ...cells });
    return { rows, explanations: keptExplanations(this.entry.detail?.draft?.explanations, ids) };
  }

  private show(state: SalesState): void {
    this.current = state;
    this.listeners.tell();
  }
}
