import { parsePeriod } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import type { Scope } from '@xiangtong/identity';
import {
  createReportSources,
  type ReportDefinition,
  type ReportFormat,
  type ReportParameters,
  type ReportSources,
  type SourceParts,
} from '@xiangtong/reporting';
import type { ReportRuns } from './report-runs';

export interface ReportListing {
  readonly id: string;
  readonly periods: readonly string[];
  readonly scopes: readonly string[];
}

export interface ReportCaller {
  readonly scope: Scope;
  readonly username: string;
}

/** Checks what is asked for while the caller is still listening; the making itself goes on in the background. */
export class ReportDesk {
  constructor(
    private readonly definitions: ReadonlyMap<string, ReportDefinition>,
    private readonly parts: SourceParts,
    private readonly runs: ReportRuns,
  ) {}

  list(): ReportListing[] {
    return [...this.definitions.values()].map(({ id, periods, scopes }) => ({ id, periods, scopes }));
  }

  async start(
    id: string,
    parameters: ReportParameters,
    formats: readonly ReportFormat[],
    { scope, username }: ReportCaller,
  ): Promise<string> {
    const definition = this.definitions.get(id);
    if (!definition) throw new DomainError('REPORT.UNKNOWN', { id: id.slice(0, 64) });
    if (!parsePeriod(parameters.period))
      throw new DomainError('PERIOD.INVALID', { value: parameters.period });
    const sources = await this.sourcesWithin(scope, parameters.scope);
    return this.runs.start({ definition, parameters, formats, sources, requestedBy: username });
  }

  /** Throws AUTH.OUT_OF_SCOPE for a place that the caller may not see. */
  async sourcesWithin(caller: Scope, place: string): Promise<ReportSources> {
    const sources = await createReportSources(this.parts, caller);
    await sources.scopeOf(place);
    return sources;
  }
}
