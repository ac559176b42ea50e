import type { Language } from '@xiangtong/contracts';
import { itemKeys, REST_KEY, TOTAL_KEY, type FigurePlace } from '@xiangtong/documents';
import { columnsOf } from '../definition/query-columns';
import type {
  BlockDefinition,
  ItemsTable,
  ReportDefinition,
  RowsChart,
  RowsTable,
  TextKey,
} from '../definition/report-definition';
import { ROW_MARK } from '../definition/row-mark';
import { literalText, type Template } from '../definition/template';
import { parseQueryPath } from '../definition/value-path';
import { columnFormats, type ColumnFormat } from '../grammar/column-formats';
import { isFilterName, type FilterName } from '../grammar/filters';
import { subjectOfPath, type RowReference, type Subject } from './subject';

/** How a figure is shown: in a column, or within a text. */
export type Show =
  | { readonly kind: 'cell'; readonly format: ColumnFormat; readonly unit: string }
  | { readonly kind: 'text'; readonly filter: FilterName }
  | { readonly kind: 'plain' };

export interface Located {
  readonly subject: Subject;
  readonly show: Show;
}

/** Finds the target of an address in a definition, in one language. */
export class FigureFinder {
  constructor(
    private readonly definition: ReportDefinition,
    private readonly language: Language,
  ) {}

  /** Null when the report has no such figure. */
  locate(place: FigurePlace): Located | null {
    const block = this.block(place.kind === 'cell' ? place.table : place.block);
    if (!block) return null;
    if (place.kind === 'value') return this.value(block, place.path);
    return block.kind === 'items'
      ? this.item(block, place.row, place.column)
      : this.cell(block, place.row, place.column);
  }

  private block(id: string): BlockDefinition | undefined {
    const { sections } = this.definition;
    return sections.flatMap(({ blocks }) => blocks).find((block) => block.id === id) ?? this.note(id);
  }

  /** A note that texts refer to is a text by its key. */
  private note(key: string): BlockDefinition | undefined {
    const { sections, scopes, texts } = this.definition;
    if (!sections.some(({ role }) => role === 'notes') || !texts[this.language].has(key)) return undefined;
    return { kind: 'prose', id: key, line: 0, levels: scopes, when: null, text: { key, line: 0 }, see: [] };
  }

  private value(block: BlockDefinition, path: string): Located | null {
    const subject = subjectOfPath(this.definition, path);
    if (!subject) return null;
    const filter = block.kind === 'prose' ? this.filterOf(block.text, path) : null;
    return { subject, show: filter ? { kind: 'text', filter } : { kind: 'plain' } };
  }

  private filterOf({ key }: TextKey, path: string): FilterName | null {
    const { query, part, column } = parseQueryPath(path);
    const written = part === 'row' ? `${query}.${ROW_MARK}.${column}` : path;
    const filter = filterIn(this.definition.texts[this.language].get(key)?.template ?? [], written);
    return filter !== null && isFilterName(filter) ? filter : null;
  }

  private cell(block: BlockDefinition, key: string, column: string): Located | null {
    if (block.kind !== 'table' && !(block.kind === 'chart' && block.shape === 'rows')) return null;
    const query = this.definition.queries.find(({ name }) => name === block.query.name);
    if (!query || columnsOf(query).get(column) !== 'number') return null;
    const subject = { query, row: rowReference(block, key), column };
    const shown = block.kind === 'table' ? block.columns.find((candidate) => candidate.key === column) : null;
    if (!shown || shown.format === 'row' || shown.format === 'unit')
      return { subject, show: { kind: 'plain' } };
    return { subject, show: this.show(columnFormats[shown.format], shown.unit) };
  }

  private item(table: ItemsTable, key: string, column: string): Located | null {
    const index = itemKeys(table.items.map(({ label }) => label.key)).indexOf(key);
    const item = table.items[index];
    const shown = table.columns.find((candidate) => candidate.key === column);
    const value = item?.values[column];
    if (!item || !shown || !value || !('path' in value) || shown.format === 'unit') return null;
    const subject = subjectOfPath(this.definition, value.path);
    if (!subject) return null;
    const isOwn = shown.format === 'row';
    const format = columnFormats[shown.format === 'row' ? item.format : shown.format];
    return { subject, show: this.show(format, isOwn ? item.unit : shown.unit) };
  }

  private show(format: ColumnFormat, unit: TextKey | null): Show {
    const own = unit && literalText(this.definition.texts[this.language].get(unit.key)?.template ?? []);
    return { kind: 'cell', format, unit: own ?? format.unit(this.language) };
  }
}

const rowReference = (block: RowsTable | RowsChart, key: string): RowReference => {
  if (key === TOTAL_KEY) return { kind: 'total' };
  return key === REST_KEY ? { kind: 'rest', table: block.id, view: block } : { kind: 'member', key };
};

const filterIn = (template: Template, path: string): string | null => {
  for (const part of template) {
    if (part.kind === 'literal' || part.kind === 'note') continue;
    if (part.kind === 'value') {
      if (part.path === path && part.filter !== null) return part.filter;
      continue;
    }
    const inner = filterIn(part.parts, path);
    if (inner) return inner;
  }
  return null;
};
