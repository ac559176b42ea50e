import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportDocument } from '@xiangtong/contracts';
import { projectDirectory } from '@xiangtong/infrastructure';
import { parse } from 'yaml';

type Members = Readonly<Record<string, readonly string[]>>;
export const measures = ['amount', 'orders'] as const;
export type Measure = (typeof measures)[number];

/** Sales that a figure adds up, as the file and the public definition of its report tell a reader. */
export interface Coordinates {
  readonly scope: string;
  readonly from: number;
  readonly to: number;
  /** Dimensions by which the figure is broken down, and its member of each. */
  readonly members: Readonly<Record<string, string>>;
  /** Conditions of all figures of its query. */
  readonly where: Members;
}

interface Term extends Coordinates {
  readonly sign: 1 | -1;
}

/** A level or a difference of levels that a public edition prints or hides. */
export interface PrintedFigure {
  readonly edition: string;
  readonly place: string;
  readonly seq: number;
  readonly measure: Measure;
  readonly terms: readonly Term[];
  /** Exact decimal in yuan or orders; null where the edition prints ×. */
  readonly value: string | null;
}

export interface ReadEdition {
  readonly figures: readonly PrintedFigure[];
  /** Figures that are rates, counts of members, means and others whose sales the reader does not add up. */
  readonly otherFigures: number;
}

interface Query {
  readonly measures?: readonly string[];
  readonly by?: readonly string[];
  readonly where?: Readonly<Record<string, string | readonly string[]>>;
  readonly period?: string;
  readonly compare?: string;
  readonly join?: readonly string[];
  readonly compute?: Readonly<Record<string, string>>;
}

interface TableDefinition {
  readonly table?: string;
  readonly query?: string;
  readonly items?: readonly { readonly values: Readonly<Record<string, string>> }[];
}

interface Definition {
  readonly queries: Readonly<Record<string, Query>>;
  readonly sections: readonly { readonly blocks: readonly TableDefinition[] }[];
}

const definitions = new Map<string, Definition>();

const definitionOf = (report: string): Definition => {
  const known = definitions.get(report);
  if (known) return known;
  const text = readFileSync(join(projectDirectory(), 'reports', report, 'report.yaml'), 'utf8');
  const definition = parse(text, { merge: true }) as Definition;
  definitions.set(report, definition);
  return definition;
};

const shift = (month: number, by: number): number => {
  const index = Math.floor(month / 100) * 12 + (month % 100) - 1 + by;
  return Math.floor(index / 12) * 100 + (index % 12) + 1;
};

const lengthOf = ({ from, to }: Span): number =>
  (Math.floor(to / 100) - Math.floor(from / 100)) * 12 + (to % 100) - (from % 100) + 1;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Null for words that this reader does not know. */
const spanOf = (text: string): Span | null => {
  const [, year, part] = /^(\d{4})(?:-(\d{2}|Q[1-4]|H[12]))?$/.exec(text) ?? [];
  if (year === undefined) return null;
  const first = Number(year) * 100;
  if (part === undefined) return { from: first + 1, to: first + 12 };
  if (!/[QH]/.test(part)) return { from: first + Number(part), to: first + Number(part) };
  const months = part.startsWith('Q') ? 3 : 6;
  const last = Number(part[1]) * months;
  return { from: first + last - months + 1, to: first + last };
};

/** Path of a level in its edition: of a query, perhaps of some members, perhaps its base or the change since. */
const LEVEL = /^(?<name>\w+)(?:\.@(?<member>[^.]+))?\.(?<column>\w+)(?:\.(?<suffix>base|change))?$/;

/** The level itself, the base of a comparison, or the level less its base; null where nothing is compared. */
const comparedTerms = (
  query: Query,
  current: Coordinates,
  suffix: string | undefined,
): readonly Term[] | null => {
  if (suffix === undefined) return [{ ...current, sign: 1 }];
  const months = query.compare === 'yoy' ? 12 : query.compare === 'mom' ? lengthOf(current) : null;
  if (months === null) return null;
  const base = { ...current, from: shift(current.from, -months), to: shift(current.to, -months) };
  if (suffix === 'base') return [{ ...base, sign: 1 }];
  return [
    { ...current, sign: 1 },
    { ...base, sign: -1 },
  ];
};

/** Turns the addresses of an edition's figures into the sales that they add up. */
class EditionReader {
  private readonly definition: Definition;
  private readonly period: Span;

  constructor(
    private readonly document: ReportDocument,
    private readonly edition: string,
  ) {
    this.definition = definitionOf(document.report);
    this.period = spanOf(document.parameters.period)!;
  }

