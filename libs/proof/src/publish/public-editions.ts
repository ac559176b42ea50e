import type { Instant, Language } from '@xiangtong/contracts';
import { sha256 } from '@xiangtong/documents';
import { divisionPrefix, parseDivisionCode } from '@xiangtong/domain';
import { DomainError, readCursor, type Clock, type Database } from '@xiangtong/infrastructure';
import type { BilingualName, ReferenceCatalogue } from '@xiangtong/reference';
import { runRelation, withinScope, type RunFiles } from '@xiangtong/reporting';
import { readEditionFile, type EditionFile } from './edition-file';
import { SealStore, type SealedReport } from './seal-store';

/** A division or a reporting unit. */
export interface PublicPlace {
  readonly code: string;
  readonly name: BilingualName;
}

/** A published public edition, as everybody may see it. */
export interface PublicEdition {
  readonly seal: string;
  readonly report: string;
  readonly title: string;
  readonly place: PublicPlace;
  readonly period: string;
  /** The last one of the period. */
  readonly year: number;
  readonly language: Language;
  /** Ledger position. */
  readonly asOf: number;
  /** When everybody could read it first: the end of its embargo, if it had one. */
  readonly publishedAt: Instant;
  /** The edition before that it corrects, and the one in force now that corrects it. */
  readonly replaces: string | null;
  readonly replacedBy: string | null;
  readonly files: readonly EditionFile[];
}

/** Everything that a public edition says. */
export interface WholePublicEdition extends PublicEdition {
  readonly sealed: Pick<SealedReport, 'seal' | 'manifest' | 'document' | 'changes'>;
}

