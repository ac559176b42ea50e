import type { Letterhead, FileFormat, ReportStep, ReportParameters } from '@xiangtong/contracts';
import { renderFiles, type RenderFiles, type ReportFile } from '@xiangtong/documents';
import type { ReportProgress } from '../compose/progress';
import { localComposer, type ComposedReport, type ReportComposer } from '../compose/report-composer';
import type { ReportDefinition } from '../definition/report-definition';
import type { ReportSources } from '../sources/sources';

export interface MadeReport extends ComposedReport {
  readonly files: readonly ReportFile[];
}

export interface MakeOptions {
  readonly progress?: ReportProgress;
  /** Stops making the report between two steps, or within one if the renderer supports it. */
  readonly signal?: AbortSignal;
  /** Default: in this thread. */
  readonly composer?: ReportComposer;
  readonly render?: RenderFiles;
  readonly letterhead?: Letterhead | null;
}

/** Definition and figures → document → files. */
export const makeReport = async (
  definition: ReportDefinition,
  parameters: ReportParameters,
  formats: readonly FileFormat[],
  sources: ReportSources,
  { progress, signal, composer = localComposer, render = renderFiles, letterhead }: MakeOptions = {},
): Promise<MadeReport> => {
  let built = 0;
  const note = (step: ReportStep): void => {
    signal?.throwIfAborted();
    built = step.total;
    progress?.({ ...step, total: step.total + formats.length });
  };
  const options = { progress: note, signal };
  const { document: report, cells } = await composer.compose(definition, parameters, sources, options);
  const document = letterhead ? { ...report, letterhead } : report;
  signal?.throwIfAborted();
  const total = built + formats.length;
  const files = await render(document, formats, undefined, {
    begin: (format) => progress?.({ done: built + formats.indexOf(format), total, what: `format:${format}` }),
    ...(signal && { signal }),
  });
  return { document, files, cells };
};
