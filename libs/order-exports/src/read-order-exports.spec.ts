import { orderCsv, orderWorkbook, sampleOrder } from '@xiangtong/testing';
import { readOrderExports } from './read-order-exports';
import { counted, file, read } from './testing/read-orders';
import { sampleCatalogue } from './testing/sample-catalogue';

describe('platforms', () => {
  const common = {
    period: '2019-12',
    product: 'P-PEPPER',
    destination: '320102',
    quantity: 2,
    orders: 1,
    amount: '36.00',
  };

  it.each([
    ['taobao', 'gb18030', {}],
    ['jd', 'gb18030', {}],
    ['pinduoduo', 'utf-8', { footer: 1 }],
    ['douyin', 'utf-8', {}],
  ] as const)('reads CSV of %s in %s', (platform, encoding, excluded) => {
    const rowsRead = 'footer' in excluded ? 2 : 1;
    expect(read(platform, {})).toEqual({
      files: [{ name: 'orders.csv', platform, encoding, rowsRead, excluded, duplicates: 0 }],
      orders: 1,
      amount: '36.00',
      lines: [{ ...common, platform }],
      unmatched: [],
      unknownDestination: { orders: 0, amount: '0.00' },
    });
  });

  it.each(['taobao', 'jd', 'pinduoduo', 'douyin'] as const)(
    'reads the workbook of %s like its CSV',
    (platform) => {
      const orders = [
        sampleOrder(),
        sampleOrder({
          order: '920191200000000002',
          address: '广东省 深圳市 南山区 甲<乙>&"丙"路',
          amount: '8.80',
        }),
      ];
      const csv = readOrderExports([file('a', orderCsv(platform, orders))], sampleCatalogue);
      for (const options of [{ shared: true }, { shared: false }, { prefix: 'x:' }]) {
        const workbook = readOrderExports(
          [file('a', orderWorkbook(platform, orders, options))],
          sampleCatalogue,
        );
        expect(workbook).toEqual({ ...csv, files: csv.files.map((one) => ({ ...one, encoding: 'xlsx' })) });
      }
    },
  );

  it('takes a shop for one of Tmall by its name', () => {
    const { files, lines } = read('taobao', { shop: '息烽旗舰店' });
    expect([files[0]?.platform, lines[0]?.platform]).toEqual(['tmall', 'tmall']);
  });
});

describe('what counts', () => {
  it.each([
    ['交易关闭', 'closed'],
    ['订单关闭', 'closed'],
    ['已取消', 'cancelled'],
    ['(删除)等待出库', 'cancelled'],
    ['等待买家付款', 'unpaid'],
    ['未付款', 'unpaid'],
    ['等待付款', 'unpaid'],
    ['待支付', 'unpaid'],
    ['已退款', 'refunded'],
    ['未发货，退款成功', 'refunded'],
  ])('leaves %s out as %s', (status, reason) => {
    expect(counted(read('taobao', { status }))).toEqual({
      orders: 0,
      amount: '0.00',
      excluded: { [reason]: 1 },
    });
  });

  it.each([
    '买家已付款，等待卖家发货',
    '卖家已发货，等待买家确认',
    '交易成功',
    '已完成',
    '待发货',
    '部分退款',
  ])('counts %s', (status) => {
    expect(counted(read('taobao', { status }))).toEqual({ orders: 1, amount: '36.00', excluded: {} });
  });

  it('looks at 售后状态 for refunds alone', () => {
    expect(counted(read('douyin', { afterSales: '无售后或售后取消' })).orders).toBe(1);
    expect(counted(read('douyin', { afterSales: '售后关闭' })).orders).toBe(1);
    expect(counted(read('douyin', { afterSales: '退款成功' })).excluded).toEqual({ refunded: 1 });
    expect(counted(read('douyin', { afterSales: '已退款' })).excluded).toEqual({ refunded: 1 });
  });

  it('takes refunds off', () => {
    expect(read('taobao', { amount: '36.00', refund: '5.50' })).toMatchObject({ amount: '30.50' });
  });

  it.each([
    ['1,234.50', '1234.50'],
    ['￥12', '12.00'],
    ['１２．５元', '12.50'],
    ['0.00', '0.00'],
    ['29.999999999999996', '30.00'],
    ['35.00元', '35.00'],
    ['12，345.60', '12345.60'],
  ])('reads the amount %s', (amount, expected) => {
    expect(read('jd', { amount }).amount).toBe(expected);
  });
});

