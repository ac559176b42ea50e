import { builderOf } from '../src/compose/testing/build-reports';
import { GUIYANG, LIBEI, XIFENG } from '../src/compose/testing/build-yoy';
import { fakeLine } from '../src/compose/testing/fake-data';
import { blocksOf, cellAt, proseOf, tableOf, unresolvedTexts } from '../src/compose/testing/read-document';

const build = builderOf('monthly-express');

const of = (month: string, amount: string) => fakeLine({ month, amount });
const lines = [
  of('2018-01', '100.00'),
  of('2018-02', '100.00'),
  of('2018-12', '110.00'),
  of('2019-01', '120.00'),
  of('2019-02', '90.00'),
];

describe('report monthly-express', () => {
  it('tells the month, its pace against the month before and the year to date', async () => {
    const document = await build(LIBEI, { period: '2019-02' }, { lines });
    expect(proseOf(document, 'overview.lead')).toContain(
      '零售额90元，同比下降10.00%，增速比上月回落30.00个百分点；环比下降25.00%（未经季节调整）',
    );
    expect(proseOf(document, 'overview.toDate')).toContain(
      '2019年1—2月，累计农产品网络零售额210元，同比增长5.00%',
    );
    const row = (column: string) => cellAt(tableOf(document, 'indicators'), '农产品网络零售额', column).text;
    expect(['month', 'growth', 'onMonth', 'toDate', 'toDateGrowth'].map(row)).toEqual([
      '0.01',
      '-10.00',
      '-25.00',
      '0.02',
      '5.00',
    ]);
  });

  it('sends the reader of February to January–February, and the reader of January to the next issue', async () => {
    const festival = async (period: string): Promise<string> =>
      proseOf(await build(LIBEI, { period }, { lines }), 'overview.festival');
    expect(await festival('2019-02')).toContain('请结合2019年1—2月累计数解读');
    expect(await festival('2019-01')).toContain('请结合下月公布的1—2月累计数解读');
  });

  it('has no year to date beside a January, whose base month of comparison lies in the year before', async () => {
    const document = await build(LIBEI, { period: '2019-01' }, { lines });
    expect(blocksOf(document).some(({ id }) => id === 'overview.toDate' || id === 'monthsChart')).toBe(false);
    expect(proseOf(document, 'overview.lead')).toContain('环比增长9.09%');
  });

  it.each(['zh', 'en'] as const)(
    'leaves nothing unresolved in %s, with or without data',
    async (language) => {
      for (const world of [{}, { lines: [] }]) {
        for (const scope of [LIBEI, XIFENG, GUIYANG]) {
          expect(unresolvedTexts(await build(scope, { language, period: '2019-12' }, world))).toEqual([]);
        }
      }
    },
  );

  it('says so when the month has no data', async () => {
    const document = await build(XIFENG, { period: '2019-12' }, { lines: [] });
    expect(proseOf(document, 'overview.lead')).toBe(
      '2019年12月，息烽县没有农产品网络零售数据，已上报，为零（见表\u00a01）。',
    );
  });
});
