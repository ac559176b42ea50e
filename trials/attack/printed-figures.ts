import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportDocument, Table } from '@xiangtong/contracts';
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

export interface Term extends Coordinates {
  readonly sign: 1 | -1;
}

/** Sales of one place, whether an edition has the place for its scope or for the member of a row. */
export interface Address extends Pick<Coordinates, 'from' | 'to' | 'members' | 'where'> {
  readonly place: string;
}

const placeDimensions = ['unit', 'village', 'park', 'township', 'county'] as const;

export const addressOf = ({ members, scope, from, to, where }: Term): Address => ({
  place: placeDimensions.map((dimension) => members[dimension]).find((code) => code !== undefined) ?? scope,
  from,
  to,
  members: Object.fromEntries(
    Object.entries(members).filter(([name]) => !placeDimensions.some((dimension) => dimension === name)),
  ),
  where,
});

const sorted = (entries: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));

export const addressKey = ({ place, from, to, members, where }: Address): string =>
  JSON.stringify([place, from, to, sorted(members), sorted(where)]);

const without = (members: Address['members'], dimension: string): Address['members'] =>
  Object.fromEntries(Object.entries(members).filter(([name]) => name !== dimension));

/** Places that add up to others: units to townships and counties, these to prefectures. A park has no township. */
const placesAbove = (place: string): readonly (readonly [how: string, above: string])[] => {
  const county = place.slice(0, 6);
  if (place.length <= 6) return place.endsWith('00') ? [] : [['by county', `${place.slice(0, 4)}00`]];
  if (place.length < 12)
    return [
      ['by unit', county],
      ['by township', county],
    ];
  if (place.endsWith('000')) return [['by township', county]];
  return [
    ['by unit', county],
    ['by unit', `${place.slice(0, 9)}000`],
  ];
};

let categories: ReadonlyMap<string, string> | null = null;

/** From the public list of products. */
const categoryOf = (product: string): string | undefined => {
  categories ??= new Map(
    readFileSync(join(projectDirectory(), 'seeds', 'reference', 'products.csv'), 'utf8')
      .split('\n')
      .map((line) => line.split(','))
      .map(([code = '', , , category = '']) => [code, category]),
  );
  return categories.get(product);
};

/** What an address is a part of, each with how: without a dimension, its place, its city's province, its category. */
export const addressesAbove = (address: Address): readonly (readonly [how: string, above: Address])[] => {
  const { place, members } = address;
  const { destinationCity: city, product } = members;
  const category = product === undefined ? undefined : categoryOf(product);
  const above: (readonly [string, Address])[] = Object.keys(members).map((dimension) => [
    `by ${dimension}`,
    { ...address, members: without(members, dimension) },
  ]);
  for (const [how, code] of placesAbove(place)) above.push([how, { ...address, place: code }]);
  if (city !== undefined && members['destination'] === undefined) {
    const destinationProvince = `${city.slice(0, 2)}0000`;
    const others = without(members, 'destinationCity');
    above.push(['by city of a province', { ...address, members: { ...others, destinationProvince } }]);
  }
  if (category !== undefined)
    above.push(['by product', { ...address, members: { ...without(members, 'product'), category } }]);
  return above;
};

/** A level or a difference of levels that a public edition prints or hides. */
export interface PrintedFigure {
  readonly edition: string;
  readonly place: string;
  readonly seq: number;
  readonly measure: Measure;
  readonly terms: readonly Term[];
  /** As printed; null where the edition prints ×. */
  readonly value: string | null;
}

type Quantity = Pick<PrintedFigure, 'measure' | 'terms'>;

/** A printed quotient of two sums of sales: a growth, a contribution, a share, a mean. */
export interface PrintedRate extends Pick<PrintedFigure, 'edition' | 'place' | 'seq'> {
  readonly text: string;
  readonly numerator: Quantity;
  readonly denominator: Quantity;
}