describe('months', () => {
  it.each([
    [{ paid: '2020-01-01 00:10:00', created: '2019-12-31 23:58:00' }, '2020-01'],
    [{ paid: '', created: '2019-12-31 23:58:00' }, '2019-12'],
    [{ paid: '2019/1/5 8:00' }, '2019-01'],
    [{ paid: '2019年11月5日' }, '2019-11'],
    [{ paid: '43831.5' }, '2020-01'],
  ])('%j is in %s', (times, period) => {
    expect(read('taobao', times).lines.map((line) => line.period)).toEqual([period]);
  });

  it('takes the day in the order number where Pinduoduo gives no time', () => {
    expect(read('pinduoduo', { paid: '', order: '191130-123456789' }).lines[0]?.period).toBe('2019-11');
    expect(counted(read('pinduoduo', { paid: '', order: '999999-1' })).excluded).toEqual({
      noTime: 1,
      footer: 1,
    });
  });

  it('leaves other months out when one is asked for', () => {
    const bytes = orderCsv('taobao', [
      sampleOrder(),
      sampleOrder({ order: '2', paid: '2019-11-30 09:00:00' }),
    ]);
    const answer = readOrderExports([file('a', bytes)], sampleCatalogue, { month: 201911 });
    expect(counted(answer)).toEqual({ orders: 1, amount: '36.00', excluded: { otherPeriod: 1 } });
  });
});

describe('orders', () => {
  it('counts distinct numbers, one order with two goods in two lines', () => {
    const answer = read(
      'jd',
      { title: '青椒' },
      { title: '豆腐乳', amount: '20.00', address: '江苏省南京市玄武区' },
    );
    expect(answer).toMatchObject({ orders: 1, amount: '56.00' });
    expect(answer.lines.map(({ product, orders, amount }) => [product, orders, amount])).toEqual([
      ['P-PEPPER', 1, '36.00'],
      ['P-TOFU', 1, '20.00'],
    ]);
  });

  it('counts a row once, in the same file and in another', () => {
    const rows = [sampleOrder(), sampleOrder(), sampleOrder({ order: '2' })];
    const first = file('a', orderCsv('taobao', rows));
    const second = file('b', orderWorkbook('taobao', rows.slice(1)));
    const answer = readOrderExports([first, second], sampleCatalogue);
    expect(answer).toMatchObject({ orders: 2, amount: '72.00', lines: [{ quantity: 4, orders: 2 }] });
    expect(answer.files.map(({ rowsRead, duplicates }) => [rowsRead, duplicates])).toEqual([
      [3, 1],
      [2, 2],
    ]);
  });

  it('keeps the same number on two platforms apart', () => {
    const answer = readOrderExports(
      [file('a', orderCsv('taobao', [sampleOrder()])), file('b', orderCsv('jd', [sampleOrder()]))],
      sampleCatalogue,
    );
    expect(answer).toMatchObject({ orders: 2, amount: '72.00' });
  });

  it.each([
    ['等待买家付款', '买家已付款，等待卖家发货', 1],
    ['买家已付款，等待卖家发货', '交易关闭', 0],
    ['交易成功', '退款成功', 0],
  ])('believes the further of %s and %s, whichever file comes first', (earlier, later, orders) => {
    const files = [earlier, later].map((status, index) =>
      file(String(index), orderCsv('taobao', [sampleOrder({ status })])),
    );
    for (const order of [files, [...files].reverse()]) {
      expect(readOrderExports(order, sampleCatalogue).orders).toBe(orders);
    }
  });

  it('believes the larger refund, whichever file comes first', () => {
    const files = ['', '6.00'].map((refund) => file(refund, orderCsv('taobao', [sampleOrder({ refund })])));
    for (const order of [files, [...files].reverse()]) {
      expect(readOrderExports(order, sampleCatalogue).amount).toBe('30.00');
    }
  });
});

