import type { Language, ReportDocument } from '@xiangtong/contracts';
import type { RenderFiles } from '@xiangtong/documents';
import { scopeOf, type Principal } from '@xiangtong/identity';
import { callerSignal, DomainError, requirePeriod, whileWanted } from '@xiangtong/infrastructure';
import type { ReportDefinition } from '../definition/report-definition';
import type { ReportDesk } from './report-desk';
import { requireConfidential } from '../versions/definition-desk';

export interface PreviewParameters {
  readonly period: string;
  readonly scope: string;
  readonly language: Language;
  readonly edition: 'internal' | 'public';
}

/** The bulletin of a prefecture takes two seconds; whoever waits longer has written something else. */
const MOST_MS = 30_000;

/** A report to be read at once, while the caller waits. Nothing is stored. */
export class ReportPreview {
  constructor(
    private readonly desk: ReportDesk,
    private readonly render: RenderFiles,
    private readonly mostMs = MOST_MS,
  ) {}

  /**
   * A definition that nobody has saved, as a web page. Throws AUTH.CONFIDENTIAL, REPORT.TOO_LARGE when it takes too long,
   * and what making a report throws.
   */
  async page(
    definition: ReportDefinition,
    parameters: PreviewParameters,
    principal: Principal,
  ): Promise<string> {
    requireConfidential(principal);
    return this.limited(async (signal) => {
      // Figures of a definition that nobody has saved have no address.
      const { trace: _, ...document } = await this.compose(definition, parameters, principal, signal);
      const [page] = await this.render(document, ['html'], undefined, { signal });
      return page!.content.toString('utf8');
    });
  }

  /** What the internal edition of a report says now, with the addresses of its figures. Throws as `page`. */
  async document(
    report: string,
    asked: Omit<PreviewParameters, 'edition'>,
    principal: Principal,
  ): Promise<ReportDocument> {
    const { id } = this.desk.shipped(report);
    requirePeriod(asked.period);
    const parameters = { ...asked, edition: 'internal' } as const;
    return this.limited(async (signal) =>
      this.compose(await this.desk.definitionFor(id, asked.scope), parameters, principal, signal),
    );
  }

  private async compose(
    definition: ReportDefinition,
    parameters: PreviewParameters,
    principal: Principal,
    signal: AbortSignal,
  ): Promise<ReportDocument> {
    const sources = await this.desk.sourcesFor(scopeOf(principal), parameters);
    const { document } = await this.desk.composer.compose(definition, parameters, sources, { signal });
    return document;
  }

  /** Ends the work when it takes too long or the caller has gone. */
  private async limited<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const late = AbortSignal.timeout(this.mostMs);
    const gone = callerSignal();
    const signal = AbortSignal.any([late, ...(gone ? [gone] : [])]);
    try {
      return await whileWanted(signal, () => work(signal));
    } catch (error) {
      if (late.aborted) throw new DomainError('REPORT.TOO_LARGE', {}, [], { cause: error });
      throw error;
    }
  }
}
