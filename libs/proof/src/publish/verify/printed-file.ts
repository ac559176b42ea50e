import { inFileWords, openArchive, openTable } from '@xiangtong/collection';
import {
  csvSealWords,
  type DocxText,
  type FileSigner,
  htmlSealNames,
  joinedParts,
  printedSeal,
  readDocx,
  readOfd,
  sealSheetName,
  unpacked,
} from '@xiangtong/documents';
import { decodeUtf8, DomainError } from '@xiangtong/infrastructure';
import type { ZipArchive } from '@xiangtong/tables';
import type { Grid } from './compare-grids';

/** The seal data in a file, not yet verified. */
interface Carried {
  readonly manifest: unknown;
  /** `{document, changes}`, for printed pages with `publicUrl`, in a CSV file `{index, table}`. */
  readonly content: unknown;
  /** Printed name of the signer of a signed PDF. */
  readonly signer?: unknown;
}

interface Printed {
  readonly seal: string | null;
  readonly carried: Carried;
}

/** A file as it was uploaded. */
export type PrintedFile = Printed &
  (
    | { readonly kind: 'xlsx'; readonly sheets: readonly Grid[] }
    | { readonly kind: 'csv'; readonly grid: Grid }
    | { readonly kind: 'json'; readonly data: unknown }
    | { readonly kind: 'docx'; readonly text: DocxText }
    | { readonly kind: 'pdf' }
    | { readonly kind: 'ofd' }
    | { readonly kind: 'html' }
  );

/** Maximum number of cells of a file kept in memory. */
const MAX_CELLS = 2_000_000;

const hash = /^[0-9a-f]{64}$/;
const sealIn = (value: unknown): string | null =>
  typeof value === 'string' && hash.test(value) ? value : null;

/** What to do about a file that is no table is other advice where other files are taken as well. */
const openSheets = async (bytes: Buffer): ReturnType<typeof openTable> => {
  try {
    return await openTable(bytes);
  } catch (error) {
    const isOther =
      error instanceof DomainError && ['FILE.NOT_A_TABLE', 'FILE.OLD_EXCEL'].includes(error.code);
    throw isOther ? new DomainError('SEAL.OTHER_FILE', {}, [], { cause: error }) : error;
  }
};

const gridsOf = async (bytes: Buffer): Promise<{ kind: 'xlsx' | 'csv'; grids: Grid[] }> => {
  const { kind, sheets } = await openSheets(bytes);
  let cells = 0;
  const grids: Grid[] = [];
  for (const sheet of sheets) {
    const rows: (string | undefined)[][] = [];
    for await (const piece of sheet.rows()) {
      for (const row of piece) {
        const texts = Array.from(row.cells, (cell) =>
          typeof cell === 'object' ? cell.text : cell === undefined ? undefined : String(cell),
        );
        cells += texts.length;
        if (cells > MAX_CELLS) throw new DomainError('FILE.TOO_COMPLEX', { part: 'cells', limit: MAX_CELLS });
        if (kind === 'xlsx') rows[row.number - 1] = texts;
        else rows.push(texts);
      }
    }
    grids.push({
      name: sheet.name,
      rows: kind === 'xlsx' ? Array.from(rows, (row) => row ?? []) : rows,
      head: null,
    });
  }
  return { kind, grids };
};

const column = ({ rows }: Grid): readonly string[] => rows.flatMap(([first]) => first ?? []);

const firstSeal = (texts: readonly string[]): string | null => {
  for (const text of texts) {
    const seal = printedSeal(text);
    if (seal) return seal;
  }
  return null;
};

/** The hidden sheet first; if a program has dropped it, the seal is still printed on the cover. */
const workbookFile = (grids: readonly Grid[]): PrintedFile => {
  const hidden = grids.find(({ name }) => name === sealSheetName);
  const [seal, manifest = '', ...pieces] = hidden ? column(hidden) : [];
  return {
    kind: 'xlsx',
    seal: sealIn(seal) ?? firstSeal(grids.flatMap(column)),
    carried: { manifest: unpacked(manifest), content: unpacked(pieces.join('')) },
    sheets: grids.filter((grid) => grid !== hidden),
  };
};

const csvFile = (grid: Grid): PrintedFile => {
  const lines = column(grid);
  const rest = (word: string): readonly string[] =>
    lines.flatMap((line) => (line.startsWith(word) ? [line.slice(word.length).trim()] : []));
  const words = Object.values(csvSealWords);
  return {
    kind: 'csv',
    seal: sealIn(rest(csvSealWords.seal)[0]),
    carried: {
      manifest: unpacked(rest(csvSealWords.manifest)[0] ?? ''),
      content: unpacked(rest(csvSealWords.table).join('')),
    },
    grid: { ...grid, rows: grid.rows.filter(([first]) => !words.some((word) => first?.startsWith(word))) },
  };
};

/** 20 MB of a report have a million brackets and commas; a file of little else takes many times as long to read. */
const MOST_VALUES = 1_500_000;
const separators: ReadonlySet<number> = new Set(Buffer.from('[{,'));

