import { csvText, orderTable, packed, sampleOrder, workbookParts } from '@xiangtong/testing';
import type { OrderExportsAnswer } from './answer';
import { OrderExportsError } from './order-file-error';
import { readOrderExports } from './read-order-exports';
import { counted, file, read } from './testing/read-orders';
import { sampleCatalogue } from './testing/sample-catalogue';

describe('rows that cannot be read', () => {
  const broken = [
    { amount: '三十' },
    { order: '2', quantity: 1.5 },
    { order: '3', refund: '40.00' },
    { order: '4', amount: '' },
    { order: '5', amount: '测试买家 10000000000' },
    { order: '6', amount: '99999999999.00' },
  ];
  const faults = [
    { row: 3, column: 'C', head: '买家实际支付金额', text: '三十', code: 'ORDER.ROW_AMOUNT' },
    { row: 4, column: 'J', head: '宝贝总数量', text: '1.5', code: 'ORDER.ROW_QUANTITY' },
    { row: 5, column: 'N', head: '退款金额', text: '40.00', code: 'ORDER.ROW_REFUND_ABOVE_PRICE' },
    { row: 6, column: 'C', head: '买家实际支付金额', text: '', code: 'ORDER.ROW_EMPTY' },
    { row: 7, column: 'C', head: '买家实际支付金额', text: '□□□□ …', code: 'ORDER.ROW_AMOUNT' },
    { row: 8, column: 'C', head: '买家实际支付金额', text: '….00', code: 'ORDER.ROW_AMOUNT_TOO_LARGE' },
  ];

  it('counts what it cannot read, and a refund above the price, and says where', () => {
    const unreadable = read('taobao', { order: 'good' }, ...broken);
    expect(counted(unreadable)).toEqual({ orders: 1, amount: '36.00', excluded: { unreadable: 6 } });
    expect(unreadable.files[0]?.unreadableRows).toEqual({ count: 6, rows: faults });
  });

  it('names the sheet of a workbook', () => {
    const rows = [{ order: 'good' }, ...broken].map((order) => sampleOrder(order));
    const parts = workbookParts(orderTable('taobao', rows));
    const sheet = 'xl/worksheets/sheet1.xml';
    const bytes = packed({
      ...parts,
      // A blank row above is not there at all.
      [sheet]: (parts[sheet] ?? '').replaceAll(
        /<row r="(\d+)"/g,
        (_, row: string) => `<row r="${Number(row) + 7}"`,
      ),
      'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace('订单', '十月&amp;十一月'),
    });
    const { files } = readOrderExports([file('a.xlsx', bytes)], sampleCatalogue);
    const inSheet = faults.map((fault) => ({ ...fault, sheet: '十月&十一月', row: fault.row + 7 }));
    expect(files[0]?.unreadableRows).toEqual({ count: 6, rows: inSheet });
  });

  it('names the first fifty and counts all', () => {
    const rows = Array.from({ length: 80 }, (_, index) => ({ order: `b${index}`, amount: '?' }));
    const { unreadableRows } = read('jd', {}, ...rows).files[0]!;
    expect([unreadableRows?.count, unreadableRows?.rows.length]).toEqual([80, 50]);
  });

  it('refuses a file of which no row can be read, with the places', () => {
    const refused = (): OrderExportsAnswer => read('taobao', ...broken);
    expect(refused).toThrow(OrderExportsError);
    try {
      refused();
    } catch (error) {
      const moved = faults.map((fault) => ({ ...fault, row: fault.row - 1 }));
      expect((error as OrderExportsError).failures).toEqual([
        { file: 'orders.csv', code: 'ORDER.ALL_UNREADABLE', details: { count: 6 }, row: 2, faults: moved },
      ]);
    }
  });

  it('warns of a file whose rows come to nothing', () => {
    const warnings = (answer: OrderExportsAnswer) => answer.files.map(({ warning }) => warning);
    expect(warnings(read('taobao', { status: '交易关闭' }))).toEqual(['ORDER.NOTHING_COUNTED']);
    expect(warnings(read('taobao', { amount: '0.00' }))).toEqual(['ORDER.AMOUNT_ZERO']);
    expect(warnings(read('taobao', {}))).toEqual([undefined]);
  });

  it('shows nothing of a buyer, wherever cells have moved to', () => {
    const secrets = ['欧阳藏匿', '13987650123', '138-1234-5678', '不可外传路7号院', 'wang_xiaoer'];
    const [heads = '', row = ''] = csvText(orderTable('taobao', [sampleOrder({ order: '7' })])).split('\r\n');
    const cells = row.split(',');
    const moved = secrets.flatMap((secret) =>
      cells.map((_, index) => [...cells.slice(0, index), secret, ...cells.slice(index, -1)].join(',')),
    );
    const overfull = [...cells, ...secrets].join(',');
    const bytes = new TextEncoder().encode([heads, row, overfull, ...moved, ''].join('\r\n'));
    const { files } = readOrderExports([file('orders.csv', bytes)], sampleCatalogue);
    expect(files[0]?.unreadableRows?.count).toBeGreaterThan(secrets.length);
    const said = JSON.stringify(files);
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
    expect(said).not.toMatch(/1398765|1381234|藏匿|xiaoer|7号院/);
  });
});

describe('files that other programs have written', () => {
  const text = csvText(
    orderTable('taobao', [sampleOrder(), sampleOrder({ order: '2', status: '交易关闭' })]),
  );
  const bigEndian = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

  it.each([
    ['UTF-16LE', 'utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16BE', 'utf-16be', bigEndian(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['UTF-16LE without a mark', 'utf-16le', Buffer.from(text, 'utf16le')],
    ['UTF-16BE without a mark', 'utf-16be', bigEndian(Buffer.from(text, 'utf16le'))],
    ['lines that end in CR', 'utf-8', Buffer.from(text.replaceAll('\r\n', '\r'))],
  ])('%s is read', (_, encoding, bytes) => {
    const answer = readOrderExports([file('orders.csv', bytes)], sampleCatalogue);
    expect(answer).toMatchObject({ orders: 1, amount: '36.00', files: [{ encoding, rowsRead: 2 }] });
  });

  it('reads pieces with their word', () => {
    expect(read('jd', {}).lines[0]?.quantity).toBe(2);
    const written = csvText(orderTable('jd', [sampleOrder()])).replace(',2,', ',"1,002 件",');
    const answer = readOrderExports([file('orders.csv', Buffer.from(written))], sampleCatalogue);
    expect(answer.lines[0]?.quantity).toBe(1002);
  });
});