export interface PublicEditionFilter {
  readonly year?: number | undefined;
  /** Code of a division, with all that lies in it, or of a reporting unit. */
  readonly place?: string | undefined;
  readonly report?: string | undefined;
  readonly period?: string | undefined;
  readonly language?: Language | undefined;
  /** Words of the title, in any order. */
  readonly search?: string | undefined;
  /** Corrected editions too, not only those in force. */
  readonly withReplaced?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface PublicEditionPage {
  readonly editions: readonly PublicEdition[];
  /** Pass it as `cursor` for the next page; null at the end. */
  readonly next: string | null;
}

/** What the editions in force can be chosen by, years from the newest. */
export interface PublicContents {
  readonly years: readonly number[];
  readonly places: readonly PublicPlace[];
  readonly reports: readonly string[];
}

interface Row extends Omit<PublicEdition, 'place' | 'publishedAt' | 'files'> {
  readonly scope: string;
  readonly publishedAt: Date;
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
    older.seal as replaces, newer.seal as "replacedBy", run.id as run, run.files
  from ${released}
  left join lateral (
    select earlier.seal from seal earlier
    where earlier.series = seal.series and earlier.edition < seal.edition and earlier.released_at <= $1
    order by earlier.edition desc limit 1
  ) older on true
  left join lateral (
    select id::text, files from ${runRelation} kept where kept.seal = seal.seal order by requested_at limit 1
  ) run on true
  where ${isReleased}
    and ($2::text is null or seal.seal = $2) and ($3 or newer.seal is null)
    and ($4::int is null or named.year = $4) and ($5::text is null or named.report = $5)
    and ($6::text is null or named.period = $6) and ($7::text is null or named.language = $7)
    and ($8::text is null or named.scope = $8 or ${withinScope('named.scope', '$9', `'{}'`)})
    and not exists (select from unnest($10::text[]) word where position(lower(word) in lower(seal.title)) = 0)
    and ($11::timestamptz is null or (seal.released_at, seal.seal) < ($11, $12))
  order by seal.released_at desc, seal.seal desc limit $13`;

const contents = `
  select array_agg(distinct named.year order by named.year desc) as years,
    array_agg(distinct named.scope order by named.scope) as scopes,
    array_agg(distinct named.report order by named.report) as reports
  from ${released}
  where ${isReleased} and newer.seal is null`;

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{64})$/;

const SEAL = /^[0-9a-f]{64}$/i;

interface Found {
  readonly edition: PublicEdition;
  /** The run that keeps its files. */
  readonly run: string | null;
}

type Asked = PublicEditionFilter & { readonly seal?: string };

/**
 * What everybody may read, from the moment it is published: public editions, as they were sealed. An internal edition,
 * or one under embargo, does not exist here.
 */
export class PublicEditions {
  constructor(
    private readonly source: Database,
    private readonly clock: Clock,
    private readonly reference: ReferenceCatalogue,
    private readonly files: RunFiles,
  ) {}

  /** Newest first. Throws CURSOR.INVALID. */
  async list(filter: PublicEditionFilter): Promise<PublicEditionPage> {
    const found = await this.read({ ...filter, limit: filter.limit + 1 });
    const editions = found.slice(0, filter.limit).map(({ edition }) => edition);
    const last = editions.at(-1);
    const next = found.length > filter.limit && last ? `${last.publishedAt}_${last.seal}` : null;
    return { editions, next };
  }

  async contents(): Promise<PublicContents> {
    type Choices = { [Key in 'scopes' | 'reports']: string[] | null } & { years: number[] | null };
    const [row] = await this.source.query<Choices[]>(contents, [this.clock.now()]);
    const nameOf = await this.placeNames(row?.scopes ?? []);
    return {
      years: row?.years ?? [],
      places: (row?.scopes ?? []).map(nameOf),
      reports: row?.reports ?? [],
    };
  }

  /** In force or corrected since. Throws EDITION.UNKNOWN for every seal that is not that of a public edition by now. */
  async find(seal: string): Promise<WholePublicEdition> {
    const { edition } = await this.require(seal);
    const sealed = await new SealStore(this.source).find(edition.seal);
    if (!sealed) throw unknown(seal);
    const { manifest, document } = sealed;
    // Figures of an edition that is still under embargo are no more public in the list of what was corrected.
    const changes = edition.replaces === null ? [] : sealed.changes;
    return { ...edition, sealed: { seal: edition.seal, manifest, document, changes } };
  }

  /** The bytes that were published. Throws EDITION.UNKNOWN or REPORT.FILE_UNKNOWN. */
  async file(seal: string, name: string): Promise<Buffer> {
    const { edition, run } = await this.require(seal);
    const content = await readEditionFile(this.files, { run, files: edition.files }, name);
    const digests = await new SealStore(this.source).fileDigests(edition.seal);
    if (!digests.has(sha256(content)))
      throw new DomainError('REPORT.FILE_UNKNOWN', { name: name.slice(0, 64) });
    return content;
  }

  private async require(seal: string): Promise<Found> {
    const asked = { seal: seal.toLowerCase(), withReplaced: true, limit: 1 };
    const [found] = SEAL.test(seal) ? await this.read(asked) : [];
    if (!found) throw unknown(seal);
    return found;
  }

  private async read(asked: Asked): Promise<Found[]> {
    const rows = await this.source.query<Row[]>(query, parametersOf(asked, this.clock.now()));
    const nameOf = await this.placeNames(rows.map(({ scope }) => scope));
    return rows.map(({ run, scope, publishedAt, files, ...row }) => ({
      run,
      edition: { ...row, place: nameOf(scope), publishedAt: publishedAt.toISOString(), files: files ?? [] },
    }));
  }

  /** A place that is no longer in the register goes by its code. */
  private async placeNames(codes: readonly string[]): Promise<(code: string) => PublicPlace> {
    const { units } = await this.reference.current();
    const divisionOf = (code: string): string => code.padEnd(12, '0');
    const divisions = await this.reference.divisionNames(codes.map(divisionOf));
    return (code) => {
      const name = units.get(code)?.name ?? divisions.get(divisionOf(code)) ?? { zh: code, en: code };
      return { code, name };
    };
  }
}

const parametersOf = (asked: Asked, now: Date): readonly unknown[] => {
  const [at, after] = readCursor(asked.cursor, CURSOR) ?? [];
  if (at !== undefined && Number.isNaN(Date.parse(at))) throw new DomainError('CURSOR.INVALID');
  const division = parseDivisionCode(asked.place ?? '');
  const { seal, withReplaced = false, year, report, period, language, place, search = '', limit } = asked;
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
  ];
  return parameters.map((parameter) => parameter ?? null);
};

const unknown = (seal: string): DomainError =>
  new DomainError('EDITION.UNKNOWN', { seal: seal.slice(0, 64) });
