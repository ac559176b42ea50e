import { formatMonth } from '@xiangtong/domain';
import type { FileField } from '@xiangtong/naming';
import { columnLetters } from '@xiangtong/tables';
import { Workbook, type Cell, type DataValidation, type Worksheet } from 'exceljs';
import { fieldLabels } from '../meaning/heads';
import { listsSheetName, markerRows, markerSheetName, TEMPLATE_VERSION } from '../table/marker';
import { templateLists, type TemplateContent, type TemplateList } from './template-content';

interface EntryColumn {
  readonly field: FileField;
  readonly width: number;
  readonly format: string;
}

const columns: readonly EntryColumn[] = [
  { field: 'product', width: 22, format: '@' },
  { field: 'destination', width: 24, format: '@' },
  { field: 'platform', width: 16, format: '@' },
  { field: 'store', width: 18, format: '@' },
  { field: 'flow', width: 8, format: '@' },
  { field: 'quantity', width: 12, format: '0.###' },
  { field: 'unit', width: 10, format: '@' },
  { field: 'amount', width: 15, format: '#,##0.00' },
  { field: 'orders', width: 10, format: '0' },
  { field: 'refundAmount', width: 15, format: '#,##0.00' },
];
const lastAmountHead = '上月金额(元)';
const WIDTH = columns.length + 1;
const HEAD_ROW = 7;
/** Empty rows below last month's. */
const SPARE_ROWS = 200;

const thin = { style: 'thin' as const, color: { argb: 'FF808080' } };
const box = { top: thin, left: thin, bottom: thin, right: thin };

