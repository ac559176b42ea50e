import { createHash } from 'node:crypto';
import { auditTests, type AuditTestsAnswer } from '@xiangtong/contracts';
import { readRecordedRevisions } from '@xiangtong/ledger';
import { Audit, Cube } from '../src';
import { Historian, type TestEvent } from './support/events';
import { createFixture, type Fixture } from './support/fixture';
import { aLine } from './support/history';

/** The same figures every time, over four orders of magnitude; some are round, some repeat, some are nothing. */
const amountAt = (index: number): number => {
  if (index % 41 === 0) return 0;
  if (index % 37 === 0) return 40 + index;
  if (index % 29 === 0) return 100_000 * (1 + (index % 3));
  if (index % 23 === 0) return 10_000 * (1 + (index % 7));
  return Math.round(10 ** (2 + ((index * 0.618_034) % 1) * 5));
};

const linesFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) =>
    aLine({ amount: amountAt(first + index), quantity: 1_000 + (index % 4), orders: 1 }),
  );

const history: readonly TestEvent[] = [
  { unit: 'V1', month: 201901, lines: linesFrom(1, 60) },
  { unit: 'V1', month: 201903, lines: linesFrom(61, 60) },
  { unit: 'V3', month: 201901, lines: linesFrom(121, 60) },
  { unit: 'P1', month: 201902, lines: [...linesFrom(181, 50), aLine({ amount: 777, quantity: 5 })] },
  {
    unit: 'P1',
    month: 201903,
    lines: [aLine({ amount: 777, quantity: 5 }), aLine({ amount: 777, quantity: 6 })],
  },
];
const quarter = { period: '2019-Q1' };

/** All lines in force, in the order of the population. */
const population = [...history]
  .sort((a, b) => (a.unit === b.unit ? a.month - b.month : a.unit < b.unit ? -1 : 1))
  .flatMap(({ unit, month, lines }) =>
    lines!.map(({ amount, quantity }, index) => ({ unit, month, line: index + 1, amount, quantity })),
  );
const amounts = population.map(({ amount }) => amount);

let fixture: Fixture;
let cube: Cube;
let audit: Audit;

beforeAll(async () => {
  fixture = await createFixture();
  await new Historian(fixture.source, fixture.catalogue).play([
    { unit: 'V3', month: 201901, lines: linesFrom(1, 5) },
    ...history,
  ]);
  const find = async (ids: readonly number[]) => {
    const recorded = await readRecordedRevisions(fixture.source.manager, ids);
    return new Map(
      [...recorded].map(([id, { submissionId, number }]) => [id, { submission: submissionId, number }]),
    );
  };
  cube = new Cube(await fixture.replica());
  audit = new Audit(cube, find);
});
afterAll(() => fixture.close());

describe('audit tests', () => {
  const page = { offset: 0, limit: 500 };
  const ask = (over: object = {}): Promise<AuditTestsAnswer> =>
    audit.tests({ ...quarter, page, ...over }, 'all');

  it('count digits of all amounts from one yuan on, and tell the others', async () => {
    const { benfordFirst: first, benfordSecond: second } = await ask();
    const counted = amounts.filter((amount) => amount >= 100);
    for (const [test, place] of [
      [first!, 0],
      [second!, 1],
    ] as const) {
      expect(test.n).toBe(counted.length);
      expect(test.leftOut).toEqual({
        zero: amounts.filter((amount) => amount === 0).length,
        belowOneYuan: amounts.filter((amount) => amount > 0 && amount < 100).length,
      });
      for (const { digit, observed } of test.digits)
        expect(observed).toBe(counted.filter((amount) => String(amount)[place] === String(digit)).length);
      const [behind] = [test.findings.items.map(({ amount }) => Number(amount) * 100)];
      expect(behind.length).toBe(test.findings.total);
      expect(behind.every((amount) => String(Math.round(amount))[place] === String(test.excessDigit))).toBe(
        true,
      );
      expect(Number(test.pValue)).toBeGreaterThan(0);
    }
  });

  it('find lines of one unit that repeat amount and quantity', async () => {
    const { duplicates } = await ask();
    const groups = new Map<string, number>();
    for (const { unit, amount, quantity } of population.filter(({ amount: sold }) => sold > 0)) {
      const key = `${unit} ${amount} ${quantity}`;
      groups.set(key, (groups.get(key) ?? 0) + 1);
    }
    const repeated = [...groups.values()].filter((times) => times > 1);
    expect(repeated.length).toBeGreaterThan(0);
    expect(duplicates).toMatchObject({
      n: amounts.filter((amount) => amount > 0).length,
      groups: repeated.length,
      repeated: repeated.reduce((sum, times) => sum + times, 0),
    });
    const twins = duplicates!.findings.items.filter(({ amount }) => amount === '7.77');
    expect(twins.map(({ unit, month, quantity, times }) => [unit.code, month, quantity, times])).toEqual([
      ['P1', '2019-02', '0.005', 2],
      ['P1', '2019-03', '0.005', 2],
    ]);
  });

  it('find round amounts among those of whole yuan', async () => {
    const { roundNumbers } = await ask();
    const whole = amounts.filter((amount) => amount > 0 && amount % 100 === 0);
    expect(roundNumbers!.steps).toMatchObject(
      [100, 1_000].map((step) => ({
        step,
        n: whole.filter((amount) => amount >= step * 100).length,
        multiples: whole.filter((amount) => amount % (step * 100) === 0).length,
      })),
    );
    const [largest] = roundNumbers!.findings.items;
    expect(Number(largest!.amount) % 1_000).toBe(0);
    expect(roundNumbers!.findings.items.every(({ amount }) => Number(amount) % 100 === 0)).toBe(true);
  });

  it('find months that are owed and not reported, unit by unit', async () => {
    const { missingMonths, lineNumbers } = await ask();
    expect(missingMonths).toMatchObject({ n: 14, missing: 9, share: '0.642857', findings: { total: 5 } });
    expect(
      missingMonths!.findings.items.map(({ unit, due, months }) => [unit.code, due, months.join()]),
    ).toEqual([
      ['V2', 3, '2019-01,2019-02,2019-03'],
      ['V3', 3, '2019-02,2019-03'],
      ['V4', 2, '2019-02,2019-03'],
      ['P1', 3, '2019-01'],
      ['V1', 3, '2019-02'],
    ]);
    const { coverage } = await cube.query({ ...quarter, measures: ['amount'], by: [] }, 'all');
    expect([missingMonths!.n, missingMonths!.missing]).toEqual([
      coverage.due,
      coverage.due - coverage.reported,
    ]);
    expect(lineNumbers).toMatchObject({ n: 5, broken: 0, findings: { total: 0, items: [] } });
  });

  it('lead to submissions, page after page, as of the position and within the scope', async () => {
    const whole = (await ask({ tests: ['duplicates'] })).duplicates!.findings;
    const pages = await Promise.all(
      [0, 1, 2].map((offset) => ask({ tests: ['duplicates'], page: { offset, limit: 1 } })),
    );
    expect(pages.map(({ duplicates }) => duplicates!.findings.items[0])).toEqual(whole.items.slice(0, 3));
    expect(Object.keys(pages[0]!)).toEqual([
      'asOf',
      'ledgerHash',
      'coverage',
      'quality',
      'period',
      'duplicates',
    ]);
    expect(whole.items[0]!.submission).toMatch(/^[0-9a-f-]{36}$/);
    const before = await ask({ asOf: 1 });
    expect(before.benfordFirst!.n).toBe(5);
    const village = await audit.tests({ ...quarter, page }, { divisions: ['520122001201'], unitIds: [] });
    expect(village.benfordFirst!.n).toBe(
      population.filter(({ unit, amount }) => unit === 'V1' && amount >= 100).length,
    );
    expect(village.missingMonths!.n).toBe(3);
  });

  it('of nothing are empty and say why', async () => {
    const none = await ask({ period: '2017' });
    for (const test of auditTests) expect([test, none[test]!.n]).toEqual([test, 0]);
    expect(none.benfordFirst).toMatchObject({
      chiSquare: null,
      pValue: null,
      reasons: [{ code: 'NO_LINES' }],
    });
    expect(JSON.stringify(none)).not.toMatch(/NaN|Infinity/);
  });
});

