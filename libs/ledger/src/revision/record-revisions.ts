import { type Transaction, queryPrepared, type PreparedStatement } from '@xiangtong/infrastructure';
import { explanationsText, hashContent, revisionHead } from './content-hash';
import { copyLines } from './copy-lines';
import { LINE_PARAMETERS, lineArrays, lineColumns, lineParameters, placeParameters } from './line-parameters';
import { basisOf, type NewRevision, type RecordedRevision } from './revision';
import { insertPhotos } from './photos';
import { figuresHashOf, insertValues, valueParameter, valueRows } from './values';

/**
 * Up to this number of lines, one statement with the lines in it is faster than COPY, which needs several round trips.
 */
const FEW_LINES = 2_000;

/** Placeholders of a statement by their meaning. */
type Placeholders<Name extends string> = Readonly<Record<Name, string>>;

/** Parts that the caller adds to the statement that records a revision. */
interface RecordingParts<Name extends string> {
  readonly name: string;
  readonly parameters: readonly Name[];
  /** Common table expressions before; the revision is recorded if the one called `opened` has a row. */
  readonly before: (of: Placeholders<Name>) => string;
  /** Common table expressions after, which may read `recorded (id, submission_id, number)`. */
  readonly after: (of: Placeholders<Name>) => string;
}

/** A statement that records a revision, with values of indicators or without. */
export interface RecordingStatement<Name extends string> {
  readonly parameters: readonly Name[];
  readonly plain: PreparedStatement;
  readonly stated: PreparedStatement;
}

/** Parameters after those of the revision, and after those of its lines. */
const LINES_FROM = 14;
const OWN_FROM = LINES_FROM + LINE_PARAMETERS;

export const recordingStatement = <Name extends string>({
  name,
  parameters,
  before,
  after,
}: RecordingParts<Name>): RecordingStatement<Name> => {
  const of = Object.fromEntries(
    parameters.map((parameter, index) => [parameter, `$${OWN_FROM + index}`]),
  ) as Placeholders<Name>;
  const text = (stated: string): string => `
    with ${before(of)}, recorded as (${insertRevisions(' where exists (select from opened)')}), ${insertLinesOfOne},
      ${after(of)}${stated}
    select id, submission_id, number from recorded`;
  return {
    parameters,
    plain: { name, text: text('') },
    stated: { name: `${name}-values`, text: text(statedValues(OWN_FROM + parameters.length)) },
  };
};

/**
 * Stores one revision with its lines and the caller's additions in one statement and one round trip: all of it or
 * nothing. Null when `opened` had no row. Photos take a statement of their own, and so a transaction of the caller.
 */
export const recordRevisionWith = async <Name extends string>(
  manager: Transaction,
  revision: NewRevision,
  { parameters, plain, stated }: RecordingStatement<Name>,
  values: Readonly<Record<Name, unknown>>,
): Promise<RecordedRevision | null> => {
  const prepared = [prepare(revision)];
  const hasValues = revision.values.length > 0;
  const rows = await queryPrepared<RecordedRow>(manager, hasValues ? stated : plain, [
    ...revisionParameters(prepared),
    ...lineParameters(revision.lines),
    ...parameters.map((parameter) => values[parameter]),
    ...(hasValues ? [valueParameter([revision])] : []),
  ]);
  if (rows.length === 0) return null;
  const recorded = toRecorded(prepared, rows);
  await insertPhotos(manager, recorded, [revision]);
  return recorded[0]!;
};

/**
 * Stores submitted revisions with their lines in the caller's transaction. Returns them in the given order. The tables
 * refuse any later change.
 */
export const recordRevisions = async (
  manager: Transaction,
  revisions: readonly NewRevision[],
): Promise<RecordedRevision[]> => {
  if (revisions.length === 0) return [];
  const prepared = revisions.map(prepare);
  const few = revisions.reduce((sum, revision) => sum + revision.lines.length, 0) <= FEW_LINES;
  const parameters = revisionParameters(prepared);
  const rows = await queryPrepared<RecordedRow>(
    manager,
    few
      ? { name: 'insert-revisions-and-lines', text: insertRevisionsAndLines }
      : { name: 'insert-revisions', text: insertRevisions() },
    few ? [...parameters, ...linesOf(revisions)] : parameters,
  );
  const recorded = toRecorded(prepared, rows);
  if (!few) await copyLines(manager, recorded, revisions);
  await insertValues(manager, recorded, revisions);
  await insertPhotos(manager, recorded, revisions);
  return recorded;
};