const hasFewValues = (bytes: Buffer): boolean => {
  let count = 0;
  for (const byte of bytes) if (separators.has(byte)) count += 1;
  return count <= MOST_VALUES;
};

const jsonFile = (bytes: Buffer): PrintedFile => {
  const broken = new DomainError('REQUEST.BROKEN_JSON', { reason: 'JSON' });
  if (!hasFewValues(bytes)) throw broken;
  let parsed: unknown;
  try {
    parsed = JSON.parse(decodeUtf8(bytes).replace(/^\ufeff/, ''));
  } catch {
    throw broken;
  }
  if (typeof parsed !== 'object' || parsed === null) throw broken;
  const { seal: mark, ...document } = parsed as Record<string, unknown>;
  const { seal, manifest, changes, content } = (mark ?? {}) as Record<string, unknown>;
  return {
    kind: 'json',
    seal: sealIn(seal),
    carried: { manifest, content: typeof content === 'string' ? unpacked(content) : undefined },
    data: { ...document, seal: { manifest, changes } },
  };
};

/** A text of the information dictionary, which is in a separate object. */
const pdfInfo = (text: string, key: string): string => {
  const object = new RegExp(`/${key} (\\d{1,10}) 0 R`).exec(text)?.[1];
  return new RegExp(`[\\r\\n]${object} 0 obj\\s{0,9}\\(([\\w-]+)\\)`).exec(text)?.[1] ?? '';
};

const pdfFile = (bytes: Buffer): PrintedFile => {
  const text = bytes.toString('latin1');
  return {
    kind: 'pdf',
    seal: sealIn(pdfInfo(text, 'Seal')),
    carried: {
      manifest: unpacked(pdfInfo(text, 'SealManifest')),
      content: unpacked(joinedParts('SealContent', (key) => pdfInfo(text, key))),
      signer: unpacked(pdfInfo(text, 'SealSigner')),
    },
  };
};

/** Who is printed as the signer of a PDF, so that it can be rendered again; null for any other file. */
export const printedSigner = ({ carried: { signer } }: PrintedFile): FileSigner | null => {
  const { name, issuer } = (signer ?? {}) as Record<string, unknown>;
  return typeof name === 'string' && typeof issuer === 'string' ? { name, issuer } : null;
};

/** The metadata in the head of a page. */
const htmlMeta = (text: string, name: string): string =>
  new RegExp(`<meta name="${name}" content="([\\w-]+)"`).exec(text)?.[1] ?? '';

const htmlFile = (bytes: Buffer): PrintedFile => {
  const text = bytes.toString('latin1');
  return {
    kind: 'html',
    seal: sealIn(htmlMeta(text, htmlSealNames.seal)),
    carried: {
      manifest: unpacked(htmlMeta(text, htmlSealNames.manifest)),
      content: unpacked(htmlMeta(text, htmlSealNames.content)),
    },
  };
};

const docxFile = async (archive: ZipArchive): Promise<PrintedFile | null> => {
  const read = await readDocx(archive);
  if (!read) return null;
  const { seal, manifest, content, text } = read;
  return {
    kind: 'docx',
    seal: sealIn(seal) ?? firstSeal(text.beside),
    carried: { manifest: unpacked(manifest), content: unpacked(content) },
    text,
  };
};

const ofdFile = (archive: ZipArchive): PrintedFile | null => {
  const read = readOfd(archive);
  if (!read) return null;
  const { seal, manifest, content, pages } = read;
  const texts = pages.flatMap((page) => page.texts.map(({ text }) => text));
  return {
    kind: 'ofd',
    seal: sealIn(seal) ?? firstSeal(texts),
    carried: { manifest: unpacked(manifest), content: unpacked(content) },
  };
};

/** Null for a workbook. The seal is printed too, for programs that drop the data. */
const packageFile = async (bytes: Buffer): Promise<PrintedFile | null> => {
  try {
    const archive = openArchive(bytes);
    return ofdFile(archive) ?? (await docxFile(archive));
  } catch (error) {
    throw inFileWords(error);
  }
};

const isArchive = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK';

const beginsWith = (bytes: Buffer, pattern: RegExp): boolean =>
  pattern.test(
    bytes
      .subarray(0, 64)
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, ''),
  );

/**
 * Reads a PDF, OFD file, Word file, workbook, CSV, JSON file or web page by its content. Throws a description of the
 * mistake for any other file.
 */
export const readPrinted = async (bytes: Buffer): Promise<PrintedFile> => {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return pdfFile(bytes);
  if (beginsWith(bytes, /^\s*<!doctype html/i)) return htmlFile(bytes);
  if (beginsWith(bytes, /^\s*[{[]/)) return jsonFile(bytes);
  const document = isArchive(bytes) ? await packageFile(bytes) : null;
  if (document) return document;
  const { kind, grids } = await gridsOf(bytes);
  return kind === 'xlsx' ? workbookFile(grids) : csvFile(grids[0] ?? { name: '', rows: [], head: null });
};
