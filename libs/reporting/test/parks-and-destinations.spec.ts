import { builderOf } from '../src/compose/testing/build-reports';
import { fakeLine, type FakeLine } from '../src/compose/testing/fake-data';
import { fakeIndicators } from '../src/compose/testing/fake-indicators';
import type { FakeWorld } from '../src/compose/testing/fake-sources';
import { GUIYANG, LIBEI, XIFENG } from '../src/compose/testing/build-yoy';
import {
  cellAt,
  chartOf,
  columnTexts,
  proseOf,
  rowTexts,
  tableOf,
  unresolvedTexts,
} from '../src/compose/testing/read-document';

describe('report parks', () => {
  const build = builderOf('parks');

  it('turns no page for the few parks of a county', async () => {
    const { sections } = await build(XIFENG);
    expect(sections.map(({ orientation }) => orientation)).toEqual(sections.map(() => 'portrait'));
  });

  it('tells enterprises, jobs, investment and output', async () => {
    const document = await build(XIFENG);
    expect(proseOf(document, 'overview.lead')).toContain(
      '有电商产业园2个，累计投资800.00万元，上年同期上报不足',
    );
    expect(proseOf(document, 'overview.jobs')).toContain(
      '就业140人，上年同期上报不足，平均每家入驻企业9.33人',
    );
    expect(proseOf(document, 'overview.sales')).toContain('每平方米建筑面积零售额666.67元');
    const table = tableOf(document, 'indicators');
    expect(cellAt(table, '单位面积零售额', 'current')).toMatchObject({
      text: '666.67',
      numberFormat: '#,##0.00',
    });
  });

  it('orders the parks by output, those without one last', async () => {
    const document = await build(GUIYANG);
    expect(columnTexts(tableOf(document, 'outputTable'))).toEqual(['息烽电商产业园', 'PARK-02', '合计']);
    expect(chartOf(document, 'outputChart').series[0]!.values).toEqual([1000, null]);
  });

  it('counts the parks that were there, and tells new ones, silent ones and unchanged ones apart', async () => {
    const told = async (world: FakeWorld) => {
      const table = tableOf(await build(XIFENG, {}, world), 'indicators');
      return ['current', 'base', 'growth'].map((column) => {
        const { text, reason } = cellAt(table, '电商产业园', column);
        return reason ?? text;
      });
    };
    // The second park did not report for 2018; then it did not exist; then neither reported in 2018, and both existed.
    expect(await told({})).toEqual(['2', '2', '0.00']);
    expect(await told({ register: { 'PARK-02': { from: 201901 } } })).toEqual(['2', '1', '100.00']);
    const of2019 = fakeIndicators.filter(({ month }) => month.startsWith('2019'));
    expect(await told({ indicators: of2019 })).toEqual(['2', '2', '0.00']);
    const parks = tableOf(
      await build(XIFENG, {}, { register: { 'PARK-02': { from: 201901 } } }),
      'parksTable',
    );
    expect(cellAt(parks, 'PARK-02', 'parkForms.jobs.growth').reason).toBe('baseNotYetThere');
    expect(
      cellAt(tableOf(await build(XIFENG), 'parksTable'), 'PARK-02', 'parkForms.jobs.growth').reason,
    ).toBe('baseNotReported');
  });

  it('says so when there is no park', async () => {
    for (const language of ['zh', 'en'] as const) {
      const document = await build(XIFENG, { language }, { lines: [], indicators: [] });
      expect(unresolvedTexts(document)).toEqual([]);
    }
    const empty = await build(XIFENG, {}, { lines: [], indicators: [] });
    expect(proseOf(empty, 'overview.lead')).toBe('2019年末，息烽县没有电商产业园数据，没有应报单位。');
  });
});

