import { membersOf, TOTAL_KEY, type Block, type ReportDocument } from '@xiangtong/documents';
import { formatMonth, parsePeriod, periodMonths, shiftPeriod } from '@xiangtong/domain';
import { periodsOf } from '../../compose/build-report';
import type { CubeQueryDefinition, ReportDefinition } from '../../definition/report-definition';
import { parseQueryPath } from '../../definition/value-path';
import { columnFormats, type ColumnFormatName } from '../../grammar/column-formats';
import type { ReportScope } from '../../sources/sources';
import { cellKey } from '../coordinates';

/** A figure as a reader of the file has it. */
export interface PrintedFigure {
  /** Of the cell, of that of the base period, and of the totals of both. */
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
}

interface Found {
  readonly query: CubeQueryDefinition;
  readonly members: Readonly<Record<string, string>>;
  readonly column: string;
  readonly value: number;
  readonly error: number;
}

const shifts = { yoy: 12, mom: 1, 'two-year': 24 } as const;

/** Reads every figure of the JSON of a document: tables, tables of items, and pictures of months. */
export class PrintedFigures {
  constructor(
    private readonly definition: ReportDefinition,
    private readonly document: ReportDocument,
    private readonly scope: ReportScope,
  ) {}

  get all(): readonly PrintedFigure[] {
    return this.document.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => this.inBlock(block))
      .map((found) => this.placed(found));
  }

  private placed({ query, members, column, value, error }: Found): PrintedFigure {
    const period = periodsOf(parsePeriod(this.document.parameters.period)!)[query.period];
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
    const earlier = (own: Readonly<Record<string, string>>) => {
      const { month } = own;
      return month === undefined
        ? own
        : { ...own, month: formatMonth(shiftPeriod(parsePeriod(month)!, -months).from) };
    };
    const key = (own: Readonly<Record<string, string>>, shift: number): string =>
      `sales|${cellKey({
        period: shiftPeriod(period, -shift).text,
        members: { ...filters, ...(shift > 0 ? earlier(own) : own) },
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

  private inBlock(block: Block): readonly Found[] {
    const defined = this.definition.sections
      .flatMap(({ blocks }) => blocks)
      .find(({ id }) => id === block.id);
    if (block.kind === 'table' && defined?.kind === 'table')
      return block.rows.flatMap(({ key, cells }) =>
        defined.columns.flatMap((column, at) => {
          const own = this.column(defined.query.name, column.key);
          if (
            !own ||
            key === undefined ||
            key === 'rest' ||
            column.format === 'row' ||
            column.format === 'unit'
          )
            return [];
          const codes = key === TOTAL_KEY ? [] : membersOf(key);
          const members = Object.fromEntries(codes.map((code, index) => [own.query.by[index]!, code]));
          return this.figure(own, members, cells[at]?.value ?? null, column.format);
        }),
      );
    if (block.kind === 'table' && defined?.kind === 'items')
      return defined.items.flatMap(({ values, format }, row) =>
        defined.columns.flatMap((column, at) => {
          const value = values[column.key];
          if (!value || !('path' in value) || column.format === 'unit') return [];
          const { query, part, column: name } = parseQueryPath(value.path);
          const own = part === 'total' ? this.column(query, name) : null;
          const printed = block.rows[row]?.cells[at]?.value ?? null;
          return own ? this.figure(own, {}, printed, column.format === 'row' ? format : column.format) : [];
        }),
      );
    if (
      block.kind === 'chart' &&
      defined?.kind === 'chart' &&
      defined.shape === 'rows' &&
      defined.category === 'month'
    )
      return block.series.flatMap(({ values }, series) => {
        const own = this.column(defined.query.name, defined.series[series]!.value);
        if (!own) return [];
        const period = periodsOf(parsePeriod(this.document.parameters.period)!)[own.query.period];
        return periodMonths(period).flatMap((month, at) => {
          const drawn = values[at];
          const text = drawn == null ? null : String(drawn);
          return this.figure(own, { month: formatMonth(month) }, text, defined.format, 2);
        });
      });
    return [];
  }

  private figure(
    own: Pick<Found, 'query' | 'column'>,
    members: Readonly<Record<string, string>>,
    text: string | null,
    format: ColumnFormatName,
    decimals = 8,
  ): readonly Found[] {
    if (text === null) return [];
    const { places } = columnFormats[format];
    const scale = 10 ** -places;
    const isRate = /\.(growth|contribution|portion|share)$/.test(own.column);
    const error = isRate || decimals < 8 ? 0.5 * 10 ** -decimals * scale : 0;
    return [{ ...own, members, value: Number(text) * scale, error }];
  }

  private column(name: string, key: string): Pick<Found, 'query' | 'column'> | null {
    const query = this.definition.queries.find((one) => one.name === name);
    if (query?.source === 'cube') return { query, column: key };
    const [first = '', ...rest] = key.split('.');
    const joined = query?.source === 'join' ? query.queries.find((one) => one.name === first) : undefined;
    return joined?.source === 'cube' ? { query: joined, column: rest.join('.') } : null;
  }
}
