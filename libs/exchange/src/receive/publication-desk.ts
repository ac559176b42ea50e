import { checkDeskOf, recordInstallationEvent } from '@xiangtong/collection';
import type { NewestPublication, PublicationChain, PublicationView } from '@xiangtong/contracts';
import { parseDivisionCode, parsePeriod, type DivisionCode } from '@xiangtong/domain';
import {
  againAfterOthers,
  DomainError,
  inBreaths,
  isEndedForOthers,
  type Clock,
  type Database,
  type Transaction,
} from '@xiangtong/infrastructure';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import { isEdition, readingEdition, type ReadEdition } from '../format/edition';
import { noPublication, readEnvelopeHead, readingEnvelope, type Envelope } from '../format/envelope';
import { MAX_PUBLICATION_BYTES } from '../format/publication';
import { readingPublication, type ReadPublication } from '../format/read-publication';
import { EditionStore } from './edition-store';
import { PartStore } from './part-store';
import { newestOf, PublicationStore } from './publication-store';
import { takePublication } from './take-publication';
import { lockPlace, requireTrusted, TrustStore } from './trust';

export interface PublicationSender {
  readonly username: string;
  mayPublishFor(place: DivisionCode): boolean;
}

export interface PublicationDeskParts {
  readonly source: Database;
  readonly catalogue: ReferenceCatalogue;
  readonly clock: Clock;
}

const MEGABYTE = 1024 * 1024;
/** Pieces of an abandoned publication are kept so long. */
const KEPT_MS = 7 * 24 * 3_600_000;
/** Unfinished publications of one sender: nobody fills the disk with beginnings. */
export const MOST_UNFINISHED = 3;

/** Receives publications of lower installations, piece by piece, and takes each when it is whole. */
export class PublicationDesk {
  constructor(private readonly parts: PublicationDeskParts) {}

  /** The newest that was taken from the installation that may speak for the place. */
  async newest(sender: PublicationSender, chain: PublicationChain): Promise<NewestPublication> {
    const { manager } = this.parts.source;
    const place = parseDivisionCode(chain.place);
    const period = parsePeriod(chain.period);
    if (!place || !sender.mayPublishFor(place))
      throw new DomainError('AUTH.OUT_OF_SCOPE', { subject: chain.place });
    const key = await new TrustStore(manager).of(place);
    const taken = key && period ? await new PublicationStore(manager).about(place, key.name, period) : [];
    return { hash: newestOf(taken, chain)?.hash ?? null };
  }

  /** What others have sent, and what they publish elsewhere, is not known to the caller. */
  async state(sender: PublicationSender, hash: string): Promise<PublicationView> {
    const { manager } = this.parts.source;
    const figures = await new PublicationStore(manager).byHash(hash);
    const place = figures?.place ?? (await new EditionStore(manager).placeOf(hash));
    if (place && sender.mayPublishFor(place))
      return { hash, state: 'taken', bytes: 0, taken: figures?.outcome ?? null };
    const bytes = place ? 0 : await new PartStore(manager, hash, sender.username).bytes();
    return { hash, state: bytes > 0 ? 'receiving' : 'unknown', bytes, taken: null };
  }

  /** Appends bytes; with the last of `size` everything is checked and taken. Nothing is taken by halves. */
  async receive(
    sender: PublicationSender,
    hash: string,
    at: { readonly offset: number; readonly size: number },
    bytes: Buffer,
  ): Promise<PublicationView> {
    if (at.size > MAX_PUBLICATION_BYTES || at.offset + bytes.length > at.size)
      throw new DomainError('EXCHANGE.TOO_LARGE', { limit: `${MAX_PUBLICATION_BYTES / MEGABYTE} MB` });
    const before = await this.state(sender, hash);
    if (before.state === 'taken') return before;
    if (at.offset === 0) await this.refuseStrangers(sender, hash, bytes);
    const arrived = await this.append(sender, hash, at.offset, bytes);
    if (arrived < at.size) return { hash, state: 'receiving', bytes: arrived, taken: null };
    await this.take(sender, hash);
    return this.state(sender, hash);
  }

  private append(
    { username }: PublicationSender,
    hash: string,
    offset: number,
    bytes: Buffer,
  ): Promise<number> {
    const now = this.parts.clock.now();
    return this.parts.source.transaction(async (transaction) => {
      const store = new PartStore(transaction, hash, username);
      await store.lock();
      await store.dropOlderThan(new Date(now.getTime() - KEPT_MS));
      const arrived = await store.bytes();
      if (arrived !== offset) throw new DomainError('EXCHANGE.OFFSET', { bytes: arrived });
      if (offset === 0) await store.dropOthersBut(MOST_UNFINISHED - 1);
      if (bytes.length > 0) await store.add(offset, bytes, now);
      return arrived + bytes.length;
    });
  }

