import type { Language } from '@xiangtong/contracts';
import type { RenderFiles } from '@xiangtong/documents';
import { scopeOf, type Principal } from '@xiangtong/identity';
import { callerSignal, DomainError, whileWanted } from '@xiangtong/infrastructure';
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

/** A report as a web page, of a definition that nobody has saved. Nothing is stored. */
export class DefinitionPreview {
  constructor(
    private readonly desk: ReportDesk,
    private readonly render: RenderFiles,
    private readonly mostMs = MOST_MS,
  ) {}

  /** Throws AUTH.CONFIDENTIAL, REPORT.TOO_LARGE when it takes too long, and what making a report throws. */
  async make(
    definition: ReportDefinition,
    parameters: PreviewParameters,
    principal: Principal,
  ): Promise<string> {
    requireConfidential(principal);
    const sources = await this.desk.sourcesFor(scopeOf(principal), parameters);
    const late = AbortSignal.timeout(this.mostMs);
    const gone = callerSignal();
    const signal = AbortSignal.any([late, ...(gone ? [gone] : [])]);
    const work = async (): Promise<string> => {
      const built = await this.desk.composer.compose(definition, parameters, sources, { signal });
      // Figures of a definition that nobody has saved have no address.
      const { trace: _, ...document } = built.document;
      const [page] = await this.render(document, ['html'], undefined, { signal });
      return page!.content.toString('utf8');
    };
    try {
      return await whileWanted(signal, work);
    } catch (error) {
      if (late.aborted) throw new DomainError('REPORT.TOO_LARGE', {}, [], { cause: error });
      throw error;
    }
  }
}
