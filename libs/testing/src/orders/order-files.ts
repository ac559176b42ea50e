import { cellAddress } from '@xiangtong/tables';
import { strToU8, zipSync } from 'fflate';
import { encode } from 'iconv-lite';

/** An order as a test sees it; each platform writes it in its own columns. */
export interface SampleOrder {
  readonly order: string;
  readonly line?: string;
  readonly status: string;
  readonly afterSales?: string;
  readonly title: string;
  readonly quantity: number;
  readonly amount: string;
  readonly refund?: string;
  readonly created: string;
  readonly paid: string;
  readonly address: string;
  readonly changedAddress?: string;
  readonly shop?: string;
  readonly buyer: string;
  readonly phone: string;
}

export const sampleOrder = (overrides: Partial<SampleOrder> = {}): SampleOrder => ({
  order: '920191200000000001',
  status: '交易成功',
  title: '青椒 农家直发',
  quantity: 2,
  amount: '36.00',
  created: '2019-12-05 10:00:00',
  paid: '2019-12-05 10:01:00',
  address: '江苏省 南京市 玄武区 示例路1号(210000)',
  shop: '立碑村农家店',
  buyer: '测试买家',
  phone: '10000000000',
  ...overrides,
});

export type SamplePlatform = 'taobao' | 'jd' | 'pinduoduo' | 'douyin';

type Cells = readonly (string | number)[];

interface PlatformWriter {
  readonly before: readonly Cells[];
  readonly heads: readonly string[];
  readonly row: (order: SampleOrder) => Cells;
  readonly after: readonly Cells[];
  readonly encoding: 'gb18030' | 'utf8' | 'utf8-bom';
}

const splitAddress = (address: string): string[] => {
  const [province = '', city = '', district = '', ...rest] = address.split(' ');
  return [province, city, district, rest.join(' ')];
};

const platformWriters: Readonly<Record<SamplePlatform, PlatformWriter>> = {
  taobao: {
    before: [],
    // oxfmt-ignore
    heads: [
      '订单编号', '买家会员名', '买家实际支付金额', '订单状态', '收货人姓名', '收货地址 ', '联系手机', '修改后的收货地址',
      '宝贝标题', '宝贝总数量', '订单创建时间', '订单付款时间 ', '店铺名称', '退款金额', '订单关闭原因',
    ],
    row: (o) => [
      `="${o.order}"`,
      o.buyer,
      o.amount,
      o.status,
      o.buyer,
      o.address,
      `'${o.phone}`,
      o.changedAddress ?? 'null',
      o.title,
      o.quantity,
      o.created,
      o.paid,
      o.shop ?? '',
      o.refund ?? '',
      '订单未关闭',
    ],
    after: [],
    encoding: 'gb18030',
  },
  jd: {
    before: [],
    // oxfmt-ignore
    heads: [
      '订单号', '商品ID', '商品名称', '订购数量', '下单时间', '付款确认时间', '应付金额', '订单状态', '客户姓名', '客户地址', '联系电话',
    ],
    row: (o) => [
      o.order,
      o.line ?? '',
      o.title,
      o.quantity,
      o.created,
      o.paid,
      o.amount,
      o.status,
      o.buyer,
      o.address,
      o.phone,
    ],
    after: [],
    encoding: 'gb18030',
  },
  pinduoduo: {
    before: [['订单列表导出说明：以下为所选时间内的订单']],
    // oxfmt-ignore
    heads: [
      '商品', '订单号', '订单状态', '用户实付金额(元)', '商品数量(件)', '收货人', '手机', '省', '市', '区', '详细地址',
      '订单成交时间', '售后状态', '商品规格',
    ],
    row: (o) => [
      o.title,
      o.order,
      o.status,
      o.amount,
      o.quantity,
      o.buyer,
      o.phone,
      ...splitAddress(o.address),
      o.paid,
      o.afterSales ?? '无售后或售后取消',
      o.line ?? '',
    ],
    after: [['总计', '', '', '999.00']],
    encoding: 'utf8',
  },
  douyin: {
    before: [],
    // oxfmt-ignore
    heads: [
      '主订单编号', '子订单编号', '选购商品', '商品数量', '订单应付金额', '订单状态', '售后状态', '订单提交时间', '支付完成时间',
      '收件人', '收件人手机号', '详细地址',
    ],
    row: (o) => [
      `\t${o.order}`,
      `\t${o.line ?? o.order}`,
      o.title,
      o.quantity,
      o.amount,
      o.status,
      o.afterSales ?? '',
      o.created,
      o.paid,
      o.buyer,
      o.phone,
      o.address,
    ],
    after: [],
    encoding: 'utf8-bom',
  },
};

