import { sheetNamespace, textCellXml, xmlDeclaration } from '@xiangtong/tables';
import { numberCell, type LargeCell } from './row-xml';
import { headStyle, textStyle } from './workbook-parts';

/** A label and its value. */
export type AboutRow = readonly [label: string, value: LargeCell];

const rowOf = ([label, value]: AboutRow, index: number): string => {
  const number = index + 1;
  const text = value === null ? '' : String(value);
  const shown =
    (typeof value === 'number' ? numberCell(`B${number}`, value, '') : undefined) ??
    textCellXml(`B${number}`, text, ` s="${textStyle}"`);
  return `<row r="${number}">${textCellXml(`A${number}`, label, ` s="${headStyle}"`)}${shown}</row>`;
};

/** A sheet of labels and values. */
export const aboutSheetXml = (rows: readonly AboutRow[]): string =>
  `${xmlDeclaration}<worksheet xmlns="${sheetNamespace}"><cols><col min="1" max="1" width="20" customWidth="1"/><col min="2" max="2" width="80" customWidth="1"/></cols><sheetData>${rows
    .map(rowOf)
    .join('')}</sheetData></worksheet>`;
