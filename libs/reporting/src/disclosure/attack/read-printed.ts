import { measureMeanings, measureNamed, type Block, type ReportDocument } from '@xiangtong/contracts';
import { membersOf, REST_KEY, TOTAL_KEY } from '@xiangtong/documents';
import { formatMonth, parsePeriod, periodMonths, shiftPeriod, UNKNOWN_DESTINATION } from '@xiangtong/domain';
import { periodsOf } from '../../compose/build-report';
import { coarsened } from '../../compose/coarsened';
import type {
  CubeQueryDefinition,
  ItemsTable,
  ReportDefinition,
  RowsChart,
  RowsTable,
} from '../../definition/report-definition';
import { parseQueryPath } from '../../definition/value-path';
import { columnFormats, type ColumnFormatName } from '../../grammar/column-formats';
import type { ReportScope } from '../../sources/sources';
import { cellKey } from '../coordinates';

/** A figure as a reader of the file has it. */
export interface PrintedFigure {
  /** Keys of the cell, of the cell of the base period, and of the totals of both. */
  readonly cell: string;
  readonly base: string;
  readonly total: string;
  readonly totalBase: string;
  readonly measure: string;
  /** `''` and `base`: a level; `growth`, `contribution`, `portion`: a rate. */
  readonly kind: string;
  readonly value: number;
  /** Half of the last digit. */
  readonly error: number;
  /** What `cell` and `base` are, where a row has the rest of a table: they stand in no list. */
  readonly rests?: readonly PrintedRest[];
}

/** The total of a table without the members that it prints. */
export interface PrintedRest {
  readonly key: string;
  readonly total: string;
  readonly printed: readonly string[];
}

/** The first of a breakdown by sales, largest first. */
export interface PrintedRanks {
  /** Keys of the total and of the members shown. */
  readonly total: string;
  readonly by: readonly string[];
  readonly shown: readonly string[];
}

/** Decimals that a level of a column can have. */
const decimalsOf = (column: string): number => {
  const measure = measureNamed(column.replace(/\.base$/, ''));
  return measure ? measureMeanings[measure].decimals : Infinity;
};

interface Column {
  readonly query: CubeQueryDefinition;
  readonly column: string;
}

type Members = Readonly<Record<string, string>>;
type TableBlock = Extract<Block, { kind: 'table' }>;
type ChartBlock = Extract<Block, { kind: 'chart' }>;

/** Units of amounts and shares in texts. */
const units: Readonly<Record<string, number>> = {
  亿元: 1e8,
  万元: 1e4,
  元: 1,
  ' billion yuan': 1e9,
  ' million yuan': 1e6,
  ' yuan': 1,
  '%': 0.01,
};
const AMOUNT = new RegExp(`^([\\d,]+(?:\\.\\d+)?)(${Object.keys(units).join('|')})$`);

/** Half of the last digit. English texts round to hundreds of yuan where Chinese ones have 万元 with two digits. */
const roundingOf = (number: string, unit: string): number => {
  const decimals = number.split('.')[1]?.length ?? 0;
  if (unit === ' yuan' && number.endsWith('00') && decimals === 0) return 50;
  return 0.5 * 10 ** -decimals * units[unit]!;
};

/** An amount or a share in a text, and half of its last digit; null for others. */
export const roundedAmount = (text: string): Pick<PrintedFigure, 'value' | 'error'> | null => {
  const [, number, unit = ''] = AMOUNT.exec(text) ?? [];
  return number === undefined
    ? null
    : { value: Number(number.replaceAll(',', '')) * units[unit]!, error: roundingOf(number, unit) };
};

const shifts = { yoy: 12, mom: 1, 'two-year': 24 } as const;

/** Reads the figures of the JSON of a document: tables, tables of items, pictures of months, and texts. */
export class PrintedFigures {
  private readonly definition: ReportDefinition;

  constructor(
    definition: ReportDefinition,
    private readonly document: ReportDocument,
    private readonly scope: ReportScope,
  ) {
    this.definition = coarsened(definition, document.parameters.coarser);
  }

  get all(): readonly PrintedFigure[] {
    return this.blocks.flatMap((block) => this.inBlock(block));
  }

