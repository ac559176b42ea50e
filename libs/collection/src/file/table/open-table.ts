import { MEGABYTE } from '@xiangtong/tables';
import { fileError, inFileWords } from '../file-error';
import { MAX_FILE_BYTES } from '../limits';
import { openCsv } from './open-csv';
import { openWorkbook } from './open-workbook';
import type { TableFile, TableSheet } from './table';

const startsWith = (bytes: Buffer, hex: string): boolean => bytes.toString('hex', 0, hex.length / 2) === hex;

/** First bytes of what is uploaded by mistake. */
const otherKinds: readonly (readonly [hex: string, kind: string])[] = [
  ['89504e47', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['47494638', 'GIF'],
  ['424d', 'BMP'],
  ['25504446', 'PDF'],
  ['52617221', 'RAR'],
  ['377abcaf', '7z'],
  ['1f8b', 'gzip'],
  ['7b5c727466', 'RTF'],
];

/**
 * Opens a workbook or CSV. The content decides which of them it is, not the name. Errors, on opening or while the rows
 * are read, are thrown as FILE.….
 */
export const openTable = async (bytes: Buffer): Promise<TableFile> => {
  try {
    const file = await open(bytes);
    return { ...file, sheets: file.sheets.map((sheet) => ({ ...sheet, rows: () => rowsOf(sheet) })) };
  } catch (error) {
    throw inFileWords(error);
  }
};

async function* rowsOf(sheet: TableSheet): ReturnType<TableSheet['rows']> {
  try {
    yield* sheet.rows();
  } catch (error) {
    throw inFileWords(error);
  }
}

const open = async (bytes: Buffer): Promise<TableFile> => {
  if (bytes.length === 0) throw fileError('FILE.EMPTY');
  if (bytes.length > MAX_FILE_BYTES) {
    throw fileError('FILE.TOO_COMPLEX', { part: 'bytes', limit: `${MAX_FILE_BYTES / MEGABYTE} MB` });
  }
  if (startsWith(bytes, '504b0304') || startsWith(bytes, '504b0506')) return openWorkbook(bytes);
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) {
    throw fileError(
      bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'FILE.ENCRYPTED' : 'FILE.OLD_EXCEL',
    );
  }
  const other = otherKinds.find(([hex]) => startsWith(bytes, hex));
  if (other) throw fileError('FILE.NOT_A_TABLE', { kind: other[1] });
  return openCsv(bytes);
};
