import { readFileSync } from 'node:fs';
import { Workbook } from 'exceljs';

/** The first row below the head of the template. */
const FIRST_ROW = 8;

/** The template at `path` with these figures in its first rows. */
export const filledIn = async (path: string, rows: readonly (readonly unknown[])[]): Promise<Buffer> => {
  const book = new Workbook();
  await book.xlsx.load(readFileSync(path) as never);
  const sheet = book.getWorksheet('填报')!;
  for (const [index, row] of rows.entries()) {
    for (const [column, value] of row.entries()) {
      if (value !== null) sheet.getRow(FIRST_ROW + index).getCell(column + 1).value = value as never;
    }
  }
  return Buffer.from(await book.xlsx.writeBuffer());
};

/** Notes on the cells of a workbook, by address. */
export const notesOf = async (path: string): Promise<ReadonlyMap<string, string>> => {
  const book = new Workbook();
  await book.xlsx.load(readFileSync(path) as never);
  const notes = new Map<string, string>();
  book.getWorksheet('填报')!.eachRow((row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (cell.note) notes.set(cell.address, JSON.stringify(cell.note));
    }),
  );
  return notes;
};

export const workbookFile = (name: string, buffer: Buffer) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer,
});
