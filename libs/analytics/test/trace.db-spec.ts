import {
  measureMeanings,
  type CubeQuery,
  type CubeRow,
  type LinePosition,
  type TracedSalesLine,
} from '@xiangtong/contracts';
import { decomposeGrowth } from '@xiangtong/domain';
import { Cube, CubeTrace, type CellQuestion } from '../src';
import { Historian } from './support/events';
import { createFixture, type Fixture } from './support/fixture';
import { aLine, fixedHistory } from './support/history';
import { queries } from './support/queries';

const wide = { after: null, limit: 500 };

let fixture: Fixture;
let cube: Cube;
let trace: CubeTrace;

beforeAll(async () => {
  fixture = await createFixture();
  await new Historian(fixture.source, fixture.catalogue).play([
    ...fixedHistory,
    { unit: 'V2', month: 201812, lines: [aLine({ amount: 700, store: 'a/b', platform: 'jd' }), aLine()] },
    { unit: 'V2', month: 201901, lines: [aLine({ amount: 900, flow: 'down', product: 'PHONE' })] },
    { unit: 'V5', month: 201811, lines: [aLine({ amount: 5_000, destination: 110000 })] },
  ]);
  const replica = await fixture.replica();
  cube = new Cube(replica);
  trace = new CubeTrace(cube);
});
afterAll(() => fixture.close());

/** The row of a breakdown as filters: the content of a printed row's address. */
const narrowed = (query: CubeQuery, row: CubeRow): CellQuestion['query'] => ({
  where: Object.fromEntries(query.by.map((dimension) => [dimension, String(row[dimension])])),
  period: query.period,
  ...(query.compare && { compare: query.compare }),
});

const asNumber = (value: CubeRow[string] | undefined): number => Number(value ?? 0);

describe('the facts behind a row', () => {
  it.each(queries.map((query) => [JSON.stringify(query), query] as const))(
    'add up to it in the answer to %s',
    async (_, query) => {
      const { rows, totals } = await cube.query(query, 'all');
      expect(rows.length).toBeGreaterThan(0);
      const whole = { period: query.period, ...(query.compare && { compare: query.compare }) };
      for (const [row, asked] of [
        ...rows.map((row) => [row, narrowed(query, row)] as const),
        [totals, whole] as const,
      ]) {
        for (const measure of query.measures) {
          if (measure === 'averageOrder') continue;
          for (const side of query.compare ? (['current', 'base'] as const) : (['current'] as const)) {
            const key = side === 'base' ? `${measure}.base` : measure;
            const question = { measure, query: asked, side };
            const found =
              measureMeanings[measure].additivity === 'additive'
                ? (await trace.cell(question, 'all', wide)).sum
                : (await trace.members(question, 'all')).length;
            expect([asked, key, Number(found)]).toEqual([asked, key, asNumber(row[key])]);
          }
        }
      }
    },
  );
});

