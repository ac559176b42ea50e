import { cellAddress, encodeXml } from '@xiangtong/tables';
import type { TableFile, TableRow } from '../table/table';
import { ArchiveInMemory } from './archive-in-memory';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="CSV" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  // Style 1 is text: what begins with = stays a text when somebody edits the cell.
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="SimSun"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};

/** A CSV file as a workbook whose cells are all text, each on the row on which it stands in the file. */
export const csvWorkbook = async (file: TableFile): Promise<Buffer> => {
  const target = new ArchiveInMemory();
  for (const [name, text] of Object.entries(parts)) await target.writer.addTexts(name, [declaration + text]);
  await target.writer.addTexts('xl/worksheets/sheet1.xml', sheetXml(file));
  return target.finish();
};

async function* sheetXml({ sheets }: TableFile): AsyncGenerator<string> {
  yield `${declaration}<worksheet xmlns="${MAIN}"><sheetFormatPr defaultRowHeight="15"/><sheetData>`;
  for (const sheet of sheets) for await (const rows of sheet.rows()) yield rows.map(rowXml).join('');
  yield '</sheetData></worksheet>';
}

const rowXml = ({ number, cells }: TableRow): string => {
  const texts = cells.map((cell, column) =>
    typeof cell === 'string'
      ? `<c r="${cellAddress(number, column)}" s="1" t="inlineStr"><is><t xml:space="preserve">${encodeXml(cell)}</t></is></c>`
      : '',
  );
  return `<row r="${number}">${texts.join('')}</row>`;
};
