import type { Paragraph, ReportDocument, Table } from '@xiangtong/contracts';
import {
  addFractions,
  compareFractions,
  fractionOf,
  magnitude,
  roundFraction,
  shiftFraction,
  subtractFractions,
  type Fraction,
} from '@xiangtong/domain';
import fc from 'fast-check';
import { deliveredReports } from '../definition/testing/delivered-reports';
import type { QueryDefinition, ReportDefinition, RowsTable } from '../definition/report-definition';
import type { Template, TemplatePart } from '../definition/template';
import { parseQueryPath } from '../definition/value-path';
import { columnFormats } from '../grammar/column-formats';
import { buildReport } from './build-report';
import { periodFor } from './testing/build-reports';
import { GUIYANG, XIFENG } from './testing/build-yoy';
import { fakeLine, fakeProducts, fakeUnits, type FakeLine } from './testing/fake-data';
import { fakeSources } from './testing/fake-sources';
import { blocksOf } from './testing/read-document';

const definitions = [...deliveredReports.values()];

/** Places of every kind: cities, provinces alone, municipalities, beyond the mainland, abroad, unknown. */
const destinations = [
  '110101',
  '110105',
  '320106',
  '320500',
  '330000',
  '370102',
  '430000',
  '440305',
  '520103',
  '710000',
  '810000',
  '820000',
  '900000',
  '000000',
];

const line: fc.Arbitrary<FakeLine> = fc
  .record({
    unit: fc.constantFrom(...fakeUnits.keys()),
    month: fc.constantFrom('2018-05', '2018-12', '2019-05', '2019-11', '2019-12'),
    product: fc.constantFrom(...fakeProducts.keys()),
    destination: fc.oneof(fc.constantFrom(...destinations), fc.constant('000000')),
    platform: fc.constantFrom('taobao', 'jd', 'pdd'),
    store: fc.constantFrom('S-1', 'S-2', null),
    fen: fc.integer({ min: 1, max: 5_000_000 }),
    orders: fc.integer({ min: 1, max: 50 }),
  })
  .map(({ fen, ...rest }) =>
    fakeLine({ ...rest, amount: `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}` }),
  );

const worlds = fc.sample(fc.array(line, { minLength: 60, maxLength: 90, size: 'max' }), {
  numRuns: 2,
  seed: 20_191_231,
});

/** Whether the rows of a table are those of a query, and under which name its columns stand there. */
const prefixIn = (table: RowsTable, query: string, queries: readonly QueryDefinition[]): string | null => {
  if (table.query.name === query) return '';
  const joined = queries.find(({ name }) => name === table.query.name);
  const [first] = joined?.source === 'join' ? joined.queries : [];
  return first?.name === query ? `${query}.` : null;
};

interface Ranking {
  readonly definition: RowsTable;
  readonly table: Table;
  readonly prefix: string;
}

/** The printed tables that rank the members of a query from the largest on, and show at least this many. */
const rankings = (
  { sections, queries }: ReportDefinition,
  document: ReportDocument,
  query: string,
  level: 'county' | 'prefecture',
  count: number,
): readonly Ranking[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): Ranking[] => {
      if (block.kind !== 'table' || block.only || block.order.length > 0) return [];
      const prefix = prefixIn(block, query, queries);
      const table = blocksOf(document).find(({ id }) => id === block.id);
      if (prefix === null || table?.kind !== 'table' || (block.top[level] ?? count) < count) return [];
      return [{ definition: block, table, prefix }];
    }),
  );

/** The first members of a table; rest, unnamed rows and total have no rank. */
const members = ({ table }: Ranking, count: number) =>
  table.rows
    .filter(({ kind, key = '' }) => kind === 'body' && key !== 'rest' && !/(^|\+)(000000)?(\+|$)/.test(key))
    .slice(0, count);

const each = (template: Template): Extract<TemplatePart, { kind: 'each' }>[] =>
  template.flatMap((part) => {
    if (part.kind === 'each') return [part];
    return part.kind === 'when' ? each(part.parts) : [];
  });

const sum = (figures: readonly Fraction[]): Fraction => figures.reduce(addFractions, fractionOf(0));

/** Ratios of a table have eight places; what a sentence prints has two. */
const isNear = (a: Fraction, b: Fraction): boolean =>
  compareFractions(magnitude(subtractFractions(a, b)), fractionOf('0.0051')) < 0;