  read(): ReadEdition {
    const figures: PrintedFigure[] = [];
    let otherFigures = 0;
    const take = (place: string, path: string, row: string | undefined, value: string | null): void => {
      const read = this.levelAt(path, row);
      if (read) figures.push({ edition: this.edition, place, seq: this.document.asOf.seq, value, ...read });
      else if (value !== null) otherFigures += 1;
    };
    const tables = this.definition.sections.flatMap(({ blocks }) => blocks);
    for (const block of this.document.sections.flatMap(({ blocks }) => blocks)) {
      if (block.kind === 'paragraph')
        for (const { path, text } of block.figures ?? []) take(`${block.id}/${path}`, path, undefined, text);
      if (block.kind !== 'table') continue;
      const definition = tables.find(({ table }) => table === block.id);
      block.rows.forEach(({ key = '', cells }, at) => {
        block.columns.forEach((column, index) => {
          const cell = cells[index];
          if (!cell || column.kind !== 'number' || (cell.value === null && cell.text !== '×')) return;
          const place = `${block.id}/${key}/${column.key}`;
          const path = definition?.items
            ? this.itemPath(definition.items, key, at, column.key)
            : this.columnPath(definition?.query, column.key);
          take(place, path, definition?.items ? undefined : key, cell.value);
        });
      });
    }
    return { figures, otherFigures };
  }

  private itemPath(
    items: NonNullable<TableDefinition['items']>,
    key: string,
    at: number,
    column: string,
  ): string {
    const named = items.find((item) => (item as { label?: string }).label === key) ?? items[at];
    return named?.values[column] ?? '';
  }

  private columnPath(query: string | undefined, column: string): string {
    const { join: joined } = this.definition.queries[query ?? ''] ?? {};
    return joined ? column : `${query}.${column}`;
  }

  /** Null for whatever else a figure can be: rates, numbers of members, means, ranks. */
  private levelAt(path: string, row: string | undefined): Pick<PrintedFigure, 'measure' | 'terms'> | null {
    const { name, member, column, suffix } = LEVEL.exec(path)?.groups ?? {};
    const query = this.definition.queries[name ?? ''];
    if (!query || column === undefined || row === 'rest') return null;
    const computed = query.compute?.[column];
    if (computed !== undefined) return suffix === undefined ? this.computedAt(computed) : null;
    const measure = measures.find((one) => one === column && query.measures?.includes(one));
    const current = measure && this.coordinatesOf(query, member ?? row);
    const terms = current && comparedTerms(query, current, suffix);
    return measure && terms ? { measure, terms } : null;
  }

  /** A sum or difference of two totals. */
  private computedAt(expression: string): Pick<PrintedFigure, 'measure' | 'terms'> | null {
    const [, left = '', operator, right = ''] = /^([\w.]+) ([+-]) ([\w.]+)$/.exec(expression) ?? [];
    const [a, b] = [this.levelAt(left, undefined), this.levelAt(right, undefined)];
    if (!a || !b || a.measure !== b.measure) return null;
    const sign = operator === '-' ? -1 : 1;
    return {
      measure: a.measure,
      terms: [...a.terms, ...b.terms.map((term) => ({ ...term, sign: (term.sign * sign) as 1 | -1 }))],
    };
  }

  private coordinatesOf(query: Query, key: string | undefined): Coordinates | null {
    const span = this.spanOfQuery(query.period);
    if (!span) return null;
    const { scope, coarser = [] } = this.document.parameters;
    const by = (query.by ?? []).map((dimension) => {
      const change = coarser.find((one) => one.startsWith(`${dimension}-`));
      return change ? change.split('-')[1]! : dimension;
    });
    const codes =
      key === undefined || key === 'total' || key === '' ? [] : key.split('+').map(decodeURIComponent);
    if (codes.length > 0 && codes.length !== by.length) return null;
    const members = Object.fromEntries(codes.map((code, at) => [by[at]!, code]));
    const { month, quarter, year, ...others } = members;
    const within = spanOf(month ?? quarter ?? year ?? '') ?? span;
    const where = Object.fromEntries(
      Object.entries(query.where ?? {}).map(([dimension, value]) => [
        dimension,
        (Array.isArray(value) ? (value as string[]) : [value as string]).map((one) =>
          one === '$ownProvince' ? `${scope.slice(0, 2)}0000` : one,
        ),
      ]),
    );
    if (Object.values(where).some((values) => values.some((value) => value.startsWith('$')))) return null;
    return { scope, ...within, members: others, where };
  }

  private spanOfQuery(word: string | undefined): Span | null {
    const { from, to } = this.period;
    if (word === undefined) return this.period;
    if (word === '$yearToDate') return { from: Math.floor(to / 100) * 100 + 1, to };
    if (word === '$previousMonth') return { from: shift(to, -1), to: shift(to, -1) };
    if (word === '$lastMonth') return { from: to, to };
    return spanOf(word) ?? (from === to && word === '$month' ? this.period : null);
  }
}

/** All levels of an edition, printed and hidden, with the sales that they add up. */
export const readEdition = (document: ReportDocument, edition: string): ReadEdition =>
  new EditionReader(document, edition).read();