describe('a figure', () => {
  const year: CellQuestion = { measure: 'amount', query: { period: '2018' }, side: 'current' };

  it('is the sum of its units, of its revisions and of its lines, page after page', async () => {
    const query = { period: '2018-11..2019-12', where: { flow: 'up' } };
    const whole = await trace.cell({ ...year, query }, 'all', wide);
    const yuan = (amounts: readonly string[]): string =>
      amounts.reduce((sum, amount) => sum + Number(amount), 0).toFixed(2);
    expect(yuan(whole.units.map(({ amount }) => amount))).toBe(whole.sum);
    expect(yuan(whole.revisions.map(({ amount }) => amount))).toBe(whole.sum);
    expect(whole.lineCount).toBe(whole.lines.length);
    const paged: TracedSalesLine[] = [];
    let after: LinePosition | null = null;
    do {
      const page: Awaited<ReturnType<typeof trace.cell>> = await trace.cell({ ...year, query }, 'all', {
        after,
        limit: 2,
      });
      expect(page.lines.length).toBeLessThanOrEqual(2);
      expect(page.sum).toBe(whole.sum);
      paged.push(...(page.lines as TracedSalesLine[]));
      after = page.next;
    } while (after);
    expect(paged).toEqual(whole.lines);
    expect(yuan(paged.map(({ amount }) => amount))).toBe(whole.sum);
  });

  it('names products, places, platforms and stores of a line, and when its revision held', async () => {
    const query = { period: '2018-12', where: { unit: 'V2' } };
    const now = await trace.cell({ ...year, query }, 'all', wide);
    expect(now.lines[0]).toMatchObject({
      product: { code: 'PEPPER', name: { zh: '辣椒', en: 'Chilli' } },
      destination: { code: '110101', name: { zh: '东城区', en: 'Dongcheng' } },
      platform: { code: 'jd' },
      store: 'a/b',
      flow: 'up',
      quantity: '1.500',
      amount: '7.00',
      orders: 3,
      refund: null,
    });
    expect(now.revisions).toMatchObject([{ unit: 'V2', month: '2018-12', endedBy: null }]);
    const before = await trace.cell({ ...year, query: { ...query, asOf: 2 } }, 'all', wide);
    expect(before.sum).toBe('100.01');
    expect(before.revisions).toMatchObject([{ seq: 2, endedBy: now.revisions[0]!.seq }]);
  });

  it('leaves out what others hold, and what the caller may not see', async () => {
    const query = { period: '2019-12' };
    const all = await trace.cell({ ...year, query }, 'all', wide);
    const leavingOut = { dimension: 'unit', members: ['V1'] } as const;
    const rest = await trace.cell({ ...year, query, leavingOut }, 'all', wide);
    expect(rest.units.map(({ unit }) => unit)).not.toContain('V1');
    const own = await trace.cell({ ...year, query: { ...query, where: { unit: 'V1' } } }, 'all', wide);
    expect((Number(rest.sum) + Number(own.sum)).toFixed(2)).toBe(all.sum);
    const pepper = { dimension: 'product', members: ['PEPPER'] } as const;
    expect((await trace.cell({ ...year, query, leavingOut: pepper }, 'all', wide)).sum).toBe('5.01');
    const seen = await trace.cell({ ...year, query }, { divisions: ['520122002000'], unitIds: [] }, wide);
    expect(seen.units.map(({ unit }) => unit)).toEqual(['V4']);
  });

  it('says which units make the growth continue, enter, leave or respond', async () => {
    const query = { period: '2019', compare: 'yoy' } as const;
    const { totals } = await cube.query({ measures: ['amount'], by: [], ...query }, 'all');
    const classes = await trace.classes({ measure: 'amount', query, side: 'current' }, 'all');
    const digits = classes[0]!.entryNow.split('.')[1]!.length;
    const sum = (
      key: 'continuingNow' | 'continuingBase' | 'entryNow' | 'exitBase' | 'responseNow' | 'responseBase',
    ) => classes.reduce((total, unit) => total + BigInt(unit[key].replace('.', '')), 0n);
    expect(digits).toBe(4);
    expect(totals).toMatchObject(
      decomposeGrowth({
        continuingNow: sum('continuingNow'),
        continuingBase: sum('continuingBase'),
        entryNow: sum('entryNow'),
        exitBase: sum('exitBase'),
        responseNow: sum('responseNow'),
        responseBase: sum('responseBase'),
      }),
    );
  });

  it('tells who owed a report', async () => {
    const query = { period: '2019-12' };
    const { coverage } = await cube.query({ measures: ['amount'], by: [], ...query }, 'all');
    const due = await trace.due({ ...year, query }, 'all');
    const sum = (key: 'due' | 'reported') => due.reduce((total, unit) => total + unit[key], 0);
    expect([sum('due'), sum('reported')]).toEqual([coverage.due, coverage.reported]);
  });

  it('of an indicator nobody has stated has nothing behind it', async () => {
    const question = { measure: 'trainees', query: { period: '2019' }, side: 'current' } as const;
    expect(await trace.cell(question, 'all', wide)).toMatchObject({
      sum: '0',
      lineCount: 0,
      lines: [],
      next: null,
    });
  });
});
