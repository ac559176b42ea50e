import { crc32, deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';

export const partsOf = (workbook: Buffer): Record<string, Uint8Array> => unzipSync(workbook);

export interface HostilePart {
  readonly name: string;
  readonly content: Uint8Array;
  /** Size stated in the directory, if it is not the true one. */
  readonly announced?: number;
  /** Bit 0 marks a password. */
  readonly flags?: number;
  /** 8 is deflate, the real compression of the content, whatever is stated. */
  readonly method?: number;
  /** Its numbers are in the 64-bit fields, as streaming writers do it. */
  readonly isWide?: boolean;
}

const BEYOND_32_BITS = 0xffffffff;

/** A ZIP file with true or false statements. */
export const zip = (parts: readonly HostilePart[]): Buffer => {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, announced = content.length, flags = 0, method = 8, isWide = false } of parts) {
    const data = deflateRawSync(content);
    const title = Buffer.from(name);
    const numbers = [announced, data.length, offset];
    const [size, packedSize, place] = isWide ? numbers.map(() => BEYOND_32_BITS) : numbers;
    const extra = Buffer.alloc(isWide ? 28 : 0);
    if (isWide) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      numbers.forEach((number, index) => extra.writeBigUInt64LE(BigInt(number), 4 + index * 8));
    }
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(packedSize!, 14);
    shared.writeUInt32LE(size!, 18);
    shared.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), shared, title, data]);
    const central = Buffer.concat([
      Buffer.from('504b01021400', 'hex'),
      shared,
      Buffer.alloc(14),
      title,
      extra,
    ]);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt32LE(place!, 42);
    directory.push(central);
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

/** The workbook with its parts changed, added (text) or removed (null). */
export const withParts = (workbook: Buffer, changes: Readonly<Record<string, string | null>>): Buffer => {
  const parts = new Map<string, Uint8Array>(Object.entries(partsOf(workbook)));
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) parts.delete(name);
    else parts.set(name, Buffer.from(text));
  }
  return zip([...parts].map(([name, content]) => ({ name, content })));
};

export const SHEET = 'xl/worksheets/sheet1.xml';

/** Sheet XML of rows that are generated one by one. */
export const sheetXml = (rows: Iterable<string>): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${[...rows].join('')}</sheetData></worksheet>`;
