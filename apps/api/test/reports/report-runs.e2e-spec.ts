import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportDocument } from '@xiangtong/contracts';
import { CONFIG, type Config } from '@xiangtong/infrastructure';
import { RunKeeper, RunStore } from '@xiangtong/reporting';
import { itOfOneService, testPark, testVillages } from '@xiangtong/testing';
import { line, type Person } from '../support';
import type { ServerEvent } from '../support/reading/event-stream';
import { newPark } from '../support/unit-stage';
import { allOf, quickReport, ReportStage, yearOfCounty, type RunView } from '../support/report-stage';

const reports = new ReportStage();
const { stage, gate, start, find, reach, held, follow } = reports;

const filesOf = (runId: string): string[] => {
  const folder = join(stage.test.app.get<Config>(CONFIG).dataDirectory, 'files', 'runs');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(runId)) : [];
};

beforeAll(reports.open);
// A result of one spec must not answer the next: names may have changed.
beforeEach(() => stage.test.source.query('update reference_version set version = version + 1'));
afterEach(() => gate.release());
afterAll(() => stage.close());

describe('a run', () => {
  it('tells how far it is, as it goes, and that it is done', async () => {
    gate.hold();
    const runId = await start('officer');
    const events = follow('officer', runId);
    const seen: ServerEvent[] = [];
    for await (const event of events) {
      seen.push(event);
      if (String(event.data['what']).startsWith('format:')) gate.release();
    }
    expect(seen.at(-1)).toEqual({
      event: 'done',
      data: { files: [{ name: `${quickReport}-520122-2019-zh.json`, bytes: expect.any(Number) as number }] },
    });
    const steps = seen.slice(0, -1);
    expect(steps.every(({ event }) => event === 'progress')).toBe(true);
    expect(steps.at(-1)!.data).toMatchObject({ what: 'format:json' });
    const { done, total } = steps.at(-1)!.data as { done: number; total: number };
    expect(done).toBe(total - 1);
    expect(await allOf(follow('officer', runId))).toEqual([seen.at(-1)]);
  });

  it('says what can be read at once without it, with the addresses of the figures', async () => {
    const read = (person: Person, query: object) =>
      stage
        .get(person, `/reports/${quickReport}/document`)
        .query({ period: '2019', scope: '520122', ...query });
    const runId = await start('officer');
    await reach('officer', runId, 'done');
    const file = await stage.get('officer', `/runs/${runId}/files/${quickReport}-520122-2019-zh.json`);
    const document = (await read('officer', {}).expect(200)).body as ReportDocument;
    expect(document).toEqual(file.body);
    expect(document.trace).toMatch(/^reporting-quality:520122:2019:zh:internal@\d+:/);
    await read('officer', { language: 'en' }).expect(200);
    const { items: runs } = (await stage.get('officer', '/runs').expect(200)).body as { items: RunView[] };
    expect(runs.filter(({ parameters }) => parameters['language'] === 'en')).toEqual([]);
    await read('officer', { period: '2019-13' }).expect(400);
    await read('officer', { scope: '520100' }).expect(404);
    await stage
      .get('officer', '/reports/none/document')
      .query({ period: '2019', scope: '520122' })
      .expect(404);
  });

  it('is nobody else’s', async () => {
    const runId = await start('officer');
    await reach('officer', runId, 'done');
    for (const path of [`/runs/${runId}`, `/runs/${runId}/events`, `/runs/${runId}/files/x`]) {
      const { status, body } = await stage.get('auditor', path);
      expect([status, (body as { code: string }).code]).toEqual([404, 'REPORT.RUN_UNKNOWN']);
    }
    await stage.post('auditor', `/runs/${runId}/cancel`).expect(404);
    await stage.post('auditor', `/runs/${runId}/retry`).expect(404);
    const { items: runs } = (await stage.get('auditor', '/runs').expect(200)).body as { items: RunView[] };
    expect(runs).toEqual([]);
  });

  it('is one for the same request while it is under way, and waits for the one before it', async () => {
    gate.hold();
    const first = await start('officer');
    await held('officer', first);
    expect(await start('officer')).toBe(first);
    expect(await start('officer', yearOfCounty({ formats: ['json', 'json'] }))).toBe(first);
    const other = await start('officer', yearOfCounty({ formats: ['csv'] }));
    const others = await start('auditor');
    expect(new Set([first, other, others]).size).toBe(3);
    expect(await find('officer', other)).toMatchObject({ status: 'queued', files: [] });
    gate.release();
    await reach('officer', other, 'done');
    await reach('auditor', others, 'done');
    expect(await find('officer', first)).toMatchObject({ status: 'done', attempts: 1 });
  });

  it('is the finished one for the same request, as long as nothing has changed', async () => {
    const first = await start('officer', yearOfCounty({ period: '2018' }));
    await reach('officer', first, 'done');
    const again = () => start('officer', yearOfCounty({ period: '2018' }));
    expect(await again()).toBe(first);
    expect(await find('officer', first)).toMatchObject({ status: 'done', attempts: 1 });
    for (const other of [{ language: 'en' }, { formats: ['csv'] }, { period: '2018-12' }]) {
      const runId = await start('officer', yearOfCounty({ period: '2018', ...other }));
      expect([other, runId === first]).toEqual([other, false]);
      await reach('officer', runId, 'done');
    }
    expect(await start('auditor', yearOfCounty({ period: '2018' }))).not.toBe(first);
  });

  it.each([
    [
      'the ledger',
      async () => {
        const id = await stage.draft('park', testPark, '2019-12', [line()]);
        await stage.post('park', `/submissions/${id}/submit`).expect(200);
        const { seq } = (await stage.accept(id)).body as { seq: number };
        await stage
          .post('officer', '/cube', { measures: ['amount'], period: '2019', atLeast: seq })
          .expect(200);
      },
    ],
    [
      'a name',
      () =>
        stage.test.source.query(
          `update reporting_unit set name = '改名村' where code = '${testVillages[1]}'`,
        ),
    ],
    [
      'the calendar',
      () =>
        stage
          .post('officer', '/periods/sales/2018-12/deadline', {
            county: '520122',
            deadline: '2020-01-20',
            reason: '雪灾',
          })
          .expect(200),
    ],
    [
      'the files',
      async () => {
        const folder = join(stage.test.app.get<Config>(CONFIG).dataDirectory, 'files', 'runs');
        await rm(folder, { recursive: true });
      },
    ],
  ])('is made again when %s changed', async (_, change) => {
    const request = yearOfCounty({ period: '2018' });
    const first = await start('officer', request);
    await reach('officer', first, 'done');
    expect(await start('officer', request)).toBe(first);
    await change();
    const second = await start('officer', request);
    expect(second).not.toBe(first);
    await reach('officer', second, 'done');
    expect(await start('officer', request)).toBe(second);
  });

  it('may be about a unit that was registered a moment ago', async () => {
    await stage.post('officer', '/units', newPark).expect(201);
    const request = yearOfCounty({ period: '2019-12', scope: newPark.code });
    const { body } = await stage.post('officer', '/reports/monthly-express/runs', request).expect(202);
    const run = await reach('officer', (body as { runId: string }).runId, 'done', 'failed');
    expect(run).toMatchObject({ status: 'done' });
  });

  it('is listed newest first, page by page', async () => {
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query = `limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
      const { body } = await stage.get('officer', `/runs?${query}`).expect(200);
      const page = body as { items: RunView[]; next: string | null };
      ids.push(...page.items.map(({ runId }) => runId));
      cursor = page.next;
    }
    const { body } = await stage.get('officer', '/runs?limit=200').expect(200);
    expect(ids).toEqual((body as { items: RunView[] }).items.map(({ runId }) => runId));
    expect(ids.length).toBeGreaterThan(3);
    const failed = (await stage.get('officer', '/runs?status=failed').expect(200)).body as {
      items: RunView[];
    };
    expect(failed.items).toEqual([]);
    expect((await stage.get('officer', '/runs?cursor=x').expect(400)).body).toMatchObject({
      code: 'CURSOR.INVALID',
    });
  });
});

describe('the stream of a run', () => {
  it('ends when the rights of the caller change, though the run goes on', async () => {
    gate.hold();
    const runId = await start('officer');
    await held('officer', runId);
    const events = allOf(follow('officer', runId));
    const change = (rights: readonly string[]) =>
      stage.test.http
        .patch('/api/v1/people/officer')
        .set('Authorization', `Bearer ${stage.tokenOf('admin')}`)
        .send({ rights });
    const { body } = await stage.get('admin', '/people/officer').expect(200);
    const { rights } = body as { rights: string[] };
    await change([...rights, 'definitions']).expect(200);
    expect((await events).every(({ event }) => event === 'progress')).toBe(true);
    expect((await find('officer', runId)).status).toBe('running');
    await change(rights).expect(200);
    gate.release();
    await reach('officer', runId, 'done');
  });
});

describe('a cancelled run', () => {
  it('leaves no files, and can be made again', async () => {
    gate.hold();
    const runId = await start('officer', yearOfCounty({ language: 'en' }));
    await held('officer', runId);
    const events = allOf(follow('officer', runId));
    const { body } = await stage.post('officer', `/runs/${runId}/cancel`).expect(200);
    expect(body).toMatchObject({ runId, status: 'cancelled', files: [] });
    expect((await events).at(-1)).toEqual({ event: 'cancelled', data: {} });
    await stage.post('officer', `/runs/${runId}/cancel`).expect(200);
    gate.release();
    // The next run begins when this one has been given up.
    await reach('officer', await start('officer', yearOfCounty({ formats: ['csv'] })), 'done');
    expect(await find('officer', runId)).toMatchObject({ status: 'cancelled', files: [] });
    expect(filesOf(runId)).toEqual([]);
    await stage.post('officer', `/runs/${runId}/retry`).expect(200);
    const run = await reach('officer', runId, 'done', 'failed');
    expect(run).toMatchObject({
      status: 'done',
      files: [{ name: `${quickReport}-520122-2019-en.json` }],
      attempts: 2,
    });
    expect(filesOf(runId)).toEqual([runId]);
  });

  it('may not have begun', async () => {
    gate.hold();
    await held('officer', await start('officer'));
    const waiting = await start('officer', yearOfCounty({ formats: ['csv'] }));
    await stage.post('officer', `/runs/${waiting}/cancel`).expect(200);
    gate.release();
    await reach('officer', await start('officer', yearOfCounty({ formats: ['html'] })), 'done');
    expect(await find('officer', waiting)).toMatchObject({ status: 'cancelled', attempts: 0 });
  });

  it('is none that has ended', async () => {
    const runId = await start('officer');
    await reach('officer', runId, 'done');
    for (const action of ['cancel', 'retry']) {
      const { status, body } = await stage.post('officer', `/runs/${runId}/${action}`);
      expect([status, (body as { code: string }).code]).toEqual([409, 'REPORT.RUN_FINISHED']);
    }
  });
});

describe('a report that is not made so', () => {
  it.each([
    ['without a public edition', quickReport, { edition: 'public' }, /不能出公开版/],
    ['for another kind of period', 'annual-yearbook', { period: '2019-12' }, /不按这种时期编制/],
    ['for another kind of place', quickReport, { scope: '520122001208' }, /不按这一级范围编制/],
    ['with coarser breakdowns of an internal edition', 'yoy', { coarser: ['unit-township'] }, /只用于公开版/],
  ])('is refused at once: %s', async (_, report, parameters, reason) => {
    const { status, body } = await stage.post('officer', `/reports/${report}/runs`, yearOfCounty(parameters));
    expect([status, body]).toEqual([
      400,
      expect.objectContaining({
        code: 'REPORT.WRONG_PARAMETER',
        detail: expect.stringMatching(reason) as string,
      }),
    ]);
  });
});

describe('a run that fails', () => {
  it('says why, in the stream as well', async () => {
    gate.hold();
    await held('officer', await start('officer'));
    const runId = await start('officer', yearOfCounty({ formats: ['csv'] }));
    // As a run that was asked for before an upgrade after which its report has no such edition.
    const isPublic = `parameters = jsonb_set(parameters, '{edition}', '"public"')`;
    await stage.test.source.query(`update report_run set ${isPublic} where id = $1`, [runId]);
    gate.release();
    const failure = 'REPORT.WRONG_PARAMETER';
    expect((await allOf(follow('officer', runId))).at(-1)).toEqual({ event: 'failed', data: { failure } });
    expect(await find('officer', runId)).toMatchObject({ status: 'failed', failure, files: [] });
  });

  it('is that of an account that has lost the right meanwhile', async () => {
    const change = (to: string) =>
      stage.test.source.query(`update account set ${to} where username = 'auditor'`);
    const ask = async (period: string, loss: string): Promise<RunView> => {
      await change(`divisions = '{520100000000}'`);
      gate.hold();
      await held('officer', await start('officer', yearOfCounty({ period })));
      const runId = await start('auditor', yearOfCounty({ scope: '520123' }));
      await change(loss);
      gate.release();
      for (;;) {
        const [run] = await stage.test.source.query<RunView[]>(
          `select status, failure, files from report_run where id = $1`,
          [runId],
        );
        if (run!.status === 'failed' || run!.status === 'done') return run!;
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    };
    expect(await ask('2018', `divisions = '{520122000000}'`)).toEqual({
      status: 'failed',
      failure: 'SCOPE.UNKNOWN',
      files: [],
    });
    expect(await ask('2019', 'disabled_at = now()')).toEqual({
      status: 'failed',
      failure: 'REPORT.NOT_ALLOWED_ANY_MORE',
      files: [],
    });
    await change('disabled_at = null');
  });
});

describe('after a process has ended', () => {
  const takeUp = () => stage.test.app.get(RunStore).takeUp();
  const abandon = (runId: string, interruptions: number) =>
    stage.test.source.query(
      `update report_run set status = 'running', worker = 1, interruptions = $2, finished_at = null where id = $1`,
      [runId, interruptions],
    );

  it('its run is made by another, and one that lives is left alone', async () => {
    const abandoned = await start('officer', yearOfCounty({ formats: ['csv'] }));
    await reach('officer', abandoned, 'done');
    gate.hold();
    const living = await start('officer');
    await held('officer', living);
    await abandon(abandoned, 0);
    expect(await takeUp()).toEqual([abandoned]);
    expect(await takeUp()).toEqual([]);
    expect(await find('officer', living)).toMatchObject({ status: 'running', attempts: 1 });
    gate.release();
    expect(await reach('officer', abandoned, 'done')).toMatchObject({ attempts: 2 });
    expect(await find('officer', living)).toMatchObject({ status: 'done', attempts: 1 });
  });

  it('a run that has ended its process three times is not tried again', async () => {
    const runId = await start('officer');
    await reach('officer', runId, 'done');
    await abandon(runId, 2);
    expect(await takeUp()).toEqual([]);
    expect(await find('officer', runId)).toMatchObject({
      status: 'failed',
      failure: 'REPORT.RUN_INTERRUPTED',
    });
  });

  it('a waiting run without job gets one, as after a restore', async () => {
    gate.hold();
    await held('officer', await start('officer'));
    const runId = await start('officer', yearOfCounty({ formats: ['csv'] }));
    await stage.test.source.query('delete from pgboss.job where id = $1', [runId]);
    expect(await takeUp()).toEqual([runId]);
    gate.release();
    await reach('officer', runId, 'done');
  });
});

describe('when the service stops', () => {
  itOfOneService('a run goes back to wait, and those who follow it are let go', async () => {
    gate.hold();
    const runId = await start('officer');
    await held('officer', runId);
    const events = allOf(follow('officer', runId));
    await stage.test.app.get(RunKeeper).close();
    expect((await events).every(({ event }) => event === 'progress')).toBe(true);
    expect(await find('officer', runId)).toMatchObject({ status: 'queued', files: [] });
    expect(filesOf(runId)).toEqual([]);
  });
});
