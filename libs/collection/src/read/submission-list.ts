import {
  formPeriod,
  formPeriodTypes,
  forms,
  toPage,
  type FormCode,
  type IndicatorSubmissionInput,
  type Instant,
  type NamedLine,
  type Page,
  type SubmissionInput,
  type SubmissionStatus,
} from '@xiangtong/contracts';
import { formatYuan, parseDivisionCode, parsePeriodEnd, type Month } from '@xiangtong/domain';
import { DomainError, isUuid, readCursor, UUID, type Database } from '@xiangtong/infrastructure';
import { readRevisionViews, type RevisionView, revisionRelation } from '@xiangtong/ledger';
import { unitRelation, type UnitSelection } from '@xiangtong/reference';
import { withExplanations } from '../check/judge';
import type { ExplainedCheck, RaisedCheck } from '../check/raised-check';
import { isWide, unitsBelow, visible, visibleParameters, visibleUnit } from './visible-units';

export interface SubmissionFilter {
  readonly unit?: string;
  readonly form?: FormCode;
  /** `2019-12`, `2019-Q4`, `2019`: of the forms that have such periods. */
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
  readonly updatedAt: Instant;
  /** When the last revision was submitted; null before the first one. */
  readonly submittedAt: Instant | null;
  /** Yuan, of the last submitted revision; null of forms that count things other than money. */
  readonly total: string | null;
}

export interface SubmissionDetail extends SubmissionSummary {
  /** Rises with every change; what `If-Match` names. */
  readonly version: number;
  /** The open draft, as it was sent or copied from the previous revision; null when nothing is open. */
  readonly draft: SubmissionInput | IndicatorSubmissionInput | null;
  readonly acceptedRevision: number | null;
  /** The checks raised by the last submitted revision, with its explanations. */
  readonly checks: readonly ExplainedCheck[];
  readonly history: readonly {
    readonly action: string;
    readonly revision: number;
    readonly actor: string;
    readonly at: Instant;
    readonly reason: string | null;
    /** Text of a comment. */
    readonly text: string | null;
    /** Line on which a comment was made. */
    readonly line: NamedLine | null;
  }[];
}

interface SummaryRow extends Omit<SubmissionSummary, 'period' | 'updatedAt' | 'submittedAt' | 'total'> {
  readonly month: Month;
  readonly updated_at: Date;
  readonly submitted_at: Date | null;
  readonly total_fen: number | null;
}

interface DetailRow extends SummaryRow {
  version: number;
  draft: SubmissionDetail['draft'];
  accepted_revision: number | null;
  explanations: Record<string, string> | null;
  checks: RaisedCheck[] | null;
}

const summaryColumns = `submission.id, submission.form, unit.code as unit, unit.name as "unitName", submission.month,
  submission.status, case submission.status when 'accepted' then accepted.number else submission.revision end as revision,
  submission.reason, submission.updated_at, last.submitted_at, last.total_fen`;

const toSummary = (row: SummaryRow): SubmissionSummary => ({
  id: row.id,
  form: row.form,
  unit: row.unit,
  unitName: row.unitName,
  period: formPeriod(row.form, row.month),
  status: row.status,
  revision: row.revision,
  reason: row.reason,
  updatedAt: row.updated_at.toISOString(),
  submittedAt: row.submitted_at?.toISOString() ?? null,
  total: row.form === 'sales' && row.total_fen !== null ? formatYuan(BigInt(row.total_fen)) : null,
});

/** Read side of submissions; every query is limited to what the caller may see. */
export class SubmissionReadModel {
  constructor(private readonly source: Database) {}

  async list(units: UnitSelection, filter: SubmissionFilter): Promise<Page<SubmissionSummary>> {
    const county =
      filter.county === undefined ? null : (parseDivisionCode(filter.county)?.slice(0, 6) ?? '-');
    const wanted = wantedForms(filter);
    const rows = await this.source.query<SummaryRow[]>(
      `select ${summaryColumns}
       from submission
       join ${unitRelation} unit on unit.id = submission.unit_id
       left join ${revisionRelation} accepted on accepted.id = submission.accepted_revision_id
       left join ${revisionRelation} last on last.id = submission.revision_id
       where submission.id = any(array(${pageOf(units)}))
       order by submission.month desc, submission.id desc`,
      [
        ...visibleParameters(units),
        filter.unit ?? null,
        wanted.month,
        filter.status ?? null,
        county,
        ...(readCursor(filter.cursor, CURSOR) ?? [null, null]),
        filter.limit + 1,
        wanted.forms,
      ],
    );
    return toPage(rows, filter.limit, toSummary, ({ month, id }) => `${month}.${id}`);
  }

