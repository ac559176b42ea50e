import {
  eventParameters,
  inEventWindow,
  ofEventCounty,
  ofEventUnit,
  type EventRow,
  type ReadEvents,
  type Database,
} from '@xiangtong/infrastructure';
import { unitRelation } from '@xiangtong/reference';

const submission = `
  select event.id, event.at, event.actor, event.action, event.reason, submission.id as submission, unit.code as unit,
    submission.form, submission.month
  from submission_event event
  join submission on submission.id = event.submission_id
  join ${unitRelation} unit on unit.id = submission.unit_id
  where ${inEventWindow('event.at', 'event.id', 'event.actor')} and ${ofEventUnit}
  order by event.at desc, event.id desc limit $8`;

const comment = `
  select comment.id, comment.at, comment.author as actor, 'comment' as action, comment.text as reason,
    submission.id as submission, unit.code as unit, submission.form, submission.month
  from submission_comment comment
  join submission on submission.id = comment.submission_id
  join ${unitRelation} unit on unit.id = submission.unit_id
  where ${inEventWindow('comment.at', 'comment.id', 'comment.author')} and ${ofEventUnit}
  order by comment.at desc, comment.id desc limit $8`;

const photo = `
  select event.id, event.at, event.actor, 'remove-photo' as action, event.reason, submission.id as submission,
    unit.code as unit, submission.form, submission.month
  from photo_removal event
  join submission on submission.id = event.submission_id
  join ${unitRelation} unit on unit.id = submission.unit_id
  where ${inEventWindow('event.at', 'event.id', 'event.actor')} and ${ofEventUnit}
  order by event.at desc, event.id desc limit $8`;

const reviewRule = `
  select id, set_at as at, set_by as actor, county as place, null as reason,
    case when accept_without_review then 'accept-without-review' else 'review-everything' end as action
  from review_rule
  where ${inEventWindow('set_at', 'id', 'set_by')} and ${ofEventCounty('county')}
  order by set_at desc, id desc limit $8`;

/** The reason includes the date that was set, as in the history of a submission. */
const withDay = (day: string): string =>
  `concat_ws(' ', reason, '(→ ' || to_char(${day}, 'YYYY-MM-DD') || ')')`;

/** The reason with what was lacking at a closing. */
const withGaps = `nullif(concat_ws(' ', reason, case when gaps @? '$.* ? (@ > 0 || @ == true)' then
  '(缺报 missing ' || (gaps->>'missing') || ', 待审 waiting ' || (gaps->>'waiting') ||
  ', 疑问未说明 unexplained ' || (gaps->>'unexplained') ||
  case when (gaps->>'early')::boolean then ', 未到截止日 before the deadline' else '' end || ')' end), '')`;

const period = `
  select id, at, actor, action,
    case when action = 'close' then ${withGaps} else ${withDay('deadline')} end as reason, county as place, form, month
  from period_event
  where ${inEventWindow('at', 'id', 'actor')} and ${ofEventCounty('county')}
  order by at desc, id desc limit $8`;

const chase = `
  select event.id, event.at, event.actor, 'chase' as action, null as reason, unit.code as unit, event.form, event.month
  from period_chase event join ${unitRelation} unit on unit.id = event.unit_id
  where ${inEventWindow('event.at', 'event.id', 'event.actor')} and ${ofEventUnit}
  order by event.at desc, event.id desc limit $8`;

const exception = `
  select event.id, event.at, event.actor, 'grant' as action, ${withDay('until')} as reason, unit.code as unit, event.form,
    event.month
  from period_exception event join ${unitRelation} unit on unit.id = event.unit_id
  where ${inEventWindow('event.at', 'event.id', 'event.actor')} and ${ofEventUnit}
  order by event.at desc, event.id desc limit $8`;

const installation = `
  select id, at, actor, action, place, about as reason
  from installation_event
  where ${inEventWindow('at', 'id', 'actor')} and ${ofEventCounty('place')}
  order by at desc, id desc limit $8`;

/** What respondents, officers and lower installations did: a stream for each kind of event. */
export const collectionEvents = (source: Database) => {
  const read =
    (statement: string): ReadEvents =>
    (window) =>
      source.query<EventRow[]>(statement, eventParameters(window));
  return {
    submission: read(submission),
    comment: read(comment),
    photo: read(photo),
    reviewRule: read(reviewRule),
    period: read(period),
    exception: read(exception),
    chase: read(chase),
    installation: read(installation),
  };
};
