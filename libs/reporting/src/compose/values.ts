import type { Language } from '@xiangtong/contracts';
import { entryOf, divideFractions, fractionOf, signOf, type Fraction } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import { ROW_MARK } from '../definition/row-mark';
import type { Template, TemplatePart, TemplateTest } from '../definition/template';
import {
  builtInOf,
  parseQueryPath,
  type BuiltIn,
  type PathPart,
  type QueryPath,
} from '../definition/value-path';
import { clausesText, listText } from '../grammar/figures';
import { isSuppressed } from '../grammar/gaps';
import { filters, isFilterName, isScaled, plainText, basisSuffix, type Reader } from '../grammar/filters';
import { isUnitLevel } from '../grammar/scope-level';
import { figureWords } from '../grammar/words';
import { isPresent, numberValue, textValue, type Value } from '../grammar/value';
import {
  emptyRow,
  figureOf,
  firstRow,
  hasWithheldMembers,
  namedRows,
  valueOf,
  type Coverage,
  type DataRow,
  type Dataset,
  type ReportCount,
  rowKey,
} from './dataset/dataset';
import { leadingSum } from './dataset/row-sums';
import { countRow, rowsTold } from './dataset/member-count';
import { noteMark } from './note-numbers';
import { Sentences } from './sentences';
import { FIGURE_END, RANKED, sayAmongPublished, WITHHELD, withoutWithheld } from './withheld-sentences';

/** A figure in a text, and the path of its value. */
export interface PrintedFigure {
  readonly text: string;
  readonly path: string;
}

type NoteFigure = (figure: PrintedFigure) => void;

export type BuiltInValues = Readonly<Record<BuiltIn, string | null>>;

const cellOf = (row: DataRow, total: DataRow, column: string): Value => {
  const name = row.names.get(column);
  return name === undefined ? valueOf(row, total, column) : textValue(name);
};

const coverageFigures: Readonly<Record<string, (coverage: Coverage) => Fraction | null>> = {
  due: ({ due }) => due,
  reported: ({ reported }) => reported,
  rate: ({ reported, due }) => divideFractions(reported, due),
  imputedShare: ({ imputedShare }) => imputedShare,
  unknownDestinationShare: ({ unknownDestinationShare }) => unknownDestinationShare,
};

const namesOf = (data: Dataset): Value => ({
  kind: 'list',
  items: rowsTold(data).map((row) => row.names.get(data.dimensions[0] ?? '') ?? ''),
});

const countOf = (data: Dataset, column: string): Value => {
  const row = countRow(data);
  return valueOf(row, row, column === '' ? 'count' : `count.${column}`);
};

const rowOf = (data: Dataset, member: string | undefined, atHand: DataRow | null): DataRow | null =>
  member ? (data.rows.find((row) => rowKey(data, row) === member) ?? null) : atHand;

const rowsWithSign = (data: Dataset, column: string, sign: 1 | -1): Value => {
  const changes = namedRows(data).map((row) => figureOf(row, data.total, `${column}.change`));
  return numberValue(
    fractionOf(changes.filter((change) => change !== null && signOf(change) === sign).length),
  );
};

type PartReader = (data: Dataset, path: QueryPath, atHand: DataRow | null) => Value;

const parts: Readonly<Record<PathPart, PartReader>> = {
  total: (data, { column }) => cellOf(data.total, data.total, column),
  first: (data, { column }) => cellOf(firstRow(data) ?? emptyRow, data.total, column),
  row: (data, { column, member }, atHand) =>
    cellOf(rowOf(data, member, atHand) ?? emptyRow, data.total, column),
  top: (data, { column, top = 0 }) => cellOf(leadingSum(data, top), data.total, column),
  rising: (data, { column }) => rowsWithSign(data, column, 1),
  falling: (data, { column }) => rowsWithSign(data, column, -1),
  coverage: ({ coverage }, { column }) =>
    numberValue(coverage ? (entryOf(coverageFigures, column)?.(coverage) ?? null) : null),
  count: (data, { column }) => countOf(data, column),
  names: namesOf,
};

const isWithheld = (value: Value): boolean => value?.kind === 'gap' && isSuppressed(value.gap);

const isOfFewReports = (value: Value): boolean => value?.kind === 'gap' && value.gap.reason === 'fewReports';

/** Of few reports, or of a period without records: a sentence is not about such a figure, unless it says why. */
const isUnsaid = (value: Value): boolean =>
  isOfFewReports(value) ||
  (value?.kind === 'gap' && value.gap.reason === 'noRecords' && value.gap.side === 'now');

