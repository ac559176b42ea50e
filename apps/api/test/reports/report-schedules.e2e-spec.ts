import { RunKeeper } from '@xiangtong/reporting';
import type { Person } from '../support';
import { allOf, ReportStage, yearOfCounty, type RunView } from '../support/report-stage';

const reports = new ReportStage();
const { stage, gate, start, find, reach, held, follow, tokenFor } = reports;

/** Puts the officer in charge of these divisions; the rights of the next request are checked again. */
const moveTo = async (divisions: readonly string[]): Promise<void> => {
  await stage.test.source.query(`update account set divisions = $1 where username = 'officer'`, [divisions]);
  stage.test.clock.set(new Date(stage.test.clock.now().getTime() + 10_000));
};

beforeAll(reports.open);
afterAll(() => stage.close());

describe('a report made every month', () => {
  const schedule = (overrides: object = {}): object => ({
    report: 'yoy',
    scope: '520122',
    formats: ['json'],
    day: 5,
    hour: 8,
    ...overrides,
  });
  const seen = new Set<string>();
  /** The runs that schedules have asked for since the last look, oldest first. */
  const requested = async (): Promise<readonly string[]> => {
    await stage.test.app.get(RunKeeper).wake();
    const { items: runs } = (await stage.get('officer', '/runs').expect(200)).body as { items: RunView[] };
    const added = runs.map(({ runId }) => runId).filter((runId) => !seen.has(runId));
    for (const runId of added) seen.add(runId);
    return added.reverse();
  };

  it('is arranged by officers, for their own places and for reports of months', async () => {
    const codeOf = async (person: Person, body: object) => {
      const answer = await stage.post(person, '/report-schedules', body);
      return [answer.status, (answer.body as { code?: string }).code];
    };
    expect(await codeOf('libei', schedule())).toEqual([403, 'AUTH.FORBIDDEN']);
    expect(await codeOf('officer', schedule({ scope: '520123' }))).toEqual([404, 'SCOPE.UNKNOWN']);
    expect(await codeOf('officer', schedule({ report: 'parks' }))).toEqual([400, 'REPORT.WRONG_PARAMETER']);
    expect(await codeOf('officer', schedule({ report: 'nope' }))).toEqual([404, 'REPORT.UNKNOWN']);
    expect(await codeOf('officer', schedule({ day: 29 }))).toEqual([400, 'REQUEST.INVALID']);
    expect(await codeOf('officer', schedule({ hour: 24 }))).toEqual([400, 'REQUEST.INVALID']);
  });

  it('is made once for every month when its time has come', async () => {
    const { body } = await stage.post('officer', '/report-schedules', schedule()).expect(201);
    const { id } = body as { id: string };
    expect(body).toMatchObject({ nextAt: '2020-02-05T00:00:00.000Z', lastRun: null });
    expect(await requested()).toEqual([]);
    await stage.travel('2020-03-06T00:00:00Z');
    const runs = await requested();
    expect(await requested()).toEqual([]);
    // Requested at one moment, they are listed in any order.
    const runOf = new Map<string, string>();
    for (const runId of runs) {
      const { status, parameters } = await reach('officer', runId, 'done', 'failed');
      expect([status, parameters['scope']]).toEqual(['done', '520122']);
      runOf.set(String(parameters['period']), runId);
    }
    expect([...runOf.keys()].sort()).toEqual(['2020-01', '2020-02']);
    const listed = (await stage.get('officer', '/report-schedules').expect(200)).body as object[];
    expect(listed).toEqual([
      expect.objectContaining({ id, lastRun: runOf.get('2020-02'), nextAt: '2020-04-05T00:00:00.000Z' }),
    ]);
    expect((await stage.get('other', '/report-schedules').expect(200)).body).toEqual([]);
    const remove = (person: Person) =>
      stage.test.http
        .delete(`/api/v1/report-schedules/${id}`)
        .set('Authorization', `Bearer ${stage.tokenOf(person)}`);
    expect((await remove('other').expect(404)).body).toMatchObject({ code: 'REPORT.SCHEDULE_UNKNOWN' });
    await remove('officer').expect(204);
    await stage.travel('2020-05-06T00:00:00Z');
    expect(await requested()).toEqual([]);
    expect((await find('officer', runs[0]!)).status).toBe('done');
  });

  it('stops and says why when its owner may not see the place any more', async () => {
    const { body } = await stage.post('officer', '/report-schedules', schedule()).expect(201);
    const { id } = body as { id: string };
    const token = await tokenFor('officer', ['520122001']);
    const listed = async (bearer: string) =>
      (
        await stage.test.http
          .get('/api/v1/report-schedules')
          .set('Authorization', `Bearer ${bearer}`)
          .expect(200)
      ).body as { id: string; stopped: string | null }[];
    expect(await listed(stage.tokenOf('officer'))).toMatchObject([{ id, stopped: null }]);
    expect(await listed(token)).toEqual([]);
    await moveTo(['520122001000']);
    await stage.travel('2020-06-06T00:00:00Z');
    expect(await requested()).toEqual([]);
    expect(await listed(stage.tokenOf('officer'))).toMatchObject([{ id, stopped: 'SCOPE.UNKNOWN' }]);
    await moveTo(['520122000000']);
    await stage.travel('2020-08-06T00:00:00Z');
    expect(await requested()).toEqual([]);
  });
});

describe('a run', () => {
  it('is there as long as its owner may see what it is about, and for tokens that open it', async () => {
    const runId = await start('officer');
    await reach('officer', runId, 'done');
    const [{ name }] = (await find('officer', runId)).files as [{ name: string }];
    const paths = [`/runs/${runId}`, `/runs/${runId}/events`, `/runs/${runId}/files/${name}`];
    const answers = async (token: string): Promise<unknown[]> => {
      const get = (path: string) =>
        stage.test.http.get(`/api/v1${path}`).set('Authorization', `Bearer ${token}`);
      const single = await Promise.all(paths.map(async (path) => (await get(path)).status));
      const { items: runs } = (await get('/runs').expect(200)).body as { items: RunView[] };
      return [...single, runs.some((run) => run.runId === runId)];
    };
    const [all, none] = [
      [200, 200, 200, true],
      [404, 404, 404, false],
    ];
    expect(await answers(await tokenFor('officer', ['520122']))).toEqual(all);
    expect(await answers(await tokenFor('officer', ['520122001']))).toEqual(none);
    await moveTo(['520122001000']);
    expect(await answers(stage.tokenOf('officer'))).toEqual(none);
    await stage.post('officer', `/runs/${runId}/cancel`).expect(404);
    await stage.post('officer', `/runs/${runId}/publish`).expect(404);
    await moveTo(['520122000000']);
    expect(await answers(stage.tokenOf('officer'))).toEqual(all);
  });

  it('that is followed ends for whoever loses the place meanwhile', async () => {
    gate.hold();
    const runId = await start('officer', yearOfCounty({ formats: ['csv'] }));
    await held('officer', runId);
    const events = follow('officer', runId);
    expect((await events.next()).value).toMatchObject({ event: 'progress' });
    await moveTo(['520122001000']);
    gate.release();
    const rest = await allOf(events).catch(() => []);
    expect(rest.filter(({ event }) => event === 'done')).toEqual([]);
    await moveTo(['520122000000']);
    await reach('officer', runId, 'done');
  });
});
