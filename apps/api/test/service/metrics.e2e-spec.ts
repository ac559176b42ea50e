import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteBackup, projectDirectory, type Config, CONFIG } from '@xiangtong/infrastructure';
import { testVillages } from '@xiangtong/testing';
import { Stage } from '../support';

const [libei] = testVillages;
const stage = new Stage();

beforeAll(() => stage.open());
afterAll(() => stage.close());

const scrape = async (): Promise<string> => (await stage.test.http.get('/metrics').expect(200)).text;

/** The value of a line, by name and labels. */
const valueIn = (text: string, series: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.slice(series.length + 1) ?? NaN,
  );

const operations = (name: string): string =>
  readFileSync(join(projectDirectory(), 'docs', 'operations', name), 'utf8');

describe('the metrics', () => {
  it('tell how the service stands', async () => {
    await stage.accept(await stage.report('libei', libei, '2019-12'));
    await stage.post('officer', '/cube', { measures: ['amount'], period: '2019', atLeast: 1 }).expect(200);
    const text = await scrape();
    expect(valueIn(text, 'xiangtong_database_up')).toBe(1);
    expect(valueIn(text, 'xiangtong_ledger_entries')).toBe(1);
    expect(valueIn(text, 'xiangtong_replica_position')).toBe(1);
    expect(valueIn(text, 'xiangtong_replica_lag_entries')).toBe(0);
    expect(valueIn(text, 'xiangtong_report_runs{status="queued"}')).toBe(0);
    expect(valueIn(text, 'xiangtong_database_connections_limit')).toBe(5);
    expect(valueIn(text, 'xiangtong_disk_free_bytes')).toBeGreaterThan(0);
    expect(text).not.toContain('xiangtong_backup_age_seconds ');
  });

  it('tell the age of the last backup', async () => {
    const { dataDirectory } = stage.test.app.get<Config>(CONFIG);
    await noteBackup(dataDirectory, new Date(stage.test.clock.now().getTime() - 90_000).toISOString());
    expect(valueIn(await scrape(), 'xiangtong_backup_age_seconds')).toBe(90);
  });

  it('are there without the database, which they tell', async () => {
    const query = jest.spyOn(stage.test.source, 'query').mockRejectedValue(new Error('connection refused'));
    const manager = jest.spyOn(stage.test.source.manager, 'query').mockRejectedValue(new Error('refused'));
    const text = await scrape();
    query.mockRestore();
    manager.mockRestore();
    expect(valueIn(text, 'xiangtong_database_up')).toBe(0);
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(text).not.toContain('xiangtong_ledger_entries');
  });

  it('have what the alert rules and the dashboard ask for', async () => {
    const known = new Set([...(await scrape()).matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name));
    // Those of a service that has signed a checkpoint.
    for (const name of ['xiangtong_checkpoint_age_seconds', 'xiangtong_checkpoint_entries']) known.add(name);
    for (const file of ['alerts.yml', 'dashboard.json']) {
      const asked = [...operations(file).matchAll(/\b(?:xiangtong|http|nodejs|process)_\w+/g)].map(
        ([name]) => name,
      );
      expect(asked).not.toEqual([]);
      expect(asked.filter((name) => !known.has(name))).toEqual([]);
    }
  });
});