/** Parts of a query that rank its members. */
const ranking: readonly PathPart[] = ['first', 'top', 'rising', 'falling'];

const tooFew: Value = { kind: 'gap', gap: { side: 'now', reason: 'fewReports' } };

/** Filters with words for a figure that is missing. */
const saysWhyMissing: readonly (string | null)[] = [
  'growthPhrase',
  'changePhrase',
  'monthPhrase',
  'increasePhrase',
  'yuanIncreasePhrase',
  'absencePhrase',
];

const tests: Readonly<Record<TemplateTest, (value: Value) => boolean>> = {
  present: isPresent,
  // What is not published is left out: there would be a figure.
  absent: (value) => !isPresent(value) && !isWithheld(value) && !isOfFewReports(value),
  positive: (value) => value?.kind === 'number' && signOf(value.exact) > 0,
  negative: (value) => value?.kind === 'number' && signOf(value.exact) < 0,
};

type PartOf<Kind extends TemplatePart['kind']> = Extract<TemplatePart, { kind: Kind }>;

const joints: Readonly<
  Record<PartOf<'each'>['joint'], (items: readonly string[], language: Language) => string>
> = {
  list: listText,
  clauses: clausesText,
};

/**
 * A text lists the villages of a prefecture at most, 3,000 names: what is longer comes from a definition that repeats
 * repetitions, and nobody reads it.
 */
const most = { parts: 50_000, characters: 50_000 } as const;

/** Counts what one text prints. */
class TextSize {
  private parts = 0;
  private characters = 0;

  /** Throws REPORT.TEXT_TOO_LONG. */
  add(text: string): void {
    this.characters += text.length;
    this.addPart();
  }

  addPart(): void {
    this.parts += 1;
    if (this.parts > most.parts || this.characters > most.characters)
      throw new DomainError('REPORT.TEXT_TOO_LONG');
  }
}

/** Where a part of a text is written. A draft only collects the amounts of each sentence. */
interface Place {
  readonly note: NoteFigure;
  readonly row: DataRow | null;
  readonly sentences: Sentences;
  readonly isDraft: boolean;
  /** Set behind every figure of a text from which sentences are taken out. */
  readonly figureEnd: string;
  /** Remarks in brackets about totals, which a text prints once. */
  readonly said: Set<string>;
  readonly size: TextSize;
}

/** 2019年11月 → 11月, November 2019 → November in a text about 2019. */
const withoutYear = (text: string, year: string): string =>
  text.startsWith(year) ? text.slice(year.length) : text.replace(new RegExp(` ${year}$`), '');

const calendarColumns: readonly string[] = ['month', 'quarter'];

/** Finds the values that texts, item tables and charts name, and writes texts with them. */
export class Values {
  constructor(
    private readonly datasets: ReadonlyMap<string, Dataset>,
    private readonly builtIn: BuiltInValues,
    readonly reader: Reader,
  ) {}

  dataset(name: string): Dataset {
    const data = this.datasets.get(name);
    if (!data) throw new Error(`query "${name}" was not run`);
    return data;
  }

  /** The reports due and in where too few of them are; the first query is that of the whole period. */
  get preliminary(): ReportCount | null {
    const [first] = this.datasets.values();
    return first && this.isUnranked(first) ? first.preliminary! : null;
  }

  /** Too few reports are in to rank the members of a query. What one unit has reported is all that its page is about. */
  isUnranked({ preliminary }: Dataset): boolean {
    return preliminary !== undefined && !isUnitLevel(this.reader.level);
  }

  /** `atHand` is the row meant by `row` inside `{{* query}}`. */
  at(path: string, atHand: DataRow | null = null): Value {
    const known = builtInOf(path);
    if (known) {
      const text = this.builtIn[known];
      return text === null ? null : textValue(text);
    }
    const parsed = parseQueryPath(path);
    const data = this.dataset(parsed.query);
    if (this.isUnranked(data) && ranking.includes(parsed.part)) return tooFew;
    return parts[parsed.part](data, parsed, atHand);
  }

  isPresent(path: string): boolean {
    return isPresent(this.at(path));
  }

