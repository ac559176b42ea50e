import { parseMonth } from '@xiangtong/domain';
import { explanations, testVillages } from '@xiangtong/testing';
import { checkDeskOf, parseSubmission } from '../src';
import type { FiguresToCheck } from '../src/check/check-batch';
import { CheckDesk } from '../src/check/check-desk';
import { openCollection, salesLine, submission, type CollectionFixture } from './support/collection-fixture';

let fixture: CollectionFixture;
beforeEach(async () => {
  fixture = await openCollection();
});
afterEach(() => fixture.close());

const months = ['2019-08', '2019-09', '2019-10', '2019-11'];
const lines = [
  salesLine({ amount: '5000', quantity: '400', orders: 80, store: '甲店' }),
  salesLine({ amount: '3000.55', quantity: '1.234', orders: 3, destination: '440100', flow: 'down' }),
  salesLine({ amount: '12', quantity: '1' }),
  salesLine({ amount: '0', quantity: '1', destination: '110000' }),
];

const partsIn = (desk: CheckDesk, asked: readonly FiguresToCheck[]) =>
  desk.ground(fixture.current, asked).then(({ history }) => {
    const unit = fixture.current.units.get(testVillages[0])!;
    const key = { form: 'sales', county: unit.division.slice(0, 6), unitId: unit.id } as const;
    return [...history.of(key)].map(([month, { parts }]) => [month, parts]);
  });

describe('large lines of what was taken in', () => {
  it('are at hand without being read back, and the same as if they were', async () => {
    for (const period of months) await fixture.bulk([submission({ period, lines, explanations })]);
    const kept = await partsIn(checkDeskOf(fixture.source), []);
    const parsed = parseSubmission(submission({ lines }), {
      catalogue: fixture.current,
      currentMonth: 202002,
    });
    const read = await partsIn(new CheckDesk(fixture.source), [parsed.submission!]);
    expect(kept.map(([month]) => month)).toEqual(months.map(parseMonth));
    expect(kept).toEqual(read);
    expect(kept[0]![1]).toHaveLength(2);
  });
});
