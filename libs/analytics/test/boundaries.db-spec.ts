import fc from 'fast-check';
import { Analysis, Cube, type CubeScope } from '../src';
import type { BoundariesQuestion } from '../src/analysis/boundaries';
import { historyArbitrary } from './support/arbitraries';
import { Historian, type TestEvent } from './support/events';
import { createFixture, movingUnits, type Fixture } from './support/fixture';
import { aLine } from './support/history';
import { naiveTargets } from './support/naive-boundaries';
import { over, plus, rational, text, times, zero, type Rational } from './support/rational';

const question: BoundariesQuestion = {
  measure: 'amount',
  over: 'unit',
  period: '2019',
  boundaries: '2019-12',
};

const withLedger = async (
  events: readonly TestEvent[],
  check: (analysis: Analysis, fixture: Fixture) => Promise<void>,
): Promise<void> => {
  const fixture = await createFixture(movingUnits);
  try {
    await new Historian(fixture.source, fixture.catalogue).play(events);
    await check(new Analysis(new Cube(await fixture.replica()), new Map()), fixture);
  } finally {
    await fixture.close();
  }
};

const sales: readonly TestEvent[] = [
  { unit: 'V1', month: 201901, lines: [aLine({ amount: 10_000 })] },
  { unit: 'V2', month: 201901, lines: [aLine({ amount: 40_001 }), aLine({ amount: 1, product: 'APPLE' })] },
  { unit: 'V4', month: 201912, lines: [aLine({ amount: 500 })] },
];

describe('old and new boundaries side by side', () => {
  it('tell who handed what to whom, over all steps', async () => {
    await withLedger(sales, async (analysis) => {
      const found = await analysis.boundaries(question, 'all');
      expect(found.total).toEqual({ asReported: '505.02', onBoundaries: '505.02', change: '0.00' });
      // V2 ends in June: a quarter to V3, which ends in October and goes to V4 and V8.
      expect(found.moves.map(({ from, to, weight, value }) => [from.code, to.code, weight, value])).toEqual([
        ['V2', 'V1', '0.75', '300.02'],
        ['V2', 'V4', '0.03125', '12.50'],
        ['V2', 'V8', '0.21875', '87.50'],
      ]);
      expect(
        found.rows.map(({ member, asReported, onBoundaries, change }) => [
          member.code,
          asReported,
          onBoundaries,
          change,
        ]),
      ).toEqual([
        ['V2', '400.02', '0.00', '-400.02'],
        ['V1', '100.00', '400.02', '300.02'],
        ['V8', '0.00', '87.50', '87.50'],
        ['V4', '5.00', '17.50', '12.50'],
      ]);
      expect(found.rows[2]!.member.name).toEqual({ zh: '八村', en: 'Village 8' });
      expect(found.coverage.due).toBeGreaterThan(0);
    });
  });

  it('move nothing before anybody has ended, and by townships only what crosses them', async () => {
    await withLedger(sales, async (analysis) => {
      const early = await analysis.boundaries({ ...question, boundaries: '2018-01' }, 'all');
      expect(early.moves).toEqual([]);
      expect(early.rows.every(({ change }) => change === '0.00')).toBe(true);
      const townships = await analysis.boundaries({ ...question, over: 'township' }, 'all');
      expect(townships.rows.map(({ member, change }) => [member.code, change])).toEqual([
        // 100.005 yuan, rounded on either side.
        ['520122002000', '100.01'],
        ['520122001000', '-100.00'],
      ]);
      const pepper = await analysis.boundaries({ ...question, where: { product: 'APPLE' } }, 'all');
      expect(pepper.moves.map(({ value }) => value)).toEqual(['0.01', '0.00', '0.00']);
    });
  });

  it('have no move for a nil return, as they have no row', async () => {
    await withLedger([{ unit: 'V3', month: 201901, lines: [] }], async (analysis) => {
      const found = await analysis.boundaries(question, 'all');
      expect([found.rows, found.moves]).toEqual([[], []]);
    });
  });

  it('are cut to who takes over, and refuse what is no month', async () => {
    await withLedger(sales, async (analysis, { catalogue }) => {
      const scope: CubeScope = { divisions: [], unitIds: [catalogue.units.get('V1')!.id] };
      const found = await analysis.boundaries(question, scope);
      expect(found.moves.map(({ from, to }) => [from.code, to.code])).toEqual([['V2', 'V1']]);
      expect(found.rows.map(({ member }) => member.code)).toEqual(['V1']);
      await expect(analysis.boundaries({ ...question, boundaries: 'soon' }, 'all')).rejects.toMatchObject({
        code: 'CUBE.INVALID',
      });
    });
  });

  it('hold the total and move by the weights of the register, for any history', async () => {
    await fc.assert(
      fc.asyncProperty(historyArbitrary(25), (events) =>
        withLedger(events, async (analysis, fixture) => {
          const period = '2018-11..2020-01';
          const found = await analysis.boundaries({ ...question, period }, 'all');
          expect(found.total.change).toBe('0.00');
          for (const { from, to, weight, value } of found.moves) {
            const share = naiveTargets(from.code, 201912, fixture).get(to.code)!;
            const [whole = '', fraction = ''] = weight.split('.');
            expect(rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length))).toEqual(
              rational(share.n, share.d),
            );
            const reported = found.rows.find(({ member }) => member.code === from.code)!.asReported;
            const fen = rational(BigInt(reported.replace('.', '')));
            expect(value).toBe(text(over(times(fen, share), rational(100)), 2));
          }
          const handed = (code: string): Rational =>
            found.moves
              .filter(({ from }) => from.code === code)
              .map(({ weight }) => rational(BigInt(Math.round(Number(weight) * 1e8)), 100_000_000n))
              .reduce(plus, zero);
          for (const code of new Set(found.moves.map(({ from }) => from.code)))
            expect(text(handed(code), 6)).toBe('1.000000');
        }),
      ),
      { numRuns: 4 },
    );
  });
});
