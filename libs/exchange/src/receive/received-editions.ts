import {
  toPage,
  type Page,
  type ReceivedEdition,
  type ReceivedFrom,
  type Withdrawal,
} from '@xiangtong/contracts';
import { divisionPrefix, parseDivisionCode, type DivisionCode } from '@xiangtong/domain';
import { canSeeDivision, scopeCondition, type Scope } from '@xiangtong/identity';
import { DomainError, inBreaths, readCursor, type Database } from '@xiangtong/infrastructure';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import { readingEdition } from '../format/edition';
import { EditionStore, type KeptEdition } from './edition-store';

export interface ReceivedFilter {
  /** Digits of the division that has published. */
  readonly place?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface ReceivedCopy {
  readonly from: ReceivedFrom;
  readonly hasFile: boolean;
  readonly withdrawn: Withdrawal | null;
}

const CURSOR = /^([1-9]\d{0,15})$/;

/** What lower installations have sealed and sent, for callers who may see the places that have published it. */
export class ReceivedEditions {
  constructor(
    private readonly source: Database,
    private readonly catalogue: Pick<ReferenceCatalogue, 'divisionNames'>,
  ) {}

  /** The newest first. Throws CURSOR.INVALID, DIVISION.UNKNOWN and AUTH.OUT_OF_SCOPE. */
  async list(scope: Scope, { place: text, cursor, limit }: ReceivedFilter): Promise<Page<ReceivedEdition>> {
    const place = text === undefined ? undefined : placeOf(text);
    if (place && !canSeeDivision(scope, place))
      throw new DomainError('AUTH.OUT_OF_SCOPE', { subject: place });
    const { divisionPatterns } = scopeCondition(scope);
    const [before] = readCursor(cursor, CURSOR) ?? [];
    const found = await this.store().list({ divisionPatterns, place, before, limit: limit + 1 });
    const names = await this.catalogue.divisionNames(found.map((edition) => edition.place));
    return toPage(
      found,
      limit,
      (edition) => toReceived(edition, names),
      ({ id }) => id,
    );
  }

  /** A file as it was sealed. Throws DIVISION.UNKNOWN, SEAL.UNKNOWN, and REPORT.FILE_UNKNOWN of a withdrawn edition too. */
  async file(
    scope: Scope,
    { place, seal }: { readonly place: string; readonly seal: string },
    name: string,
  ): Promise<Buffer> {
    const { divisionPatterns } = scopeCondition(scope);
    const asked = { divisionPatterns, place: placeOf(place), seal: seal.toLowerCase(), limit: 1 };
    const [found] = await this.store().list(asked);
    if (!found) throw new DomainError('SEAL.UNKNOWN', { seal: seal.slice(0, 64) });
    const file = (await inBreaths(readingEdition(await this.store().content(found.id)))).file(name);
    if (!file) throw new DomainError('REPORT.FILE_UNKNOWN', { name: name.slice(0, 64) });
    return file;
  }

  /** What was sent here under a seal: whether a file of it has the SHA-256 `digest`, whether it was taken back. */
  async findCopy(seal: string, digest: string): Promise<ReceivedCopy | null> {
    const said = await this.store().said(seal);
    const isSent = ({ head }: (typeof said)[number]) => head.files.some((file) => file.digest === digest);
    const copy = said.find(isSent) ?? said[0];
    if (!copy) return null;
    const { place, head, receivedAt } = copy;
    const ofPlace = said.filter((one) => one.place === place);
    const names = await this.catalogue.divisionNames([place]);
    return {
      from: { place: names.get(place) ?? { zh: head.place, en: head.place }, at: receivedAt.toISOString() },
      hasFile: isSent(copy),
      withdrawn: ofPlace.map((one) => one.head.withdrawn).find((withdrawn) => withdrawn !== null) ?? null,
    };
  }

  private store(): EditionStore {
    return new EditionStore(this.source);
  }
}

const placeOf = (text: string): DivisionCode => {
  const place = parseDivisionCode(text);
  if (!place) throw new DomainError('DIVISION.UNKNOWN', { code: text.slice(0, 32) });
  return place;
};

const toReceived = (
  { place, head, receivedAt, replacedBy }: KeptEdition,
  names: Awaited<ReturnType<ReferenceCatalogue['divisionNames']>>,
): ReceivedEdition => {
  const { seal, report, title, period, language, publishedAt, replaces, withdrawn, files } = head;
  return {
    seal,
    place: divisionPrefix(place),
    placeName: names.get(place) ?? { zh: head.place, en: head.place },
    report,
    title,
    period,
    language,
    publishedAt,
    receivedAt: receivedAt.toISOString(),
    replaces,
    replacedBy,
    withdrawn,
    files: files.map(({ digest: _, ...file }) => file),
  };
};