/** A number, amount or rate of households that a public edition prints. */
export interface PrintedBenefit extends Pick<PrintedFigure, 'edition' | 'place'> {
  readonly scope: string;
  readonly table: string;
  /** Member of the table; null for all households. */
  readonly code: string | null;
  /** Of the row of all other members: those that have rows of their own. */
  readonly besides?: readonly string[];
  readonly column: string;
  /** `base`: the same months of the year before. */
  readonly suffix: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface ReadEdition {
  readonly figures: readonly PrintedFigure[];
  readonly rates: readonly PrintedRate[];
  readonly benefits: readonly PrintedBenefit[];
  /** Counts of members and others whose sales the reader does not add up. */
  readonly otherFigures: number;
}

interface Query {
  /** A table about households instead of sales. */
  readonly impact?: string;
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
const LEVEL =
  /^(?<name>\w+)(?:\.@(?<member>[^.]+))?\.(?<column>\w+)(?:\.(?<suffix>base|change|growth|contribution|portion))?$/;

type Compared = 'base' | 'change';

/** The level itself, the base of a comparison, or the level less its base; null where nothing is compared. */
const comparedTerms = (
  query: Query,
  current: Coordinates,
  suffix: Compared | undefined,
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

/** The row of a figure: a member, none for the total, or the total less these members. */
interface Rows {
  readonly row?: string | undefined;
  readonly rest?: readonly string[];
}

/** The key of the row that has the total less the listed rows. */
const REST_ROW = 'rest';

const bodyRows = ({ rows }: Table): string[] =>
  rows.map(({ key = '' }) => key).filter((key) => key !== REST_ROW && key !== 'total' && key !== '');

const negated = (terms: readonly Term[]): Term[] =>
  terms.map((term) => ({ ...term, sign: term.sign > 0 ? -1 : 1 }));

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
    const rates: PrintedRate[] = [];
    const benefits: PrintedBenefit[] = [];
    let otherFigures = 0;
    const { edition } = this;
    const { seq } = this.document.asOf;
    const take = (place: string, path: string, rows: Rows, value: string | null, text: string): void => {
      const benefit = this.benefitAt(path, rows);
      if (benefit) {
        if (value !== null) benefits.push({ edition, place, text, ...benefit });
        return;
      }
      const level = this.quantityAt(path, rows);
      const quotient = level || value === null ? null : this.quotientAt(path, rows);
      if (level) figures.push({ edition, place, seq, value: value === null ? null : text, ...level });
      else if (quotient) rates.push({ edition, place, seq, text, ...quotient });
      else if (value !== null) otherFigures += 1;
    };
    const tables = this.definition.sections.flatMap(({ blocks }) => blocks);
    for (const block of this.document.sections.flatMap(({ blocks }) => blocks)) {
      if (block.kind === 'paragraph')
        for (const { path, text } of block.figures ?? []) take(`${block.id}/${path}`, path, {}, text, text);
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
          const rest = key === REST_ROW ? { rest: bodyRows(block) } : { row: key };
          take(place, path, definition?.items ? {} : rest, cell.value, cell.text);
        });
      });
    }
    return { figures, rates, benefits, otherFigures };
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

  /** Null for whatever is not about households. */
  private benefitAt(
    path: string,
    { row, rest }: Rows,
  ): Omit<PrintedBenefit, 'edition' | 'place' | 'text'> | null {
    const { name, member, column, suffix = '' } = LEVEL.exec(path)?.groups ?? {};
    const query = this.definition.queries[name ?? ''];
    const span = query && this.spanOfQuery(query.period);
    if (!query?.impact || !span || column === undefined) return null;
    const key = member ?? row;
    const code = key === undefined || key === 'total' || key === '' ? null : decodeURIComponent(key);
    const about = { scope: this.document.parameters.scope, table: query.impact, column, suffix, ...span };
    return rest ? { ...about, code: REST_ROW, besides: rest } : { ...about, code };
  }

  /** Null for whatever is no sum of sales: rates, numbers of members, means, ranks. */
  private quantityAt(path: string, { row, rest }: Rows): Quantity | null {
    if (rest === undefined) return this.levelAt(path, row);
    const parts = [this.levelAt(path, undefined), ...rest.map((key) => this.levelAt(path, key))];
    const [total, ...rows] = parts;
    if (!total || rows.some((one) => one === null)) return null;
    return { ...total, terms: [...total.terms, ...rows.flatMap((one) => negated(one!.terms))] };
  }

  private levelAt(path: string, row: string | undefined): Quantity | null {
    const { name, member, column, suffix } = LEVEL.exec(path)?.groups ?? {};
    const query = this.definition.queries[name ?? ''];
    if (!query || column === undefined) return null;
    const computed = query.compute?.[column];
    if (computed !== undefined) return suffix === undefined ? this.computedAt(computed, row) : null;
    return this.salesAt(query, { column, suffix, row: member ?? row });
  }

  private salesAt(
    query: Query,
    { column, suffix, row }: { column: string; suffix: string | undefined; row: string | undefined },
  ): Quantity | null {
    if (suffix !== undefined && suffix !== 'base' && suffix !== 'change') return null;
    const measure = measures.find((one) => one === column && query.measures?.includes(one));
    const current = measure && this.coordinatesOf(query, row);
    const terms = current && comparedTerms(query, current, suffix);
    return measure && terms ? { measure, terms } : null;
  }

  /** A sum or difference of two sums of sales. */
  private computedAt(expression: string, row: string | undefined): Quantity | null {
    const [, left = '', operator, right = ''] = /^([\w.]+) ([+-]) ([\w.]+)$/.exec(expression) ?? [];
    const [a, b] = [this.operandAt(left, { row }), this.operandAt(right, { row })];
    if (!a || !b || a.measure !== b.measure) return null;
    return { measure: a.measure, terms: [...a.terms, ...(operator === '-' ? negated(b.terms) : b.terms)] };
  }

  /** A column of a query, or what the same query computed before. */
  private operandAt(path: string, rows: Rows): Quantity | null {
    if (path.includes('.')) return this.quantityAt(path, rows);
    const owner = Object.entries(this.definition.queries).find(([, { compute }]) => compute?.[path]);
    return owner ? this.quantityAt(`${owner[0]}.${path}`, rows) : null;
  }

  private quotientAt(path: string, rows: Rows): Pick<PrintedRate, 'numerator' | 'denominator'> | null {
    const { name, member, column, suffix } = LEVEL.exec(path)?.groups ?? {};
    const own = member === undefined ? rows : { row: member };
    const level = `${name}.${column}`;
    const [numerator, denominator] = (() => {
      if (suffix === 'growth')
        return [this.quantityAt(`${level}.change`, own), this.quantityAt(`${level}.base`, own)];
      if (suffix === 'contribution')
        return [this.quantityAt(`${level}.change`, own), this.quantityAt(`${level}.base`, {})];
      if (suffix === 'portion') return [this.quantityAt(level, own), this.quantityAt(level, {})];
      const computed = this.definition.queries[name ?? '']?.compute?.[column ?? ''];
      const [, left, right] = /^([\w.]+) \/ ([\w.]+)$/.exec(computed ?? '') ?? [];
      return left && right ? [this.operandAt(left, own), this.operandAt(right, own)] : [];
    })();
    return numerator && denominator ? { numerator, denominator } : null;
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
