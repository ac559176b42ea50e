import { crc32, deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';

export const partsOf = (workbook: Buffer): Record<string, Uint8Array> => unzipSync(workbook);

interface Part {
  readonly name: string;
  readonly content: Uint8Array;
  /** Size that the directory tells, if it is not the true one. */
  readonly announced?: number;
}

/** A ZIP file, true or lying. */
export const zip = (parts: readonly Part[]): Buffer => {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, announced = content.length } of parts) {
    const data = deflateRawSync(content);
    const title = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(announced, 18);
    shared.writeUInt16LE(title.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), shared, title, data]);
    directory.push(Buffer.from('504b01021400', 'hex'), shared, place, title);
    pieces.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, central, end]);
};

/** The workbook with its parts changed, added (text) or taken out (null). */
export const withParts = (workbook: Buffer, changes: Readonly<Record<string, string | null>>): Buffer => {
  const parts = new Map<string, Uint8Array>(Object.entries(partsOf(workbook)));
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) parts.delete(name);
    else parts.set(name, Buffer.from(text));
  }
  return zip([...parts].map(([name, content]) => ({ name, content })));
};

export const SHEET = 'xl/worksheets/sheet1.xml';

/** Sheet XML of rows that are made one by one. */
export const sheetXml = (rows: Iterable<string>): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${[...rows].join('')}</sheetData></worksheet>`;
