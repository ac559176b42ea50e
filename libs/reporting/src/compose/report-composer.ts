import type { DefinitionText, ReportDocument, ReportParameters, WrittenFiles } from '@xiangtong/contracts';
import { DomainError, WorkerThreads } from '@xiangtong/infrastructure';
import { readDefinitionText } from '../definition/load-definitions';
import { DefinitionError, type DefinitionMistake } from '../definition/mistakes';
import type { ReportDefinition } from '../definition/report-definition';
import { readWritten } from '../definition/written-definition';
import type { PublishedCells } from '../sources/published-cells';
import { ReportParameterError, type ReportSources } from '../sources/sources';
import { buildReport } from './build-report';
import type { ReportProgress } from './progress';

export interface ComposedReport {
  readonly document: ReportDocument;
  /** Cells of a public edition, for the editions after it; null for any other. */
  readonly cells: PublishedCells | null;
}

export interface ComposeOptions {
  /** If it throws, composing ends. */
  readonly progress?: ReportProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The yearbook of a prefecture has 4 million characters as JSON; a document is also kept, and read again as a whole. */
const MOST_CHARACTERS = 64_000_000;

/** Throws REPORT.WRONG_PARAMETER for a ReportParameterError, and any other error as it is. */
export const explainParameter = (error: unknown): never => {
  if (!(error instanceof ReportParameterError)) throw error;
  const { parameter, reason } = error;
  throw new DomainError('REPORT.WRONG_PARAMETER', { parameter, reason }, [], { cause: error });
};

/** In this thread: for a command, whose process has no other work. */
export const localComposer = {
  /** Throws REPORT.WRONG_PARAMETER, REPORT.TEXT_TOO_LONG, and at a limit of size, time or memory REPORT.TOO_LARGE. */
  compose: async (
    definition: ReportDefinition,
    parameters: ReportParameters,
    sources: ReportSources,
    { progress, signal }: ComposeOptions = {},
  ): Promise<ComposedReport> => {
    let cells: PublishedCells | null = null;
    const keep = (published: PublishedCells): void => {
      cells = published;
    };
    const note: ReportProgress = (step) => {
      signal?.throwIfAborted();
      progress?.(step);
    };
    const document = await buildReport(definition, parameters, sources, note, keep).catch(explainParameter);
    if (JSON.stringify(document).length > MOST_CHARACTERS) throw new DomainError('REPORT.TOO_LARGE');
    return { document, cells };
  },
  /** A definition out of its text, wherever that is kept. Throws DefinitionError. */
  read: async (report: string, files: DefinitionText): Promise<ReportDefinition> =>
    readDefinitionText(report, files),
  /** A definition as a bureau has written it. Throws DefinitionError with all mistakes of form, meaning and size. */
  readWritten: async (shipped: ReportDefinition, written: WrittenFiles): Promise<ReportDefinition> =>
    readWritten(shipped, written),
};

type LocalComposer = typeof localComposer;

/** The functions of the sources stay with the caller; everything else of them is passed on. */
type SourceData = Readonly<Record<string, unknown>>;

export type ComposerTask =
  | {
      readonly kind: 'compose';
      readonly definition: ReportDefinition;
      readonly parameters: ReportParameters;
      readonly sourceData: SourceData;
    }
  | { readonly kind: 'read'; readonly report: string; readonly files: DefinitionText }
  | { readonly kind: 'readWritten'; readonly shipped: ReportDefinition; readonly written: WrittenFiles };

export type ComposerAnswer =
  | { readonly report: ComposedReport }
  | { readonly definition: ReportDefinition }
  | { readonly mistakes: readonly DefinitionMistake[] };

type Functions = Readonly<Record<string, (...values: never[]) => unknown>>;

/** The name of the function that receives the progress, among those of the sources. */
export const PROGRESS = 'progress';

const splitSources = (sources: ReportSources) => {
  const entries = Object.entries(sources).filter(([, value]) => value !== undefined);
  const functions = entries.filter(([, value]) => typeof value === 'function');
  return {
    functions: Object.fromEntries(functions) as Functions,
    data: Object.fromEntries(entries.filter((entry) => !functions.includes(entry))) as SourceData,
  };
};

const threadModule = 'libs/reporting/src/compose/composer-thread';

/** Twice the heap that the largest report of the product needs, and many times its time. */
const usualLimits = { megabytes: 1_024, milliseconds: 10 * 60_000 } as const;

/**
 * In threads: other requests are answered meanwhile, and a report that takes too long or too much memory ends alone.
 * Figures are asked for here, with the rights and in the turns of the caller.
 */
export class ThreadComposer implements LocalComposer {
  private readonly composing: WorkerThreads<ComposerTask, ComposerAnswer>;
  /** The largest definition that is admitted is read in a second. */
  private readonly reading = new WorkerThreads<ComposerTask, ComposerAnswer>({
    module: threadModule,
    megabytes: 256,
    milliseconds: 10_000,
    limitCode: 'REPORT.DEFINITION_TOO_LARGE',
    idleMilliseconds: 60_000,
  });

  constructor(limits: { readonly megabytes: number; readonly milliseconds: number } = usualLimits) {
    this.composing = new WorkerThreads({
      ...limits,
      // As where files are rendered: most of it becomes garbage at once.
      youngMegabytes: 32,
      module: threadModule,
      limitCode: 'REPORT.TOO_LARGE',
      // A new thread is there in 0.1 s; one that stays keeps the garbage of a report while its files are rendered.
      idleMilliseconds: 0,
    });
  }

  async compose(
    definition: ReportDefinition,
    parameters: ReportParameters,
    sources: ReportSources,
    { progress, signal }: ComposeOptions = {},
  ): Promise<ComposedReport> {
    const { functions, data: sourceData } = splitSources(sources);
    const answer = await this.composing.run(
      { kind: 'compose', definition, parameters, sourceData },
      { signal, functions: { ...functions, ...(progress && { [PROGRESS]: progress }) } },
    );
    if (!('report' in answer)) throw new Error('a report was composed, and something else came back');
    return answer.report;
  }

  read(report: string, files: DefinitionText): Promise<ReportDefinition> {
    return this.readTask({ kind: 'read', report, files });
  }

  readWritten(shipped: ReportDefinition, written: WrittenFiles): Promise<ReportDefinition> {
    return this.readTask({ kind: 'readWritten', shipped, written });
  }

  private async readTask(task: ComposerTask): Promise<ReportDefinition> {
    const answer = await this.reading.run(task);
    if ('mistakes' in answer) throw new DefinitionError(answer.mistakes);
    if (!('definition' in answer)) throw new Error('a definition was read, and something else came back');
    return answer.definition;
  }
}

/**
 * What takes as long as the author of a definition makes it take: reading one, and composing a report with it. The type
 * names both, so that the description of the API knows what each of them throws.
 */
export type ReportComposer = LocalComposer | ThreadComposer;
