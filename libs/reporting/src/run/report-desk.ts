import type { Letterhead, ReportListing, RunParameters } from '@xiangtong/contracts';
import {
  rememberCaller,
  scopeOf,
  seesConfidential,
  type Principal,
  type RightsHolder,
  type Scope,
} from '@xiangtong/identity';
import { DomainError, requirePeriod, type Clock, type Database } from '@xiangtong/infrastructure';
import { aboveOf, checkParameters } from '../compose/build-report';
import { coarseningsByDefault } from '../compose/coarsened';
import { explainParameter, type ReportComposer } from '../compose/report-composer';
import type { ReportDefinition } from '../definition/report-definition';
import { editionsOf } from '../disclosure/public-records';
import { isIssued, ReportIssuing } from '../letterhead/issue-report';
import type { Letterheads } from '../letterhead/letterheads';
import { createReportSources } from '../sources/report-sources';
import type { SourceParts } from '../sources/source-parts';
import type { ReportSources } from '../sources/sources';
import type { DefinitionShelf } from '../versions/definition-shelf';
import { readReportBasis } from './report-basis';
import type { AskedRun } from './report-run';

export interface ReportCaller {
  readonly scope: Scope;
  readonly username: string;
}

/** The available reports, and whether a caller may have one: checked while the caller waits. */
export class ReportDesk {
  private readonly issuing: ReportIssuing;

  constructor(
    private readonly shelf: DefinitionShelf,
    private readonly parts: SourceParts,
    private readonly source: Database,
    letterheads: Letterheads,
    clock: Clock,
  ) {
    this.issuing = new ReportIssuing(letterheads, clock);
  }

  list(): ReportListing[] {
    return [...this.shelf.all()].map((definition) => {
      const { id, periods, scopes } = definition;
      const editions = editionsOf(definition);
      return { id, periods, scopes, editions, isIssued: isIssued(definition) };
    });
  }

  get composer(): ReportComposer {
    return this.shelf.composer;
  }

  /** That of the product: places and periods of a report are those of every definition of it. */
  shipped(id: string): ReportDefinition {
    return this.shelf.shipped(id);
  }

  /** What a new report about the place is made with. */
  definitionFor(id: string, scope: string): Promise<ReportDefinition> {
    return this.shelf.inForce(id, scope);
  }

  /**
   * The caller's request, as it is stored for later: limited to what they may see now. Throws REPORT.WRONG_PARAMETER for
   * what the report is not made for, instead of ending the run later.
   */
  async request(id: string, parameters: RunParameters, principal: Principal): Promise<AskedRun> {
    const { id: report } = this.shipped(id);
    const { period, scope, edition } = parameters;
    requirePeriod(period);
    await this.requireReached(parameters.asOf);
    const sources = await this.sourcesFor(scopeOf(principal), parameters);
    const place = await sources.scopeOf(scope);
    const definition = await this.definitionFor(report, scope);
    try {
      checkParameters(definition, parameters, place, sources);
    } catch (error) {
      explainParameter(error);
    }
    const usual = edition === 'public' ? coarseningsByDefault(definition, place.level) : [];
    const { coarser = usual } = parameters;
    const isTold = parameters.coarser !== undefined || usual.length > 0;
    const compared = await this.comparedNow(definition, parameters, sources);
    const letterhead = await this.issuing.letterheadFor(definition, parameters, principal);
    const isConfidential = seesConfidential(scopeOf(principal));
    const basis = await this.basisOf(definition, letterhead, isConfidential);
    return {
      report,
      // A run says which breakdowns it has, usual ones too, and with which edition it compares.
      parameters: {
        ...compared,
        ...(isTold && { coarser }),
        formats: [...new Set(parameters.formats)],
      },
      caller: rememberCaller(principal),
      basis,
      definition: definition.digest,
    };
  }

  private basisOf(
    definition: ReportDefinition,
    letterhead: Letterhead | null,
    isConfidential: boolean,
  ): Promise<string> {
    const { responseLimit, comparableDifference } = this.parts.cube;
    const limits = { responseLimit, comparableDifference };
    return readReportBasis(this.source, definition, letterhead, isConfidential, limits);
  }

  /** Throws REQUEST.INVALID for a position that the ledger has not reached. */
  private async requireReached(asOf: number | undefined): Promise<void> {
    if (asOf === undefined) return;
    const { seq: head } = await this.parts.ledger.head();
    if (asOf <= head) return;
    const parameters = { head, value: asOf };
    throw new DomainError('REQUEST.INVALID', { count: 1 }, [
      { path: 'asOf', code: 'CUBE.BEYOND_HEAD', parameters },
    ]);
  }

  /** Parameters and basis of a scheduled report; an empty basis if it cannot be made, which is checked again then. */
  async scheduled(
    id: string,
    parameters: RunParameters,
    issuer: RightsHolder,
  ): Promise<Pick<AskedRun, 'parameters' | 'basis'>> {
    const definition = await this.definitionFor(id, parameters.scope).catch((error: unknown) => {
      if (error instanceof DomainError) return null;
      throw error;
    });
    if (!definition) return { parameters, basis: '' };
    const letterhead = await this.letterheadFor(definition, parameters, issuer);
    const sources = await this.sourcesFor(scopeOf(issuer), parameters);
    return {
      parameters: await this.comparedNow(definition, parameters, sources),
      basis: await this.basisOf(definition, letterhead, seesConfidential(scopeOf(issuer))),
    };
  }

  /** Compares with the edition of the place above that is in force now, not when the report was asked for. */
  async comparedNow(
    definition: ReportDefinition,
    { above: _, ...parameters }: RunParameters,
    sources: ReportSources,
  ): Promise<RunParameters> {
    const place = await sources.scopeOf(parameters.scope);
    const above = await aboveOf(definition, parameters, place, sources);
    return { ...parameters, ...(above !== undefined && { above }) };
  }

  letterheadFor(
    definition: ReportDefinition,
    parameters: RunParameters,
    issuer: RightsHolder,
  ): Promise<Letterhead | null> {
    return this.issuing.letterheadFor(definition, parameters, issuer);
  }

  /** Throws SCOPE.UNKNOWN too, and AUTH.CONFIDENTIAL for an internal edition that the caller may not have. */
  async sourcesFor(
    caller: Scope,
    { scope, edition }: Pick<RunParameters, 'scope' | 'edition'>,
  ): Promise<ReportSources> {
    if (edition !== 'public' && !seesConfidential(caller)) throw new DomainError('AUTH.CONFIDENTIAL');
    return this.sourcesWithin(caller, scope);
  }

  /** Throws SCOPE.UNKNOWN for a place that the caller may not see. */
  async sourcesWithin(caller: Scope, place: string): Promise<ReportSources> {
    const sources = await createReportSources(this.parts, caller);
    await sources.scopeOf(place);
    return sources;
  }
}
