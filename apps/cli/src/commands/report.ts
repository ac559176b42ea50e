import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  coarsenings,
  languages,
  type Coarsening,
  type Language,
  fileFormats,
  type FileFormat,
  type ReportStep,
} from '@xiangtong/contracts';
import { everything } from '@xiangtong/identity';
import { projectDirectory } from '@xiangtong/infrastructure';
import {
  createReportSources,
  type DefinitionShelf,
  openDefinitions,
  makeReport,
  type SourceParts,
} from '@xiangtong/reporting';
import { sourceParts, withEngine } from '../context/analytics';
import { withContext } from '../context/cli-context';
import { definitionShelf } from '../context/definition-shelf';
import { print, type OutputOptions } from '../terminal/output';
import { startProgress, type Progress } from '../terminal/progress';
import { choose } from './choose';

export interface ReportOptions extends OutputOptions {
  readonly period: string;
  readonly scope: string;
  readonly format: string;
  readonly out: string;
  readonly edition: string;
  readonly coarser?: string;
  readonly rounded?: true;
  readonly language: string;
}

export interface ReportRequest {
  readonly report: string;
  readonly period: string;
  readonly scope: string;
  readonly language: Language;
  readonly edition: 'internal' | 'public';
  readonly coarser?: readonly Coarsening[];
  readonly rounded?: true;
  readonly formats: readonly FileFormat[];
}

export const reportDefinitions = (): ReturnType<typeof openDefinitions> =>
  openDefinitions(join(projectDirectory(), 'reports'));

/** Makes a report and writes its files; returns their names. */
const writeReport = async (
  parts: SourceParts,
  { report, formats, ...parameters }: ReportRequest,
  directory: string,
  shelf: DefinitionShelf,
  progress?: (step: ReportStep) => void,
): Promise<string[]> => {
  const definition = await shelf.inForce(report, parameters.scope);
  const { files } = await makeReport(
    definition,
    parameters,
    formats,
    await createReportSources(parts, everything),
    progress && { progress },
  );
  await mkdir(directory, { recursive: true });
  for (const { name, content } of files) await writeFile(join(directory, name), content);
  return files.map(({ name }) => join(directory, name));
};

/** The bar starts with the first step: a report that cannot be made shows only its error, no bar. */
const stepsBar = (report: string) => {
  let bar: Progress | undefined;
  const show = ({ done, total }: ReportStep): void => {
    bar ??= startProgress(`report ${report}`, 'steps');
    // The bar shows finished steps, and the one that begins counts as one of them.
    bar.update(done + 1, total);
  };
  return { show, stop: (): void => bar?.stop() };
};

const listed = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** `none`: rows by single units, though they are hidden. */
const coarserIn = (text: string): readonly Coarsening[] =>
  text === 'none' ? [] : listed(text).map((one) => choose(coarsenings, one, 'coarser breakdown'));

export const reportCommand = (report: string, options: ReportOptions): Promise<void> => {
  const request: ReportRequest = {
    report,
    period: options.period,
    scope: options.scope,
    language: choose(languages, options.language, 'language'),
    edition: choose(['internal', 'public'], options.edition, 'edition'),
    ...(options.coarser !== undefined && { coarser: coarserIn(options.coarser) }),
    ...(options.rounded && { rounded: true }),
    formats: listed(options.format).map((format) => choose(fileFormats, format, 'format')),
  };
  return withContext((context) =>
    withEngine(context, async (engine) => {
      const bar = stepsBar(report);
      const parts = sourceParts(context, engine);
      const files = await writeReport(
        parts,
        request,
        options.out,
        definitionShelf(context),
        bar.show,
      ).finally(bar.stop);
      print({ files }, files.join('\n'), options);
    }),
  );
};
