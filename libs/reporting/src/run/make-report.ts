import type {
  Letterhead,
  ReportDocument,
  FileFormat,
  ReportStep,
  ReportParameters,
} from '@xiangtong/contracts';
import { renderFiles, type RenderFiles, type ReportFile } from '@xiangtong/documents';
import { DomainError } from '@xiangtong/infrastructure';
import { buildReport } from '../compose/build-report';
import type { ReportProgress } from '../compose/progress';
import type { PublishedCells } from '../sources/published-cells';
import type { ReportDefinition } from '../definition/report-definition';
import { ReportParameterError, type ReportSources } from '../sources/sources';

export interface MadeReport {
  readonly document: ReportDocument;
  readonly files: readonly ReportFile[];
  /** Cells of a public edition, for the editions after it; null for any other. */
  readonly cells: PublishedCells | null;
}

export interface MakeOptions {
  readonly progress?: ReportProgress;
  /** Stops making the report between two steps, or within one if the renderer supports it. */
  readonly signal?: AbortSignal;
  readonly render?: RenderFiles;
  readonly letterhead?: Letterhead | null;
}

/** Definition and figures → document → files. */
export const makeReport = async (
  definition: ReportDefinition,
  parameters: ReportParameters,
  formats: readonly FileFormat[],
  sources: ReportSources,
  { progress, signal, render = renderFiles, letterhead }: MakeOptions = {},
): Promise<MadeReport> => {
  let built = 0;
  let cells: PublishedCells | null = null;
  const note = (step: ReportStep): void => {
    signal?.throwIfAborted();
    built = step.total;
    progress?.({ ...step, total: step.total + formats.length });
  };
  const keep = (published: PublishedCells): void => {
    cells = published;
  };
  const report = await buildReport(definition, parameters, sources, note, keep).catch(explainParameter);
  const document = letterhead ? { ...report, letterhead } : report;
  signal?.throwIfAborted();
  const total = built + formats.length;
  const files = await render(document, formats, undefined, {
    begin: (format) => progress?.({ done: built + formats.indexOf(format), total, what: `format:${format}` }),
    ...(signal && { signal }),
  });
  return { document, files, cells };
};

export const explainParameter = (error: unknown): never => {
  if (!(error instanceof ReportParameterError)) throw error;
  const { parameter, reason } = error;
  throw new DomainError('REPORT.WRONG_PARAMETER', { parameter, reason }, [], { cause: error });
};
