import type { ReportDocument } from '@xiangtong/contracts';
import { looksLikeFormula } from '@xiangtong/tables';
import type { Alignment, Font, Workbook, Worksheet } from 'exceljs';
import type { SealMark } from '../../seal/seal';
import { sealLines } from '../seal-lines';
import { editionMark, footLine, words } from '../words';
import { sheetWidth } from './column-widths';
import { headerFooter, pageSetup } from './page-setup';
import type { SheetNames } from './sheet-names';

const columns = 3;
const columnWidth = 30;
const fontName = '等线';

interface Line {
  readonly text: string;
  readonly font?: Partial<Font>;
  readonly align?: Alignment['horizontal'];
}

/**
 * One line over the whole width. Excel does not grow merged cells automatically, so the height is set from the length.
 */
const addLine = (sheet: Worksheet, { text, font = {}, align = 'left' }: Line): void => {
  const row = sheet.addRow([text]);
  const cell = row.getCell(1);
  sheet.mergeCells(row.number, 1, row.number, columns);
  cell.font = { name: fontName, size: 10, ...font };
  cell.alignment = { horizontal: align, vertical: 'top', wrapText: true };
  if (looksLikeFormula(text)) cell.numFmt = '@';
  const size = font.size ?? 10;
  const perLine = (columns * columnWidth * 10) / size;
  const lines = text
    .split('\n')
    .reduce((sum, part) => sum + Math.max(1, Math.ceil(sheetWidth(part) / perLine)), 0);
  row.height = lines * size * 1.45 + 2;
};

const addCaption = (sheet: Worksheet, { caption }: ReportDocument): void => {
  const texts = [caption.unit, caption.period, caption.unitOfMeasure];
  const row = sheet.addRow(texts);
  (['left', 'center', 'right'] as const).forEach((horizontal, index) => {
    const cell = row.getCell(index + 1);
    cell.font = { name: fontName, size: 10 };
    cell.alignment = { horizontal, vertical: 'middle', wrapText: true };
    cell.border = { bottom: { style: 'medium' } };
  });
  const lines = Math.max(...texts.map((text) => Math.ceil(sheetWidth(text) / (columnWidth - 1))));
  row.height = lines * 14.5 + 5.5;
};

const addSections = (sheet: Worksheet, { sections }: ReportDocument): void => {
  for (const { title, blocks } of sections) {
    if (title !== '') addLine(sheet, { text: title, font: { bold: true, size: 12 } });
    for (const block of blocks) {
      if (block.kind === 'paragraph') addLine(sheet, { text: block.text });
      else
        addLine(sheet, {
          text: [block.number, block.title].filter(Boolean).join('\u3000'),
          font: { color: { argb: 'FF555555' } },
        });
    }
  }
};

const addNotes = (sheet: Worksheet, { notes, language }: ReportDocument): void => {
  const lead = words[language].notes(notes.length);
  notes.forEach((note, index) => {
    const number = notes.length > 1 ? `${index + 1}. ` : '';
    addLine(sheet, { text: `${index === 0 ? lead : ''}${number}${note}`, font: { size: 9 } });
  });
};

/** First sheet: everything of the report except tables and pictures. */
export const addCoverSheet = (
  workbook: Workbook,
  document: ReportDocument,
  names: SheetNames,
  mark: SealMark | undefined,
): void => {
  const word = words[document.language];
  const sheet = workbook.addWorksheet(names.take(word.cover), {
    pageSetup: pageSetup('portrait'),
    headerFooter: headerFooter(document),
    views: [{ showGridLines: false }],
  });
  for (let index = 1; index <= columns; index += 1) sheet.getColumn(index).width = columnWidth;
  const edition = editionMark(document);
  addLine(sheet, { text: edition, font: { bold: true, size: 12 } });
  addLine(sheet, { text: document.title, font: { bold: true, size: 18 }, align: 'center' });
  for (const { label, text } of document.legalHeader)
    addLine(sheet, { text: `${label}${word.colon}${text}`, align: 'right' });
  if (document.byline) for (const text of document.byline) addLine(sheet, { text, align: 'center' });
  else addCaption(sheet, document);
  addSections(sheet, document);
  sheet.addRow([]);
  addNotes(sheet, document);
  sheet.addRow([]);
  for (const { label, text } of document.signatures)
    addLine(sheet, { text: `${label}${word.colon}${text || '________________'}` });
  if (mark)
    for (const text of sealLines(mark, document.language)) addLine(sheet, { text, font: { size: 9 } });
  addLine(sheet, { text: footLine(document), font: { size: 8, color: { argb: 'FF777777' } } });
};
