import type { Language } from '@xiangtong/contracts';
import type { InputMistake } from '@xiangtong/infrastructure';
import {
  cellAddress,
  packageParts,
  sheetNamespace,
  textCellXml,
  workbookXml,
  xmlDeclaration,
} from '@xiangtong/tables';
import { inFileWords } from '../file-error';
import { openTable } from '../table/open-table';
import type { TableFile, TableRow } from '../table/table';
import { annotateWorkbook } from './annotate-workbook';
import { ArchiveInMemory } from './archive-in-memory';

/** Style 1 is text: a value that begins with = stays text when the cell is edited. */
const styles = `${xmlDeclaration}<styleSheet xmlns="${sheetNamespace}"><fonts count="1"><font><sz val="11"/><name val="SimSun"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** A CSV file as a workbook whose cells are all text, each in the row in which it is in the file. */
const csvWorkbook = async (file: TableFile): Promise<Buffer> => {
  const target = new ArchiveInMemory();
  const parts = [
    ['xl/styles.xml', styles],
    ['xl/workbook.xml', workbookXml(['CSV'])],
    ...packageParts(1),
  ] as const;
  for (const [name, text] of parts) await target.writer.addTexts(name, [text]);
  await target.writer.addTexts('xl/worksheets/sheet1.xml', sheetXml(file));
  return target.finish();
};

async function* sheetXml({ sheets }: TableFile): AsyncGenerator<string> {
  yield `${xmlDeclaration}<worksheet xmlns="${sheetNamespace}"><sheetFormatPr defaultRowHeight="15"/><sheetData>`;
  for (const sheet of sheets) for await (const rows of sheet.rows()) yield rows.map(rowXml).join('');
  yield '</sheetData></worksheet>';
}

const rowXml = ({ number, cells }: TableRow): string => {
  const texts = cells.map((cell, column) =>
    typeof cell === 'string' ? textCellXml(cellAddress(number, column), cell, ' s="1"') : '',
  );
  return `<row r="${number}">${texts.join('')}</row>`;
};

/** The same file as a workbook with a note on every cell that has a mistake; a CSV is converted to a workbook. */
export const annotateFile = async (
  bytes: Buffer,
  mistakes: readonly InputMistake[],
  language: Language,
): Promise<Buffer> => {
  const file = await openTable(bytes);
  const workbook = file.kind === 'csv' ? await csvWorkbook(file) : bytes;
  try {
    return await annotateWorkbook(
      workbook,
      mistakes.map((mistake) => ({ ...mistake, language })),
    );
  } catch (error) {
    throw inFileWords(error);
  }
};