const linesOf = (revisions: readonly NewRevision[]): string[] => [
  ...lineParameters(revisions.flatMap(({ lines }) => lines)),
  ...placeParameters(revisions),
];

const statedValues = (parameter: number): string => `, stated as (
  insert into revision_value (revision_id, line, indicator, platform_id, value)
  select recorded.id, line, indicator, platform_id, value from recorded cross join ${valueRows(`$${parameter}`)})`;

interface RecordedRow {
  id: number;
  submission_id: string;
  number: number;
}

interface Prepared {
  readonly revision: NewRevision;
  readonly linesHash: Buffer;
  readonly contentHash: Buffer;
}

const prepare = (revision: NewRevision): Prepared => {
  const linesHash = figuresHashOf(revision);
  return { revision, linesHash, contentHash: hashContent(revisionHead(revision), linesHash) };
};

const toRecorded = (prepared: readonly Prepared[], rows: readonly RecordedRow[]): RecordedRevision[] => {
  const ids = new Map(rows.map((row) => [`${row.submission_id}/${row.number}`, row.id]));
  return prepared.map(({ revision, contentHash }) => ({
    id: ids.get(`${revision.submissionId}/${revision.number}`)!,
    submissionId: revision.submissionId,
    number: revision.number,
    form: revision.form,
    unit: revision.unit,
    month: revision.month,
    contentHash,
  }));
};

const revisionParameters = (prepared: readonly Prepared[]): unknown[] => [
  prepared.map(({ revision }) => revision.submissionId),
  prepared.map(({ revision }) => revision.number),
  prepared.map(({ revision }) => revision.form),
  prepared.map(({ revision }) => revision.unit.id),
  prepared.map(({ revision }) => revision.month),
  prepared.map(({ revision }) => basisOf(revision.form)),
  prepared.map(({ revision }) => revision.lines.length + revision.values.length),
  prepared.map(({ revision }) => revision.totalFen),
  prepared.map(({ revision }) => explanationsText(revision)),
  prepared.map(({ linesHash }) => linesHash),
  prepared.map(({ contentHash }) => contentHash),
  prepared.map(({ revision }) => revision.submittedBy),
  prepared.map(({ revision }) => revision.submittedAt),
];

const insertRevisions = (condition = ''): string => `
  insert into revision (submission_id, number, form, unit_id, month, basis, line_count, total_fen, explanations,
    lines_hash, content_hash, submitted_by, submitted_at)
  select input.submission_id, input.number, input.form, input.unit_id, input.month, input.basis, input.line_count,
    input.total_fen, input.explanations::json, input.lines_hash, input.content_hash, input.submitted_by, input.submitted_at
  from unnest($1::uuid[], $2::int[], $3::text[], $4::int[], $5::int[], $6::text[], $7::int[], $8::bigint[], $9::text[],
    $10::bytea[], $11::bytea[], $12::text[], $13::timestamptz[])
    as input (submission_id, number, form, unit_id, month, basis, line_count, total_fen, explanations, lines_hash,
      content_hash, submitted_by, submitted_at)${condition}
  returning id, submission_id, number`;

/** The lines of the one revision that is recorded, numbered as they come. */
const insertLinesOfOne = `
  lines as (
    insert into revision_line (revision_id, ${lineColumns}, line)
    select recorded.id, ${lineColumns}, input.line
    from recorded, unnest(${lineArrays(LINES_FROM)}) with ordinality as input (${lineColumns}, line)
  )`;

/** `place` is the place of the line's revision in the list. */
const insertLines = `
  lines as (
    insert into revision_line (revision_id, ${lineColumns}, line)
    select recorded.id, ${lineColumns}, line
    from unnest(${lineArrays(LINES_FROM)}, $${OWN_FROM}::int[], $${OWN_FROM + 1}::int[])
      as input (${lineColumns}, place, line)
    join recorded on recorded.submission_id = ($1::uuid[])[place] and recorded.number = ($2::int[])[place]
  )`;

const insertRevisionsAndLines = `
  with recorded as (${insertRevisions()}), ${insertLines}
  select id, submission_id, number from recorded`;
