import { readFile } from 'node:fs/promises';
import { reportedMonths } from '@xiangtong/collection';
import { importBenefits, importHouseholds } from '@xiangtong/impact';
import { decodeUtf8 } from '@xiangtong/infrastructure';
import {
  importCategories,
  importDivisions,
  importFormAssignments,
  importForms,
  importPackSizes,
  importPlatforms,
  importProducts,
  importUnits,
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
] as const;
export type ImportKind = (typeof importKinds)[number];

type Importer = (context: CliContext, text: string) => Promise<ImportResult>;

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
};

export const importFile = async (
  context: CliContext,
  kind: ImportKind,
  file: string,
): Promise<ImportResult> => importers[kind](context, decodeUtf8(await readFile(file)));

export const importCommand = (kind: ImportKind, file: string, options: OutputOptions): Promise<void> =>
  withContext(async (context) => {
    const result = await importFile(context, kind, file);
    print(result, `${kind}: ${result.rows} rows read, ${result.changed} changed`, options);
  });
