import { DomainError } from '@xiangtong/infrastructure';
import type { ReportDefinition } from '../definition/report-definition';
import { buildReport } from '../build/build-report';
import { ReportParameterError, type ReportParameters, type ReportSources } from '../build/sources';
import type { ReportDocument } from '../document/report-document';
import type { SealMark } from '../publish/seal';
import { renderCsv, renderJson, renderPdf, renderXlsx } from '../render';

export const reportFormats = ['pdf', 'xlsx', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportFile {
  readonly name: string;
  readonly content: Buffer;
}

type Renderer = (document: ReportDocument, base: string, mark?: SealMark) => Promise<ReportFile[]>;

const renderers: Readonly<Record<ReportFormat, Renderer>> = {
  pdf: async (document, base, mark) => [{ name: `${base}.pdf`, content: await renderPdf(document, mark) }],
  xlsx: async (document, base, mark) => [
    { name: `${base}.xlsx`, content: await renderXlsx(document, mark && { mark }) },
  ],
  csv: (document, base, mark) =>
    Promise.resolve(
      renderCsv(document, mark).map(({ name, content }) => ({
        name: `${base}-${name}`,
        content: Buffer.from(content),
      })),
    ),
  json: (document, base, mark) =>
    Promise.resolve([{ name: `${base}.json`, content: Buffer.from(renderJson(document, mark)) }]),
};

/** `yoy-520122-2019-zh`: tells what a file is wherever it is saved. */
export const reportFileName = ({ report, parameters, language }: ReportDocument): string =>
  `${report}-${parameters.scope}-${parameters.period}-${language}`;

export interface MadeReport {
  readonly document: ReportDocument;
  readonly files: readonly ReportFile[];
}

/** The files of a document in the formats asked for; those of a published one bear its seal. */
export const renderFiles = async (
  document: ReportDocument,
  formats: readonly ReportFormat[],
  mark?: SealMark,
): Promise<ReportFile[]> => {
  const files: ReportFile[] = [];
  for (const format of formats)
    files.push(...(await renderers[format](document, reportFileName(document), mark)));
  return files;
};

/** Definition and figures → document → files. */
export const makeReport = async (
  definition: ReportDefinition,
  parameters: ReportParameters,
  formats: readonly ReportFormat[],
  sources: ReportSources,
): Promise<MadeReport> => {
  const document = await buildReport(definition, parameters, sources).catch(explainParameter);
  return { document, files: await renderFiles(document, formats) };
};

const explainParameter = (error: unknown): never => {
  if (!(error instanceof ReportParameterError)) throw error;
  throw new DomainError('REPORT.WRONG_PARAMETER', { parameter: error.parameter, reason: error.message }, [], {
    cause: error,
  });
};
