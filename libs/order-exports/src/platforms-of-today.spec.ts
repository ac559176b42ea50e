import { platformLayouts } from './platform/layouts';
import { readOrderExports } from './read-order-exports';
import { file } from './testing/read-orders';
import { sampleCatalogue } from './testing/sample-catalogue';
import {
  type SampleCells,
  sampleCsv,
  sampleExports,
  sampleOf,
  sampleTable,
  sampleWorkbook,
} from './testing/sample-exports';
import type { OrderExportsAnswer } from './answer';

const answerOf = (...files: readonly Uint8Array[]): OrderExportsAnswer =>
  readOrderExports(
    files.map((bytes, index) => file(`${index}`, bytes)),
    sampleCatalogue,
  );
const counted = ({ orders, amount, files, lines }: OrderExportsAnswer) => ({
  orders,
  amount,
  excluded: files[0]?.excluded,
  lines: lines.map((line) => [line.product, line.quantity, line.amount]),
});

describe('exports as the platforms write them', () => {
  it('have at least two versions each, every one with a sample', () => {
    const versions = platformLayouts.flatMap(({ platform, versions }) =>
      versions.map(({ seen }) => `${platform} ${seen}`),
    );
    expect(sampleExports.map(({ platform, seen }) => `${platform} ${seen}`)).toEqual(versions);
    expect(platformLayouts.filter(({ versions }) => versions.length < 2)).toEqual([]);
  });

  const samples = sampleExports.map((sample) => [sample.platform, sample.seen, sample] as const);
  const line = { period: '2026-11', product: 'P-PEPPER', quantity: 2, orders: 1, amount: '36.00' };

  it.each(samples)('%s of %s is read', (platform, _, sample) => {
    // Sub-orders of Taobao say nothing about addresses.
    const destination = sample.heads.some((head) => /地址|^省$/.test(head)) ? '320102' : '000000';
    const answer = answerOf(sampleCsv(sample));
    expect(answer).toMatchObject({ orders: 1, amount: '36.00', lines: [{ ...line, platform, destination }] });
    expect(answer.files[0]).toMatchObject({ platform, rowsRead: 1, excluded: {} });
  });

  it.each(samples)(
    '%s of %s is read with its columns in any order, from a workbook, below a note',
    (_, __, sample) => {
      const shuffled = { ...sample, heads: [...sample.heads].sort() };
      const table = [['导出说明', '仅供本店使用'], ...sampleTable(shuffled)];
      expect(counted(answerOf(sampleWorkbook({ 订单: table })))).toEqual(
        counted(answerOf(sampleCsv(sample))),
      );
    },
  );

  it.each(samples)(
    '%s of %s is told which column is missing, and where to export it',
    (platform, _, sample) => {
      const quantity = sample.heads.find((head) => /数量|件数/.test(head))!;
      const cut = { ...sample, heads: sample.heads.filter((head) => head !== quantity) };
      expect(() => answerOf(sampleCsv(cut))).toThrow(
        expect.objectContaining({
          failures: [
            expect.objectContaining({
              code: 'ORDER.MISSING_COLUMNS',
              details: {
                platform,
                columns: quantity,
                menu: { zh: expect.any(String), en: expect.any(String) },
              },
            }),
          ],
        }),
      );
    },
  );
});

describe('sub-orders', () => {
  const orders = sampleOf('taobao', '2026-06', '订单编号');
  const details = sampleOf('taobao', '2025-07');
  const items: readonly SampleCells[] = [
    {},
    { 子订单编号: '930000000000000012', 商品标题: '豆腐乳', 购买数量: 1, 买家实付金额: '14.00' },
  ];
  const whole = { 买家实付金额: '50.00', 商品标题: '青椒 农家直发，豆腐乳', 宝贝总数量: 3 };

  it('count one by one, as one order', () => {
    expect(counted(answerOf(sampleCsv(details, ...items)))).toEqual({
      orders: 1,
      amount: '50.00',
      excluded: {},
      lines: [
        ['P-PEPPER', 2, '36.00'],
        ['P-TOFU', 1, '14.00'],
      ],
    });
  });

  it('count in place of the order they belong to, and go where it went, in whatever file it is', () => {
    const files = [sampleCsv(orders, whole), sampleCsv(details, ...items)];
    for (const given of [files, [...files].reverse()]) {
      const answer = answerOf(...given);
      expect(answer).toMatchObject({ orders: 1, amount: '50.00', unmatched: [] });
      expect(answer.lines.map(({ destination, amount }) => [destination, amount])).toEqual([
        ['320102', '36.00'],
        ['320102', '14.00'],
      ]);
    }
  });

  it('are found on the sheets of one workbook, each by its own head', () => {
    const workbook = sampleWorkbook({
      订单报表: sampleTable(orders, whole),
      销售明细: sampleTable(details, ...items),
      发货报表: [
        ['订单编号', '收货人姓名', '收货地址'],
        ['930000000000000001', '测试买家', '江苏省'],
      ],
    });
    expect(answerOf(workbook)).toMatchObject({
      orders: 1,
      amount: '50.00',
      files: [{ platform: 'taobao', rowsRead: 3, duplicates: 1 }],
    });
  });

  it('of a closed order do not count', () => {
    const answer = answerOf(
      sampleCsv(orders, { ...whole, 订单状态: '交易关闭' }),
      sampleCsv(details, ...items),
    );
    expect(answer).toMatchObject({ orders: 0, amount: '0.00' });
  });

  it('that were refunded in part count with the rest, those refunded whole not at all', () => {
    const refund = (amount: string) => ({ 退款状态: '退款成功', 退款金额: amount });
    const answer = answerOf(
      sampleCsv(details, { ...items[0], ...refund('6.00') }, { ...items[1], ...refund('14.00') }),
    );
    expect(counted(answer)).toMatchObject({
      amount: '30.00',
      excluded: { refunded: 1 },
      lines: [['P-PEPPER', 2, '30.00']],
    });
  });

  it('joined in one row by semicolons are several goods', () => {
    const joined = { 子订单编号: '\t11;\t12', 选购商品: '青椒 A;豆腐乳 B', 商品数量: 3 };
    const answer = answerOf(sampleCsv(sampleOf('douyin', '2026-07'), joined));
    expect(answer).toMatchObject({ lines: [], unmatched: [{ title: '青椒 A，豆腐乳 B' }] });
  });
});

