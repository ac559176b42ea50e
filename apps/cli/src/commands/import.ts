import { readFile, stat } from 'node:fs/promises';
import { reportedMonths } from '@xiangtong/collection';
import { importBenefits, importHouseholds } from '@xiangtong/impact';
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
  /** Under which a map was approved. */
  readonly approval?: string;
}

type Importer = (context: CliContext, text: string, options: ImportOptions) => Promise<ImportResult>;

const recorder = ({ clock }: CliContext) => ({ recordedBy: localActor().username, now: clock.now() });

const importers: Readonly<Record<ImportKind, Importer>> = {
  categories: ({ source }, text) => importCategories(source, text),
  platforms: ({ source }, text) => importPlatforms(source, text),
  'pack-sizes': ({ source }, text) => importPackSizes(source, text),
  products: ({ source }, text) => importProducts(source, text),
  units: ({ source, clock }, text) =>
    importUnits(source, text, {
      registrar: { username: localActor().username, mayManage: () => true },
      at: clock.now(),
      use: reportedMonths,
      dryRun: false,
    }),
  divisions: ({ source }, text) => importDivisions(source, text),
  forms: ({ source }, text) => importForms(source, text),
  assignments: ({ source }, text) => importFormAssignments(source, text),
  households: (context, text) =>
    importHouseholds(context.source, context.config.impact.secrets.read(), text, recorder(context)),
  benefits: (context, text) =>
    importBenefits(context.source, context.config.impact.secrets.read(), text, recorder(context)),
  boundaries: ({ source, clock }, text, { approval = '' }) =>
    importBoundaries(source, text, { approval, importedBy: localActor().username, now: clock.now() }),
};

/** Bytes; the others are tables of ours. */
const largest: Partial<Record<ImportKind, number>> = { boundaries: LARGEST_BOUNDARY_FILE };

const MEGABYTE = 1 << 20;

const read = async (kind: ImportKind, file: string): Promise<string> => {
  const limit = largest[kind];
  if (limit !== undefined && (await stat(file)).size > limit)
    throw new DomainError('BOUNDARY.TOO_LARGE', { limit: `${limit / MEGABYTE} MB` });
  return decodeUtf8(await readFile(file));
};

export const importFile = async (
  context: CliContext,
  kind: ImportKind,
  file: string,
  options: ImportOptions = {},
): Promise<ImportResult> => importers[kind](context, await read(kind, file), options);

export const importCommand = (kind: ImportKind, file: string, options: ImportOptions): Promise<void> =>
  withContext(async (context) => {
    const result = await importFile(context, kind, file, options);
    print(result, `${kind}: ${result.rows} rows read, ${result.changed} changed`, options);
  });
