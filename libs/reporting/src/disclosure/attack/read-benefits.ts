import type { Block, ReportDocument } from '@xiangtong/contracts';
import { membersOf, REST_KEY, TOTAL_KEY } from '@xiangtong/documents';
import { parsePeriod } from '@xiangtong/domain';
import { periodsOf } from '../../compose/build-report';
import { coarsened } from '../../compose/coarsened';
import type {
  BlockDefinition,
  ImpactTable,
  ItemsChart,
  ItemsTable,
  ReportDefinition,
  RowsTable,
} from '../../definition/report-definition';
import { parseQueryPath } from '../../definition/value-path';
import { columnFormats, type ColumnFormatName } from '../../grammar/column-formats';
import { roundedAmount } from './read-printed';

/** A figure about households as a reader of the file has it. */
export interface PrintedBenefit {
  readonly period: string;
  readonly table: ImpactTable;
  /** Member of the table; null for its total. */
  readonly code: string | null;
  /** `net`, `net.base`, `net.growth`. */
  readonly column: string;
  readonly value: number;
  /** Half of the last digit. */
  readonly error: number;
}

const RATE = /(\.(growth|portion|share|contribution)|^ratio(\.\w+)?)$/;

const MEAN = /^gain/;

/** How far a rounded figure can be from the figure, in yuan or households. */
const roundedBy = (column: string): number => (/^(gross|cost)|net/i.test(column) ? 999.99 : 2);

/** Reads what the JSON of a document prints about households: tables, tables and pictures of items, and texts. */
export class PrintedBenefits {
  private readonly definition: ReportDefinition;

  constructor(
    definition: ReportDefinition,
    private readonly document: ReportDocument,
  ) {
    this.definition = coarsened(definition, document.parameters.coarser);
  }

  /**
   * All figures; rounded ones as intervals of figures less than a base away. Rates follow from them, and say no more.
   */
  get all(): readonly PrintedBenefit[] {
    if (!this.document.parameters.rounded) return this.read;
    return this.read
      .filter(({ column }) => !RATE.test(column) && !MEAN.test(column))
      .map((figure) => ({ ...figure, error: figure.error + roundedBy(figure.column) }));
  }

  private get read(): readonly PrintedBenefit[] {
    const defined = new Map<string, BlockDefinition>(
      this.definition.sections.flatMap(({ blocks }) => blocks).map((block) => [block.id, block]),
    );
    return this.document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => this.inBlock(block, defined.get(block.id))),
    );
  }

  private inBlock(block: Block, defined?: BlockDefinition): readonly PrintedBenefit[] {
    if (block.kind === 'paragraph') return this.inText(block);
    if (block.kind === 'table')
      return defined?.kind === 'table'
        ? this.inRows(block, defined)
        : defined?.kind === 'items'
          ? this.inItems(block, defined)
          : [];
    return defined?.kind === 'chart' && defined.shape === 'items' ? this.inPicture(block, defined) : [];
  }

  private inRows({ rows }: Block & { kind: 'table' }, defined: RowsTable): readonly PrintedBenefit[] {
    return rows.flatMap(({ key, cells }) =>
      defined.columns.flatMap((column, at) => {
        if (key === undefined || key === REST_KEY || column.format === 'row' || column.format === 'unit')
          return [];
        const code = key === TOTAL_KEY ? null : membersOf(key)[0]!;
        return this.printed(defined.query.name, code, column.key, cells[at]?.value ?? null, column.format);
      }),
    );
  }

  private inItems({ rows }: Block & { kind: 'table' }, { items, columns }: ItemsTable) {
    return items.flatMap(({ values, format }, row) =>
      columns.flatMap((column, at) => {
        const value = values[column.key];
        if (!value || !('path' in value) || column.format === 'unit') return [];
        const printed = rows[row]?.cells[at]?.value ?? null;
        return this.ofPath(value.path, printed, column.format === 'row' ? format : column.format);
      }),
    );
  }

  private inPicture({ series }: Block & { kind: 'chart' }, { items, format }: ItemsChart) {
    return items.flatMap(({ value }, at) => {
      const drawn = series[0]?.values[at];
      return format === 'count' ? this.ofPath(value.path, drawn == null ? null : String(drawn), format) : [];
    });
  }

  /** Numbers of households, and amounts as the intervals that round to them. */
  private inText({ figures = [] }: Block & { kind: 'paragraph' }): readonly PrintedBenefit[] {
    return figures.flatMap(({ path, text }) => {
      if (/^[\d,]+$/.test(text)) return this.ofPath(path, text.replaceAll(',', ''), 'count');
      const amount = roundedAmount(text);
      const [found] = amount && !RATE.test(path) ? this.ofPath(path, '0', 'count') : [];
      return found ? [{ ...found, ...amount }] : [];
    });
  }

  private ofPath(path: string, text: string | null, format: ColumnFormatName): readonly PrintedBenefit[] {
    const { query, part, column, member } = parseQueryPath(path);
    if (part !== 'total' && !(part === 'row' && member)) return [];
    return this.printed(query, part === 'row' ? membersOf(member!)[0]! : null, column, text, format);
  }

  private printed(
    name: string,
    code: string | null,
    column: string,
    text: string | null,
    format: ColumnFormatName,
  ): readonly PrintedBenefit[] {
    const query = this.definition.queries.find((one) => one.name === name);
    if (query?.source !== 'impact' || text === null || format === 'text') return [];
    const { places, decimals } = columnFormats[format];
    const scale = 10 ** -places;
    const period = periodsOf(parsePeriod(this.document.parameters.period)!)[query.period].text;
    // Numbers of households are whole, and amounts are to the fen.
    const isRatio = RATE.test(column) || MEAN.test(column);
    const isWhole = !isRatio && (format === 'count' || decimals + places >= 2);
    const error = isWhole ? 0 : 0.5 * 10 ** -decimals * scale;
    return [{ period, table: query.table, code, column, value: Number(text) * scale, error }];
  }
}