describe('a workbook', () => {
  it('is read with all its sheets of orders, of one platform or two', () => {
    const jd = sampleTable(sampleOf('jd', '2016-03'));
    const more = sampleTable(sampleOf('jd', '2016-03'), { 订单号: '93000000002' });
    const douyin = sampleTable(sampleOf('douyin', '2023'));
    const answer = answerOf(sampleWorkbook({ 说明: [['填表说明']], 一: jd, 二: more, 抖音: douyin }));
    expect(answer).toMatchObject({ orders: 3, amount: '108.00', files: [{ platform: 'jd', rowsRead: 3 }] });
  });
});

describe('sums of an order', () => {
  const jd = sampleOf('jd', '2016-03');
  const wechat = sampleOf('wechat-shop', '2026-07');
  const xiaohongshu = sampleOf('xiaohongshu', '2026-07');
  const tofu = { 商品ID: '1002', 商品名称: '豆腐乳', 订购数量: 1, 京东价: '20.00' };

  it('repeated on each item are counted once, split by the value of the goods', () => {
    const answer = answerOf(sampleCsv(jd, { 应付金额: '50.00' }, { ...tofu, 应付金额: '50.00' }));
    // 40 : 20 of 50.00 yuan
    expect(counted(answer)).toMatchObject({
      orders: 1,
      amount: '50.00',
      lines: [
        ['P-PEPPER', 2, '33.33'],
        ['P-TOFU', 1, '16.67'],
      ],
    });
  });

  it('are those of the rows where they differ', () => {
    const answer = answerOf(sampleCsv(jd, { 应付金额: '36.00' }, { ...tofu, 应付金额: '14.00' }));
    expect(counted(answer)).toMatchObject({ orders: 1, amount: '50.00' });
  });

  it('are those of the rows in an export of JD without prices, although they are equal', () => {
    const heads = '订单号,商品名称,订购数量,下单时间,付款确认时间,应付金额,订单状态,客户地址';
    const row = (title: string): string =>
      `88001,${title},1,2019-12-01 10:00:00,2019-12-01 10:01:00,25.00,完成,贵州省贵阳市息烽县`;
    expect(
      counted(answerOf(new TextEncoder().encode(`${heads}\n${row('遵义朝天椒')}\n${row('豆腐乳')}\n`))),
    ).toMatchObject({
      orders: 1,
      amount: '50.00',
    });
  });

  it('are counted once in two files that overlap', () => {
    const rows = [{ 应付金额: '50.00' }, { ...tofu, 应付金额: '50.00' }];
    expect(answerOf(sampleCsv(jd, ...rows), sampleCsv(jd, ...rows))).toMatchObject({
      orders: 1,
      amount: '50.00',
    });
  });

  it('lose what an item took out that was refunded, postage stays', () => {
    const items: readonly SampleCells[] = [
      { 订单实际支付金额: '40.00', '商品实际价格(总共)': '20.00', 商品数量: 1 },
      {
        商品名称: '豆腐乳',
        '商品编码(平台)': '3002',
        订单实际支付金额: '40.00',
        '商品实际价格(总共)': '15.00',
        商品数量: 1,
        商品售后: '退款完成',
        商品已退款金额: '15.00',
      },
    ];
    expect(counted(answerOf(sampleCsv(wechat, ...items)))).toMatchObject({
      amount: '25.00',
      excluded: { refunded: 1 },
      lines: [['P-PEPPER', 1, '25.00']],
    });
  });

  it('give nothing to a gift, which counts with its pieces', () => {
    const gift = { 规格ID: 'S-2', SKU名称: '糍粑', SKU件数: 1, 是否为赠品: '是', '商品总价(元)': '0.00' };
    const own = answerOf(sampleCsv(xiaohongshu, {}, { ...gift, '用户应付金额(元)': '0.00' }));
    const repeated = answerOf(sampleCsv(xiaohongshu, {}, gift));
    for (const answer of [own, repeated]) {
      expect(counted(answer)).toEqual({
        orders: 1,
        amount: '36.00',
        excluded: {},
        lines: [
          ['P-CAKE', 1, '0.00'],
          ['P-PEPPER', 2, '36.00'],
        ],
      });
    }
  });

  it('are taken for repeated on Xiaohongshu only where an amount is above the value of its goods', () => {
    const second = { 规格ID: 'S-2', SKU名称: '豆腐乳', SKU件数: 1 };
    const own = answerOf(sampleCsv(xiaohongshu, {}, second));
    expect(own.amount).toBe('72.00');
    const sum = { '用户应付金额(元)': '55.00' };
    const repeated = answerOf(sampleCsv(xiaohongshu, sum, { ...second, ...sum, '商品总价(元)': '20.00' }));
    expect(repeated.amount).toBe('55.00');
  });
});

