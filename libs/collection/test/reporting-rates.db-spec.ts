import type { SubmissionInput } from '@xiangtong/contracts';
import { testVillages } from '@xiangtong/testing';
import { ReportingRatesReadModel } from '../src';
import { openCollection, salesLine } from './support/collection-fixture';

describe('reporting rates', () => {
  it('weighs a quarter by three months of sales, and counts it once', async () => {
    const test = await openCollection();
    try {
      const unit = testVillages[0];
      const report = async (of: object) => {
        const [result] = await test.bulk([{ unit, ...of } as SubmissionInput]);
        expect(result).toMatchObject({ status: 'accepted' });
      };
      for (const [period, amount] of [
        ['2018-09', '5.00'],
        ['2018-10', '100.00'],
        ['2018-12', '20.50'],
      ] as const)
        await report({ period, lines: [salesLine({ amount })] });
      await report({
        form: 'capacity',
        period: '2019-Q4',
        lines: [
          { indicator: 'entrepreneurs', value: 41 },
          { indicator: 'logisticsPoints', value: 2 },
          { indicator: 'registeredStores', platform: 'taobao', value: 5 },
        ],
      });
      const { id } = test.current.units.get(unit)!;
      const answer = await new ReportingRatesReadModel(test).rates(
        { prefixes: [], unitIds: [id] },
        { form: 'capacity', period: '2019' },
      );
      const quarter = { due: 1, reported: 0, timely: 0 };
      expect(answer.periods).toMatchObject([
        quarter,
        quarter,
        { ...quarter, weighted: { due: '5.00' } },
        { due: 1, reported: 1, timely: 0, weighted: { due: '120.50', reported: '120.50', timely: '0.00' } },
      ]);
    } finally {
      await test.close();
    }
  });
});
