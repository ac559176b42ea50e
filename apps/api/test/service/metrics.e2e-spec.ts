import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { projectDirectory } from '@xiangtong/infrastructure';
import { Journal, type BackupRecord } from '@xiangtong/operations';
import { itOfOneService, testCertificate, testVillages } from '@xiangtong/testing';
import { Stage } from '../support';

const [libei] = testVillages;
/** The proxy in front of the service, with a certificate that nobody vouches for. */
const own = testCertificate('localhost');
const proxy = createServer({ cert: own.pem, key: own.key.export({ type: 'pkcs8', format: 'pem' }) });
const options: { publicUrl?: string } = {};
const stage = new Stage(options);

beforeAll(async () => {
  await once(proxy.listen(0, 'localhost'), 'listening');
  options.publicUrl = `https://localhost:${(proxy.address() as AddressInfo).port}`;
  await stage.open();
});
afterAll(async () => {
  await stage.close();
  proxy.close();
});

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
  itOfOneService('tell how the service stands', async () => {
    await stage.accept(await stage.report('libei', libei, '2019-12'));
    await stage.post('officer', '/cube', { measures: ['amount'], period: '2019', atLeast: 1 }).expect(200);
    const text = await scrape();
    expect(valueIn(text, 'xiangtong_database_up')).toBe(1);
    expect(valueIn(text, 'xiangtong_sign_in_up')).toBe(1);
    expect(valueIn(text, 'xiangtong_ledger_entries')).toBe(1);
    expect(valueIn(text, 'xiangtong_replica_position')).toBe(1);
    expect(valueIn(text, 'xiangtong_replica_lag_entries')).toBe(0);
    expect(valueIn(text, 'xiangtong_report_runs{status="queued"}')).toBe(0);
    expect(valueIn(text, 'xiangtong_messages{state="dead"}')).toBe(0);
    expect(valueIn(text, 'xiangtong_intake_submissions_total{door="form",result="submitted"}')).toBe(1);
    const answered = 'http_requests_total{method="POST",status="200",route="/api/v1/submissions/:id/submit"}';
    expect(valueIn(text, answered)).toBe(1);
    const submitted = 'method="POST",route="/api/v1/submissions/:id/submit"';
    expect(valueIn(text, `http_request_duration_seconds_count{${submitted}}`)).toBe(1);
    expect(valueIn(text, `http_request_duration_seconds_bucket{${submitted},le="30"}`)).toBe(1);
    expect(valueIn(text, 'xiangtong_database_connections_limit')).toBe(5);
    expect(valueIn(text, 'xiangtong_disk_free_bytes')).toBeGreaterThan(0);
    expect(text).not.toContain('xiangtong_backup_age_seconds ');
  });

  itOfOneService('tell how sign-ins end, which build this is, and how many questions wait', async () => {
    const before = await scrape();
    const wrong = '{way="password",result="AUTH.INVALID_CREDENTIALS"}';
    await stage.test.http
      .post('/api/v1/auth/login')
      .send({ username: 'nobody', password: 'not the password' })
      .expect(401);
    const text = await scrape();
    const added = (series: string) => valueIn(text, series) - (valueIn(before, series) || 0);
    expect(added(`xiangtong_sign_ins_total${wrong}`)).toBe(1);
    expect(added('xiangtong_sign_ins_total{way="password",result="done"}')).toBe(0);
    expect(valueIn(text, 'xiangtong_questions{state="waiting"}')).toBe(0);
    expect(valueIn(text, 'xiangtong_questions{state="running"}')).toBe(0);
    const { version } = JSON.parse(readFileSync(join(projectDirectory(), 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(text).toMatch(
      new RegExp(
        `^xiangtong_build_info\\{version="${version}",commit="(unknown|[0-9a-f]{40}(-changed)?)"\\} 1$`,
        'm',
      ),
    );
  });

  it('tell how long the oldest message waits, by way and endpoint; what waits for its hour is not late', async () => {
    const now = stage.test.clock.now().getTime();
    const endpoint = randomUUID();
    await stage.test.source.query(
      `insert into notification_endpoint (id, type, name, url, division, kinds, made_by, made_at)
       values ($1, 'webhook', $2, 'https://a.example', '520122000000', '{returned}', 'admin', now())`,
      [endpoint, 'the "best" one'],
    );
    const account = '(select id from account limit 1)';
    const add = (receiver: string, way: string, ago: number, due: number, attempts: number) =>
      stage.test.source.query(
        `insert into notification_delivery (event_id, kind, subject, account_id, endpoint_id, way, content, at, due_at, attempts)
         values ((random() * 1e9)::bigint, 'returned', 'x', ${receiver}, ${way}, '{}', $1, $2, $3)`,
        [new Date(now - ago * 1000), new Date(now + due * 1000), attempts],
      );
    await add(`null, '${endpoint}'`, 'null', 600, 3600, 3);
    await add(`null, '${endpoint}'`, 'null', 60, 0, 0);
    await add(`${account}, null`, `'mail'`, 900, 3600, 0);
    const text = await scrape();
    await stage.test.source.query('delete from notification_delivery');
    await stage.test.source.query('delete from notification_endpoint');
    const series = 'xiangtong_message_wait_seconds';
    expect(valueIn(text, `${series}{way="webhook",endpoint="the \\"best\\" one"}`)).toBe(600);
    expect(valueIn(text, `${series}{way="mail"}`)).toBe(0);
    expect(valueIn(text, `${series}{way="sms"}`)).toBe(0);
  });

  it('tell the age of the last good backup, and whether one failed after it', async () => {
    const journal = stage.test.app.get(Journal);
    const ago = (seconds: number) =>
      new Date(stage.test.clock.now().getTime() - seconds * 1000).toISOString();
    const made = { kind: 'backup', seconds: 1, directory: '/backups/a' } as const;
    const content = { isEncrypted: true, bytes: 1, rows: 1, entries: 1 };
    const note = (record: Pick<BackupRecord, 'at' | 'failure' | 'content'>) =>
      journal.add({ ...made, ...record });
    await note({ at: ago(90), failure: null, content });
    const good = await scrape();
    expect(valueIn(good, 'xiangtong_backup_age_seconds')).toBe(90);
    expect(valueIn(good, 'xiangtong_backup_failed')).toBe(0);
    await note({ at: ago(30), failure: { code: 'DATABASE.AWAY', parameters: {}, parts: [] }, content: null });
    const failed = await scrape();
    expect(valueIn(failed, 'xiangtong_backup_age_seconds')).toBe(90);
    expect(valueIn(failed, 'xiangtong_backup_failed')).toBe(1);
    await journal.add({ ...made, kind: 'drill', at: ago(20), failure: null, madeAt: ago(90), proved: null });
    expect(valueIn(await scrape(), 'xiangtong_drill_age_seconds')).toBe(20);
  });

  itOfOneService('are there without the database, which they tell', async () => {
    const query = jest.spyOn(stage.test.source, 'query').mockRejectedValue(new Error('connection refused'));
    const manager = jest.spyOn(stage.test.source.manager, 'query').mockRejectedValue(new Error('refused'));
    const text = await scrape();
    query.mockRestore();
    manager.mockRestore();
    expect(valueIn(text, 'xiangtong_database_up')).toBe(0);
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(text).not.toContain('xiangtong_ledger_entries');
  });

  itOfOneService(
    'say whether browsers take the certificate at PUBLIC_URL, and how long it lasts',
    async () => {
      const text = await scrape();
      expect(valueIn(text, 'xiangtong_certificate_good')).toBe(0);
      const left = Date.parse('2049-01-01') - stage.test.clock.now().getTime();
      expect(valueIn(text, 'xiangtong_certificate_left_seconds')).toBe(left / 1000);
      const { body } = await stage.get('admin', '/operations').expect(200);
      expect(body.certificate).toMatchObject({ state: 'untrusted', endsAt: '2049-01-01T00:00:00.000Z' });
    },
  );

  it('have what the alert rules and the dashboard ask for', async () => {
    const known = new Set(
      [...(await scrape()).matchAll(/^# TYPE (\w+) (\w+)/gm)].flatMap(([, name, type]) =>
        type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : name!,
      ),
    );
    // Those of a service that has signed a checkpoint.
    for (const name of ['xiangtong_checkpoint_age_seconds', 'xiangtong_checkpoint_entries']) known.add(name);
    // Those of an embedded server that keeps its log.
    for (const name of ['xiangtong_wal_archive_failing', 'xiangtong_base_copy_age_seconds']) known.add(name);
    for (const file of ['alerts.yml', 'dashboard.json']) {
      const asked = [...operations(file).matchAll(/\b(?:xiangtong|http|nodejs|process)_\w+/g)].map(
        ([name]) => name,
      );
      expect(asked).not.toEqual([]);
      expect(asked.filter((name) => !known.has(name))).toEqual([]);
    }
  });
});