interface Checked {
  sums: number;
  lists: number;
}

/** Every printed sum of the first N against the rows of the tables that rank the same members. */
const checkSums = (
  ranked: (query: string, count: number) => readonly Ranking[],
  { figures = [] }: Paragraph,
  checked: Checked,
): void => {
  for (const { path, text } of figures) {
    const { part, query, column, top = 0 } = parseQueryPath(path);
    if (part !== 'top') continue;
    for (const ranking of ranked(query, top)) {
      const at = ranking.table.columns.findIndex(({ key }) => key === `${ranking.prefix}${column}`);
      if (at < 0) continue;
      const cells = members(ranking, top).map(({ cells }) => fractionOf(cells[at]!.value!));
      if (column.endsWith('.portion')) {
        const printed = fractionOf(/[\d.,]+/.exec(text)![0].replaceAll(',', ''));
        expect({ path, near: isNear(sum(cells), printed) }).toEqual({ path, near: true });
      } else {
        const yuan = shiftFraction(sum(cells), -columnFormats.money.places);
        const shown = [0, -4, -8].map((places) =>
          roundFraction(shiftFraction(yuan, places), 2).replace(/\.00$/, ''),
        );
        const digits = /[\d.,]+/.exec(text)![0].replaceAll(',', '').replace(/\.00$/, '');
        expect(shown).toContain(digits);
      }
      checked.sums += 1;
    }
  }
};

/** Compares every list of members with the first names of the tables, in order. */
const checkLists = (
  ranked: (query: string, count: number) => readonly Ranking[],
  template: Template,
  { text }: Paragraph,
  checked: Checked,
): void => {
  for (const { query, top } of each(template)) {
    if (top === null) continue;
    for (const ranking of ranked(query, top)) {
      const names = members(ranking, top).map(({ cells }) => cells[0]!.text);
      const places = names.map((name) => text.indexOf(name));
      expect({ query, names, isListed: places.every((place) => place >= 0) }).toEqual({
        query,
        names,
        isListed: true,
      });
      checked.lists += 1;
    }
  }
};

/** Rows with what is summed up of the others are the whole. */
const checkShares = (definition: ReportDefinition, document: ReportDocument): void => {
  for (const block of definition.sections.flatMap(({ blocks }) => blocks)) {
    const table = blocksOf(document).find(({ id }) => id === block.id);
    if (block.kind !== 'table' || block.only || !block.total || table?.kind !== 'table') continue;
    table.columns.forEach(({ key }, at) => {
      if (!key.endsWith('.portion')) return;
      const parts = table.rows
        .filter(({ kind }) => kind === 'body')
        .flatMap(({ cells }) => cells[at]?.value ?? []);
      if (parts.length === 0) return;
      expect({ table: table.id, key, whole: roundFraction(sum(parts.map(fractionOf)), 4) }).toEqual({
        table: table.id,
        key,
        whole: '100.0000',
      });
    });
  }
};

describe('sentences say what the tables beside them show', () => {
  const checked: Checked = { sums: 0, lists: 0 };

  it.each(
    definitions.filter(({ repeat }) => !repeat).map((definition) => [definition.id, definition] as const),
  )('in %s, over random sales', async (_, definition) => {
    for (const lines of worlds) {
      for (const [scope, level] of [
        [XIFENG, 'county'],
        [GUIYANG, 'prefecture'],
      ] as const) {
        if (!definition.scopes.includes(level)) continue;
        const period = periodFor(definition);
        const document = await buildReport(
          definition,
          { period, scope, language: 'zh', edition: 'internal' },
          fakeSources({ lines }),
        );
        const ranked = (query: string, count: number) => rankings(definition, document, query, level, count);
        for (const block of definition.sections.flatMap(({ blocks }) => blocks)) {
          const paragraph = blocksOf(document).find(({ id }) => id === block.id);
          if (block.kind !== 'prose' || paragraph?.kind !== 'paragraph') continue;
          checkSums(ranked, paragraph, checked);
          checkLists(ranked, definition.texts.zh.get(block.text.key)!.template, paragraph, checked);
        }
        checkShares(definition, document);
      }
    }
  });

  it('were held against tables often enough', () => {
    expect(checked.sums).toBeGreaterThan(20);
    expect(checked.lists).toBeGreaterThan(40);
  });
});