describe('titles', () => {
  it('gives the longest name, whatever its case and width', () => {
    expect(read('taobao', { title: '【息烽】豆腐乳青椒豆腐乳酱' }).lines[0]?.product).toBe('P-TOFU-SAUCE');
    expect(read('taobao', { title: 'Ｇreen Pepper 500g' }).lines[0]?.product).toBe('P-PEPPER');
  });

  it('lists what it does not know, and guesses nothing', () => {
    const answer = read(
      'taobao',
      { title: '神秘礼盒', amount: '10.00' },
      { order: '2', title: '神秘礼盒', amount: '5.00' },
    );
    expect(answer).toMatchObject({ orders: 2, amount: '15.00', lines: [] });
    expect(answer.unmatched).toEqual([{ title: '神秘礼盒', rows: 2, quantity: 4, amount: '15.00' }]);
  });

  it('lists equally long names of two products', () => {
    expect(read('taobao', { title: '青椒糍粑' }).unmatched).toHaveLength(1);
  });

  it('lists several goods in one row, mapped or not', () => {
    const title = '青椒 500g，豆腐乳 2瓶';
    const bytes = orderCsv('taobao', [sampleOrder({ title })]);
    const catalogue = { ...sampleCatalogue, titleMapping: { [title]: 'P-PEPPER' } };
    expect(readOrderExports([file('a', bytes)], catalogue)).toMatchObject({
      lines: [],
      unmatched: [{ title }],
    });
  });

  it('follows what is remembered before any name', () => {
    const bytes = orderCsv('taobao', [sampleOrder({ title: '青椒味礼盒' })]);
    const catalogue = { ...sampleCatalogue, titleMapping: { 青椒味礼盒: 'P-CAKE' } };
    expect(readOrderExports([file('a', bytes)], catalogue).lines[0]?.product).toBe('P-CAKE');
  });
});

describe('destinations', () => {
  it('takes the changed address when there is one', () => {
    const changed = '广东省 深圳市 南山区 新路1号';
    expect(read('taobao', { changedAddress: changed }).lines[0]?.destination).toBe('440305');
    expect(read('taobao', { changedAddress: 'null' }).lines[0]?.destination).toBe('320102');
    expect(read('taobao', { changedAddress: '' }).lines[0]?.destination).toBe('320102');
  });

  it('says how much goes to unknown places, unmatched titles included', () => {
    const answer = read(
      'pinduoduo',
      { address: '**** **** **** ****' },
      { order: '2', address: '##aGVsbG8=', title: '神秘礼盒', amount: '4.00' },
      { order: '3', address: '江苏省 **** **** ****' },
    );
    expect(answer.unknownDestination).toEqual({ orders: 2, amount: '40.00' });
    expect(answer.lines.map(({ destination }) => destination)).toEqual(['000000', '320000']);
  });

  it('takes every way of writing a place abroad for abroad, never for unknown', () => {
    const addresses = [
      '韩国 首尔市 江南区',
      '北海道札幌市中央区',
      '서울특별시 강남구',
      'Tokyo, Japan 100-0001',
      '350 5th Ave, New York, NY 10118',
      'USA California Los Angeles',
      'London SW1A 2AA, UK',
    ];
    const answer = read(
      'taobao',
      ...addresses.map((address, index) => ({ order: String(index + 1), amount: '1.00', address })),
    );
    expect(answer.lines.map(({ destination, amount }) => [destination, amount])).toEqual([
      ['900000', '7.00'],
    ]);
    expect(answer.unknownDestination).toEqual({ orders: 0, amount: '0.00' });
  });
});

describe('progress', () => {
  it('is told every two thousand rows and at the end of each file', () => {
    const orders = Array.from({ length: 4_500 }, (_, index) => sampleOrder({ order: `7${index}` }));
    const seen: [number, number][] = [];
    readOrderExports(
      [file('many.csv', orderCsv('jd', orders)), file('one.csv', orderCsv('jd', [sampleOrder()]))],
      sampleCatalogue,
      { onProgress: (index, rowsRead) => seen.push([index, rowsRead]) },
    );
    expect(seen).toEqual([
      [0, 2_000],
      [0, 4_000],
      [0, 4_500],
      [1, 1],
    ]);
  });
});
