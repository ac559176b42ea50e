import { coarserOf, coarsenings, type Coarsening, type CubeDimension } from '@xiangtong/contracts';
import type {
  BlockDefinition,
  ColumnDefinition,
  CubeQueryDefinition,
  ItemDefinition,
  QueryDefinition,
  ReportDefinition,
  RowView,
  TextEntry,
  TextKey,
  Texts,
  WhereValue,
} from '../definition/report-definition';
import type { Template, TemplatePart } from '../definition/template';
import { parseQueryPath } from '../definition/value-path';
import { scopeLevels, type ScopeLevel } from '../grammar/scope-level';
import { WITHHELD } from './withheld-sentences';

type Change = (typeof coarserOf)[Coarsening];

/** Parks stand directly under their county: among townships they are a member of their own. */
const labels: Readonly<Record<string, string>> = {
  township: 'column.townshipOrPark',
  county: 'column.county',
};

const cubeQueries = (query: QueryDefinition): readonly CubeQueryDefinition[] => {
  if (query.source === 'cube') return [query];
  return query.source === 'join' ? query.queries.flatMap(cubeQueries) : [];
};

const ranks: readonly string[] = scopeLevels;

/** The breakdowns that can stand for one that the report has for such a place. */
export const coarseningsFor = (
  { queries }: Pick<ReportDefinition, 'queries'>,
  level: ScopeLevel,
): readonly Coarsening[] => {
  const own = queries.flatMap(cubeQueries).filter(({ levels }) => levels.includes(level));
  return coarsenings.filter((one) => {
    const { fine, coarse } = coarserOf[one];
    return ranks.indexOf(level) > ranks.indexOf(coarse) && own.some(({ by }) => by.includes(fine));
  });
};

/**
 * What a public edition has instead of rows by single units, all of which would be hidden, unless others are asked for:
 * of each breakdown the coarsest, so that a county is told by township and a prefecture by county.
 */
export const coarseningsByDefault = (
  definition: Pick<ReportDefinition, 'queries'>,
  level: ScopeLevel,
): readonly Coarsening[] => [
  ...new Map(coarseningsFor(definition, level).map((one) => [coarserOf[one].fine, one])).values(),
];

/** The same report with a coarser breakdown; sentences about the finer one are left out. */
export const coarsened = (
  definition: ReportDefinition,
  chosen: readonly Coarsening[] = [],
): ReportDefinition => chosen.reduce((made, one) => new Coarsener(made, coarserOf[one]).made, definition);

class Coarsener {
  /** Queries that change, the joins of them included. */
  private readonly names: ReadonlySet<string>;

  constructor(
    private readonly definition: ReportDefinition,
    private readonly change: Change,
  ) {
    const changes = (query: QueryDefinition): boolean =>
      cubeQueries(query).some(({ by }) => by.includes(change.fine));
    const changed = definition.queries.filter(changes);
    this.names = new Set(
      [...changed, ...changed.flatMap(cubeQueries).filter(changes)].map(({ name }) => name),
    );
  }

  get made(): ReportDefinition {
    const { queries, sections, texts } = this.definition;
    return {
      ...this.definition,
      queries: queries.map((query) => this.query(query)),
      sections: sections.map((section) => ({
        ...section,
        blocks: section.blocks.flatMap((block) => this.block(block) ?? []),
      })),
      texts: { zh: this.texts(texts.zh), en: this.texts(texts.en) },
    };
  }

  private readonly renamed = <Key extends string>(key: Key): Key | CubeDimension =>
    key === this.change.fine ? this.change.coarse : key;

  private order<View extends Pick<RowView, 'order'>>(view: View): View {
    return { ...view, order: view.order.map((sort) => ({ ...sort, key: this.renamed(sort.key) })) };
  }

  private query(query: QueryDefinition): QueryDefinition {
    if (query.source === 'join')
      return this.order({ ...query, queries: query.queries.map((part) => this.query(part)) });
    if (query.source !== 'cube') return query;
    const where = Object.entries(query.where).map(([dimension, value]): [string, WhereValue] =>
      value.kind === 'first' && this.names.has(value.query)
        ? [this.renamed(dimension), { ...value, dimension: this.renamed(value.dimension) }]
        : [dimension, value],
    );
    const by = [...new Set(query.by.map(this.renamed))];
    return this.order({ ...query, by, where: Object.fromEntries(where) });
  }

  private block(block: BlockDefinition): BlockDefinition | null {
    if (block.kind === 'prose') return block;
    if (block.kind === 'items') return { ...block, items: block.items.map((item) => this.item(item)) };
    if (block.kind === 'table') {
      if (!this.names.has(block.query.name)) return block;
      const columns = block.columns.map((column) => this.column(column));
      return this.order({ ...block, title: this.title(block.title), columns, notes: [] });
    }
    if (block.shape === 'items')
      return block.items.some(({ value }) => this.tells(value.path)) ? null : block;
    if (!this.names.has(block.query.name)) return block;
    return this.order({
      ...block,
      title: this.title(block.title),
      category: this.renamed(block.category),
    });
  }

  private column(column: ColumnDefinition): ColumnDefinition {
    const { fine, coarse } = this.change;
    return column.key === fine
      ? { ...column, key: coarse, label: { ...column.label, key: labels[coarse]! } }
      : column;
  }

  private item({ values, ...item }: ItemDefinition): ItemDefinition {
    const told = Object.entries(values).filter(([, value]) => !('path' in value && this.tells(value.path)));
    return { ...item, values: Object.fromEntries(told) };
  }

  private tells(path: string): boolean {
    return this.names.has(parseQueryPath(path).query);
  }

  private title(title: TextKey): TextKey {
    return { ...title, key: `${title.key}~${this.change.coarse}` };
  }

  /** Titles say what the table is grouped by; a sentence with a figure of a changed query is as one withheld. */
  private texts(texts: Texts): Texts {
    const suffix = texts.get(`coarser.${this.change.coarse}`)!;
    const titles = this.definition.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'prose' ? [] : [block.title.key]));
    const written = new Map(
      [...texts].map(([key, entry]): [string, TextEntry] => [
        key,
        { ...entry, template: this.template(entry.template) },
      ]),
    );
    for (const key of titles) {
      const entry = written.get(key)!;
      written.set(`${key}~${this.change.coarse}`, {
        ...entry,
        template: [...entry.template, ...suffix.template],
      });
    }
    return written;
  }

  private template(template: Template): Template {
    return template.flatMap((part) => this.part(part));
  }

  private part(part: TemplatePart): Template {
    const withheld: TemplatePart = { kind: 'literal', text: WITHHELD };
    if (part.kind === 'literal' || part.kind === 'note') return [part];
    if (part.kind === 'value') return [this.tells(part.path) ? withheld : part];
    if (part.kind === 'each') return [this.names.has(part.query) ? withheld : part];
    const parts = this.template(part.parts);
    if (!this.tells(part.path)) return [{ ...part, parts }];
    return part.test === 'present' ? parts : [];
  }
}
