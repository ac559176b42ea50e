import type { OrderExportsAnswer } from './answer';
import { OrderExportsError, type OrderFileFailure } from './order-file-error';
import { exportingPlatforms } from './platform/layouts';
import { parseOrderMapping } from './platform/order-mapping';
import { readOrderExports, type ReadOptions } from './read-order-exports';
import { file } from './testing/read-orders';
import { sampleCatalogue } from './testing/sample-catalogue';
import { sampleCsv, sampleOf, sampleWorkbook } from './testing/sample-exports';

const csv = (...lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
const read = (bytes: Uint8Array, options?: ReadOptions): OrderExportsAnswer =>
  readOrderExports([file('表.csv', bytes)], sampleCatalogue, options);
const failureOf = (bytes: Uint8Array, options?: ReadOptions): OrderFileFailure => {
  try {
    read(bytes, options);
  } catch (error) {
    if (error instanceof OrderExportsError) return error.failures[0]!;
  }
  throw new Error('the file is read');
};

const NO_HEAD = { zh: '没有找到表头', en: 'no head was found' };

/** The six kinds of files that are no platform's, with made-up rows. */
const tables: readonly (readonly [string, Uint8Array, string])[] = [
  [
    'the export of an ERP',
    csv(
      '原始单号,平台,店铺,订单状态,售后状态,买家昵称,收货人,手机,省市区,地址,货品名称,规格,数量,应收金额,付款时间',
      '930001,拼多多,农家店,已发货,无,欧阳藏匿,欧阳藏匿,13987650123,江苏省 南京市,不可外传路7号院,青椒,5斤,2,36.00,2026-11-05 10:00:00',
    ),
    '原始单号、平台、店铺、订单状态、售后状态、买家昵称、收货人、手机、省市区、地址、货品名称、规格、数量、应收金额、付款时间',
  ],
  [
    'a courier’s bill',
    csv(
      '序号,运单号,寄件日期,目的地,收件人,重量(kg),首重,续重,运费(元)',
      '1,YT0001,2026-11-05,江苏南京,欧阳藏匿,2.5,3.00,1.00,4.50',
    ),
    '序号、运单号、寄件日期、目的地、收件人、重量(kg)、首重、续重、运费(元)',
  ],
  [
    'a bank statement',
    csv(
      '户名：欧阳藏匿,,,',
      '交易日期,摘要,借方发生额,贷方发生额,余额,对方户名,对方账号',
      '2026-11-05,转账,,36.00,100.00,欧阳藏匿,6222020000000000',
    ),
    '交易日期、摘要、借方发生额、贷方发生额、余额、对方户名、对方账号',
  ],
  [
    'a mini-program shop',
    csv(
      '订单号,订单状态,商品名称,商品规格,商品数量,商品单价,订单应付金额,买家实付金额,收货人姓名,联系电话,省,市,区,详细地址,售后状态,支付时间',
      'M0001,已完成,青椒,5斤,2,18.00,36.00,36.00,欧阳藏匿,13987650123,江苏省,南京市,玄武区,不可外传路7号院,无,2026-11-05 10:00:00',
    ),
    '订单号、订单状态、商品名称、商品规格、商品数量、商品单价、订单应付金额、买家实付金额、收货人姓名、联系电话、省、市、区、详细地址、售后状态、支付时间',
  ],
  [
    'a workbook kept by hand',
    sampleWorkbook({
      十一月: [
        ['欧阳藏匿的账本'],
        ['日期', '客户姓名', '电话', '品名', '件数', '单价', '金额', '备注'],
        ['11.5', '欧阳藏匿', '13987650123', '青椒', 2, 18, 36, '送到不可外传路'],
      ],
    }),
    '日期、客户姓名、电话、品名、件数、单价、金额、备注',
  ],
  [
    'Shopify',
    csv(
      'Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Shipping Address1',
      '#1001,ouyang@example.com,paid,2026-11-05,fulfilled,CNY,36.00,0,0,36.00,,0,2026-11-05,2,青椒,18.00,A,Ouyang Cangni,7 Secret Road',
    ),
    'Name、Email、Financial Status、Paid at、Fulfillment Status、Currency、Subtotal、Shipping、Taxes、Total、Discount Code、Discount Amount、Created at、Lineitem quantity、Lineitem name、Lineitem price、Lineitem sku、Billing Name、[S]',
  ],
];

describe('a table of no known platform', () => {
  it.each(tables)('%s is refused with its columns, and taken for nobody’s', (_, bytes, columns) => {
    const failure = failureOf(bytes);
    expect(failure).toEqual({
      file: '表.csv',
      code: 'ORDER.UNKNOWN_LAYOUT',
      details: { columns },
      row: undefined,
    });
    const said = JSON.stringify(failure);
    expect(
      exportingPlatforms.filter(({ platform, zh, en }) =>
        [platform, zh, en].some((name) => said.includes(name)),
      ),
    ).toEqual([]);
    expect(said).not.toMatch(/藏匿|1398765|不可外传|ouyang|cangni|secret/i);
  });

  it.each([
    ['names and phones in a table without head', '欧阳藏匿,13987650123,江苏省南京市,青椒,2,36.00'],
    ['names alone', '欧阳藏匿,测试买家,青椒'],
    ['nothing', ''],
  ])('quotes no cell of %s', (_, line) => {
    expect(failureOf(csv(line, line)).details).toEqual({ columns: NO_HEAD });
  });

  it('does not quote a name that stands where a head should be', () => {
    const columns = failureOf(csv('日期,欧阳藏匿,数量,13987650123,金额,收货人：欧阳藏匿', '1,2,3,4,5,6'))
      .details['columns'];
    expect(columns).toBe('日期、[B]、数量、[D]、金额、[F]');
  });

  it('names the columns of files with other separators', () => {
    expect(failureOf(csv('运单号;重量;运费', 'Y1;2;3')).details).toEqual({ columns: '运单号、重量、运费' });
  });

  it('that has one column of a platform is not that platform’s', () => {
    expect(failureOf(csv('单号,品名,用户实付金额(元),商品数量(件)', '1,青椒,36.00,2')).code).toBe(
      'ORDER.UNKNOWN_LAYOUT',
    );
  });
});

describe('cells that are made to mislead', () => {
  const taobao = sampleOf('taobao', '2026-06', '订单编号');

  it('in the lines above a head are no head, and are not quoted', () => {
    const [head = '', row = ''] = new TextDecoder().decode(sampleCsv(taobao)).split('\r\n');
    const bytes = csv(
      '买家实付金额,欧阳藏匿,13987650123',
      '买家应付货款：36.00,买家应付邮费：欧阳藏匿',
      head,
      row,
    );
    expect(read(bytes)).toMatchObject({ orders: 1, amount: '36.00' });
    const cut = csv(
      '买家实付金额,欧阳藏匿,13987650123',
      '买家应付货款,买家应付邮费,欧阳藏匿',
      head.replace('宝贝总数量', '欧阳藏匿'),
      row,
    );
    expect(JSON.stringify(failureOf(cut))).not.toMatch(/藏匿|1398765/);
  });

  it('that hold formulas count with the value they show, or are named as unreadable', () => {
    const shown = read(
      sampleCsv(
        taobao,
        { 订单编号: '="930000000000000001"' },
        { 订单编号: '2', 买家实付金额: '=SUM(G2:G9)' },
      ),
    );
    expect(shown).toMatchObject({
      orders: 1,
      amount: '36.00',
      files: [{ excluded: { unreadable: 1 }, unreadableRows: { rows: [{ code: 'ORDER.ROW_AMOUNT' }] } }],
    });
  });
});

describe('a mapping', () => {
  const isPlatform = (code: string): boolean => ['other', 'wechat', 'offline-group'].includes(code);
  const mapped = (input: unknown): ReadOptions => ({ mapping: parseOrderMapping(input, isPlatform) });
  const columns = {
    order: '订单号',
    title: '商品名称',
    quantity: '商品数量',
    amount: '买家实付金额',
    paid: '支付时间',
    status: '订单状态',
  };
  const [, , , miniProgram] = tables.map(([, bytes]) => bytes);

  it('reads a table of no known platform, beside exports that are known', () => {
    const files = [file('小程序.csv', miniProgram!), file('jd.csv', sampleCsv(sampleOf('jd', '2016-03')))];
    const place = { province: '省', city: '市', district: '区', address: '详细地址' };
    const answer = readOrderExports(
      files,
      sampleCatalogue,
      mapped({ platform: 'wechat', columns: { ...columns, ...place } }),
    );
    expect(answer.lines).toEqual(
      ['jd', 'wechat'].map((platform) => ({
        period: '2026-11',
        product: 'P-PEPPER',
        destination: '320102',
        platform,
        quantity: 2,
        orders: 1,
        amount: '36.00',
      })),
    );
    expect(answer.files.map(({ platform }) => platform)).toEqual(['wechat', 'jd']);
  });

  it('reads a workbook kept by hand, where every row is an order', () => {
    const table = [
      ['日期', '品名', '件数', '定金', '尾款'],
      ['2026-11-05', '青椒', 2, 10, 26],
      ['2026-11-05', '青椒', 2, 10, 26],
      ['2026-11-06', '豆腐乳', 1, '', 14],
      ['合计', '', 5, 20, 66],
    ];
    const given = {
      platform: 'offline-group',
      columns: { title: '品名', quantity: '件数', amount: ['尾款', '定金'], paid: '日期' },
    };
    const answer = read(sampleWorkbook({ 一: table, 二: table.slice(0, 2) }), mapped(given));
    expect(answer).toMatchObject({
      orders: 4,
      amount: '122.00',
      files: [{ rowsRead: 5, excluded: { footer: 1 }, duplicates: 0 }],
    });
  });

  it('names the states that were paid', () => {
    const statuses = { paid: '成', refunded: ['退了'] };
    const lines = ['成', '未定', '退了', '已取消'].map(
      (status, index) => `${index},${status},青椒,1,9.00,2026-11-05`,
    );
    const bytes = csv('订单号,订单状态,商品名称,商品数量,买家实付金额,支付时间', ...lines);
    expect(read(bytes, mapped({ platform: 'other', columns, statuses }))).toMatchObject({
      orders: 1,
      files: [{ excluded: { unpaid: 1, refunded: 1, cancelled: 1 } }],
    });
  });

  it('says whether amounts are those of whole orders', () => {
    const bytes = csv(
      '订单号,订单状态,商品名称,商品数量,买家实付金额,支付时间',
      '1,已付,青椒,1,30.00,2026-11-05',
      '1,已付,豆腐乳,2,30.00,2026-11-05',
    );
    expect(read(bytes, mapped({ platform: 'other', columns })).amount).toBe('60.00');
    expect(
      read(bytes, mapped({ platform: 'other', columns, amountOf: 'order' })).lines.map(
        ({ amount }) => amount,
      ),
    ).toEqual(['10.00', '20.00']);
  });

  it('names the columns that a file does not have', () => {
    const failure = failureOf(
      miniProgram!,
      mapped({ platform: 'other', columns: { ...columns, quantity: '件数' } }),
    );
    expect(failure).toMatchObject({ code: 'ORDER.MAPPED_COLUMNS_MISSING', details: { missing: '件数' } });
  });

  it('is refused with all its mistakes', () => {
    const mistakes = (input: unknown): string[] => {
      try {
        parseOrderMapping(input, isPlatform);
        return [];
      } catch (error) {
        return (error as { mistakes: { path: string; code: string }[] }).mistakes.map(
          ({ path, code }) => `${path} ${code}`,
        );
      }
    };
    for (const input of [null, [], 'x', {}, { platform: 'other' }, { platform: 'other', columns: [] }]) {
      expect(mistakes(input)).toEqual([' MAPPING.SHAPE']);
    }
    const wrong = {
      platform: 'moon',
      colour: 'red',
      columns: { title: '品名', quantity: '', amount: '品 名', refund: ['a', 'b'], buyer: '姓名', line: 7 },
      statuses: { paid: ['好'], unpaid: '好', sold: 'x', closed: [] },
      amountOf: 'month',
    };
    expect(mistakes(wrong)).toEqual([
      'colour MAPPING.UNKNOWN_KEY',
      'platform MAPPING.UNKNOWN_PLATFORM',
      'columns.quantity MAPPING.COLUMN_NAME',
      'columns.amount MAPPING.COLUMN_TWICE',
      'columns.refund MAPPING.SEVERAL_COLUMNS',
      'columns.buyer MAPPING.UNKNOWN_FIELD',
      'columns.line MAPPING.COLUMN_NAME',
      'columns.paid MAPPING.TIME_MISSING',
      'statuses.unpaid MAPPING.STATUS_TWICE',
      'statuses.sold MAPPING.UNKNOWN_MEANING',
      'statuses.closed MAPPING.STATUS_NAMES',
      'columns.status MAPPING.STATUS_COLUMN',
      'amountOf MAPPING.AMOUNT_OF',
    ]);
    expect(mistakes({ platform: 'other', columns: { paid: '日期' } })).toEqual([
      'columns.title MAPPING.FIELD_MISSING',
      'columns.quantity MAPPING.FIELD_MISSING',
      'columns.amount MAPPING.FIELD_MISSING',
    ]);
  });
});