  /** `note` is called for every figure of the text, in order. Throws REPORT.TEXT_TOO_LONG. */
  write(template: Template, note: NoteFigure = () => undefined): string {
    const sentences = new Sentences();
    const draft = { note: () => undefined, row: null, sentences, isDraft: true, figureEnd: '' };
    const isWhole = !this.parts(template, { ...draft, said: new Set(), size: new TextSize() }).includes(
      WITHHELD,
    );
    sentences.rewind();
    const noted: PrintedFigure[] = [];
    const place = { ...draft, isDraft: false, said: new Set<string>(), size: new TextSize() };
    const written = this.parts(template, {
      ...place,
      note: isWhole ? note : (figure) => noted.push(figure),
      figureEnd: isWhole ? '' : FIGURE_END,
    });
    if (isWhole) return this.finished(written);
    const { text, figures } = withoutWithheld(written, noted);
    figures.forEach(note);
    return this.finished(text);
  }

  private finished(text: string): string {
    const { aside, amongPublished } = figureWords[this.reader.language];
    return sayAmongPublished(text, aside(amongPublished)).trim();
  }

  private parts(template: Template, place: Place): string {
    return template.map((part) => this.part(part, place)).join('');
  }

  private part(part: TemplatePart, place: Place): string {
    if (part.kind === 'literal') {
      place.sentences.pass(part.text);
      place.size.add(part.text);
      return part.text;
    }
    if (part.kind === 'value') {
      const text = this.value(part, place);
      place.size.add(text);
      return text;
    }
    place.size.addPart();
    if (part.kind === 'note') return noteMark(part.key);
    if (part.kind === 'each') return this.each(part, place);
    return tests[part.test](this.at(part.path, place.row)) ? this.parts(part.parts, place) : '';
  }

  private value({ path, filter }: PartOf<'value'>, place: Place): string {
    const { row, note, sentences, isDraft } = place;
    const value = this.at(path, row);
    if (this.isOfTie(path)) return WITHHELD;
    if (isWithheld(value) || (isUnsaid(value) && !saysWhyMissing.includes(filter))) return WITHHELD;
    if (isDraft && isScaled(filter) && value?.kind === 'number') sentences.keep(value.exact);
    const reader = { ...this.reader, amounts: sentences.here };
    const text =
      filter !== null && isFilterName(filter)
        ? filters[filter].apply(value, reader)
        : this.plain(value, path);
    const suffix = this.suffix(value, filter, place);
    const ranked = this.ranksPublishedAlone(path) ? RANKED : '';
    if (value?.kind !== 'number') return `${text}${suffix}${ranked}`;
    note({ text, path: row ? this.pathOfRow(path, row) : path });
    return `${text}${place.figureEnd}${suffix}${ranked}`;
  }

  /** A sentence about the leading member is left out where two of them lead. */
  private isOfTie(path: string): boolean {
    if (builtInOf(path)) return false;
    const { part, query } = parseQueryPath(path);
    return part === 'first' && this.dataset(query).isTied === true;
  }

  /** Whether a value ranks the members of a query of whom some are not published. */
  private ranksPublishedAlone(path: string): boolean {
    if (builtInOf(path)) return false;
    const { part, query } = parseQueryPath(path);
    return ranking.includes(part) && hasWithheldMembers(this.dataset(query));
  }

  private suffix(value: Value, filter: string | null, { row, said }: Place): string {
    const suffix = basisSuffix(value, filter, this.reader);
    if (row === null && said.has(suffix)) return '';
    said.add(suffix);
    return suffix;
  }

  private plain(value: Value, path: string): string {
    const { year } = this.reader;
    const text = plainText(value, this.reader);
    if (!year || builtInOf(path)) return text;
    return calendarColumns.includes(parseQueryPath(path).column) ? withoutYear(text, year) : text;
  }

  /** The same value, found without the current row. */
  private pathOfRow(path: string, row: DataRow): string {
    const { part, query, column } = parseQueryPath(path);
    return part === 'row' ? `${query}.${ROW_MARK}${rowKey(this.dataset(query), row)}.${column}` : path;
  }

  private each({ query, top, joint, parts: inner }: PartOf<'each'>, place: Place): string {
    const data = this.dataset(query);
    if (this.isUnranked(data) && top !== null) return WITHHELD;
    const rows = namedRows(data);
    const items = rows.slice(0, top ?? rows.length).map((row) => {
      place.size.addPart();
      return this.parts(inner, { ...place, row }).trim();
    });
    const ranked = top !== null && hasWithheldMembers(data) ? RANKED : '';
    return `${joints[joint](items, this.reader.language)}${ranked}`;
  }
}
