import fc from 'fast-check';
import type { BenefitRecord } from './benefit-rows';
import { numberPayments } from './number-payments';

const line = (overrides: Partial<BenefitRecord> = {}): BenefitRecord => ({
  month: 201912,
  householdId: '1',
  others: [],
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
  numberPayments(lines)
    .map(({ month, number, grossFen, status }) => `${month} ${number} ${grossFen} ${status}`)
    .sort();

describe('numbers of payments', () => {
  it('tell apart what makes a line', () => {
    const lines = [
      line(),
      line({ month: 201911 }),
      line({ householdId: '2' }),
      line({ person: 'c'.repeat(64) }),
      line({ unit: '520122P01' }),
      line({ mechanism: 'dividend' }),
      line({ voucher: 'PZ-1' }),
    ];
    expect(numberPayments(lines).map(({ number }) => number)).toEqual(lines.map(() => 1));
  });

  it('do not depend on amount and status, which a correction changes', () => {
    const [first] = numberPayments([line()]);
    const [second] = numberPayments([line({ grossFen: 7, costFen: 1, status: 'claimed' })]);
    expect(second!.number).toBe(first!.number);
  });

  it('number equal lines', () => {
    expect(numberPayments([line(), line(), line()]).map(({ number }) => number)).toEqual([1, 2, 3]);
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
