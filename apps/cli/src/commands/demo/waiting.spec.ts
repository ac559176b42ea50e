import type { SalesLineInput, SubmissionInput } from '@xiangtong/contracts';
import { waitingSubmissions } from './waiting';

const line = (amount: string): SalesLineInput => ({
  product: 'VEG-001',
  destination: '320102',
  platform: 'taobao',
  quantity: '1.500',
  amount,
  orders: 2,
});
const of = (unit: string, count = 1): SubmissionInput => ({
  unit,
  period: '2019-12',
  lines: Array.from({ length: count }, () => line('10.05')),
});

describe('submissions that wait for review', () => {
  it('are of the month after, of a few units', () => {
    const made = waitingSubmissions([of('520122001201'), of('520122001208'), of('520123001201')]);
    expect(made.map(({ unit, period }) => [unit, period])).toEqual([
      ['520122001201', '2020-01'],
      ['520123001201', '2020-01'],
    ]);
  });

  it('differ from the month before by fewer lines, by three times all, or by a price', () => {
    const [less, threefold, dear] = ['520122001201', '520122001202', '520122001206'].map(
      (unit) => waitingSubmissions([of(unit, 5)])[0]!.lines,
    );
    expect(less).toHaveLength(4);
    expect(threefold![4]).toMatchObject({ quantity: '4.500', amount: '30.15', orders: 6 });
    expect(dear!.map(({ amount }) => amount)).toEqual(['100.50', '10.05', '10.05', '10.05', '10.05']);
  });
});
