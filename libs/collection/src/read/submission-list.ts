import type { FormCode, SubmissionStatus } from '@xiangtong/contracts';
import { formatMonth, parseDivisionCode, parseMonth } from '@xiangtong/domain';
import { DomainError } from '@xiangtong/infrastructure';
import { readRevisionViews, type RevisionView } from '@xiangtong/ledger';
import type { DataSource } from 'typeorm';

/** What the caller may see: units below these division prefixes, and these units. `null` is everything. */
export type VisibleUnits = {
  readonly prefixes: readonly string[];
  readonly unitIds: readonly number[];
} | null;

export interface SubmissionFilter {
  readonly unit?: string;
  readonly period?: string;
  readonly status?: SubmissionStatus;
  readonly county?: string;
  readonly cursor?: string;
  readonly limit: number;
}

export interface SubmissionSummary {
  readonly id: string;
  readonly form: FormCode;
  readonly unit: string;
  readonly unitName: string;
  readonly period: string;
  readonly status: SubmissionStatus;
  readonly revision: number;
  readonly reason: string | null;
  readonly updatedAt: string;
}

export interface SubmissionPage {
  readonly items: readonly SubmissionSummary[];
  /** Hand it back as `cursor` for the next page; null at the end. */
  readonly next: string | null;
}

export interface SubmissionDetail extends SubmissionSummary {
  readonly draft: unknown;
  readonly acceptedRevision: number | null;
  readonly history: readonly {
    readonly action: string;
    readonly revision: number;
    readonly actor: string;
    readonly at: string;
    readonly reason: string | null;
  }[];
}

interface SummaryRow {
  id: string;
  form: FormCode;
  unit_code: string;
  unit_name: string;
  month: number;
  status: SubmissionStatus;
  revision: number;
  reason: string | null;
  updated_at: Date;
}

const summaryColumns = `submission.id, submission.form, unit.code as unit_code, unit.name as unit_name, submission.month,
  submission.status, submission.revision, submission.reason, submission.updated_at`;

const visible = `($1::text[] is null or unit.division like any($1) or unit.id = any($2::int[]))`;

const visibleParameters = (units: VisibleUnits): [string[] | null, readonly number[]] =>
  units === null ? [null, []] : [units.prefixes.map((prefix) => `${prefix}%`), units.unitIds];

const toSummary = (row: SummaryRow): SubmissionSummary => ({
  id: row.id,
  form: row.form,
  unit: row.unit_code,
  unitName: row.unit_name,
  period: formatMonth(row.month),
  status: row.status,
  revision: row.revision,
  reason: row.reason,
  updatedAt: row.updated_at.toISOString(),
});

/** Read side of submissions; every query is cut to what the caller may see. */
export class SubmissionReadModel {
  constructor(private readonly source: DataSource) {}

  async list(units: VisibleUnits, filter: SubmissionFilter): Promise<SubmissionPage> {
    const county =
      filter.county === undefined ? null : (parseDivisionCode(filter.county)?.slice(0, 6) ?? '-');
    const rows = await this.source.query<SummaryRow[]>(
      `select ${summaryColumns}
       from submission join reporting_unit unit on unit.id = submission.unit_id
       where ${visible}
         and ($3::text is null or unit.code = $3)
         and ($4::int is null or submission.month = $4)
         and ($5::text is null or submission.status = $5)
         and ($6::text is null or unit.division like $6 || '%')
         and ($7::int is null or (submission.month, submission.id) < ($7, $8::uuid))
       order by submission.month desc, submission.id desc
       limit $9`,
      [
        ...visibleParameters(units),
        filter.unit ?? null,
        filter.period === undefined ? null : (parseMonth(filter.period) ?? 0),
        filter.status ?? null,
        county,
        ...readCursor(filter.cursor),
        filter.limit + 1,
      ],
    );
    const page = rows.slice(0, filter.limit);
    const last = page.at(-1);
    return {
      items: page.map(toSummary),
      next: rows.length > filter.limit && last ? `${last.month}.${last.id}` : null,
    };
  }

  async detail(units: VisibleUnits, id: string): Promise<SubmissionDetail> {
    const row = await this.find(units, id);
    const history = await this.source.query<
      { action: string; revision: number; actor: string; at: Date; reason: string | null }[]
    >(
      'select action, revision, actor, at, reason from submission_event where submission_id = $1 order by id',
      [id],
    );
    return {
      ...toSummary(row),
      draft: row.draft,
      acceptedRevision: row.accepted_revision,
      history: history.map((event) => ({ ...event, at: event.at.toISOString() })),
    };
  }

  async revisions(units: VisibleUnits, id: string): Promise<RevisionView[]> {
    await this.find(units, id);
    return readRevisionViews(this.source.manager, id);
  }

  /** A submission outside the caller's sight does not exist for the caller. */
  private async find(
    units: VisibleUnits,
    id: string,
  ): Promise<SummaryRow & { draft: unknown; accepted_revision: number | null }> {
    const known = uuidPattern.test(id);
    const [row] = known
      ? await this.source.query<(SummaryRow & { draft: unknown; accepted_revision: number | null })[]>(
          `select ${summaryColumns}, submission.draft, accepted.number as accepted_revision
           from submission join reporting_unit unit on unit.id = submission.unit_id
           left join revision accepted on accepted.id = submission.accepted_revision_id
           where ${visible} and submission.id = $3::uuid`,
          [...visibleParameters(units), id],
        )
      : [];
    if (!row) throw new DomainError('SUBMISSION.NOT_FOUND', { id: id.slice(0, 64) });
    return row;
  }
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const readCursor = (cursor: string | undefined): [number | null, string | null] => {
  const [month, id] = (cursor ?? '').split('.');
  return id !== undefined && uuidPattern.test(id) ? [Number(month), id] : [null, null];
};