describe('report destinations', () => {
  const build = builderOf('destinations');

  it('separates the own province from the others', async () => {
    const document = await build(LIBEI);
    expect(proseOf(document, 'overview.away')).toContain('销往本省0元');
    expect(proseOf(document, 'overview.away')).toContain('占100.00%');
    expect(chartOf(document, 'provincesChart').type).toBe('tile-map');
  });

  it('keeps what is not listed in one row, so that the streams add up', async () => {
    const rows = rowTexts(tableOf(await build(GUIYANG), 'streamsTable'));
    expect(rows.at(-1)!.slice(0, 3)).toEqual(['合计', '', '170,000.00']);
  });

  it('compares the places beyond the mainland as any other number', async () => {
    const told = async (lines: readonly FakeLine[], isReported?: FakeWorld['isReported']) => {
      const world: FakeWorld = { lines, ...(isReported && { isReported }) };
      const document = await build(LIBEI, {}, world);
      const row = ['current', 'base', 'change', 'growth'].map((column) => {
        const { text, reason } = cellAt(tableOf(document, 'indicators'), '销往港澳台地区', column);
        return reason ?? text;
      });
      return [...row, /和(.*?)，覆盖/.exec(proseOf(document, 'overview.lead'))?.[1] ?? ''];
    };
    const to = (destination: string, month: string) => fakeLine({ destination, month });
    const [now, before] = [to('810000', '2019-05'), to('810000', '2018-05')];
    expect(await told([now, before])).toEqual(['1', '1', '0', '0.00', '香港特别行政区']);
    expect(await told([now, to('320106', '2018-05')])).toEqual(['1', '0', '1', 'baseZero', '香港特别行政区']);
    expect(await told([to('320106', '2019-05'), before])).toEqual(['0', '1', '-1', '-100.00', '']);
    const of2019 = (_: string, month: string) => month.startsWith('2019');
    expect(await told([now], of2019)).toEqual([
      '1',
      'baseNotReported',
      'baseNotReported',
      'baseNotReported',
      '香港特别行政区',
    ]);
  });

  describe('where the destination of most sales is not known', () => {
    const amounts = { '110101': '50.00', '320106': '40.00', '330000': '30.00', '000000': '90.00' };
    const lines = Object.entries(amounts).flatMap(([destination, amount]) => [
      fakeLine({ destination, amount }),
      fakeLine({ destination, amount: '10.00', month: '2018-12' }),
    ]);
    const document = (language: 'zh' | 'en' = 'zh') => build(LIBEI, { language }, { lines });

    it('lists them in a last row that takes no place and leaves the shares those of the whole', async () => {
      const table = tableOf(await document(), 'provincesTable');
      expect(columnTexts(table)).toEqual(['北京市', '江苏省', '浙江省', '目的地不明', '合计']);
      expect(cellAt(table, '目的地不明', 'byProvince.amount.portion').text).toBe('42.86');
      expect(table.notes).toContain(
        '“目的地不明”单列在最后，不参加排名；各项比重仍以包括它在内的合计为分母。',
      );
    });

    it('counts neither them nor sales known to their province only among the first cities', async () => {
      const zh = await document();
      const table = tableOf(zh, 'citiesTable');
      expect(columnTexts(table)).toEqual(['110100', '320100', '其余', '目的地不明', '合计']);
      expect(cellAt(table, '其余', 'amount.portion').text).toBe('14.29');
      expect(table.notes[0]).toBe('只能识别到省的零售额不属于哪个城市，计入“其余”，不参加排名。');
      expect(proseOf(zh, 'cities.lead')).toContain('前10位城市合计占42.86%');
    });

    it('lets only districts and counties take places among districts and counties', async () => {
      const coarse = ['110100', '441900'].map((destination) => fakeLine({ destination, amount: '60.00' }));
      const zh = await build(LIBEI, {}, { lines: [...lines, ...coarse] });
      const table = tableOf(zh, 'districtsTable');
      // A city without districts is itself the finest place.
      expect(columnTexts(table, 'destination')).toEqual(['441900', '110101', '320106', '', '目的地不明', '']);
      expect(cellAt(table, '其余', 'amount').text).toBe('0.01');
      expect(table.notes[0]).toBe('只能识别到省、市的零售额不属于哪个县（市、区），计入“其余”，不参加排名。');
    });

    it('has no number of cities where none can be known', async () => {
      const abroad = fakeLine({ destination: '810000', amount: '70.00' });
      const table = tableOf(await build(LIBEI, {}, { lines: [...lines, abroad] }), 'provincesTable');
      expect(cellAt(table, '香港特别行政区', 'byProvince.cities').text).toBe('—');
      expect(cellAt(table, '目的地不明', 'byProvince.districts').text).toBe('—');
      expect(cellAt(table, '北京市', 'byProvince.districts').text).toBe('1');
    });

    it('draws places alone and says what is not in the picture', async () => {
      const zh = await document();
      for (const id of ['provincesChart', 'citiesChart']) {
        expect(chartOf(zh, id).categories).not.toContain('目的地不明');
        expect(chartOf(zh, id).notes).toEqual(['“目的地不明”占42.86%，不列入本图。']);
      }
      expect(chartOf(await document('en'), 'citiesChart').notes).toEqual([
        '"Destination unknown" (42.86 percent) is not in the picture.',
      ]);
    });

    it('says of places alone that they rose', async () => {
      expect(proseOf(await document(), 'provinces.movers')).toContain('3个目的地零售额增加（');
    });

    it('sets streams to nowhere behind all others', async () => {
      const rows = rowTexts(tableOf(await document(), 'streamsTable'));
      expect(rows.map(([, destination]) => destination)).toEqual([
        '北京市',
        '江苏省',
        '浙江省',
        '目的地不明',
        '',
      ]);
    });
  });

  it.each(['zh', 'en'] as const)(
    'leaves nothing unresolved in %s, with or without data',
    async (language) => {
      for (const world of [{}, { lines: [] }]) {
        for (const scope of [LIBEI, XIFENG, GUIYANG]) {
          expect(unresolvedTexts(await build(scope, { language }, world))).toEqual([]);
        }
      }
    },
  );
});
