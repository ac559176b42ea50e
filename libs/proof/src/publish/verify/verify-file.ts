import type {
  ReportDocument,
  Table,
  FigureChange,
  SealManifest,
  ReportFormat,
  PdfSignature,
  Difference,
  Finding,
} from '@xiangtong/contracts';
import {
  canonicalJson,
  sealedCsv,
  sealedSheets,
  sha256,
  tableCsv,
  renderFile,
  renderXlsx,
  codeVersion,
  tablesOf,
} from '@xiangtong/documents';
import { readPdfSignature, unsigned } from '../../signature/pdf-signature';
import { compareGrids } from './compare-grids';
import { compareJson } from './compare-json';
import { firstDifferentByte, isSeen } from './difference';
import { printedSigner, readPrinted, type PrintedFile } from './printed-file';
import { compareHtml } from './text/compare-html';
import { compareDocx, type FigureCount } from './text/compare-docx';
import { compareOfd } from './text/compare-ofd';
import { comparePdf } from './text/compare-pdf';
import { chartsOf, type Charts } from './workbook/charts-of';
import { compareWorkbooks } from './workbook/compare-workbooks';

/** What was sealed, from a source that can prove it. */
export interface SealedCopy {
  readonly seal: string;
  readonly manifest: SealManifest;
  readonly changes: readonly FigureChange[];
  /** Null where only one table is available. */
  readonly document: ReportDocument | null;
  readonly table: Table | null;
  /** SHA-256 of the files that were published under the seal; null where they are not known. */
  readonly files: ReadonlySet<string> | null;
  /** Whether the caller may read the edition. Others only learn whether the bytes are the published ones. */
  readonly mayRead: boolean;
  /** The file of a format as it was published, or rendered again; null if that is impossible. */
  readonly original: (format: Exclude<ReportFormat, 'csv' | 'json'>) => Promise<Buffer | null>;
}

export type FindSealed = (seal: string, printed: PrintedFile) => Promise<SealedCopy | null>;

export interface Verification {
  /** The file is the published one, byte for byte. */
  readonly genuine: boolean;
  readonly finding: Finding;
  readonly seal: string | null;
  readonly manifest: SealManifest | null;
  readonly format: PrintedFile['kind'];
  readonly sameBytes: boolean;
  /** The first of them; none for callers who may not read the edition. */
  readonly differences: readonly Difference[];
  readonly differenceCount: number;
  /** Figures of a Word file, which is edited on: how many were published, and how many of them are still in it. */
  readonly figures: FigureCount | null;
  /** Signature of a PDF that the bureau has signed. */
  readonly signature: PdfSignature | null;
  /** Whether the caller may read the edition. */
  readonly mayRead: boolean;
}

const MAX_DIFFERENCES = 1_000;

const indexOfTable = (content: unknown): number => {
  const index = (content as { index?: unknown } | null | undefined)?.index;
  return typeof index === 'number' && Number.isInteger(index) ? index : -1;
};

const sealedTable = ({ document, table }: SealedCopy, content: unknown): Table | null =>
  document ? (tablesOf(document)[indexOfTable(content)] ?? null) : table;

/** How a file compares with the published one. */
interface Comparison {
  /** Null where the published bytes are not known. */
  readonly original: Buffer | null;
  readonly differences: readonly Difference[];
  /** Counted in Word files alone. */
  readonly figures: FigureCount | null;
}

type Compare<Kind extends PrintedFile['kind']> = (
  printed: Extract<PrintedFile, { kind: Kind }>,
  copy: SealedCopy,
  bytes: Buffer,
) => Promise<Comparison | null>;

const byBytes = async (
  original: Buffer | null,
  compare: (original: Buffer) => Promise<readonly Difference[]>,
): Promise<Comparison | null> =>
  original && { original, differences: await compare(original), figures: null };

/** The published workbook; set again with charts as the file has them where it was published with others. */
const workbookOf = async (copy: SealedCopy, charts: Charts): Promise<Buffer | null> => {
  const original = await copy.original('xlsx');
  if (!original || !copy.document || chartsOf(original) === charts) return original;
  return renderXlsx(copy.document, { mark: copy, charts });
};

const comparers: { readonly [Kind in PrintedFile['kind']]: Compare<Kind> } = {
  csv: async ({ carried, grid }, copy) => {
    const table = sealedTable(copy, carried.content);
    if (!table) return null;
    const original = Buffer.from(tableCsv(table, indexOfTable(carried.content), copy));
    return { original, differences: compareGrids(sealedCsv(table), grid), figures: null };
  },
  json: async ({ data }, { document, seal, manifest, changes }) => {
    if (!document) return null;
    const differences = compareJson({ ...document, seal: { manifest, changes } }, data);
    const original = await renderFile('json', document, { seal, manifest, changes });
    return { original, differences, figures: null };
  },
  xlsx: async ({ sheets }, copy, bytes) => {
    const charts = chartsOf(bytes);
    return byBytes(await workbookOf(copy, charts), (original) =>
      compareWorkbooks(
        original,
        bytes,
        copy.document ? sealedSheets(copy.document, { mark: copy, charts }) : [],
        sheets,
      ),
    );
  },
  docx: async ({ text }, copy, bytes) => {
    const original = await copy.original('docx');
    return original && { original, ...(await compareDocx(original, bytes, text)) };
  },
  pdf: async (_, copy, bytes) =>
    byBytes(await copy.original('pdf'), (original) =>
      comparePdf(original, bytes, copy.document?.language ?? 'zh'),
    ),
  ofd: async (_, copy, bytes) =>
    byBytes(await copy.original('ofd'), async (original) =>
      compareOfd(original, bytes, copy.document?.language ?? 'zh'),
    ),
  html: async (_, copy, bytes) =>
    byBytes(await copy.original('html'), async (original) => compareHtml(original, bytes)),
};

