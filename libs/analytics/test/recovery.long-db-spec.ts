import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { appendImport, LedgerReader, type LedgerFeed, type LedgerSnapshot } from '@xiangtong/ledger';
import { DuckDBInstance } from '@duckdb/node-api';
import { rows } from '../src';
import { Historian } from './support/events';
import { createFixture, type Fixture } from './support/fixture';
import { aLine, fixedHistory, lines } from './support/history';
import { makeReplica } from './support/replica-parts';
import { figures, reopenedFigures } from './support/same-figures';

let fixture: Fixture;
let historian: Historian;

beforeEach(async () => {
  fixture = await createFixture();
  historian = new Historian(fixture.source, fixture.catalogue);
});

afterEach(() => fixture.close());

const slot = () => join(fixture.directory, 'replica-0.duckdb');

/** The answers of a replica built from nothing in another folder. */
const rebuilt = async () =>
  figures(await fixture.replica({ mode: 'once', directory: join(fixture.directory, 'other') }));

const reopened = () => reopenedFigures(fixture);

describe('a replica', () => {
  it('comes back equal after its file was deleted, and after a rebuild in place', async () => {
    await historian.play(fixedHistory);
    const before = await reopened();
    const replica = await fixture.replica();
    await replica.rebuild();
    expect(await figures(replica)).toEqual(before);
    expect(await rebuilt()).toEqual(before);
  });

  it('takes no line, and no name of a store, from what was never accepted', async () => {
    const waiting = aLine({ store: '还没有审核的店' });
    await historian.play(fixedHistory);
    await historian.record({ unit: 'V1', month: 202001, lines: [waiting] });
    const replica = await fixture.replica();
    const [found] = await replica.read((connection) =>
      rows<{ names: bigint; lines: bigint }>(
        connection,
        `select (select count(*) from member where code = $name) as names,
          (select count(*) from fact where month = 202001) as lines`,
        { name: waiting.store! },
      ),
    );
    expect(found).toEqual({ names: 0n, lines: 0n });
  });

  it('follows imports of household data, which are entries without facts', async () => {
    await historian.play(fixedHistory.slice(0, 4));
    const replica = await fixture.replica({ mode: 'tail' });
    const facts = { subject: 'benefits', place: '5201', rows: 2, created: 1, updated: 1 } as const;
    const imported = { ...facts, contentHash: Buffer.alloc(32, 7), actor: 'officer' };
    const { seq, hash } = await fixture.source.transaction((manager) =>
      appendImport(manager, imported, new Date('2020-06-01T00:00:00.000Z')),
    );
    await historian.play(fixedHistory.slice(4));
    await replica.upTo(seq + 1);
    const [entry] = await replica.read((connection) =>
      rows<{ hash: string }>(connection, 'select lower(hex(hash)) as hash from entry where seq = $seq', {
        seq: BigInt(seq),
      }),
    );
    expect(entry).toEqual({ hash: hash.toString('hex') });
    expect(await rebuilt()).toEqual(await figures(replica));
  });

  it('continues where it was when it is opened again', async () => {
    await historian.play(fixedHistory.slice(0, 4));
    await reopened();
    await historian.play(fixedHistory.slice(4));
    expect(await reopened()).toEqual(await rebuilt());
  });

  it('keeps its position when a batch breaks off', async () => {
    await historian.play(fixedHistory.slice(0, 4));
    await reopened();
    await historian.play(fixedHistory.slice(4));
    const broken = makeReplica(fixture.source, fixture.directory, {
      ledger: new BreakingReader(fixture.source),
    });
    await expect(broken.open({ mode: 'once' })).rejects.toThrow('cable cut');
    const copy = await DuckDBInstance.create(slot());
    const connection = await copy.connect();
    const found = await connection.runAndReadAll('select seq, (select count(*) from report) from watermark');
    expect(found.getRows()).toEqual([[4n, 4n]]);
    connection.closeSync();
    copy.closeSync();
    expect(await reopened()).toEqual(await rebuilt());
  });

  it('reads again after DuckDB met damage, and only then', async () => {
    const replica = await fixture.replica();
    const failOnce = (message: string) => {
      let calls = 0;
      return () => ((calls += 1) === 1 ? Promise.reject(new Error(message)) : Promise.resolve(calls));
    };
    expect(await replica.read(failOnce('IO Error: Corrupt database file: computed checksum differs'))).toBe(
      2,
    );
    await expect(replica.read(failOnce('Out of Memory Error'))).rejects.toThrow('Out of Memory');
  });

  it('starts beside another process from its file', async () => {
    await historian.play(fixedHistory);
    const before = await reopened();
    const child = follower();
    try {
      await new Promise((resolve) => child.stdout.once('data', resolve));
      const ledger = new BreakingReader(fixture.source);
      const beside = makeReplica(fixture.source, fixture.directory, { ledger });
      await beside.open({ mode: 'once' });
      expect((await beside.status()).file).toMatch(/replica-1\.duckdb$/);
      expect(await figures(beside)).toEqual(before);
      await beside.close();
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('survives SIGKILL in the middle of a batch', async () => {
    await mkdir(fixture.directory, { recursive: true });
    for (const round of [1, 2, 3]) {
      const killed = await killedWhileApplying(round);
      expect(killed).toBe('SIGKILL');
    }
    expect(await reopened()).toEqual(await rebuilt());
  });
});

/** A ledger whose line stream breaks off. */
class BreakingReader extends LedgerReader {
  override async follow(onGrowth: () => void): Promise<LedgerFeed> {
    const feed = await super.follow(onGrowth);
    const { snapshot } = feed;
    feed.snapshot = (work) =>
      snapshot.call(feed, (ledger: LedgerSnapshot) => {
        ledger.exportLines = () => Readable.from(breaksOff());
        return work(ledger);
      }) as ReturnType<typeof work>;
    return feed;
  }
}

async function* breaksOff(): AsyncGenerator<Buffer> {
  yield Buffer.from('1,1,1,0,1,u,,1.000,1,1,\n');
  throw new Error('cable cut');
}

/** A process with the replica of the fixture's folder; it reports when the replica is open. */
const follower = () => {
  const support = join(__dirname, 'support');
  return spawn(
    process.execPath,
    [
      join(support, 'run-typescript.cjs'),
      join(support, 'following-process.ts'),
      fixture.url,
      fixture.directory,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
};

/** Starts a follower, adds entries and kills it as soon as it has exported lines in its folder. */
const killedWhileApplying = async (round: number): Promise<NodeJS.Signals | null> => {
  const child = follower();
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_, signal) => resolve(signal)),
  );
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const applying = waitForScratch();
  for (const unit of ['V1', 'V3', 'P1']) {
    await historian.play([{ unit, month: 201912, lines: lines(1_500, round * 1_000) }]);
  }
  await applying;
  child.kill('SIGKILL');
  return ended;
};

const waitForScratch = async (): Promise<void> => {
  const end = Date.now() + 60_000;
  const isThere = () => readdirSync(fixture.directory).some((name) => name.includes('scratch-lines'));
  while (!existsSync(fixture.directory) || !isThere()) {
    if (Date.now() > end) throw new Error('the follower did not apply anything');
    await new Promise((resolve) => setImmediate(resolve));
  }
};
