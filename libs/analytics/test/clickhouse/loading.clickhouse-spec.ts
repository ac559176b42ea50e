import { setTimeout as pause } from 'node:timers/promises';
import { ownerDataSource } from '@xiangtong/infrastructure';
import { importUnits } from '@xiangtong/reference';
import { startClickHouse, type ClickHouseServer } from '@xiangtong/testing';
import { createStatements, generationStatements } from '../../src/engine/clickhouse/schema';
import { engineOn, patientCube } from '../support/clickhouse';
import { Historian } from '../support/events';
import { createFixture, type Fixture } from '../support/fixture';
import { fixedHistory } from '../support/history';
import { queries } from '../support/queries';

let fixture: Fixture;
let server: ClickHouseServer;

beforeAll(async () => {
  fixture = await createFixture();
  server = await startClickHouse();
  await new Historian(fixture.source, fixture.catalogue).play(fixedHistory);
});

afterAll(async () => {
  await fixture.close();
  await server.stop();
});

const column = async (sql: string): Promise<string[]> => {
  const response = await fetch(server.url, { method: 'POST', body: sql });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text.split('\n').filter((line) => line !== '');
};

/** Holds the turn until `release` is called, as another process that builds the tables does. */
const takeTurn = async (name: string): Promise<() => Promise<void>> => {
  const session = fixture.source.createQueryRunner();
  await session.query(`select pg_advisory_lock(hashtext('xiangtong.lead'), hashtext($1))`, [
    `${name} rebuild`,
  ]);
  return async () => {
    await session.query(`select pg_advisory_unlock_all()`);
    await session.release();
  };
};

describe('loading into ClickHouse', () => {
  it('is done by one process at a time: others wait for first tables, and a rebuild is refused', async () => {
    const release = await takeTurn('turns');
    const engine = engineOn(fixture, `${server.url}/turns`);
    let isOpen = false;
    const opening = engine.open({ mode: 'once' }).then(() => {
      isOpen = true;
    });
    await pause(300);
    expect(isOpen).toBe(false);
    await release();
    await opening;
    const again = await takeTurn('turns');
    await expect(engine.rebuild()).rejects.toThrow('another process rebuilds these tables now');
    await again();
    await engine.rebuild();
    await engine.rebuild();
    expect((await engine.status()).file).toBe('turns_v2_3');
    const answer = await patientCube(engine).query(queries[1]!, 'all');
    expect(answer).toEqual(await patientCube(await fixture.replica()).query(queries[1]!, 'all'));
    await engine.close();
  });

  it('has statements for a cluster that ClickHouse can read', async () => {
    const place = { database: 'spread_v2_1', cluster: 'province' };
    const statements = [...generationStatements(place), ...createStatements(place)];
    for (const statement of statements) {
      const quoted = statement.replaceAll('\\', '\\\\').replaceAll(`'`, `\\'`);
      const read = (await column(`select formatQueryOrNull('${quoted}')`)).join(' ');
      expect(read).toMatch(/ON CLUSTER province/);
      expect(read).toMatch(/ReplicatedMergeTree\(|Distributed\(province, spread_v2_1|^CREATE VIEW/);
    }
    const spread = statements.filter((statement) => statement.includes('Distributed('));
    expect(spread.map((statement) => /exists (\w+)/.exec(statement)?.[1]).toSorted()).toEqual([
      'entry',
      'fact',
      'first_report',
      'indicator_value',
      'report',
      'revision_end',
    ]);
  });

  it('removes a version of the register a day after it was replaced', async () => {
    const engine = engineOn(fixture, `${server.url}/register`);
    await engine.open({ mode: 'once' });
    const owner = await ownerDataSource(fixture.ownerUrl).initialize();
    const change = async (name: string): Promise<void> => {
      await importUnits(
        owner,
        `code,name,kind,division,valid_from\nV9,${name},village,520122001209,2019-01\n`,
      );
      await engine.catchUpNow();
    };
    const versions = () => column('select distinct version from register_v2_1.unit order by version');
    try {
      await change('九村');
      await change('九庄');
      const all = await versions();
      expect(all).toHaveLength(3);
      await column(
        `alter table register_v2_1.watermark update written = written - interval 2 day
         where reference_version <= ${all[1]} settings mutations_sync = 2`,
      );
      await change('九寨');
      expect((await versions()).slice(0, 2)).toEqual(all.slice(1));
      const { labels } = await patientCube(engine).query(
        { measures: ['amount'], by: ['unit'], period: '2019', standing: true },
        'all',
      );
      expect(labels.unit!['V9']).toMatchObject({ zh: '九寨' });
    } finally {
      await owner.destroy();
      await engine.close();
    }
  });
});
