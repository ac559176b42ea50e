import { inflateRawSync } from 'node:zlib';
import type { ReportDocument } from '@xiangtong/contracts';
import { deflateSync, strToU8 } from 'fflate';
import { canonicalJson } from '../document/canonical-json';
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

const longestPart = 32_000;

const partName = (name: string, index: number): string => (index === 0 ? name : `${name}${index + 1}`);

/** A long text under several names, none with more than a PDF/A may have: `SealContent`, `SealContent2`, … */
export const inParts = (name: string, text: string): Readonly<Record<string, string>> => {
  const count = Math.max(1, Math.ceil(text.length / longestPart));
  const parts = Array.from({ length: count }, (_, index): [string, string] => [
    partName(name, index),
    text.slice(index * longestPart, (index + 1) * longestPart),
  ]);
  return Object.fromEntries(parts);
};

/** More parts are an attack: each is looked for in the whole file. */
const mostParts = 256;

/** The text again; `read` gives an empty one where there is none. */
export const joinedParts = (name: string, read: (name: string) => string): string => {
  let text = '';
  for (let index = 0; index < mostParts; index += 1) {
    const part = read(partName(name, index));
    if (part === '') break;
    text += part;
  }
  return text;
};
