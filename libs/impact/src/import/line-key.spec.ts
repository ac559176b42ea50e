import fc from 'fast-check';
import type { BenefitRecord } from './benefit-rows';
import { withLineKeys } from './line-key';

const line = (overrides: Partial<BenefitRecord> = {}): BenefitRecord => ({
  month: 201912,
  household: 'a'.repeat(64),
  householdId: '1',
  person: null,
  unit: '520122001208',
  unitId: 1,
  mechanism: 'employment',
  grossFen: 100,
  costFen: 0,
  status: 'paid',
  voucher: null,
  ...overrides,
});

const identities = (lines: readonly BenefitRecord[]) =>
  withLineKeys(lines)
    .map(({ lineKey, grossFen, status }) => `${lineKey} ${grossFen} ${status}`)
    .sort();

describe('line keys', () => {
  it('tell apart what makes a line', () => {
    const lines = [
      line(),
      line({ month: 201911 }),
      line({ household: 'b'.repeat(64) }),
      line({ person: 'c'.repeat(64) }),
      line({ unit: '520122P01' }),
      line({ mechanism: 'dividend' }),
      line({ voucher: 'PZ-1' }),
    ];
    expect(new Set(withLineKeys(lines).map(({ lineKey }) => lineKey)).size).toBe(lines.length);
  });

  it('do not depend on amount and status, which a correction changes', () => {
    const [first] = withLineKeys([line()]);
    const [second] = withLineKeys([line({ grossFen: 7, costFen: 1, status: 'claimed' })]);
    expect(second!.lineKey).toBe(first!.lineKey);
  });

  it('number equal lines', () => {
    expect(new Set(withLineKeys([line(), line(), line()]).map(({ lineKey }) => lineKey)).size).toBe(3);
  });

  it('are the same in any order of the rows', () => {
    const arbitrary = fc.array(
      fc.record({
        grossFen: fc.integer({ min: 1, max: 3 }),
        status: fc.constantFrom('paid' as const, 'claimed' as const),
        month: fc.constantFrom(201911, 201912),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(arbitrary, (parts) => {
        const lines = parts.map(line);
        expect(identities([...lines].reverse())).toEqual(identities(lines));
      }),
    );
  });
});
