import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languages, type Language } from '@xiangtong/contracts';
import { everything } from '@xiangtong/identity';
import { DomainError, projectDirectory } from '@xiangtong/infrastructure';
import {
  createReportSources,
  loadDefinitions,
  makeReport,
  reportFormats,
  type ReportFormat,
  type SourceParts,
} from '@xiangtong/reporting';
import { sourceParts, withReplica } from '../context/analytics';
import { withContext } from '../context/cli-context';
import { print, type OutputOptions } from '../terminal/output';

export interface ReportOptions extends OutputOptions {
  readonly period: string;
  readonly scope: string;
  readonly format: string;
  readonly out: string;
  readonly edition: string;
  readonly language: string;
}

const choose = <Choice extends string>(choices: readonly Choice[], value: string, name: string): Choice => {
  const choice = choices.find((candidate) => candidate === value);
  if (!choice)
    throw new DomainError('REPORT.WRONG_PARAMETER', {
      parameter: name,
      reason: `${value} ≠ ${choices.join(' | ')}`,
    });
  return choice;
};

export interface ReportRequest {
  readonly report: string;
  readonly period: string;
  readonly scope: string;
  readonly language: Language;
  readonly edition: 'internal' | 'public';
  readonly formats: readonly ReportFormat[];
}

/** Makes a report and writes its files; the names of the files. */
export const writeReport = async (
  parts: SourceParts,
  { report, formats, ...parameters }: ReportRequest,
  directory: string,
): Promise<string[]> => {
  const definition = loadDefinitions(join(projectDirectory(), 'reports')).get(report);
  if (!definition) throw new DomainError('REPORT.UNKNOWN', { id: report });
  const { files } = await makeReport(
    definition,
    parameters,
    formats,
    await createReportSources(parts, everything),
  );
  await mkdir(directory, { recursive: true });
  for (const { name, content } of files) await writeFile(join(directory, name), content);
  return files.map(({ name }) => join(directory, name));
};

export const reportCommand = (report: string, options: ReportOptions): Promise<void> => {
  const request: ReportRequest = {
    report,
    period: options.period,
    scope: options.scope,
    language: choose(languages, options.language, 'language'),
    edition: choose(['internal', 'public'], options.edition, 'edition'),
    formats: options.format.split(',').map((format) => choose(reportFormats, format.trim(), 'format')),
  };
  return withContext((context) =>
    withReplica(context, async (replica) => {
      const files = await writeReport(sourceParts(context, replica), request, options.out);
      print({ files }, files.join('\n'), options);
    }),
  );
};