/** A complete export of these orders, with header and footer. */
export const orderTable = (platform: SamplePlatform, orders: readonly SampleOrder[]): Cells[] => {
  const { before, heads, row, after } = platformWriters[platform];
  return [...before, heads, ...orders.map(row), ...after];
};

const csvCell = (cell: string | number): string =>
  /^[^"]*[",\n;\t]/.test(String(cell)) && !String(cell).startsWith('="')
    ? `"${String(cell).replaceAll('"', '""')}"`
    : String(cell);

export const csvText = (table: readonly Cells[], delimiter = ','): string =>
  `${table.map((cells) => cells.map(csvCell).join(delimiter)).join('\r\n')}\r\n`;

/** An export as CSV, in the encoding of its platform. */
export const orderCsv = (platform: SamplePlatform, orders: readonly SampleOrder[]): Uint8Array => {
  const { encoding } = platformWriters[platform];
  const text = csvText(orderTable(platform, orders));
  return encode(text, encoding === 'gb18030' ? encoding : 'utf8', { addBOM: encoding === 'utf8-bom' });
};

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export interface WorkbookOptions {
  /** Texts in a shared table, as Excel writes them, or in their cells. */
  readonly shared?: boolean;
  /** Namespace prefix of all tags, `x:`. */
  readonly prefix?: string;
}

/** Parts of a workbook with one sheet, to be changed before they are packed. */
export const workbookParts = (
  table: readonly Cells[],
  { shared = true, prefix = '' }: WorkbookOptions = {},
): Record<string, string> => {
  const strings: string[] = [];
  const p = prefix;
  const cell = (value: string | number, reference: string): string => {
    if (value === '') return '';
    if (typeof value === 'number') return `<${p}c r="${reference}"><${p}v>${value}</${p}v></${p}c>`;
    if (!shared) {
      return `<${p}c r="${reference}" t="inlineStr"><${p}is><${p}t>${escape(value)}</${p}t></${p}is></${p}c>`;
    }
    strings.push(`<${p}si><${p}t xml:space="preserve">${escape(value)}</${p}t></${p}si>`);
    return `<${p}c r="${reference}" s="1" t="s"><${p}v>${strings.length - 1}</${p}v></${p}c>`;
  };
  const rows = table.map(
    (cells, row) =>
      `<${p}row r="${row + 1}">${cells.map((value, column) => cell(value, cellAddress(row + 1, column))).join('')}</${p}row>`,
  );
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  return {
    '[Content_Types].xml': `${head}<Types/>`,
    '_rels/.rels': `${head}<Relationships><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook><sheets><sheet name="订单" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>${shared ? `<Relationship Id="r2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>` : ''}</Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<${p}worksheet><${p}cols><${p}col min="1"/></${p}cols><${p}sheetData>${rows.join('')}</${p}sheetData></${p}worksheet>`,
    ...(shared ? { 'xl/sharedStrings.xml': `${head}<${p}sst>${strings.join('')}</${p}sst>` } : {}),
  };
};

export const packed = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

export const orderWorkbook = (
  platform: SamplePlatform,
  orders: readonly SampleOrder[],
  options?: WorkbookOptions,
): Uint8Array => packed(workbookParts(orderTable(platform, orders), options));
