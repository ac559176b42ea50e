import { mechanisms, type ReportDocument, type Table } from '@xiangtong/contracts';
import { renderFiles } from '@xiangtong/documents';
import { strFromU8, unzipSync } from 'fflate';
import { deliveredReport } from '../definition/testing/delivered-reports';
import { summaryOf, type Benefit } from '../disclosure/attack/testing/benefit-world';
import type { PublishedCells } from '../sources/published-cells';
import { buildReport } from './build-report';
import { XIFENG } from './testing/build-yoy';
import { fakeLine, type FakeLine } from './testing/fake-data';
import { fakeSources } from './testing/fake-sources';
import { blocksOf, proseOf, tableOf } from './testing/read-document';

const months = [2018, 2019].flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
);

/** Eight villages of two townships with four stores each, of which one sells on a platform of its own. */
const lines: readonly FakeLine[] = months.flatMap((month, at) =>
  Array.from({ length: 32 }, (_, index): FakeLine => {
    const [village, store] = [Math.floor(index / 4), index % 4];
    return fakeLine({
      month,
      unit: `52012210${village % 2}20${village}`,
      store: `S-${village}-${store}`,
      platform: index === 3 ? 'solo' : store % 2 === 1 ? 'jd' : 'taobao',
      product: ['PIC-001', 'RBP-001', 'PRE-001'][store % 3]!,
      destination: ['110101', '320106', '370100', '000000'][(store + village) % 4]!,
      amount: `${(village + 1) * 1733 + store * 137 + at * 11}.21`,
      orders: 10 + ((index + at) % 7),
    });
  }),
);

const villageOf = (at: number): string => `5201221002${String(at).padStart(2, '0')}`;

/** Hundreds of households of twelve villages; of the last two, one and two benefited. */
const benefits: readonly Benefit[] = [201806, 201906].flatMap((month) =>
  Array.from({ length: 400 }, (_, at): Benefit => {
    const village = at > 397 ? 11 : at === 397 ? 10 : at % 10;
    return {
      month,
      household: at,
      village: villageOf(village),
      isPoor: at % 4 === 0,
      persons: 1 + (at % 5),
      unit: villageOf(at % 3),
      mechanism: mechanisms[at % 4]!,
      gross: 50_000 + at * 137,
      cost: at % 3 === 0 ? 10_000 : 0,
      isPaid: at % 6 !== 0,
    };
  }),
);

/** Publishes editions one after the other, each knowing those before. */
class Office {
  readonly before: PublishedCells[] = [];
  private readonly sources = fakeSources({
    lines,
    sources: {
      publishedBefore: async () => this.before.slice(),
      impact: async ({ period, scope }) => summaryOf(benefits, period, scope),
    },
  });

  publish(
    report: string,
    period: string,
    rounded: boolean,
    language: 'zh' | 'en' = 'zh',
  ): Promise<ReportDocument> {
    return buildReport(
      deliveredReport(report),
      { period, scope: XIFENG, language, edition: 'public', rounded },
      this.sources,
      undefined,
      (cells) => this.before.push(cells),
    );
  }
}

const tablesOf = (document: ReportDocument): readonly Table[] =>
  blocksOf(document).flatMap((block) => (block.kind === 'table' ? [block] : []));

/** What figures of a unit of measure are multiples of, as they are printed in tables. */
const baseOf: Readonly<Record<string, number>> = { 元: 1000, 万元: 0.1, 单: 3, 户: 3, 人: 3 };

const isMultiple = (value: string, base: number): boolean =>
  Math.abs(Number(value) / base - Math.round(Number(value) / base)) < 1e-6;

const hiddenIn = (document: ReportDocument): readonly string[] =>
  tablesOf(document).flatMap(({ id, rows, columns }) =>
    rows.flatMap(({ key, cells }) =>
      cells.flatMap(({ text }, at) => (text === '×' ? [`${id} ${key} ${columns[at]!.key}`] : [])),
    ),
  );

