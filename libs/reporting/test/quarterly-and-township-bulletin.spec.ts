import { builderOf } from '../src/compose/testing/build-reports';
import { GUIYANG, XIFENG } from '../src/compose/testing/build-yoy';
import { fakeLine } from '../src/compose/testing/fake-data';
import { allTexts, blocksOf, cellAt, proseOf, tableOf } from '../src/compose/testing/read-document';

const of = (month: string, amount: string) => fakeLine({ month, amount });
const lines = [
  of('2018-02', '80.00'),
  of('2018-05', '100.00'),
  of('2019-02', '90.00'),
  of('2019-05', '120.00'),
];

describe('report quarterly-bulletin', () => {
  const build = builderOf('quarterly-bulletin');

  it('tells the quarter and, from the second on, the year to date', async () => {
    const document = await build(XIFENG, { period: '2019-Q2' }, { lines });
    expect(proseOf(document, 'overview.lead')).toContain('同比增长20.00%');
    expect(proseOf(document, 'overview.toDate')).toContain('2019年1—6月，累计农产品网络零售额');
    const row = (column: string) => cellAt(tableOf(document, 'indicators'), '农产品网络零售额', column).text;
    expect(['growth', 'toDateGrowth'].map(row)).toEqual(['20.00', '16.67']);
    const first = await build(XIFENG, { period: '2019-Q1' }, { lines });
    expect(blocksOf(first).map(({ id }) => id)).not.toContain('overview.toDate');
  });

  it('is made for a city in English, and says so when there is nothing', async () => {
    const document = await build(GUIYANG, { period: '2019-Q2', language: 'en' }, { lines });
    expect(allTexts(document).join()).toContain('The leading ones are');
    const empty = await build(GUIYANG, { period: '2019-Q2' }, { lines: [] });
    expect(proseOf(empty, 'overview.lead')).toContain('没有农产品网络零售数据');
    expect(
      blocksOf(empty)
        .filter(({ kind }) => kind === 'table')
        .map(({ id }) => id),
    ).toEqual(['indicators']);
  });
});

describe('report township-bulletin', () => {
  it('lists the villages of a township', async () => {
    const document = await builderOf('township-bulletin')('520122001', { period: '2019' }, { lines });
    expect(proseOf(document, 'overview.lead')).toContain('同比增长16.67%');
    expect(cellAt(tableOf(document, 'unitsTable'), '合计', 'amount').text).toBe('0.02');
    expect(blocksOf(document).map(({ id }) => id)).not.toContain('overview.toDate');
  });
});
