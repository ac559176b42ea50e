import { parsePeriod } from '@xiangtong/domain';
import { rememberCaller, scopeOf, type Principal, type Scope } from '@xiangtong/identity';
import { DomainError } from '@xiangtong/infrastructure';
import type { DataSource } from 'typeorm';
import type { ReportDefinition } from '../definition/report-definition';
import { createReportSources } from '../sources/report-sources';
import type { SourceParts } from '../sources/source-parts';
import type { ReportSources } from '../sources/sources';
import { readReportBasis } from './report-basis';
import type { RunParameters, RunRequest } from './report-run';

export interface ReportListing {
  readonly id: string;
  readonly periods: readonly string[];
  readonly scopes: readonly string[];
}

export interface ReportCaller {
  readonly scope: Scope;
  readonly username: string;
}

/** A person with their current rights; the owner of a token with the limits of the token. */
export const reportCaller = (principal: Principal): ReportCaller => ({
  scope: scopeOf(principal),
  username: principal.username,
});

/** Which reports there are, and whether a caller may have one: checked while the caller is still listening. */
export class ReportDesk {
  constructor(
    private readonly definitions: ReadonlyMap<string, ReportDefinition>,
    private readonly parts: SourceParts,
    private readonly source: DataSource,
  ) {}

  list(): ReportListing[] {
    return [...this.definitions.values()].map(({ id, periods, scopes }) => ({ id, periods, scopes }));
  }

  definition(id: string): ReportDefinition {
    const definition = this.definitions.get(id);
    if (!definition) throw new DomainError('REPORT.UNKNOWN', { id: id.slice(0, 64) });
    return definition;
  }

  /** What the caller asks for, as it is made later: as much as they may see now, and not more. */
  async request(id: string, parameters: RunParameters, principal: Principal): Promise<RunRequest> {
    const { id: report } = this.definition(id);
    if (!parsePeriod(parameters.period))
      throw new DomainError('PERIOD.INVALID', { value: parameters.period });
    await this.sourcesWithin(scopeOf(principal), parameters.scope);
    const formats = [...new Set(parameters.formats)];
    const basis = await this.basisOf(report);
    return { report, parameters: { ...parameters, formats }, caller: rememberCaller(principal), basis };
  }

  /** Empty for a report that there is no more: whether it can be made is asked when it is made. */
  async basisOf(id: string): Promise<string> {
    const definition = this.definitions.get(id);
    return definition ? readReportBasis(this.source, definition) : '';
  }

  /** Throws SCOPE.UNKNOWN for a place that the caller may not see. */
  async sourcesWithin(caller: Scope, place: string): Promise<ReportSources> {
    const sources = await createReportSources(this.parts, caller);
    await sources.scopeOf(place);
    return sources;
  }
}