describe('merged cells', () => {
  const alibaba = sampleOf('alibaba', '2026-05');
  const blankOrder = {
    订单编号: '',
    买家会员名: '',
    '实付款(元)': '',
    订单状态: '',
    订单创建时间: '',
    订单付款时间: '',
    收货地址: '',
  };

  it('state the order once for the items under them', () => {
    const table = sampleTable(
      alibaba,
      { '实付款(元)': '56.00' },
      { ...blankOrder, 货品标题: '豆腐乳', 'SKU ID': '4002', '单价(元)': '20.00', 数量: 1 },
      { 订单编号: '1500000000000000002', '实付款(元)': '9.00' },
    );
    expect(counted(answerOf(sampleWorkbook({ 订单: table })))).toEqual({
      orders: 2,
      amount: '65.00',
      excluded: {},
      lines: [
        ['P-PEPPER', 4, '45.00'],
        ['P-TOFU', 1, '20.00'],
      ],
    });
  });

  it('of a platform that has one amount a row share it by pieces', () => {
    const douyin = sampleOf('douyin', '2023');
    const blank = Object.fromEntries(douyin.heads.map((head) => [head, '']));
    const table = sampleTable(douyin, {}, { ...blank, 子订单编号: '12', 选购商品: '豆腐乳', 商品数量: 2 });
    expect(counted(answerOf(sampleWorkbook({ 订单: table })))).toMatchObject({
      orders: 1,
      amount: '36.00',
      lines: [
        ['P-PEPPER', 2, '18.00'],
        ['P-TOFU', 2, '18.00'],
      ],
    });
  });

  it('do not make items of footers and signatures', () => {
    const table = sampleTable(
      alibaba,
      {},
      { ...blankOrder, 货品标题: '合计', 数量: 2 },
      { ...blankOrder, 货品标题: '制表人', 数量: '' },
    );
    expect(counted(answerOf(sampleWorkbook({ 订单: table })))).toMatchObject({
      orders: 1,
      amount: '36.00',
      excluded: { footer: 2 },
    });
  });
});

describe('presales', () => {
  const orders = sampleOf('taobao', '2016-05');

  it.each([
    ['等待买家付款', '定金已付，尾款未付', 0],
    ['定金已付，等待买家付尾款', '', 0],
    ['定金已付，尾款已付', '', 1],
    ['买家已付款，等待卖家发货', '定金已付，尾款已付', 1],
  ])('%s (%s) counts %i', (订单状态, 分阶段订单信息, count) => {
    const answer = answerOf(sampleCsv(orders, { 订单状态, 分阶段订单信息, 买家实际支付金额: '10.00' }));
    expect([answer.orders, answer.files[0]?.excluded]).toEqual([count, count ? {} : { unpaid: 1 }]);
  });

  it('belong to the month in which the balance was paid', () => {
    const kuaishou = sampleOf('kuaishou', '2026-07');
    const times = {
      订单创建时间: '2026-10-24 20:00:00',
      预售定金支付时间: '2026-10-24 20:01:00',
      订单支付时间: '2026-11-01 00:30:00',
    };
    expect(answerOf(sampleCsv(kuaishou, times)).lines[0]?.period).toBe('2026-11');
  });
});

describe('states of after-sales', () => {
  const douyin = sampleOf('douyin', '2026-07');

  it.each([
    ['已全额退款', { refunded: 1 }],
    ['同意退款，退款成功', { refunded: 1 }],
    ['已部分退款', {}],
    ['部分退款成功', {}],
    ['售后关闭', {}],
  ])('%s', (售后状态, excluded) => {
    expect(answerOf(sampleCsv(douyin, { 售后状态 })).files[0]?.excluded).toEqual(excluded);
  });
});
