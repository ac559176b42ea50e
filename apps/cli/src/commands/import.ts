import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { reportedMonths } from '@xiangtong/collection';
import { parseMonth, type Month } from '@xiangtong/domain';
import { importBenefits, importHouseholds, type TextInPieces } from '@xiangtong/impact';
import { decodeUtf8, DomainError } from '@xiangtong/infrastructure';
import {
  importBoundaries,
  importCategories,
  importDivisions,
  importFormAssignments,
  importForms,
  importPackSizes,
  importPlatforms,
  importProducts,
  importUnits,
  LARGEST_BOUNDARY_FILE,
  type ImportResult,
} from '@xiangtong/reference';
import { withContext, type CliContext } from '../context/cli-context';
import { localActor } from '../context/local-actor';
import { print, type OutputOptions } from '../terminal/output';

export const importKinds = [
  'categories',
  'platforms',
  'products',
  'pack-sizes',
  'units',
  'divisions',
  'forms',
  'assignments',
  'households',
  'benefits',
  'boundaries',
] as const;
export type ImportKind = (typeof importKinds)[number];

export interface ImportOptions extends OutputOptions {
  /** Approval number of a map. */
  readonly approval?: string;
  /** Of units: from which month new ones owe reports, `2026-03`. */
  readonly startMonth?: string;
}

type Importer = (context: CliContext, text: string, options: ImportOptions) => Promise<ImportResult>;

/** A register may have a million rows: its file is not read whole. */
const importRegister = (context: CliContext, file: string): Promise<ImportResult> =>
  importHouseholds(context.source, context.config.impact.secrets.read(), textOf(file), recorder(context));

const monthOf = (text: string): Month => {
  const month = parseMonth(text);
  if (month === null) throw new DomainError('UNIT.MONTH', { value: text.slice(0, 32) });
  return month;
};

const recorder = ({ clock }: CliContext) => ({ recordedBy: localActor().username, now: clock.now() });

const importers: Readonly<Record<Exclude<ImportKind, 'households'>, Importer>> = {
  categories: ({ source }, text) => importCategories(source, text),
  platforms: ({ source }, text) => importPlatforms(source, text),
  'pack-sizes': ({ source }, text) => importPackSizes(source, text),
  products: ({ source }, text) => importProducts(source, text),
  units: ({ source, clock }, text, { startMonth }) =>
    importUnits(source, text, {
      registrar: { username: localActor().username, mayManage: () => true },
      at: clock.now(),
      use: reportedMonths,
      owesFrom: startMonth === undefined ? undefined : monthOf(startMonth),
      dryRun: false,
    }),
  divisions: ({ source }, text) => importDivisions(source, text),
  forms: ({ source }, text) => importForms(source, text),
  assignments: ({ source }, text) => importFormAssignments(source, text),
  benefits: (context, text) =>
    importBenefits(context.source, context.config.impact.secrets.read(), text, recorder(context)),
  boundaries: ({ source, clock }, text, { approval = '' }) =>
    importBoundaries(source, text, { approval, importedBy: localActor().username, now: clock.now() }),
};

/** Bytes; the others are tables of ours. */
const largest: Partial<Record<ImportKind, number>> = { boundaries: LARGEST_BOUNDARY_FILE };

const MEGABYTE = 1 << 20;

/** Bytes of a file that are read at once. */
const PIECE = 1 << 18;

const read = async (kind: ImportKind, file: string): Promise<string> => {
  const limit = largest[kind];
  if (limit !== undefined && (await stat(file)).size > limit)
    throw new DomainError('BOUNDARY.TOO_LARGE', { limit: `${limit / MEGABYTE} MB` });
  return decodeUtf8(await readFile(file));
};

function* piecesOf(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const bytes = Buffer.allocUnsafe(PIECE);
  const decoded = (length: number): string => {
    try {
      return decoder.decode(bytes.subarray(0, length), { stream: length > 0 });
    } catch {
      // Says in which line.
      return decodeUtf8(readFileSync(file));
    }
  };
  try {
    for (let length = readSync(handle, bytes); ; length = readSync(handle, bytes)) {
      yield decoded(length);
      if (length === 0) return;
    }
  } finally {
    closeSync(handle);
  }
}

const textOf = (file: string): TextInPieces => ({ pieces: () => piecesOf(file) });

export const importFile = async (
  context: CliContext,
  kind: ImportKind,
  file: string,
  options: ImportOptions = {},
): Promise<ImportResult> =>
  kind === 'households'
    ? importRegister(context, file)
    : importers[kind](context, await read(kind, file), options);

export const importCommand = (kind: ImportKind, file: string, options: ImportOptions): Promise<void> =>
  withContext(async (context) => {
    const result = await importFile(context, kind, file, options);
    print(result, `${kind}: ${result.rows} rows read, ${result.changed} changed`, options);
  });
