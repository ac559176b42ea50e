import { strToU8, zipSync, type Zippable } from 'fflate';
import { encode } from 'iconv-lite';

/** An order in the export of a shop; everything about the buyer is invented. */
export interface SampleOrder {
  readonly order: string;
  readonly title: string;
  readonly pieces: number;
  readonly amount: string;
  readonly status?: string;
  readonly paid?: string;
  readonly buyer?: string;
  readonly phone?: string;
  readonly address?: string;
}

const whole = (order: SampleOrder): Required<SampleOrder> => ({
  status: '交易成功',
  paid: '2026-10-05 10:01:00',
  buyer: '测试买家',
  phone: '10000000000',
  address: '江苏省 南京市 玄武区 示例路1号',
  ...order,
});

const taobaoHead =
  '订单编号,买家会员名,买家实际支付金额,订单状态,收货人姓名,收货地址 ,联系手机,宝贝标题,宝贝总数量,订单创建时间,订单付款时间 ,店铺名称,退款金额';

/** A file as Taobao exports it: GB18030, order numbers as formulas, phones behind an apostrophe. */
export const taobaoExport = (orders: readonly SampleOrder[]): Buffer => {
  const rows = orders.map(whole).map((order) => {
    const { buyer, amount, status, address, phone, title, pieces, paid } = order;
    const cells = [`="${order.order}"`, buyer, amount, status, buyer, address, `'${phone}`, title];
    return [...cells, pieces, paid, paid, '农家小店', ''].join(',');
  });
  return encode([taobaoHead, ...rows, ''].join('\r\n'), 'gb18030');
};

const douyinHead =
  '主订单编号,子订单编号,选购商品,商品数量,订单应付金额,订单状态,售后状态,订单提交时间,支付完成时间,收件人,收件人手机号,详细地址';

/** A file as Douyin exports it: UTF-8, numbers behind a tab. */
export const douyinExport = (orders: readonly SampleOrder[]): Buffer => {
  const rows = orders.map(whole).map((order) => {
    const { title, pieces, amount, status, paid, buyer, phone, address } = order;
    const cells = [`\t${order.order}`, `\t${order.order}`, `"${title}"`, pieces, amount, status, ''];
    return [...cells, paid, paid, buyer, phone, address].join(',');
  });
  return Buffer.from([douyinHead, ...rows, ''].join('\n'));
};

export const csvFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer });

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (type: string, target: string): string =>
  `<Relationships><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`;

/** A workbook whose one sheet is this XML, with other parts beside it. */
const workbook = (sheet: string | Uint8Array, others: Zippable = {}): Buffer =>
  Buffer.from(
    zipSync({
      '_rels/.rels': strToU8(relation('officeDocument', 'xl/workbook.xml')),
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8(relation('worksheet', 'worksheets/sheet1.xml')),
      'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? strToU8(sheet) : sheet,
      ...others,
    }),
  );

const blank = '<worksheet><sheetData/></worksheet>';

/** Workbooks that were made to harm or damaged on the way; what a browser says of them is what the service says. */
export const hostileWorkbooks: readonly (readonly [name: string, words: string, bytes: () => Buffer])[] = [
  ['空表.xlsx', '没有找到表头', () => workbook(blank)],
  ['截断.xlsx', '已损坏或不完整', () => workbook(blank).subarray(0, 300)],
  ['实体.xlsx', '已损坏或不完整', () => workbook(`<!DOCTYPE x [<!ENTITY a "aa">]>${blank}`)],
  ['重名.xlsx', '已损坏或不完整', () => workbook(blank, { 'XL/Workbook.xml': strToU8('<workbook/>') })],
  ['编码.xlsx', '已损坏或不完整', () => workbook(encode('<worksheet>青椒</worksheet>', 'gb18030'))],
  ['炸弹.xlsx', '解压后太大', () => workbook(new Uint8Array(80 << 20))],
];
