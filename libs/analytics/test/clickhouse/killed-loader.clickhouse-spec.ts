import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startClickHouse, type ClickHouseServer } from '@xiangtong/testing';
import fc from 'fast-check';
import { eventArbitrary } from '../support/arbitraries';
import { engineOn } from '../support/clickhouse';
import { Historian } from '../support/events';
import { createFixture, type Fixture } from '../support/fixture';
import { figures } from '../support/same-figures';

/** Each after new entries; every third while it builds the tables anew. */
const KILLS = 8;
const NEW_ENTRIES = 12;

let fixture: Fixture;
let server: ClickHouseServer;

beforeAll(async () => {
  fixture = await createFixture();
  server = await startClickHouse();
});

afterAll(async () => {
  await fixture.close();
  await server.stop();
});

const support = join(__dirname, '../support');

type Work = 'follow' | 'rebuild';

const starts = (work: Work) => {
  const [script, loader] = [join(support, 'run-typescript.cjs'), join(support, 'loading-process.ts')];
  const child = spawn(process.execPath, [script, loader, fixture.url, server.url, 'killed', work], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const says = async (text: string): Promise<void> => {
    for await (const chunk of child.stdout.iterator({ destroyOnReturn: false }))
      if (String(chunk).includes(text)) return;
    throw new Error('the loader has ended by itself');
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    const [, signal] = (await ended) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
  };
  return { says, kill };
};

/** Milliseconds in which a loader, once its code is read, has the ledger in its tables. */
const wholeLoad = async (): Promise<number> => {
  const { says, kill } = starts('follow');
  await says('loading');
  const begun = performance.now();
  await says('loaded');
  await kill();
  return performance.now() - begun;
};

/** A part of the time of a whole load after it has begun to load, or to build anew. */
const killedAfter = async (milliseconds: number, work: Work): Promise<void> => {
  const { says, kill } = starts(work);
  await says(work === 'follow' ? 'loading' : 'loaded');
  await pause(milliseconds);
  await kill();
};

const SEED = Math.floor(Math.random() * 2 ** 31);
const moments = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { numRuns: KILLS, seed: SEED });

it(`answers as DuckDB does after its loader was killed at random moments (seed ${SEED})`, async () => {
  const historian = new Historian(fixture.source, fixture.catalogue);
  const events = fc.sample(eventArbitrary, { numRuns: (KILLS + 1) * NEW_ENTRIES, seed: 20_201 });
  const playNext = () => historian.play(events.splice(0, NEW_ENTRIES));
  await playNext();
  const whole = await wholeLoad();
  for (let killed = 0; killed < KILLS; killed += 1) {
    await playNext();
    await killedAfter(moments[killed]! * whole, killed % 3 === 2 ? 'rebuild' : 'follow');
  }
  const engine = engineOn(fixture, `${server.url}/killed`);
  try {
    await engine.open({ mode: 'once' });
    const replica = await fixture.replica();
    expect(engine.currentSeq).toBe(replica.currentSeq);
    expect((await engine.status()).facts).toBe((await replica.status()).facts);
    const seq = Math.floor(replica.currentSeq / 2);
    for (const asOf of [undefined, seq])
      expect(await figures(engine, asOf)).toEqual(await figures(replica, asOf));
  } finally {
    await engine.close();
  }
}, 1_200_000);
