import { addMonths } from '@xiangtong/domain';
import fc from 'fast-check';
import { successionFaults, type DatedUnit } from './succession';
import { formatWeight, parseWeight, WHOLE } from './weight';

const unit = (code: string, validFrom: number, validTo: number | null, ...to: [string, string][]) => ({
  code,
  validFrom,
  validTo,
  successors: to.map(([successor, weight]) => ({ code: successor, weight: parseWeight(weight)! })),
});
const faults = (...units: DatedUnit[]) =>
  successionFaults(
    new Map(units.map((each) => [each.code, each])),
    new Set(units.map(({ code }) => code)),
  ).map(({ rule, unit: code, successor }) => [rule, code, successor]);

describe('weights', () => {
  it('are exact decimals of at most eight places', () => {
    expect(['1', '0.25', '.5', '0.00000001', '1.00000000'].map(parseWeight)).toEqual([
      WHOLE,
      25_000_000n,
      50_000_000n,
      1n,
      WHOLE,
    ]);
    expect(
      ['', '.', '0', '-0.5', '1.1', '0.123456789', '1e-3', 'a', '１'].map((text) => parseWeight(text)),
    ).toEqual(Array.from({ length: 9 }, () => null));
  });

  it('are written as short as they are exact', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: WHOLE }), (weight) => {
        expect(parseWeight(formatWeight(weight))).toBe(weight);
      }),
    );
    expect([WHOLE, 25_000_000n, 1n].map(formatWeight)).toEqual(['1', '0.25', '0.00000001']);
  });
});

describe('successions', () => {
  it('may merge into a new or a going unit, and split', () => {
    expect(
      faults(
        unit('A', 201801, 201906, ['C', '1']),
        unit('B', 201801, 201906, ['D', '0.25'], ['C', '0.75']),
        unit('C', 201907, null),
        unit('D', 201801, null),
      ),
    ).toEqual([]);
  });

  it.each<[string, DatedUnit[], unknown[]]>([
    ['no last month', [unit('A', 201801, null, ['B', '1']), unit('B', 201801, null)], [['end', 'A', null]]],
    ['an unknown successor', [unit('A', 201801, 201906, ['X', '1'])], [['unknown', 'A', 'X']]],
    [
      'a successor named twice',
      [unit('A', 201801, 201906, ['B', '0.5'], ['B', '0.5']), unit('B', 201801, null)],
      [['repeated', 'A', 'B']],
    ],
    [
      'weights below 1 by the last digit',
      [unit('A', 201801, 201906, ['B', '0.99999999']), unit('B', 201801, null)],
      [['weights', 'A', null]],
    ],
    [
      'a gap before the successor begins',
      [unit('A', 201801, 201906, ['B', '1']), unit('B', 201908, null)],
      [['begin', 'A', 'B']],
    ],
    [
      'a successor that has ended',
      [unit('A', 201801, 201906, ['B', '1']), unit('B', 201801, 201906)],
      [['begin', 'A', 'B']],
    ],
    ['itself', [unit('A', 201801, 201906, ['A', '1'])], [['cycle', 'A', 'A']]],
    [
      'a circle over three units',
      [
        unit('A', 201801, 201803, ['B', '1']),
        unit('B', 201801, 201803, ['C', '1']),
        unit('C', 201801, null, ['A', '1']),
      ],
      [
        ['cycle', 'A', 'B'],
        ['cycle', 'B', 'C'],
        ['end', 'C', null],
        ['cycle', 'C', 'A'],
      ],
    ],
  ])('are refused with %s', (_, units, expected) => {
    expect(faults(...units)).toEqual(expected);
  });

  it('of untouched units are not looked at, those of a touched successor are', () => {
    const broken = unit('A', 201801, 201906, ['B', '0.5']);
    const register = new Map([
      ['A', broken],
      ['B', unit('B', 201801, null)],
      ['Z', unit('Z', 201801, null)],
    ]);
    expect(successionFaults(register, new Set(['Z']))).toEqual([]);
    expect(successionFaults(register, new Set(['B']))).toHaveLength(1);
  });

  /** A random history of merges and splits, month by month, each by the rules. */
  const histories = fc.array(
    fc.record({ from: fc.nat(), to: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), cut: fc.nat(99) }),
    { maxLength: 12 },
  );

  it('of any lawful history pass, and conserve what is mapped along them', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const units: (DatedUnit & { successors: DatedUnit['successors'] })[] = [
          unit('U0', 201801, null),
          unit('U1', 201801, null),
        ];
        for (const [index, event] of events.entries()) {
          const month = addMonths(201802, index);
          const living = units.filter(({ validTo }) => validTo === null);
          const ending = living[event.from % living.length]!;
          const fresh = unit(`N${index}`, month, null);
          const others = [...living.filter((each) => each !== ending), fresh];
          const targets = [...new Set(event.to.map((pick) => others[pick % others.length]!.code))];
          units.push(fresh);
          units[units.indexOf(ending)] = {
            ...ending,
            validTo: addMonths(month, -1),
            successors: targets.map((code, place) => ({ code, weight: sharesOf(targets.length)[place]! })),
          };
        }
        expect(faults(...units)).toEqual([]);
        const register = new Map(units.map((each) => [each.code, each]));
        const whole = WHOLE ** BigInt(register.size);
        for (const start of units) expect(arriving(start.code, register)).toBe(whole);
      }),
    );
  });
});

const sharesOf = (count: number): bigint[] =>
  Array.from({ length: count }, (_, index) =>
    index === 0 ? WHOLE - (WHOLE / BigInt(count)) * BigInt(count - 1) : WHOLE / BigInt(count),
  );

/** Share of a unit's amount that arrives at continuing units, in `WHOLE` to the power of the register's size. */
const arriving = (code: string, register: ReadonlyMap<string, DatedUnit>): bigint => {
  const share = (each: string, depth: number): bigint => {
    const { successors } = register.get(each)!;
    if (successors.length === 0) return WHOLE ** BigInt(depth);
    return successors.reduce((sum, next) => sum + next.weight * share(next.code, depth - 1), 0n);
  };
  return share(code, register.size);
};
