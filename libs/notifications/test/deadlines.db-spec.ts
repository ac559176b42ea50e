import { testVillages, type ReceivedMail } from '@xiangtong/testing';
import { openTelling, type Telling } from './support/telling';

const [libei, second] = testVillages;
const XIFENG = '520122000000';

let test: Telling;
beforeEach(async () => {
  test = await openTelling();
});
afterEach(() => test.close());

const bodies = () =>
  test.receiver.received.map(
    ({ body }) => JSON.parse(body) as { data: { mark: string; form: string; units: string[] } },
  );
const tell = async (): Promise<void> => {
  await test.planner.plan();
  await test.dispatcher.sendAll(new AbortController().signal);
};

describe('deadlines', () => {
  /** Marks of the monthly form: other forms are due in these days too. */
  const marks = () => bodies().flatMap(({ data: { mark, form } }) => (form === 'sales' ? mark : []));
  const aboutSales = ({ headers }: ReceivedMail): boolean => headers['subject']!.includes('销售');
  const on = async (day: string): Promise<void> => {
    test.county.clock.set(new Date(`${day}T09:00:00+08:00`));
    await test.reminders.tell();
    await tell();
  };

  it('are told before, on the day and after, once each, to units that have not reported', async () => {
    await test.webhook('all', XIFENG, ['report.deadline']);
    await test.reporter('libei', [libei]);
    await test.reporter('second', [second]);
    await test.submit(second, '2019-12');
    await on('2020-01-06');
    expect(marks()).toEqual([]);
    for (const day of ['2020-01-07', '2020-01-08', '2020-01-10', '2020-01-11', '2020-01-13']) {
      await on(day);
      await Promise.all([test.reminders.tell(), test.reminders.tell()]);
      await tell();
    }
    expect(marks()).toEqual(['soon', 'today', 'passed']);
    expect(test.mail.mails.filter(aboutSales).map(({ to, headers }) => [to[0], headers['subject']])).toEqual([
      ['libei@example.com', '2019年12月“农村电子商务销售情况月报”2020年1月10日截止'],
      ['libei@example.com', '2019年12月“农村电子商务销售情况月报”今天截止'],
      ['libei@example.com', '2019年12月“农村电子商务销售情况月报”已过截止日（2020年1月10日）'],
    ]);
    expect(bodies()[0]!.data.units).not.toContain(second);
  });

  it('are told late when nobody was there in time, and no mark twice', async () => {
    await test.webhook('all', XIFENG, ['report.deadline']);
    await on('2020-01-12');
    await on('2020-01-20');
    expect(marks()).toEqual(['passed']);
  });
});
