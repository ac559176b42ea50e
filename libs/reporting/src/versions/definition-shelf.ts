import type { DefinitionText, KeptDefinition } from '@xiangtong/contracts';
import { definitionMark } from '@xiangtong/documents';
import { DomainError, type Clock, type Database } from '@xiangtong/infrastructure';
import { unitRelation } from '@xiangtong/reference';
import { localComposer, ThreadComposer, type ReportComposer } from '../compose/report-composer';
import type { DefinitionSource } from '../definition/load-definitions';
import { DefinitionError } from '../definition/mistakes';
import type { ReportDefinition } from '../definition/report-definition';
import { DefinitionTexts, findText, keepUsedTexts } from './definition-texts';

/**
 * A report about a county or anything in it is made with the definition of the county, one about a prefecture with that of
 * the prefecture: what one of them writes changes no report about another.
 */
const newestFor = `
  select digest from report_definition_version
  where report = $1 and division = left(coalesce(
    (select unit.division from ${unitRelation} unit where unit.code = $2 limit 1), rpad($2, 6, '0')), 6)
  order by version desc limit 1`;

/** The definitions of the product, and in their place those that bureaus have written for their own place. */
export class DefinitionShelf {
  /** Reads the definitions of bureaus, and composes reports with any of them. */
  readonly composer: ReportComposer;
  private readonly texts: DefinitionTexts;

  constructor(
    private readonly definitions: DefinitionSource,
    private readonly source: Database,
    private readonly clock: Clock,
    /** Where work goes on whose size authors decide: beside other requests, or in a process that has no other work. */
    composing: 'in threads' | 'here' = 'here',
  ) {
    this.composer = composing === 'here' ? localComposer : new ThreadComposer();
    this.texts = new DefinitionTexts(source, this.composer);
  }

  all(): Iterable<ReportDefinition> {
    return this.definitions.values();
  }

  /** That of the product. Throws REPORT.UNKNOWN. */
  shipped(report: string): ReportDefinition {
    const definition = this.definitions.get(report);
    if (!definition) throw new DomainError('REPORT.UNKNOWN', { id: report.slice(0, 64) });
    return definition;
  }

  /** What a report about the place is made with from now on. Throws REPORT.UNKNOWN, REPORT.DEFINITION_OUTDATED. */
  async inForce(report: string, scope: string): Promise<ReportDefinition> {
    const shipped = this.shipped(report);
    const [newest] = await this.source.query<{ digest: string | null }[]>(newestFor, [report, scope]);
    const digest = newest?.digest ?? null;
    if (digest === null || digest === shipped.digest) return shipped;
    return (await this.byDigest(report, digest)) ?? shipped;
  }

  /** The definition that printed an address; null if it is not known any more. */
  async printed(report: string, mark: string): Promise<ReportDefinition | null> {
    const shipped = this.definitions.get(report);
    if (shipped && definitionMark(shipped.digest) === mark) return shipped;
    return this.texts.marked(report, mark).catch(outdated(() => null));
  }

  byDigest(report: string, digest: string): Promise<ReportDefinition | null> {
    return this.texts.find(report, digest).catch(
      outdated((error) => {
        const count = error.mistakes.length;
        throw new DomainError('REPORT.DEFINITION_OUTDATED', { count }, [], { cause: error });
      }),
    );
  }

  /** The text that a run or a seal was made with. Throws REPORT.DEFINITION_LOST. */
  async kept(report: string, digest: string | null): Promise<KeptDefinition> {
    const files = digest === null ? null : await this.textOf(digest);
    if (digest === null || !files) throw new DomainError('REPORT.DEFINITION_LOST');
    return { report, digest, files };
  }

  /** Whatever it says: also one that this release cannot read. */
  textOf(digest: string): Promise<DefinitionText | null> {
    return findText(this.source, digest);
  }

  /** Once, when the service starts. */
  keepUsed(): Promise<void> {
    const texts = this.definitions.texts?.() ?? this.definitions.values();
    return keepUsedTexts(this.source, texts, this.clock.now());
  }
}

/** A later release may no longer know what an old definition asks for. */
const outdated =
  <T>(otherwise: (error: DefinitionError) => T) =>
  (error: unknown): T => {
    if (error instanceof DefinitionError) return otherwise(error);
    throw error;
  };