  async detail(units: UnitSelection, id: string): Promise<SubmissionDetail> {
    const row = await this.find(units, id);
    const history = await this.source.query<
      {
        action: string;
        revision: number;
        actor: string;
        at: Date;
        reason: string | null;
        text: string | null;
        line: NamedLine | null;
      }[]
    >(historyOf, [id]);
    return {
      ...toSummary(row),
      version: row.version,
      draft: row.draft,
      acceptedRevision: row.accepted_revision,
      checks: withExplanations(row.checks ?? [], row.explanations),
      history: history.map((event) => ({ ...event, at: event.at.toISOString() })),
    };
  }

  async revisions(units: UnitSelection, id: string): Promise<RevisionView[]> {
    await this.find(units, id);
    return readRevisionViews(this.source.manager, id);
  }

  /** A submission that the caller may not see does not exist for the caller. */
  private async find(units: UnitSelection, id: string): Promise<DetailRow> {
    const known = isUuid(id);
    const [row] = known
      ? await this.source.query<DetailRow[]>(
          `select ${summaryColumns}, submission.version, submission.draft, accepted.number as accepted_revision, last.explanations, raised.checks
           from submission join ${unitRelation} unit on unit.id = submission.unit_id
           left join ${revisionRelation} last on last.id = submission.revision_id
           left join revision_check raised on raised.revision_id = submission.revision_id
           left join ${revisionRelation} accepted on accepted.id = submission.accepted_revision_id
           where ${visible} and submission.id = $3::uuid`,
          [...visibleParameters(units), id],
        )
      : [];
    if (!row) throw new DomainError('SUBMISSION.NOT_FOUND', { id: id.slice(0, 64) });
    return row;
  }
}

/** Actions on the submission, the exceptions from its closed period that made them possible, and comments. */
const historyOf = `
  select action, revision, actor, at, reason, text, line from (
    select action, revision, actor, at, reason, null as text, null::jsonb as line, 1 as rank, id from submission_event where submission_id = $1
    union all
    select 'comment', revision, author, at, null, text, line, 2, id from submission_comment where submission_id = $1
    union all
    select 'remove-photo', submission.revision, removal.actor, removal.at, removal.reason, null, null, 3, removal.id
    from photo_removal removal join submission on submission.id = removal.submission_id where submission.id = $1
    union all
    select 'exception', submission.revision, exception.actor, exception.at,
      exception.reason || ' (→ ' || to_char(exception.until, 'YYYY-MM-DD') || ')', null, null, 0, exception.id
    from submission join period_exception exception using (form, month, unit_id) where submission.id = $1
  ) history order by at, rank, id`;

/** None of these forms has a period that is written so. */
const noSuchPeriod = (asked: readonly FormCode[], period: string): DomainError => {
  const example = asked.map((code) => formPeriod(code, 201912)).join(', ');
  const parameters = { value: period.slice(0, 32), example };
  const mistake = { path: 'period', code: 'SUBMISSION.INVALID_PERIOD', parameters } as const;
  return new DomainError(mistake.code, parameters, [mistake]);
};

/** A notation of a period belongs to some forms only. */
const wantedForms = ({ form, period }: SubmissionFilter): { month: Month | null; forms: FormCode[] } => {
  const asked = forms.filter((code) => form === undefined || code === form);
  if (period === undefined) return { month: null, forms: asked };
  const ends = asked.map((code) => parsePeriodEnd(formPeriodTypes[code], period));
  const month = ends.find((end) => end !== null);
  if (month === undefined || month === null) throw noSuchPeriod(asked, period);
  return {
    month,
    forms: asked.filter((_, index) => ends[index] !== null),
  };
};

const chosen = (isOfUnits: string): string => `
  select id, month from submission
  where ${isOfUnits}
    and ($3::text is null or unit_id = (select id from ${unitRelation} unit where code = $3))
    and ($4::int is null or month = $4)
    and form = any($10::text[])
    and ($5::text is null or status = $5)
    and ($6::text is null or unit_id = any(array(${unitsBelow('array[$6::text]')})))
    and ($7::int is null or (month, id) < ($7, $8::uuid))`;

/**
 * Ids of one page. An office that sees much looks through the newest entries until it has enough of its own. One with a
 * few units takes all they have, and the first of these: left to choose, PostgreSQL would look through everybody's.
 */
const pageOf = (units: UnitSelection): string =>
  isWide(units)
    ? `select id from (${chosen(ofVisibleUnit)}) mine order by month desc, id desc limit $9`
    : `with mine as materialized (${chosen(visibleUnit('unit_id'))})
       select id from mine order by month desc, id desc limit $9`;

/** Condition on a row of `submission`. */
const ofVisibleUnit = `exists (select from ${unitRelation} unit where unit.id = submission.unit_id and ${visible})`;

/** `201912.` and the id. */
const CURSOR = new RegExp(`^(\\d{6})\\.(${UUID})$`, 'i');
