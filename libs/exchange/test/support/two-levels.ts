import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectionEvents } from '@xiangtong/collection';
import type { DivisionCode } from '@xiangtong/domain';
import type { Scope } from '@xiangtong/identity';
import { Environment, ledgerKey, type Database, type EventRow } from '@xiangtong/infrastructure';
import { CheckpointMaker, parseKey, CheckpointDesk } from '@xiangtong/proof';
import { ReferenceCatalogue } from '@xiangtong/reference';
import {
  createTestDatabase,
  openOwnerSource,
  openServiceSource,
  openTestCounty,
  type TestCounty,
  type TestDatabase,
} from '@xiangtong/testing';
import type { DataSource } from 'typeorm';
import {
  changeTrust,
  EditionSender,
  PublicationDesk,
  Publisher,
  ReceivedEditions,
  writePublication,
  type PlaceReport,
  type Receiver,
} from '../../src';
import type { PublicationHead } from '../../src/format/publication';

type PublishedEditions = ConstructorParameters<typeof EditionSender>[0]['editions'];

/** Of somebody who sees a division and all below it. */
export const scopeIn = (...divisions: DivisionCode[]): Scope => ({ kind: 'limited', divisions, units: [] });

export const county = { username: 'xifeng', mayPublishFor: (place: string) => place.startsWith('520122') };

/** A county with its villages and a prefecture that knows none of them, each with a database of its own. */
export class TwoLevels {
  readonly source: DataSource;
  readonly catalogue: ReferenceCatalogue;
  readonly publisher: Publisher;
  readonly desk: PublicationDesk;
  /** What the prefecture shows of it. */
  readonly received: ReceivedEditions;
  private readonly maker: CheckpointMaker;

  private constructor(
    readonly below: TestCounty,
    private readonly above: { readonly database: TestDatabase; readonly source: DataSource },
    private readonly folder: string,
  ) {
    const { source, clock, catalogue } = below;
    const keys = ledgerKey(new Environment(), folder);
    this.maker = new CheckpointMaker({ source, clock, keys, publicUrl: 'https://xifeng.example' });
    this.publisher = new Publisher({ source, catalogue, signer: this.maker });
    this.source = above.source;
    this.catalogue = new ReferenceCatalogue(this.source);
    this.desk = new PublicationDesk({ source: this.source, catalogue: this.catalogue, clock });
    this.received = new ReceivedEditions(this.source, this.catalogue);
  }

  static async open(): Promise<TwoLevels> {
    const below = await openTestCounty();
    const database = await createTestDatabase();
    const source = await openServiceSource(database);
    const folder = await mkdtemp(join(tmpdir(), 'xiangtong-exchange-'));
    return new TwoLevels(below, { database, source }, folder);
  }

  async close(): Promise<void> {
    await this.below.close();
    await this.source.destroy();
    await this.above.database.drop();
    await rm(this.folder, { recursive: true });
  }

  /** What the county hands out on paper. */
  async trust(place = '520122'): Promise<void> {
    await this.maker.make();
    const key = parseKey(await this.newestKey())!;
    const by = { actor: 'cli:root', at: this.below.clock.now() };
    await changeTrust(this.source, (trust) => trust.trust(place, key, by));
  }

  /** The county's newest key. */
  async newestKey(): Promise<string> {
    const keys = await new CheckpointDesk(this.below.source).keys();
    return keys.at(-1)!.key;
  }

  receiver(): Receiver {
    return {
      newest: (chain) => this.desk.newest(county, chain),
      editions: (asked) => this.received.list(scopeIn('520122'), asked),
      state: (hash) => this.desk.state(county, hash),
      put: (hash, at, bytes) => this.desk.receive(county, hash, at, Buffer.from(bytes)),
    };
  }

  send(
    receiver: Receiver = this.receiver(),
    request: { readonly detail?: 'county' | 'township'; readonly period?: string } = {},
  ) {
    const delivery = { chunkBytes: 500, attempts: 3, pauseMs: 1 };
    const asked = {
      period: '2019-11',
      detail: 'township',
      actor: 'cli:li',
    } as const;
    return this.publisher.send({ ...asked, ...request }, receiver, delivery);
  }

  /** Sends public editions of the county, as its open door has them. */
  sendEditions(editions: PublishedEditions, receiver: Receiver = this.receiver()) {
    const { catalogue } = this.below;
    const delivery = { chunkBytes: 500, attempts: 3, pauseMs: 1 };
    return new EditionSender({ catalogue, editions, signer: this.maker }).send(undefined, receiver, delivery);
  }

  /** Signs reports with the county's key, whatever they say. */
  signed(
    head: Omit<PublicationHead, 'format' | 'origin' | 'lines'>,
    reports: readonly PlaceReport[],
  ): Promise<Buffer> {
    return this.maker.signing(async (_, signer) => writePublication(head, reports, signer));
  }

  async newestSent(): Promise<Buffer> {
    const [row] = await this.below.source.query<{ content: Buffer }[]>(
      'select content from exchange_sent order by id desc limit 1',
    );
    return row!.content;
  }

  /** Runs a statement on the database of the prefecture, as the owner of its schema. */
  async tamper(statement: string): Promise<void> {
    const owner = await openOwnerSource(this.above.database);
    try {
      await owner.query(statement);
    } finally {
      await owner.destroy();
    }
  }

  rotate = () => this.maker.rotate('cli:root', false);

  /** What the prefecture's audit trail tells of installations, newest first. */
  async events(): Promise<EventRow[]> {
    const before = { at: new Date('2099-01-01T00:00:00.000Z'), id: '0' };
    const all = {
      from: null,
      before,
      actor: null,
      unit: null,
      divisionPatterns: null,
      unitIds: [],
      limit: 99,
    };
    const told = await collectionEvents(this.source).installation(all);
    return told.sort((one, other) => Number(other.id) - Number(one.id));
  }

  /** Entries of the prefecture's ledger, in order. */
  entries(): Promise<
    { kind: string; unit: string; month: number; fen: number; actor: string; reason: string }[]
  > {
    return entriesOf(this.source);
  }
}

const entriesOf = (source: Pick<Database, 'query'>) =>
  source.query<{ kind: string; unit: string; month: number; fen: number; actor: string; reason: string }[]>(
    `select entry.kind, unit.code as unit, entry.month, revision.total_fen::float8 as fen, entry.actor, entry.reason
     from ledger_entry entry join reporting_unit unit on unit.id = entry.unit_id
     join revision on revision.id = entry.revision_id order by entry.seq`,
  );