describe('monetary-unit sample', () => {
  const sold = population.filter(({ amount }) => amount > 0);
  const total = sold.reduce((sum, { amount }) => sum + amount, 0);

  /** The sample by hand: walks through the lines laid end to end. */
  const byHand = (seed: string, interval: number): string[] => {
    const hash = BigInt(`0x${createHash('sha256').update(seed).digest('hex')}`);
    let next = 1 + Number(hash % BigInt(interval));
    let before = 0;
    return sold.flatMap(({ unit, month, line, amount }) => {
      const hits: string[] = [];
      for (; next <= before + amount; next += interval) hits.push((next / 100).toFixed(2));
      before += amount;
      return hits.length > 0 ? [`${unit} ${month} ${line}: ${hits.join(' ')}`] : [];
    });
  };

  it('is what anybody draws by hand from the seed', async () => {
    for (const [seed, size] of [
      ['审计 2020', 12],
      ['another', 40],
    ] as const) {
      const sample = await audit.sample({ ...quarter, extent: { size }, seed }, 'all');
      const interval = Math.floor(total / size);
      expect(sample).toMatchObject({
        seed,
        interval: (interval / 100).toFixed(2),
        asOf: 6,
        population: { lines: sold.length, total: (total / 100).toFixed(2) },
      });
      expect(
        sample.lines.map(
          ({ unit, month, line, hits }) =>
            `${unit.code} ${month.replace('-', '')} ${line}: ${hits.join(' ')}`,
        ),
      ).toEqual(byHand(seed, interval));
      expect(sample.hits).toBe(sample.lines.reduce((sum, { hits }) => sum + hits.length, 0));
      expect(sample.hits).toBeGreaterThanOrEqual(size);
    }
  });

  it('always takes lines of at least the interval, and lists those of nothing apart', async () => {
    const sample = await audit.sample({ ...quarter, extent: { interval: 200_000n } }, 'all');
    const large = sold.filter(({ amount }) => amount >= 200_000).length;
    expect(sample.lines.filter(({ amount }) => Number(amount) >= 2_000)).toHaveLength(large);
    expect(sample.nothingSold.total).toBe(amounts.filter((amount) => amount === 0).length);
    expect(sample.nothingSold.items).toHaveLength(sample.nothingSold.total);
    // Nobody can choose it: without a seed it is the hash of the ledger.
    expect(sample.seed).toBe(sample.ledgerHash);
    expect(await audit.sample({ ...quarter, extent: { interval: 200_000n } }, 'all')).toEqual(sample);
  });

  it('refuses what cannot be drawn, with the limit', async () => {
    await expect(audit.sample({ period: '2017', extent: { size: 5 } }, 'all')).rejects.toMatchObject({
      code: 'AUDIT.TOO_LITTLE',
    });
    await expect(audit.sample({ ...quarter, extent: { interval: 1n } }, 'all')).rejects.toMatchObject({
      code: 'AUDIT.SAMPLE_TOO_LARGE',
    });
  });
});
