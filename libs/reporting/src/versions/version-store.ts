import { DomainError, isUniqueViolation, type Database, type Transaction } from '@xiangtong/infrastructure';
import type { ReportDefinition } from '../definition/report-definition';
import { keepText } from './definition-texts';

/** A version of a division; who saved it, when and why. */
export interface DefinitionVersion {
  /** Number from 1; 0 is the definition of the product before the first version. */
  readonly version: number;
  /** SHA-256 of the text; null for the product's own definition, whichever it has. */
  readonly digest: string | null;
  readonly note: string;
  readonly savedBy: string;
  readonly savedAt: Date;
}

export interface VersionPlace {
  /** Six digits of a county or prefecture. */
  readonly division: string;
  readonly report: string;
}

export interface NewVersion extends VersionPlace {
  /** The newest version that the author has seen. */
  readonly basedOn: number;
  /** Null: that of the product again. */
  readonly definition: ReportDefinition | null;
  readonly note: string;
  readonly savedBy: string;
  readonly savedAt: Date;
}

const columns = 'version, digest, note, saved_by as "savedBy", saved_at as "savedAt"';
/** Versions of one report of a division; a bureau writes a few a year. */
const MOST_LISTED = 200;

/** Versions of definitions: they are added, never changed. */
export class VersionStore {
  constructor(private readonly source: Database) {}

  /** Newest first. */
  list({ division, report }: VersionPlace): Promise<DefinitionVersion[]> {
    return this.source.query(
      `select ${columns} from report_definition_version where division = $1 and report = $2
       order by version desc limit $3`,
      [division, report, MOST_LISTED],
    );
  }

  /** The newest of each report of a division. */
  newest(division: string): Promise<(DefinitionVersion & { readonly report: string })[]> {
    return this.source.query(
      `select distinct on (report) report, ${columns} from report_definition_version
       where division = $1 order by report, version desc`,
      [division],
    );
  }

  async find({ division, report }: VersionPlace, version: number): Promise<DefinitionVersion | null> {
    const [row] = await this.source.query<DefinitionVersion[]>(
      `select ${columns} from report_definition_version where division = $1 and report = $2 and version = $3`,
      [division, report, version],
    );
    return row ?? null;
  }

  /** Throws REPORT.DEFINITION_CHANGED when somebody else has saved since, REPORT.DEFINITION_SAME when nothing is new. */
  async add(added: NewVersion): Promise<DefinitionVersion> {
    try {
      return await this.source.transaction((transaction) => this.insert(transaction, added));
    } catch (error) {
      throw isUniqueViolation(error) ? await this.overtaken(added) : error;
    }
  }

  private async insert(transaction: Transaction, added: NewVersion): Promise<DefinitionVersion> {
    const { division, report, basedOn, definition, note, savedBy, savedAt } = added;
    const digest = definition?.digest ?? null;
    const [newest] = await transaction.query<DefinitionVersion[]>(
      `select ${columns} from report_definition_version where division = $1 and report = $2
       order by version desc limit 1`,
      [division, report],
    );
    if ((newest?.version ?? 0) !== basedOn) throw await this.overtaken(added);
    if ((newest?.digest ?? null) === digest) throw new DomainError('REPORT.DEFINITION_SAME');
    if (definition) await keepText(transaction, definition, savedAt);
    const [row] = await transaction.query<DefinitionVersion[]>(
      `insert into report_definition_version (division, report, version, digest, note, saved_by, saved_at)
       values ($1, $2, $3, $4, $5, $6, $7) returning ${columns}`,
      [division, report, basedOn + 1, digest, note, savedBy, savedAt],
    );
    return row!;
  }

  private async overtaken(place: VersionPlace): Promise<DomainError> {
    const [newest] = await this.list(place);
    const { version = 0, savedBy = '—' } = newest ?? {};
    return new DomainError('REPORT.DEFINITION_CHANGED', { version, name: savedBy });
  }
}
