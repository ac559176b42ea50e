import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { languages } from '@xiangtong/contracts';
import { everything } from '@xiangtong/identity';
import { LedgerReader } from '@xiangtong/ledger';
import { extractFileName, extractFormats, openLineExtract, writeExtract } from '@xiangtong/proof';
import { withContext } from '../context/cli-context';
import { print, type OutputOptions } from '../terminal/output';
import { choose } from './choose';
import { readPosition } from './read-position';
import { writeWhole } from './whole-file';

export interface ExtractOptions extends OutputOptions {
  readonly period: string;
  readonly scope: string;
  readonly format: string;
  readonly asOf?: string;
  readonly out: string;
  readonly language: string;
}

/** Every sales line of a scope and period, as known at a ledger position. */
export const extractCommand = (options: ExtractOptions): Promise<void> => {
  const formats = options.format.split(',').map((format) => choose(extractFormats, format.trim(), 'format'));
  const parameters = {
    period: options.period,
    scope: options.scope,
    language: choose(languages, options.language, 'language'),
  };
  return withContext(async (context) => {
    const { source, catalogue } = context;
    const asOf = await readPosition(options.asOf, context);
    const parts = { source, reference: catalogue, ledger: new LedgerReader(source) };
    const extract = await openLineExtract(parts, { ...parameters, asOf }, everything);
    await mkdir(options.out, { recursive: true });
    const files: string[] = [];
    for (const format of formats) {
      const file = join(options.out, extractFileName(extract, format));
      await writeWhole(file, (target) => writeExtract(extract, format, target));
      files.push(file);
    }
    print({ files, asOf: extract.asOf }, files.join('\n'), options);
  });
};
