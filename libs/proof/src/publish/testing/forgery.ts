import { deflateSync, inflateSync } from 'node:zlib';
import type { ReportDocument } from '@xiangtong/contracts';
import { sha256, sealedMark, type SealMark } from '@xiangtong/documents';
import { Workbook } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { carriedCopy, verifyFile, type FindSealed, type Verification } from '../verify/verify-file';

const definition = 'd'.repeat(64);

export const markOf = (document: ReportDocument): SealMark => sealedMark(document, definition);

/** Verifies as a person who has only the file. */
export const alone = (bytes: Buffer): Promise<Verification> =>
  verifyFile(bytes, async (seal, printed) => carriedCopy(seal, printed, null));

/**
 * Verifies as the service, which has the document and knows the bytes of the files, for a caller who may or may not
 * read it. The files are those of one format each; others are rendered again.
 */
export const knowing =
  (document: ReportDocument, files: readonly Buffer[], mayRead = true): FindSealed =>
  async (seal, printed) => {
    const mark = markOf(document);
    const carried = {
      manifest: mark.manifest,
      content: { ...(printed.carried.content as object), document },
    };
    const copy = carriedCopy(mark.seal, { ...printed, carried }, null);
    const begin = { xlsx: 'PK', docx: 'PK', ofd: 'PK', pdf: '%PDF', html: '<!doctype' } as const;
    return seal === mark.seal && copy
      ? {
          ...copy,
          mayRead,
          files: new Set(files.map(sha256)),
          original: async (format) =>
            files.find((file) => file.subarray(0, 9).toString().startsWith(begin[format])) ??
            copy.original(format),
        }
      : null;
  };

export const savedAgain = async (
  bytes: Buffer,
  edit: (workbook: Workbook) => void = () => {},
): Promise<Buffer> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as never);
  edit(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

type Parts = Record<string, Uint8Array>;

/** The same workbook with parts of the ZIP file changed by hand. */
export const withParts = (bytes: Buffer, edit: (parts: Parts) => void): Buffer => {
  const parts = unzipSync(bytes);
  edit(parts);
  return Buffer.from(zipSync(parts));
};

export const edited = (parts: Parts, name: string, change: (xml: string) => string): void => {
  const before = strFromU8(parts[name]!);
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${name}`);
  parts[name] = strToU8(after);
};

export const kinds = ({ differences }: Verification): readonly string[] => [
  ...new Set(differences.map(({ kind }) => kind)),
];

/** The streams of a PDF with one of them changed; its stated length stays right for readers that search. */
export const withStream = (pdf: Buffer, change: (content: string) => string): Buffer => {
  let at = 0;
  for (;;) {
    const begin = pdf.indexOf('stream\n', at);
    if (begin < 0) throw new Error('no such stream');
    const from = begin + 'stream\n'.length;
    const end = pdf.indexOf('\nendstream', from);
    at = end + '\nendstream'.length;
    let content: string;
    try {
      content = inflateSync(pdf.subarray(from, end)).toString('latin1');
    } catch {
      continue;
    }
    const changed = change(content);
    if (changed === content) continue;
    const packed = deflateSync(Buffer.from(changed, 'latin1'));
    const dictionary = pdf.lastIndexOf('/Length ', begin);
    const length = /^\/Length (\d+)/.exec(pdf.subarray(dictionary, dictionary + 30).toString('latin1'))![0];
    return Buffer.concat([
      pdf.subarray(0, dictionary),
      Buffer.from(`/Length ${packed.length}`),
      pdf.subarray(dictionary + length.length, from),
      packed,
      pdf.subarray(end),
    ]);
  }
};
