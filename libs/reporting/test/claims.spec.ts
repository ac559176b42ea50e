import type { ReportDocument, Table } from '@xiangtong/contracts';
import { builderOf, periodFor } from '../src/compose/testing/build-reports';
import { GUIYANG, XIFENG } from '../src/compose/testing/build-yoy';
import { fakeLine, fakeLines, fakeUnits } from '../src/compose/testing/fake-data';
import { fakeBenefits, fakeImpact } from '../src/compose/testing/fake-impact';
import type { FakeWorld } from '../src/compose/testing/fake-sources';
import { blocksOf } from '../src/compose/testing/read-document';
import { deliveredReports } from '../src/definition/testing/delivered-reports';
import type { ReportDefinition } from '../src/definition/report-definition';

/**
 * Worlds in which a sentence, a note or a label easily says more than the figures do. Those of few reports and of units that
 * merge or split have their own specs.
 */
const worlds: Readonly<Record<string, FakeWorld>> = {
  // Of claimed benefits the costs of some households are known before what they get.
  'costs that are claimed': {
    sources: {
      impact: async ({ period, scope }) => {
        const summary = fakeImpact(fakeBenefits, period, scope);
        const { crossed, byStatus } = summary.lineCrossings;
        const paid = { ...byStatus.paid, crossed: crossed + 2 };
        return {
          ...summary,
          lineCrossings: { ...summary.lineCrossings, byStatus: { ...byStatus, paid } },
          largest: new Map(),
        };
      },
    },
  },
  'a first year': {
    lines: fakeLines.filter(({ month }) => month >= '2019-01'),
    register: Object.fromEntries([...fakeUnits.keys()].map((unit) => [unit, { from: 201901 }])),
    isReported: (_, month) => month >= '2019-01' && month < '2020-01',
    benefits: fakeBenefits.filter(({ year }) => year === 2019),
  },
  'a zero base': {
    lines: [fakeLine({ month: '2018-05', amount: '0.00', orders: 0 }), fakeLine({ month: '2019-05' })],
    benefits: fakeBenefits.filter(({ year }) => year === 2019),
  },
  'a negative base': {
    lines: [fakeLine({ month: '2018-05', amount: '-50.00' }), fakeLine({ month: '2019-05' })],
  },
};

/** Finds claims that the tables of a document do not bear out. */
type ClaimReader = (document: ReportDocument, definition: ReportDefinition) => readonly string[];

const tablesOf = (document: ReportDocument): readonly Table[] =>
  blocksOf(document).flatMap((block) => (block.kind === 'table' ? [block] : []));

/** The query behind each table, or those behind its items. */
const sourcesOf = ({ sections, queries }: ReportDefinition): ReadonlyMap<string, readonly string[]> => {
  const sourceOf = (path: string): readonly string[] =>
    queries.flatMap(({ name, source }) => (path === name || path.startsWith(`${name}.`) ? [source] : []));
  return new Map(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.kind === 'table') return [[block.id, sourceOf(block.query.name)] as const];
        if (block.kind !== 'items') return [];
        const paths = block.items.flatMap(({ values }) =>
          Object.values(values).flatMap((value) => ('path' in value ? [value.path] : [])),
        );
        return [[block.id, paths.flatMap(sourceOf)] as const];
      }),
    ),
  );
};

const isOfUnits = (table: Table): boolean => ['unit', 'park', 'home'].includes(table.columns[0]!.key);

const claimReaders: Readonly<Record<string, ClaimReader>> = {
  'what is part of a figure does not exceed it': (document) =>
    tablesOf(document).flatMap(({ id, columns, rows }) =>
      rows.flatMap((row, index) => {
        if (row.kind !== 'part') return [];
        const whole = rows.slice(0, index).findLast(({ kind }) => kind !== 'part')!;
        return row.cells.flatMap(({ value, text }, at) => {
          const isLevel = /^(current|base)$/.test(columns[at]!.key);
          const [part, all] = [Number(value ?? 0), Number(whole.cells[at]!.value ?? value ?? 0)];
          const isMore = isLevel && all > 0 && part > all;
          return isMore ? [`${id}/${row.cells[0]!.text}: ${text} of ${whole.cells[at]!.text}`] : [];
        });
      }),
    ),

  'only units are not yet established, or no longer': (document) => {
    const says = /尚未设立|已撤并或退出|not yet set up|no longer there/;
    const namesUnit = /村|园|Village|Park/;
    return blocksOf(document).flatMap((block) => {
      if (block.kind === 'chart') return [];
      const told =
        block.kind === 'paragraph'
          ? block.text.split(/[；。;]/).filter((clause) => !namesUnit.test(clause))
          : isOfUnits(block)
            ? []
            : block.notes;
      return told.filter((text) => says.test(text)).map((text) => `${block.id}: ${text}`);
    });
  },

  'benefits, of which nobody owes a report, are not called reported': (document, definition) => {
    const sources = sourcesOf(definition);
    const isOfHouseholds = (id: string): boolean => {
      const own = sources.get(id) ?? [];
      return own.length > 0 && own.every((source) => source === 'impact');
    };
    return tablesOf(document).flatMap(({ id, notes }) =>
      isOfHouseholds(id)
        ? notes.filter((note) => /已上报|Reported as/.test(note)).map((note) => `${id}: ${note}`)
        : [],
    );
  },
};

const scopes = [
  ['county', XIFENG],
  ['prefecture', GUIYANG],
  ['township', '520122001'],
] as const;

describe.each(Object.entries(worlds))('in the world of %s', (_, world) => {
  it.each([...deliveredReports.values()].map((definition) => [definition.id, definition] as const))(
    'the report %s claims nothing that its tables do not show',
    async (id, definition) => {
      const [scope] = scopes.flatMap(([level, code]) => (definition.scopes.includes(level) ? [code] : []));
      for (const language of ['zh', 'en'] as const) {
        const document = await builderOf(id)(scope!, { language, period: periodFor(definition) }, world);
        for (const [name, find] of Object.entries(claimReaders))
          expect([name, find(document, definition)]).toEqual([name, []]);
      }
    },
  );
});

it.each([...deliveredReports.values()].map((definition) => [definition.id, definition] as const))(
  'no sentence of %s adds up more members than its table lists',
  (_, { texts, sections }) => {
    const listed = new Map(
      sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === 'table'
            ? [[block.query.name, Math.max(...Object.values(block.top), 0) || Infinity] as const]
            : [],
        ),
      ),
    );
    const summed = Object.values(texts).flatMap((own) =>
      [...own].flatMap(([key, { template }]) =>
        [...JSON.stringify(template).matchAll(/"(\w+)\.top(\d+)\./g)].map(([, query, count]) => ({
          key,
          query: query!,
          count: Number(count),
        })),
      ),
    );
    expect(summed.filter(({ query, count }) => count > (listed.get(query) ?? Infinity))).toEqual([]);
  },
);
