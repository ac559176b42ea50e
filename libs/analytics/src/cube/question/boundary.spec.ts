import fc from 'fast-check';
import { boundaryAsOf, type Boundary, type Succession } from './boundary';

const step = (unit: number, successor: number, effective: number, percent: bigint): Succession => ({
  unit,
  successor,
  effective,
  number: percent,
  digits: 2,
});

/** Amounts times 10^digits after the move. */
const moved = ({ digits, moves }: Boundary, amounts: ReadonlyMap<number, bigint>): Map<number, bigint> => {
  const result = new Map<number, bigint>();
  const add = (unit: number, amount: bigint) => result.set(unit, (result.get(unit) ?? 0n) + amount);
  for (const [unit, amount] of amounts) {
    const own = moves.filter((move) => move.unit === unit);
    if (own.length === 0) add(unit, amount * 10n ** BigInt(digits));
    for (const { target, factor } of own) add(target, amount * factor);
  }
  return result;
};

describe('boundaries', () => {
  it('leave everybody where no succession is in effect', () => {
    expect(boundaryAsOf([step(1, 2, 201907, 100n)], 201906)).toEqual({ digits: 0, moves: [] });
  });

  it('take no more digits than the weights need', () => {
    expect(boundaryAsOf([step(1, 2, 201907, 100n)], 201907)).toEqual({
      digits: 0,
      moves: [{ unit: 1, target: 2, factor: 1n }],
    });
    expect(boundaryAsOf([step(1, 2, 201901, 25n), step(1, 3, 201901, 75n)], 201912).digits).toBe(2);
  });

  it('multiply weights along chains and add them where chains meet', () => {
    const successions = [
      step(1, 2, 201901, 30n),
      step(1, 3, 201901, 70n),
      step(2, 4, 201907, 50n),
      step(2, 3, 201907, 50n),
      step(3, 4, 202001, 100n),
    ];
    expect(boundaryAsOf(successions, 201912)).toEqual({
      digits: 2,
      moves: [
        { unit: 1, target: 4, factor: 15n },
        { unit: 1, target: 3, factor: 85n },
        { unit: 2, target: 4, factor: 50n },
        { unit: 2, target: 3, factor: 50n },
      ],
    });
    expect(boundaryAsOf(successions, 202001).moves.every(({ target }) => target === 4)).toBe(true);
  });

  it('keep every total under any sequence of merges and splits', () => {
    // Every unit except the last transfers to later ones, by weights that add up to 1.
    const split = fc.record({
      month: fc.integer({ min: 201901, max: 201912 }),
      parts: fc.array(fc.tuple(fc.nat(), fc.bigInt({ min: 1n, max: 97n })), { minLength: 1, maxLength: 3 }),
    });
    const amounts = fc.array(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 15n }), {
      minLength: 9,
      maxLength: 9,
    });
    fc.assert(
      fc.property(
        fc.array(fc.option(split), { minLength: 8, maxLength: 8 }),
        amounts,
        fc.integer({ min: 201812, max: 201912 }),
        (splits, values, month) => {
          const successions = splits.flatMap((one, unit) => {
            if (!one) return [];
            const [, ...others] = one.parts;
            const rest = 100n - others.reduce((total, [, weight]) => total + weight / 3n, 0n);
            return one.parts.map(([to, weight], index) =>
              step(unit, unit + 1 + (to % (8 - unit)), one.month, index === 0 ? rest : weight / 3n),
            );
          });
          const boundary = boundaryAsOf(successions, month);
          const before = values.reduce((total, value) => total + value, 0n);
          const after = [...moved(boundary, new Map(values.map((value, unit) => [unit, value]))).values()];
          expect(after.reduce((total, value) => total + value, 0n)).toBe(
            before * 10n ** BigInt(boundary.digits),
          );
          const ended = new Set(
            successions.filter(({ effective }) => effective <= month).map(({ unit }) => unit),
          );
          expect(boundary.moves.some(({ target }) => ended.has(target))).toBe(false);
        },
      ),
    );
  });
});