  get ranks(): readonly PrintedRanks[] {
    return this.blocks.flatMap((block) => {
      const defined = this.defined(block);
      return block.kind === 'table' && defined?.kind === 'table' ? this.ranksIn(block, defined) : [];
    });
  }

  private get blocks(): readonly Block[] {
    return this.document.sections.flatMap(({ blocks }) => blocks);
  }

  private defined({ id }: Block) {
    return this.definition.sections.flatMap(({ blocks }) => blocks).find((block) => block.id === id);
  }

  private inBlock(block: Block): readonly PrintedFigure[] {
    const defined = this.defined(block);
    if (block.kind === 'paragraph') return this.inText(block);
    if (block.kind === 'table')
      return defined?.kind === 'table'
        ? this.inRows(block, defined)
        : defined?.kind === 'items'
          ? this.inItems(block, defined)
          : [];
    return defined?.kind === 'chart' && defined.shape === 'rows' && defined.category === 'month'
      ? this.inMonths(block, defined)
      : [];
  }

  private inRows({ rows }: TableBlock, defined: RowsTable): readonly PrintedFigure[] {
    return rows.flatMap(({ key, cells }) =>
      defined.columns.flatMap((column, at) => {
        const own = this.column(defined.query.name, column.key);
        if (!own || key === undefined || column.format === 'row' || column.format === 'unit') return [];
        const value = cells[at]?.value ?? null;
        return key === REST_KEY
          ? this.figure(own, {}, value, column.format).map((total) => this.ofRest(total, own, rows))
          : this.figure(own, membersIn(key, own), value, column.format);
      }),
    );
  }

  /** What is printed of a table's rest, in the place of what is printed of its total. */
  private ofRest(figure: PrintedFigure, own: Column, rows: TableBlock['rows']): PrintedFigure {
    const members = rows.flatMap(({ key }) =>
      key === undefined || key === REST_KEY || key === TOTAL_KEY
        ? []
        : [this.placed(own, membersIn(key, own), 0, 0)],
    );
    const restOf = (total: string, printed: readonly string[]): PrintedRest => ({
      key: `${total} without ${printed.join(', ')}`,
      total,
      printed,
    });
    const cell = restOf(
      figure.total,
      members.map((one) => one.cell),
    );
    const base = restOf(
      figure.totalBase,
      members.map((one) => one.base),
    );
    return { ...figure, cell: cell.key, base: base.key, rests: [cell, base] };
  }

  private inItems({ rows }: TableBlock, { items, columns }: ItemsTable): readonly PrintedFigure[] {
    return items.flatMap(({ values, format }, row) =>
      columns.flatMap((column, at) => {
        const value = values[column.key];
        if (!value || !('path' in value) || column.format === 'unit') return [];
        const { query, part, column: name } = parseQueryPath(value.path);
        const own = part === 'total' ? this.column(query, name) : null;
        const printed = rows[row]?.cells[at]?.value ?? null;
        return own ? this.figure(own, {}, printed, column.format === 'row' ? format : column.format) : [];
      }),
    );
  }

  private inMonths({ series }: ChartBlock, defined: RowsChart): readonly PrintedFigure[] {
    return series.flatMap(({ values }, at) => {
      const own = this.column(defined.query.name, defined.series[at]!.value);
      if (!own) return [];
      return periodMonths(this.periodOf(own)).flatMap((month, index) => {
        const drawn = values[index];
        const text = drawn == null ? null : String(drawn);
        return this.figure(own, { month: formatMonth(month) }, text, defined.format, 2);
      });
    });
  }

  /** Amounts and shares in texts, as the intervals that round to them. */
  private inText({ figures = [] }: Extract<Block, { kind: 'paragraph' }>): readonly PrintedFigure[] {
    return figures.flatMap(({ path, text }) => {
      const { query, part, column, member = '' } = parseQueryPath(path);
      const own = part === 'total' || part === 'row' ? this.column(query, column) : null;
      const amount = roundedAmount(text);
      if (!own || !amount || /\.(growth|contribution|share|change)$/.test(own.column)) return [];
      const members = part === 'row' ? membersIn(member, own) : {};
      return [this.placed(own, members, amount.value, amount.error)];
    });
  }