const compare = (printed: PrintedFile, copy: SealedCopy, bytes: Buffer): Promise<Comparison | null> =>
  (comparers[printed.kind] as Compare<PrintedFile['kind']>)(printed, copy, bytes);

/** A repacked file differs only in its bytes. */
const orBytes = (differences: readonly Difference[], original: Buffer | null, bytes: Buffer) =>
  differences.length === 0 && original ? [firstDifferentByte(original, bytes)] : differences;

/** Where the published bytes are not known, another build or packer may have made other bytes of the same edition. */
const findingOf = (differences: readonly Difference[], isKnown: boolean, manifest: SealManifest): Finding => {
  if (differences.some(isSeen)) return 'altered';
  const mayBeOurs = manifest.code !== codeVersion() || differences.every(({ kind }) => kind === 'bytes');
  return !isKnown && mayBeOurs ? 'unproved' : 'same-figures';
};

/**
 * Is this file what was published under the seal it bears? Genuine means the published bytes. For any other file,
 * callers who may read the edition get the differences. Throws a description of the mistake for a file that cannot be
 * read.
 */
export const verifyFile = async (bytes: Buffer, find: FindSealed): Promise<Verification> => {
  const printed = await readPrinted(bytes);
  const { seal, kind: format } = printed;
  const signature = readPdfSignature(bytes);
  const nothing = { differences: [], differenceCount: 0, figures: null } as const;
  const answer = {
    genuine: false,
    seal,
    manifest: null,
    format,
    signature,
    sameBytes: false,
    mayRead: false,
    ...nothing,
  };
  if (seal === null) return { ...answer, finding: 'no-seal' };
  const copy = await find(seal, printed);
  if (!copy) return { ...answer, finding: 'unknown-seal' };
  const { manifest, files, mayRead } = copy;
  const known = { ...answer, manifest, mayRead };
  const genuine = { ...known, genuine: true, finding: 'genuine', sameBytes: true } as const;
  if (files?.has(sha256(bytes))) return genuine;
  if (!mayRead) return { ...known, finding: 'altered' };
  const compared = await compare(printed, copy, bytes);
  // The content of a file is what its seal was made of, or it has been changed.
  const isBroken = files !== null || printed.carried.content !== undefined;
  if (!compared) return { ...known, finding: isBroken ? 'altered' : 'unproved' };
  if (!files && compared.original?.equals(unsigned(bytes, signature, printedSigner(printed)))) return genuine;
  const differences = orBytes(compared.differences, compared.original, bytes);
  return {
    ...known,
    finding: findingOf(differences, files !== null, manifest),
    differences: differences.slice(0, MAX_DIFFERENCES),
    differenceCount: differences.length,
    figures: compared.figures,
  };
};

/** Parts of data without a guaranteed shape. */
const partOf = (data: unknown, key: string): unknown =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined;

/** Data that matches its recorded hash. */
const proved = <Shape>(data: unknown, hash: string | undefined): Shape | null =>
  data !== undefined && sha256(canonicalJson(data)) === hash ? (data as Shape) : null;

/** The manifest in a file, if its seal is the hash of it. */
export const provedManifest = (seal: string, data: unknown): SealManifest | null =>
  proved<SealManifest>(data, seal);

/**
 * The sealed copy in a file, if it matches its seal: the manifest hashes to the seal, the rest to the manifest. `files`
 * are hashes known from elsewhere. A person who has the file has already read it.
 */
export const carriedCopy = (
  seal: string,
  printed: PrintedFile,
  files: SealedCopy['files'],
): SealedCopy | null => {
  const { manifest: data, content } = printed.carried;
  const manifest = provedManifest(seal, data);
  if (!manifest) return null;
  const changes =
    proved<readonly FigureChange[]>(partOf(content, 'changes'), manifest.replaces?.changesHash) ?? [];
  const document = proved<ReportDocument>(partOf(content, 'document'), manifest.document);
  const address = partOf(content, 'publicUrl');
  const publicUrl = typeof address === 'string' ? address : null;
  const signedBy = printedSigner(printed);
  return {
    seal,
    manifest,
    changes,
    document,
    files,
    mayRead: true,
    table: proved<Table>(partOf(content, 'table'), manifest.tables[indexOfTable(content)]?.hash),
    original: async (format) =>
      document && renderFile(format, document, { seal, manifest, changes, publicUrl, signedBy }),
  };
};
