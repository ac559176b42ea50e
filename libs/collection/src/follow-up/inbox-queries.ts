import type { Database } from '@xiangtong/infrastructure';
import { formPeriod, type FormCode } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import { unitRelation } from '@xiangtong/reference';
import { unitsBelow } from '../read/visible-units';
import type { InboxFinding, InboxReader } from './inbox-item';

interface NewsRow {
  kind: 'returned' | 'accepted' | 'commented';
  form: FormCode;
  month: Month;
  unit: string;
  unitName: string;
  submission: string;
  text: string | null;
  at: Date;
}

const MAX_NEWS = 1_000;

/** The newest acceptance of a submission replaces earlier ones in the list. */
const news = `
  select news.kind, submission.form, submission.month, unit.code as unit, unit.name as "unitName",
    submission.id as submission, news.text, news.at
  from (
    select 'returned' as kind, id, reason as text, updated_at as at from submission
      where status = 'returned' and unit_id = any($2::int[])
    union all
    select 'accepted', submission.id, null, max(event.at)
      from submission join submission_event event on event.submission_id = submission.id
      where submission.unit_id = any($2::int[]) and event.action = 'accept' and event.at > $3 and event.actor <> $4
      group by submission.id
    union all
    select 'commented', comment.submission_id, comment.text, comment.at
      from submission_comment comment where comment.at > $3 and comment.author <> $4
  ) news
  join submission on submission.id = news.id
  join ${unitRelation} unit on unit.id = submission.unit_id
  where unit.division like any($1::text[]) or unit.id = any($2::int[])
  order by news.at desc limit ${MAX_NEWS}`;

/** Returned and still open submissions, and acceptances and comments by others since a moment; the newest thousand. */
export const readNews = async (
  source: Database,
  reader: InboxReader,
  since: Date,
): Promise<InboxFinding[]> => {
  const rows = await source.query<NewsRow[]>(news, [
    patterns(reader.reviewedPrefixes),
    reader.ownUnitIds,
    since,
    reader.username,
  ]);
  return rows.map(({ month, text, at, ...row }) => ({
    ...row,
    period: formPeriod(row.form, month),
    ...(text === null ? {} : { text }),
    at: at.toISOString(),
  }));
};

/** How many submissions wait for review, by form and period. */
export const readWaiting = async (source: Database, prefixes: readonly string[]): Promise<InboxFinding[]> => {
  const rows = await source.query<{ form: FormCode; month: Month; count: number; at: Date }[]>(
    `select submission.form, submission.month, count(*) as count, max(submission.updated_at) as at
     from submission
     where submission.status = 'submitted' and submission.unit_id = any(array(${unitsBelow('$1::text[]')}))
     group by submission.form, submission.month`,
    [prefixes],
  );
  return rows.map(({ form, month, count, at }) => ({
    kind: 'to-review',
    form,
    period: formPeriod(form, month),
    count,
    at: at.toISOString(),
  }));
};

const patterns = (prefixes: readonly string[]): string[] => prefixes.map((prefix) => `${prefix}%`);