/** Sums of body rows beside the total, of columns in which nothing is hidden. */
const sumsOf = ({ columns, rows }: Table): readonly { readonly sum: number; readonly total: number }[] =>
  columns.flatMap(({ unit }, at) => {
    const total = rows.find(({ key }) => key === 'total')?.cells[at];
    const parts = rows.filter(({ key }) => key !== 'total').map(({ cells }) => cells[at]);
    if (baseOf[unit] === undefined || total?.value == null || parts.some((cell) => cell?.text === '×'))
      return [];
    return [
      { sum: parts.reduce((all, cell) => all + Number(cell?.value ?? 0), 0), total: Number(total.value) },
    ];
  });

describe('a public edition with rounded figures', () => {
  it('prints multiples that add up, and hides the sales that the exact edition hides', async () => {
    const [exactly, roundly] = [new Office(), new Office()];
    const exact = await exactly.publish('monthly-express', '2019-12', false);
    const rounded = await roundly.publish('monthly-express', '2019-12', true);
    // Rows without a figure leave their table, so that tables do not tell what is hidden.
    const hiddenOf = ({ before: [cells] }: Office): readonly string[] => [...cells!.hidden].sort();
    expect(hiddenOf(roundly)).toEqual(hiddenOf(exactly));
    expect(hiddenOf(roundly).length).toBeGreaterThan(0);
    const keysOf = (document: ReportDocument): readonly unknown[] =>
      tablesOf(document).map(({ id, rows }) => [id, rows.map(({ key }) => key)]);
    expect(keysOf(rounded)).toEqual(keysOf(exact));
    const year = await new Office().publish('yoy', '2019', true);
    const tables = [...tablesOf(rounded), ...tablesOf(year)];
    const ofSales = tables.flatMap(({ columns, rows }) =>
      rows.flatMap(({ cells }) => cells.map((cell, at) => ({ ...cell, base: baseOf[columns[at]!.unit] }))),
    );
    const based = ofSales.filter(({ value, base }) => value !== null && base !== undefined);
    expect(based.length).toBeGreaterThan(50);
    expect(based.filter(({ value, base }) => !isMultiple(value!, base!))).toEqual([]);
    const sums = tables.flatMap(sumsOf);
    expect(sums.length).toBeGreaterThan(5);
    for (const { sum, total } of sums) expect(sum).toBeCloseTo(total, 6);
  });

  it('computes growth and shares from rounded figures', async () => {
    const table = tableOf(await new Office().publish('yoy', '2019', true), 'productsTable');
    const { columns, rows } = table;
    const at = (key: string): number => columns.findIndex((column) => column.key === key);
    const body = rows.filter(({ cells }) => cells[at('amount')]?.value != null);
    expect(body.length).toBeGreaterThan(2);
    for (const { cells } of body) {
      const [now, base, growth] = ['amount', 'amount.base', 'amount.growth'].map((key) =>
        Number(cells[at(key)]!.value),
      );
      // Two decimals are printed, and a public edition holds no more.
      expect(growth).toBeCloseTo((now! / base! - 1) * 100, 2);
    }
  });

  it('has no exact figure in any file, says how it was rounded, and has an address of its own', async () => {
    const exact = await new Office().publish('monthly-express', '2019-12', false);
    const rounded = await new Office().publish('monthly-express', '2019-12', true);
    const files = await renderFiles(rounded, ['json', 'csv', 'xlsx', 'docx', 'html', 'ofd']);
    const content = files
      .flatMap(({ name, content: bytes }) =>
        /\.(xlsx|docx|ofd|zip)$/.test(name)
          ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part))
          : [Buffer.from(bytes).toString('utf8')],
      )
      .join('\n');
    const values = tablesOf(exact).flatMap(({ columns, rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap(({ value }, at) => (columns[at]!.unit === '万元' && value !== null ? [value] : [])),
      ),
    );
    // An exact edition prints hundreds of yuan, a rounded one thousands.
    const precise = [...new Set(values.filter((value) => /\.\d\d$/.test(value)))];
    expect(precise.length).toBeGreaterThan(10);
    const numbers = new Set(content.match(/\d+\.\d+/g));
    expect(precise.filter((value) => numbers.has(value))).toEqual([]);
    expect(rounded.notes.join()).toContain('取整到千元');
    expect(exact.notes.join()).not.toContain('取整');
    expect(rounded.trace).toContain(':public~rounded~unit-township@');
    expect(rounded.parameters.rounded).toBe(true);
  });

  it('prints what an edition before it printed of the same figures', async () => {
    const office = new Office();
    const first = await office.publish('monthly-express', '2019-12', true);
    const english = await office.publish('monthly-express', '2019-12', true, 'en');
    const amounts = (document: ReportDocument): readonly (string | null)[] =>
      tableOf(document, 'categoriesTable').rows.flatMap(({ cells }) =>
        cells.slice(1).map(({ value }) => value),
      );
    expect(amounts(english)).toEqual(amounts(first));
  });

  it('prints numbers of few households as three instead of hiding them', async () => {
    const [exact, rounded] = [
      await new Office().publish('poverty-impact', '2019', false),
      await new Office().publish('poverty-impact', '2019', true),
    ];
    const numberIn = (document: ReportDocument, village: number): string => {
      const { columns, rows } = tableOf(document, 'homesTable');
      const row = rows.find(({ key }) => key === villageOf(village))!;
      return row.cells[columns.findIndex(({ key }) => key === 'households')]!.text;
    };
    expect([10, 11].map((village) => numberIn(exact, village))).toEqual(['×', '×']);
    expect([10, 11].map((village) => numberIn(rounded, village))).toEqual(['3', '3']);
    expect(hiddenIn(rounded).length).toBeLessThan(hiddenIn(exact).length);
  });

  it('prints households by their poverty line so that they add up, and what is equal as equal', async () => {
    const document = await new Office().publish('poverty-impact', '2019', true);
    const printed = (table: string, column: string): readonly number[] => {
      const { columns, rows } = tableOf(document, table);
      return rows.map(({ cells }) => Number(cells[columns.findIndex(({ key }) => key === column)]!.value));
    };
    for (const [year, poor, persons] of [
      ['current', printed('figuresTable', 'current')[2], printed('figuresTable', 'current')[7]],
      ['base', printed('figuresTable', 'base')[2], printed('figuresTable', 'base')[7]],
    ] as const) {
      const rows = printed('crossingsTable', year);
      const sum = (...at: readonly number[]): number => at.reduce((all, one) => all + rows[one]!, 0);
      expect([year, sum(1, 5, 9, 13)]).toEqual([year, poor]);
      expect([year, sum(4, 8, 12, 16)]).toEqual([year, persons]);
      expect([year, printed('coverageTable', year)[0]]).toEqual([year, poor]);
    }
    // All of the newly reached are reached for the first time.
    const [newly, first] = /新增([\d,]+)户（其中首次受益([\d,]+)户）/
      .exec(proseOf(document, 'movement.lead'))!
      .slice(1);
    expect(first).toBe(newly);
  });

  it('is no place for exact numbers of households afterwards, and hides what exact ones before would tell', async () => {
    const office = new Office();
    await office.publish('poverty-impact', '2019', true);
    await expect(office.publish('poverty-impact', '2019', false)).rejects.toMatchObject({
      code: 'REPORT.ROUNDED_BEFORE',
    });
    const other = new Office();
    const exact = await other.publish('poverty-impact', '2019', false);
    expect(hiddenIn(await other.publish('poverty-impact', '2019', true))).toEqual(hiddenIn(exact));
  });

  it('is public', async () => {
    const asked = buildReport(
      deliveredReport('yoy'),
      { period: '2019', scope: XIFENG, language: 'zh', edition: 'internal', rounded: true },
      fakeSources({ lines }),
    );
    await expect(asked).rejects.toMatchObject({ parameter: 'rounded' });
  });
});
