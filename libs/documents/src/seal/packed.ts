import { inflateRawSync } from 'node:zlib';
import { deflateSync, strToU8 } from 'fflate';
import { canonicalJson } from '../document/canonical-json';
import type { ReportDocument } from '../document/report-document';
import type { SealMark } from './seal';

/** Larger unpacked data is an attack. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Data as letters, digits, - and _ only. The packer is JavaScript, so that it packs identically on every machine. */
export const packed = (data: unknown): string =>
  Buffer.from(deflateSync(strToU8(canonicalJson(data)), { level: 9 })).toString('base64url');

/** The source of a printed page, packed so that verification can render it again. */
export const printedContent = (document: ReportDocument, { changes, publicUrl = null }: SealMark): string =>
  packed({ document, changes, publicUrl });

/** The packed data; undefined for a text not made by `packed`. */
export const unpacked = (text: string): unknown => {
  try {
    const bytes = inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: MAX_BYTES });
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
};
