import { canonicalJson, sha256 } from '../../document/canonical-json';
import type { ReportDocument, Table } from '../../document/report-document';
import type { FigureChange } from '../figure-changes';
import { tablesOf, type SealManifest } from '../seal';
import { compareGrids, compareSheets } from './compare-grids';
import { compareJson } from './compare-json';
import { noComparison, type Comparison, type Difference } from './difference';
import { readPrinted, type PrintedFile } from './printed-file';
import { sealedCsv, sealedSheets } from './sealed-grids';

/** What was sealed, from whoever can prove it. */
export interface SealedCopy {
  readonly seal: string;
  readonly manifest: SealManifest;
  readonly changes: readonly FigureChange[];
  /** Null where only one table is at hand. */
  readonly document: ReportDocument | null;
  readonly table: Table | null;
  /** SHA-256 of the files that were published under the seal. */
  readonly files: ReadonlySet<string>;
}

export type FindSealed = (seal: string, printed: PrintedFile) => Promise<SealedCopy | null>;

export const findings = [
  'genuine',
  'no-seal',
  'unknown-seal',
  'altered',
  'another-document',
  'unproved',
] as const;
export type Finding = (typeof findings)[number];

export interface Verification {
  readonly genuine: boolean;
  readonly finding: Finding;
  readonly seal: string | null;
  readonly manifest: SealManifest | null;
  readonly format: PrintedFile['kind'];
  /** The file is the published one, byte for byte; a genuine workbook may have been saved again. */
  readonly sameBytes: boolean;
  /** The first of them. */
  readonly differences: readonly Difference[];
  readonly differenceCount: number;
}

const MAX_DIFFERENCES = 1_000;
/** Share of wrong figures beyond which a file is no altered copy but somebody asking what was sealed. */
const MAX_WRONG = 0.25;

const indexOfTable = (content: unknown): number => {
  const index = (content as { index?: unknown } | null | undefined)?.index;
  return typeof index === 'number' && Number.isInteger(index) ? index : -1;
};

const sealedTable = ({ document, table }: SealedCopy, content: unknown): Table | null =>
  document ? (tablesOf(document)[indexOfTable(content)] ?? null) : table;

const compare = (printed: PrintedFile, copy: SealedCopy): Comparison | null => {
  const { document } = copy;
  if (printed.kind === 'csv') {
    const table = sealedTable(copy, printed.carried.content);
    return table && compareGrids(sealedCsv(table), printed.grid);
  }
  if (!document || printed.kind === 'pdf' || printed.kind === 'html') return null;
  return printed.kind === 'json'
    ? compareJson({ ...document, seal: { manifest: copy.manifest, changes: copy.changes } }, printed.data)
    : compareSheets(sealedSheets(document, copy), printed.sheets);
};

const findingOf = (genuine: boolean, isCopy: boolean, isUnproved: boolean): Finding => {
  if (genuine) return 'genuine';
  if (isUnproved) return 'unproved';
  return isCopy ? 'altered' : 'another-document';
};

const hidden = (differences: readonly Difference[]): readonly Difference[] =>
  differences.map((difference) => ({ ...difference, sealed: null }));

/**
 * Is this file what was published under the seal it bears? Workbook, CSV and JSON: every figure and text is compared.
 * PDF and web page: the bytes are. Sealed figures are shown to those whose file is a copy with few changes, not to those who merely
 * know the seal. Throws what is wrong with a file that cannot be read.
 */
export const verifyFile = async (bytes: Buffer, find: FindSealed): Promise<Verification> => {
  const printed = await readPrinted(bytes);
  const { seal, kind: format } = printed;
  const nothing = { genuine: false, seal, manifest: null, format, sameBytes: false } as const;
  if (seal === null) return { ...nothing, finding: 'no-seal', differences: [], differenceCount: 0 };
  const copy = await find(seal, printed);
  if (!copy) return { ...nothing, finding: 'unknown-seal', differences: [], differenceCount: 0 };
  const { manifest } = copy;
  if (copy.files.has(sha256(bytes))) {
    const genuine = { genuine: true, finding: 'genuine', sameBytes: true } as const;
    return { ...nothing, ...genuine, manifest, differences: [], differenceCount: 0 };
  }
  const found = compare(printed, copy);
  const { differences, figures, wrongFigures } = found ?? noComparison;
  const genuine = found !== null && differences.length === 0;
  const isCopy = wrongFigures <= figures * MAX_WRONG || wrongFigures === 1;
  const first = differences.slice(0, MAX_DIFFERENCES);
  return {
    ...nothing,
    manifest,
    genuine,
    finding: findingOf(genuine, isCopy, found === null && copy.files.size === 0),
    differences: isCopy ? first : hidden(first),
    differenceCount: differences.length,
  };
};

/** Parts of data whose shape nobody has promised. */
const partOf = (data: unknown, key: string): unknown =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined;

/** Data with the hash that was written down for it. */
const proved = <Shape>(data: unknown, hash: string | undefined): Shape | null =>
  data !== undefined && sha256(canonicalJson(data)) === hash ? (data as Shape) : null;

/**
 * The sealed copy that a file carries itself, if it is the one its seal was made of: the manifest hashes to the seal, the
 * rest to the manifest. `files` are hashes known from elsewhere.
 */
export const carriedCopy = (
  seal: string,
  { carried: { manifest: data, content } }: PrintedFile,
  files: ReadonlySet<string>,
): SealedCopy | null => {
  const manifest = proved<SealManifest>(data, seal);
  if (!manifest) return null;
  const changes = partOf(content, 'changes');
  return {
    seal,
    manifest,
    changes: proved<readonly FigureChange[]>(changes, manifest.replaces?.changesHash) ?? [],
    document: proved<ReportDocument>(partOf(content, 'document'), manifest.document),
    table: proved<Table>(partOf(content, 'table'), manifest.tables[indexOfTable(content)]?.hash),
    files,
  };
};