  private ranksIn({ rows }: TableBlock, defined: RowsTable): readonly PrintedRanks[] {
    const [order] = defined.order.length > 0 ? defined.order : this.orderOf(defined.query.name);
    const own = order?.direction === 'desc' ? this.column(defined.query.name, order.key) : null;
    if (!own || own.column !== 'amount' || defined.only || !defined.top[this.scope.level]) return [];
    const at = defined.columns.findIndex(({ key }) => key === order!.key);
    const shown = rows.flatMap(({ key, kind, cells }) =>
      key === undefined || key === REST_KEY || kind !== 'body' || cells[at]?.value == null
        ? []
        : isUnranked(membersIn(key, own))
          ? []
          : [this.placed(own, membersIn(key, own), 0, 0).cell],
    );
    return [{ total: this.placed(own, {}, 0, 0).cell, by: own.query.by, shown }];
  }

  private orderOf(name: string) {
    return this.definition.queries.find((query) => query.name === name)?.order ?? [];
  }

  private figure(
    own: Column,
    members: Members,
    text: string | null,
    format: ColumnFormatName,
    decimals = 8,
  ): readonly PrintedFigure[] {
    if (text === null) return [];
    const scale = 10 ** -columnFormats[format].places;
    const isRate = /\.(growth|contribution|portion|share)$/.test(own.column);
    const isWhole = columnFormats[format].decimals + columnFormats[format].places >= decimalsOf(own.column);
    const isExact = !isRate && decimals === 8 && (this.document.edition === 'internal' || isWhole);
    const shown = isRate
      ? columnFormats[format].decimals
      : Math.min(decimals, columnFormats[format].decimals);
    const error = isExact ? 0 : 0.5 * 10 ** -shown * scale;
    return [this.placed(own, members, Number(text) * scale, error)];
  }

  private periodOf({ query }: Column) {
    return periodsOf(parsePeriod(this.document.parameters.period)!)[query.period];
  }

  private placed(own: Column, members: Members, value: number, error: number): PrintedFigure {
    const { query, column } = own;
    const period = this.periodOf(own);
    const dot = column.indexOf('.');
    const [measure, kind] = dot < 0 ? [column, ''] : [column.slice(0, dot), column.slice(dot + 1)];
    const months = query.compare === 'mom' ? periodMonths(period).length : shifts[query.compare ?? 'yoy'];
    const where = Object.fromEntries(
      Object.entries(query.where).map(([dimension, asked]) => [
        dimension,
        asked.kind === 'members' ? [...asked.members].sort().join(',') : '',
      ]),
    );
    const filters = { ...where, ...(this.scope.where as Record<string, string>) };
    const key = (told: Members, shift: number): string =>
      `sales|${cellKey({
        period: shiftPeriod(period, -shift).text,
        members: { ...filters, ...(shift > 0 ? earlier(told, months) : told) },
      })}`;
    return {
      cell: key(members, 0),
      base: key(members, months),
      total: key({}, 0),
      totalBase: key({}, months),
      measure,
      kind,
      value,
      error,
    };
  }

  private column(name: string, key: string): Column | null {
    const query = this.definition.queries.find((one) => one.name === name);
    if (query?.source === 'cube') return { query, column: key };
    const [first = '', ...rest] = key.split('.');
    const joined = query?.source === 'join' ? query.queries.find((one) => one.name === first) : undefined;
    return joined?.source === 'cube' ? { query: joined, column: rest.join('.') } : null;
  }
}

/** Destinations that are unknown, or known too coarsely for the breakdown, stand last however much they are. */
export const isUnranked = (members: Readonly<Record<string, string | null>>): boolean =>
  Object.entries(members).some(
    ([dimension, code]) => code === UNKNOWN_DESTINATION || code?.endsWith(coarseEnds[dimension] ?? '-'),
  );
const coarseEnds: Readonly<Record<string, string>> = { destination: '00', destinationCity: '0000' };

const membersIn = (key: string, { query }: Column): Members => {
  const codes = key === TOTAL_KEY ? [] : membersOf(key);
  return Object.fromEntries(codes.map((code, index) => [query.by[index]!, code]));
};

const earlier = ({ month, ...members }: Members, months: number): Members =>
  month === undefined
    ? members
    : { ...members, month: formatMonth(shiftPeriod(parsePeriod(month)!, -months).from) };
