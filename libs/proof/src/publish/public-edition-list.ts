import type { EditionFile, PublicEdition, PublicEditionFilter } from '@xiangtong/contracts';
import { divisionPrefix, parseDivisionCode } from '@xiangtong/domain';
import { readCursor, type Queries } from '@xiangtong/infrastructure';
import { runRelation, withinScope } from '@xiangtong/reporting';
import { withdrawalColumns, withdrawalJoin, type WithdrawalRow } from './withdrawal';

export type PublicEditionQuery = PublicEditionFilter & {
  readonly seal?: string;
  /** Code of the place itself, without what lies in it. */
  readonly scope?: string;
};

/** An edition as stored; see `PublicEdition`. */
export interface PublicEditionRow
  extends Omit<PublicEdition, 'place' | 'publishedAt' | 'files' | 'withdrawn'>, WithdrawalRow {
  readonly scope: string;
  readonly publishedAt: Date;
  /** The run that keeps its files. */
  readonly run: string | null;
  readonly files: readonly EditionFile[] | null;
}

/** Public editions whose embargo is over at `$1`; what is embargoed neither replaces nor is replaced. */
const released = `
  seal
  cross join lateral (
    select series::json ->> 0 as report, about ->> 'scope' as scope, about ->> 'period' as period,
      about ->> 'language' as language, substring(about ->> 'period' from '(\\d{4})[^.]*$')::int as year
    from (select series::json -> 1 as about) parameters
  ) named
  left join lateral (
    select later.seal from seal later
    where later.series = seal.series and later.edition > seal.edition and later.released_at <= $1
    order by later.edition desc limit 1
  ) newer on true`;

const isReleased = 'seal.is_public and seal.released_at <= $1';

const query = `
  select seal.seal, named.report, seal.title, named.scope, named.period, named.year, named.language,
    (seal.manifest -> 'asOf' ->> 'seq')::int as "asOf", seal.released_at as "publishedAt",
    older.seal as replaces, newer.seal as "replacedBy", run.id as run, run.files, ${withdrawalColumns}
  from ${released}
  left join lateral (
    select earlier.seal from seal earlier
    where earlier.series = seal.series and earlier.edition < seal.edition and earlier.released_at <= $1
    order by earlier.edition desc limit 1
  ) older on true
  left join lateral (
    select id::text, files from ${runRelation} kept where kept.seal = seal.seal order by requested_at limit 1
  ) run on true
  ${withdrawalJoin}
  where ${isReleased}
    and ($2::text is null or seal.seal = $2) and ($3 or newer.seal is null)
    and ($4::int is null or named.year = $4) and ($5::text is null or named.report = $5)
    and ($6::text is null or named.period = $6) and ($7::text is null or named.language = $7)
    and ($8::text is null or named.scope = $8 or ${withinScope('named.scope', '$9', `'{}'`)})
    and not exists (select from unnest($10::text[]) word where position(lower(word) in lower(seal.title)) = 0)
    and ($11::timestamptz is null or (seal.released_at, seal.seal) < ($11, $12))
    and ($14::text is null or named.scope = $14)
  order by seal.released_at desc, seal.seal desc limit $13`;

const contents = `
  select array_agg(distinct named.year order by named.year desc) as years,
    array_agg(distinct named.scope order by named.scope) as scopes,
    array_agg(distinct named.report order by named.report) as reports
  from ${released}
  where ${isReleased} and newer.seal is null`;

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{64})$/;

const isTime = (text: string | undefined): boolean => !Number.isNaN(Date.parse(text ?? ''));

const parametersOf = (asked: PublicEditionQuery, now: Date): readonly unknown[] => {
  const [at, after] = readCursor(asked.cursor, CURSOR, ([time]) => isTime(time)) ?? [];
  const division = parseDivisionCode(asked.place ?? '');
  const {
    seal,
    withReplaced = false,
    year,
    report,
    period,
    language,
    place,
    search = '',
    limit,
    scope,
  } = asked;
  const patterns = division === null ? [] : [`${divisionPrefix(division)}%`];
  const words = search.split(/\s+/).filter((word) => word !== '');
  const parameters = [
    now,
    seal,
    withReplaced,
    year,
    report,
    period,
    language,
    place,
    patterns,
    words,
    at,
    after,
    limit,
    scope,
  ];
  return parameters.map((parameter) => parameter ?? null);
};

/** Newest first. Throws CURSOR.INVALID. */
export const readPublicEditions = (
  source: Queries,
  asked: PublicEditionQuery,
  now: Date,
): Promise<PublicEditionRow[]> => source.query<PublicEditionRow[]>(query, parametersOf(asked, now));

interface Choices {
  readonly years: readonly number[];
  readonly scopes: readonly string[];
  readonly reports: readonly string[];
}

/** What the editions in force differ in. */
export const readPublicChoices = async (source: Queries, now: Date): Promise<Choices> => {
  const [row] = await source.query<{ [Key in keyof Choices]: Choices[Key] | null }[]>(contents, [now]);
  return { years: row?.years ?? [], scopes: row?.scopes ?? [], reports: row?.reports ?? [] };
};