  /** Before the first bytes are kept: what nobody here is trusted to say is not received at all. */
  private async refuseStrangers(sender: PublicationSender, hash: string, bytes: Buffer): Promise<void> {
    const trust = new TrustStore(this.parts.source.manager);
    const head = readEnvelopeHead(bytes);
    if (head) await this.requireSigned(sender, hash, { head, isSignedBy: () => true });
    else if (!(await trust.all()).some(({ place }) => sender.mayPublishFor(place)))
      throw new DomainError('EXCHANGE.NOT_TRUSTED', { place: '—' });
  }

  /** Throws AUTH.OUT_OF_SCOPE, EXCHANGE.NOT_TRUSTED and EXCHANGE.SIGNATURE; the last two are told in the audit trail. */
  private async requireSigned(
    sender: PublicationSender,
    hash: string,
    { head, isSignedBy }: Pick<Envelope, 'head' | 'isSignedBy'>,
  ): Promise<void> {
    const { source, clock } = this.parts;
    const place = parseDivisionCode(head.place);
    if (!place) throw noPublication('place');
    if (!sender.mayPublishFor(place)) throw new DomainError('AUTH.OUT_OF_SCOPE', { subject: head.place });
    await requireTrusted(source.manager, { head, isSignedBy }, place).catch(async (error: unknown) => {
      if (isOfSignature(error)) {
        const about = `${error.code} ${head.origin.slice(0, 200)} ${hash}`;
        const event = { action: 'refuse', place, about, actor: sender.username, at: clock.now() } as const;
        await recordInstallationEvent(source.manager, event);
      }
      throw error;
    });
  }

  /** Who says it and whether they have signed it comes first; only then the whole is read, in pieces that yield. */
  private async take(sender: PublicationSender, hash: string): Promise<void> {
    const { source } = this.parts;
    const parts = new PartStore(source.manager, hash, sender.username);
    const content = await parts.whole();
    const envelope = await inBreaths(readingEnvelope(content, hash)).catch(async (error: unknown) => {
      if (error instanceof DomainError && error.code === 'EXCHANGE.HASH') await parts.drop();
      throw error;
    });
    await this.requireSigned(sender, hash, envelope);
    const place = parseDivisionCode(envelope.head.place)!;
    const about = `${envelope.head.origin} ${hash}`;
    const arrived = { hash, content, place, about, actor: sender.username, envelope };
    if (isEdition(content)) await this.keep(arrived, await inBreaths(readingEdition(content)));
    else await this.putInForce(arrived, await inBreaths(readingPublication(content)));
  }

  private async putInForce(arrived: Arrived, publication: ReadPublication): Promise<void> {
    const { source, clock } = this.parts;
    const { hash, content, place, actor, envelope } = arrived;
    const catalogue = await this.parts.catalogue.current();
    await againAfterOthers(async () => {
      const ground = await checkDeskOf(source).ground(catalogue);
      const now = clock.now();
      await source.transaction(async (transaction) => {
        const store = new PublicationStore(transaction);
        await lockPlace(transaction, place);
        if (await store.byHash(hash)) return;
        const given = { hash, envelope, publication, catalogue, ground, now };
        const outcome = await takePublication(transaction, given);
        const { origin, detail, asOf } = publication.head;
        const kept = { hash, place, origin, detail, asOf, content, outcome };
        await store.keep({ ...kept, period: publication.period, sentBy: actor, takenAt: now });
        await finish(transaction, arrived, now);
      });
    }, isEndedForOthers);
  }

  /** An edition brings no figures: its files are kept as they were sealed. */
  private async keep(arrived: Arrived, edition: ReadEdition): Promise<void> {
    const { source, clock } = this.parts;
    const { hash, content, place, actor } = arrived;
    const now = clock.now();
    await source.transaction(async (transaction) => {
      const store = new EditionStore(transaction);
      await lockPlace(transaction, place);
      if (await store.placeOf(hash)) return;
      await requireTrusted(transaction, arrived.envelope, place);
      const { head } = edition;
      await store.keep({ hash, place, head, content, sentBy: actor, receivedAt: now });
      await finish(transaction, arrived, now);
    });
  }
}

interface Arrived {
  readonly hash: string;
  readonly content: Buffer;
  readonly place: DivisionCode;
  /** The ledger and the hash. */
  readonly about: string;
  readonly actor: string;
  readonly envelope: Envelope;
}

const finish = async (
  transaction: Transaction,
  { hash, place, about, actor }: Arrived,
  at: Date,
): Promise<void> => {
  await recordInstallationEvent(transaction, { action: 'take', place, about, actor, at });
  await new PartStore(transaction, hash, actor).drop();
};

const isOfSignature = (error: unknown): error is DomainError =>
  error instanceof DomainError && ['EXCHANGE.NOT_TRUSTED', 'EXCHANGE.SIGNATURE'].includes(error.code);
