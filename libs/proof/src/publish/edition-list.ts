import { Audience, scopeOf, type Principal, type Scope } from '@xiangtong/identity';
import type { Queries } from '@xiangtong/infrastructure';
import type { EditionFile, PublishedEdition } from '@xiangtong/contracts';
import { runRelation, withinScope } from '@xiangtong/reporting';
import { toWithdrawal, withdrawalColumns, withdrawalJoin, type WithdrawalRow } from './withdrawal';

/** Whose editions may be named. */
export interface EditionReader {
  readonly scope: Scope;
  readonly username: string;
}

export const readerOf = (principal: Principal): EditionReader => ({
  scope: scopeOf(principal),
  username: principal.username,
});

export interface EditionFilter {
  /**
   * Divisions and units that the caller may see, and the caller: before the end of its embargo, only the publisher sees
   * an edition.
   */
  readonly divisionPatterns: readonly string[];
  readonly unitIds: readonly number[];
  readonly username: string;
  /** The caller may not see figures of single units. */
  readonly onlyPublic: boolean;
  readonly now: Date;
  readonly report: string | null;
  readonly seal: string | null;
  /** The common prefix of the addresses of its figures. */
  readonly trace?: string | null;
  readonly limit: number;
  /** Only those published before this one. */
  readonly before: string | null;
}

interface Row
  extends Omit<PublishedEdition, 'publisherName' | 'publishedAt' | 'files' | 'withdrawn'>, WithdrawalRow {
  readonly publishedAt: Date;
  readonly files: readonly EditionFile[] | null;
  readonly run: string | null;
}

export interface EditionWithRun extends PublishedEdition {
  /** The run that keeps its files. */
  readonly run: string | null;
}

/** Whether an edition is shown: under embargo to its publisher alone, and so is that it corrects another one. */
const isShown = (seal: string): string =>
  `(${seal}.embargo_until is null or ${seal}.embargo_until <= $3 or ${seal}.published_by = $4)`;

/** The scope of an edition is a division or a reporting unit. */
const query = `
  select seal.seal, seal.manifest ->> 'report' as report, parameters ->> 'scope' as scope, parameters ->> 'period' as period,
    parameters ->> 'language' as language, parameters ->> 'edition' as edition,
    seal.manifest ->> 'definition' as definition,
    (seal.manifest -> 'asOf' ->> 'seq')::int as "asOf", seal.document ->> 'trace' as trace, seal.published_by as "publishedBy",
    seal.published_at as "publishedAt", seal.replaces, newer.seal as "replacedBy", run.id as run, run.files,
    ${withdrawalColumns}
  from seal
  cross join lateral (select seal.manifest -> 'parameters' as parameters) named
  left join seal newer on newer.replaces = seal.seal and ${isShown('newer')}
  left join lateral (select id::text, files from ${runRelation} kept where kept.seal = seal.seal order by requested_at limit 1) run on true
  ${withdrawalJoin}
  where ${withinScope(`(parameters ->> 'scope')`, '$1', '$2')}
    and ${isShown('seal')}
    and ($5::text is null or seal.manifest ->> 'report' = $5) and ($6::text is null or seal.seal = $6)
    and ($7::text is null or (seal.published_at, seal.seal) < (select published_at, seal from seal where seal = $7))
    and ($9::text is null or seal.document ->> 'trace' = $9) and (not $10 or parameters ->> 'edition' = 'public')
  order by seal.published_at desc, seal.seal desc limit $8`;

/** Published editions about places that the caller may see, newest first. */
export const readEditions = async (source: Queries, filter: EditionFilter): Promise<EditionWithRun[]> => {
  const rows = await source.query<Row[]>(query, [
    filter.divisionPatterns,
    filter.unitIds,
    filter.now,
    filter.username,
    filter.report,
    filter.seal,
    filter.before,
    filter.limit,
    filter.trace ?? null,
    filter.onlyPublic,
  ]);
  const names = await new Audience(source).displayNames(rows.map(({ publishedBy }) => publishedBy));
  return rows.map(({ withdrawnAt, withdrawnFor, ...row }) => ({
    ...row,
    publisherName: names.get(row.publishedBy) ?? null,
    publishedAt: row.publishedAt.toISOString(),
    withdrawn: toWithdrawal({ withdrawnAt, withdrawnFor }),
    files: row.files ?? [],
  }));
};
