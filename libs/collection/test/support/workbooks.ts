import { Workbook, type Worksheet } from 'exceljs';

export type CellInput = string | number | boolean | Date | null | object;

export const heads = [
  '商品',
  '目的地',
  '平台',
  '店铺',
  '流向',
  '数量',
  '计量单位',
  '金额(元)',
  '订单数',
  '退款金额(元)',
];

/** A completely valid row of the template's columns. */
export const goodRow = (overrides: Readonly<Record<number, CellInput>> = {}): CellInput[] =>
  ['青椒', '江苏省南京市', '淘宝网', '', '上行', 3, '斤', 19.9, 2, ''].map(
    (cell, index) => overrides[index] ?? cell,
  );

export const toBytes = async (workbook: Workbook): Promise<Buffer> =>
  Buffer.from(await workbook.xlsx.writeBuffer());

/** A workbook of one sheet; `change` may modify it. */
export const workbook = async (
  rows: readonly (readonly CellInput[])[],
  change: (sheet: Worksheet, workbook: Workbook) => void = () => undefined,
): Promise<Buffer> => {
  const book = new Workbook();
  const sheet = book.addWorksheet('填报');
  for (const row of rows) sheet.addRow([...row].map((cell) => (cell === '' ? null : cell)));
  change(sheet, book);
  return toBytes(book);
};

export const csv = (rows: readonly (readonly CellInput[])[], separator = ','): string =>
  rows.map((row) => row.map(String).join(separator)).join('\r\n');