/** The workbook for a unit and a month: head of the form, locked headers, drop-downs, last month's lines. */
export const writeTemplate = async (content: TemplateContent): Promise<Buffer> => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('填报', {
    views: [{ state: 'frozen', ySplit: HEAD_ROW }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  // The totals have no value until a spreadsheet computes them.
  workbook.calcProperties.fullCalcOnLoad = true;
  sheet.columns = [...columns.map(({ width }) => ({ width })), { width: 15 }];
  writeHead(sheet, content);
  const last = writeRows(sheet, content);
  writeFoot(sheet, last);
  addLists(workbook, content);
  for (const [index, { field }] of columns.entries()) {
    const letter = columnLetters(index);
    const validation = validations[field];
    if (validation) addValidation(sheet, `${letter}${HEAD_ROW + 1}:${letter}${last}`, validation);
  }
  const marker = workbook.addWorksheet(markerSheetName, { state: 'veryHidden' });
  const period = formatMonth(content.month);
  marker.addRows(markerRows({ version: TEMPLATE_VERSION, unit: content.unit.code, period }));
  await sheet.protect('', { selectLockedCells: true, formatColumns: true, formatRows: true });
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

const writeHead = (sheet: Worksheet, { form, unit, month }: TemplateContent): void => {
  const { number, issuer, approvalNumber, validUntil } = form.header;
  const title = writeMerged(sheet, `A1:${columnLetters(WIDTH - 1)}1`, form.name.zh, 'center');
  title.font = { bold: true, size: 16 };
  sheet.getRow(1).height = 28;
  const legal = [
    `表号：${number}`,
    `制定机关：${issuer}`,
    `批准文号：${approvalNumber}`,
    `有效期至：${validUntil}`,
  ];
  for (const [index, text] of legal.entries()) {
    writeMerged(sheet, `H${index + 2}:${columnLetters(WIDTH - 1)}${index + 2}`, text, 'left');
  }
  const row = HEAD_ROW - 1;
  writeMerged(sheet, `A${row}:C${row}`, `填报单位：${unit.name.zh}（${unit.code}）`, 'left');
  writeMerged(sheet, `D${row}:G${row}`, `${Math.floor(month / 100)}年${month % 100}月`, 'center');
  writeMerged(sheet, `H${row}:${columnLetters(WIDTH - 1)}${row}`, '计量单位：元', 'right');
  const labels = [...columns.map(({ field }) => fieldLabels[field]), lastAmountHead];
  const heads = sheet.getRow(HEAD_ROW);
  for (const [index, label] of labels.entries()) {
    const cell = heads.getCell(index + 1);
    cell.value = label;
    cell.font = { bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle' };
    cell.border = box;
    cell.fill = solid('FFD9E2EC');
  }
};

const writeMerged = (
  sheet: Worksheet,
  range: string,
  text: string,
  horizontal: 'left' | 'center' | 'right',
): Cell => {
  sheet.mergeCells(range);
  const cell = sheet.getCell(range.split(':')[0]!);
  cell.value = text;
  cell.alignment = { horizontal, vertical: 'middle' };
  return cell;
};

const solid = (argb: string) => ({ type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb } });

/** Returns the last row for entries. */
const writeRows = (sheet: Worksheet, { lines }: TemplateContent): number => {
  const last = HEAD_ROW + lines.length + SPARE_ROWS;
  for (let number = HEAD_ROW + 1; number <= last; number += 1) {
    const row = sheet.getRow(number);
    const line = lines[number - HEAD_ROW - 1];
    for (const [index, { field, format }] of columns.entries()) {
      const cell = row.getCell(index + 1);
      const text = line && field in line ? line[field as TemplateList] : '';
      // Always text: a spreadsheet treats a value as a formula only if it is stored as one.
      if (text !== '') cell.value = text;
      cell.numFmt = format;
      cell.border = box;
      cell.protection = { locked: false };
    }
    const reference = row.getCell(WIDTH);
    if (line) reference.value = line.lastAmount;
    reference.numFmt = '#,##0.00';
    reference.font = { color: { argb: 'FF808080' } };
    reference.fill = solid('FFF2F2F2');
  }
  return last;
};

const writeFoot = (sheet: Worksheet, last: number): void => {
  const total = sheet.getRow(last + 1);
  total.getCell(1).value = '合计';
  for (const [index, { field, format }] of columns.entries()) {
    const cell = total.getCell(index + 1);
    cell.border = box;
    cell.font = { bold: true };
    if (field !== 'amount' && field !== 'orders' && field !== 'refundAmount') continue;
    const letter = columnLetters(index);
    cell.value = { formula: `SUM(${letter}${HEAD_ROW + 1}:${letter}${last})` };
    cell.numFmt = format;
  }
  const signatures = sheet.getRow(last + 2);
  for (const [index, label] of [
    '单位负责人：',
    '统计负责人：',
    '填表人：',
    '联系电话：',
    '报出日期：',
  ].entries()) {
    const cell = signatures.getCell(index * 2 + 1);
    cell.value = label;
    cell.protection = { locked: false };
  }
};

const addLists = (workbook: Workbook, { lists }: TemplateContent): void => {
  const sheet = workbook.addWorksheet(listsSheetName, { state: 'veryHidden' });
  for (const [index, list] of templateLists.entries()) {
    const values = lists[list];
    for (const [row, value] of values.entries()) sheet.getCell(row + 1, index + 1).value = value;
    const letter = columnLetters(index);
    workbook.definedNames.add(`${listsSheetName}!$${letter}$1:$${letter}$${values.length}`, `list_${list}`);
  }
};

const choice = (list: TemplateList, errorStyle: 'stop' | 'warning', error: string): DataValidation => ({
  type: 'list',
  allowBlank: true,
  formulae: [`list_${list}`],
  showErrorMessage: true,
  errorStyle,
  errorTitle: '请检查',
  error,
});

const figure = (type: 'decimal' | 'whole', error: string): DataValidation => ({
  type,
  operator: 'greaterThanOrEqual',
  formulae: [0],
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: '请检查',
  error,
});

const validations: Partial<Record<FileField, DataValidation>> = {
  product: choice('product', 'warning', '商品目录里没有这个名称，请从下拉列表选择。'),
  destination: choice(
    'destination',
    'warning',
    '请选省份，或写到市、县，如“江苏省南京市”；不清楚选“目的地不明”。',
  ),
  platform: choice('platform', 'warning', '请从下拉列表选择平台。'),
  flow: choice('flow', 'stop', '请选“上行”或“下行”。'),
  unit: choice('unit', 'warning', '请从下拉列表选择计量单位。'),
  quantity: figure('decimal', '数量是不小于 0 的数，单位另填。'),
  amount: figure('decimal', '金额是不小于 0 的数，单位是元。'),
  orders: figure('whole', '订单数是不小于 0 的整数。'),
  refundAmount: figure('decimal', '退款金额是不小于 0 的数，单位是元。'),
};

/** exceljs also accepts a range, which its types do not say. */
const addValidation = (sheet: Worksheet, range: string, validation: DataValidation): void => {
  (
    sheet as unknown as { dataValidations: { add(range: string, validation: DataValidation): void } }
  ).dataValidations.add(range, validation);
};
