import { readFile } from 'node:fs/promises';
import { DomainError, decodeUtf8 } from '@xiangtong/infrastructure';
import { importDivisions, importProducts, importUnits, type ImportResult } from '@xiangtong/reference';
import { withContext, type CliContext } from '../context/cli-context';
import { print, type OutputOptions } from '../terminal/output';

export const importKinds = ['products', 'units', 'divisions', 'households', 'benefits'] as const;
export type ImportKind = (typeof importKinds)[number];

type Importer = (context: CliContext, text: string) => Promise<ImportResult>;

const importers: Readonly<Record<ImportKind, Importer>> = {
  products: ({ source }, text) => importProducts(source, text),
  units: ({ source }, text) => importUnits(source, text),
  divisions: ({ source }, text) => importDivisions(source, text),
  households: () => Promise.reject(new DomainError('REQUEST.NOT_FOUND', { path: 'households' })),
  benefits: () => Promise.reject(new DomainError('REQUEST.NOT_FOUND', { path: 'benefits' })),
};

export const importFile = async (context: CliContext, kind: ImportKind, file: string): Promise<ImportResult> =>
  importers[kind](context, decodeUtf8(await readFile(file)));

export const importCommand = (kind: ImportKind, file: string, options: OutputOptions): Promise<void> =>
  withContext(async (context) => {
    const result = await importFile(context, kind, file);
    print(result, `${kind}: ${result.rows} rows read, ${result.changed} changed`, options);
  });
