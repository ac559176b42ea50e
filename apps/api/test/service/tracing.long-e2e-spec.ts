import { setTimeout as pause } from 'node:timers/promises';
import { createLogger, JobQueue, startTracing } from '@xiangtong/infrastructure';
import { testVillages } from '@xiangtong/testing';
import { line, Stage } from '../support';
import { TraceCollector } from '../support/trace-collector';

const [libei] = testVillages;
const lines: string[] = [];
const stream = { write: (text: string) => void lines.push(text) };
const logger = createLogger('info', stream);
const logged = (reqId: string): Record<string, unknown>[] =>
  lines
    .map((text) => JSON.parse(text) as Record<string, unknown>)
    .filter((entry) => entry['reqId'] === reqId);

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await pause(50);
};

const warnings = (): string[] => lines.filter((text) => text.includes('traces are not taken'));

const above = '0af7651916cd43dd8448eb211c80319c';
const ask = { measures: ['amount'], by: ['unit'], period: '2019', where: { unit: [libei] } };

describe('traces', () => {
  const collector = new TraceCollector();
  const stage = new Stage({ logger });
  let flush: () => Promise<void>;

  beforeAll(async () => {
    await stage.open();
    flush = await startTracing({ endpoint: await collector.open(), serviceName: 'county' }, logger);
    const lines = [line({ store: 'planted-store' })];
    const id = await stage.draft('libei', libei, '2019-12', lines);
    await stage.post('libei', `/submissions/${id}/submit`).expect(200);
    const { seq } = (await stage.accept(id)).body as { seq: number };
    await stage
      .post('officer', '/cube?note=planted-query', { ...ask, atLeast: seq })
      .set({ traceparent: `00-${above}-b7ad6b7169203331-01`, 'X-Request-Id': 'proxy-of-the-cube' })
      .expect(200);
    await stage.get('officer', '/units').set('traceparent', `00-${'0'.repeat(32)}-b7ad6b7169203331-01`);
    await stage.test.http.get('/health/live').expect(200);
    await flush();
  });
  afterAll(async () => {
    await stage.close();
    collector.close();
  });

  it('have a span for each request, by its route, with its statements by kind', () => {
    expect(collector.bodies[0]).toContain('"county"');
    const submit = collector.named('POST /api/v1/submissions/:id/submit');
    expect(submit.parentSpanId).toBeUndefined();
    const inside = collector.childrenOf(submit);
    expect(inside).toContain('postgresql WITH');
    const accept = collector.named('POST /api/v1/submissions/:id/accept');
    expect(collector.childrenOf(accept)).toEqual(
      expect.arrayContaining(['postgresql SELECT', 'postgresql INSERT', 'postgresql COMMIT']),
    );
    expect(inside.every((name) => name.startsWith('postgresql '))).toBe(true);
    expect(collector.spans.filter(({ name }) => name.includes('health'))).toEqual([]);
  });

  it('have the questions of a request in its span, and name its id', () => {
    const request = collector.named('POST /api/v1/cube');
    expect(collector.childrenOf(request)).toContain('cube question');
    expect(request.attributes).toContainEqual({
      key: 'xiangtong.request.id',
      value: { stringValue: 'proxy-of-the-cube' },
    });
  });

  it('are linked to the valid trace of a caller, and never a part of it', () => {
    const request = collector.named('POST /api/v1/cube');
    expect(request.links?.map(({ traceId }) => traceId)).toEqual([above]);
    expect(request.traceId).not.toBe(above);
    expect(collector.named('GET /api/v1/units').links ?? []).toEqual([]);
  });

  it('hold no figure, no name, no id of a path, no text of a statement', () => {
    const all = collector.bodies.join('');
    const secrets = ['planted', libei, 'libei', '礼', 'insert into', stage.tokenOf('officer'), '127.0.0.1'];
    for (const secret of secrets) expect(all).not.toContain(secret);
    const allowed = ['http.', 'db.system.name', 'db.operation.name', 'xiangtong.request.id', 'error.type'];
    for (const { attributes } of collector.spans)
      for (const { key } of attributes) expect(allowed.some((begin) => key.startsWith(begin))).toBe(true);
  });
});

describe('a collector that is away', () => {
  const stage = new Stage({ logger });
  beforeAll(stage.open);
  afterAll(stage.close);

  it('is told of once, holds up no request and no stop', async () => {
    const away = 'http://127.0.0.1:9';
    const flush = await startTracing({ endpoint: away, serviceName: 'xiangtong' }, logger);
    await stage.get('officer', '/units').expect(200);
    const start = performance.now();
    await flush();
    expect(performance.now() - start).toBeLessThan(2_500);
    await until(() => warnings().length > 0);
    expect(warnings()).toHaveLength(1);
  });
});

describe('a report run', () => {
  const collector = new TraceCollector();
  const renderReports = () => Promise.reject(new Error('broken renderer'));
  const stage = new Stage({ logger, renderReports });
  beforeAll(stage.open);
  afterAll(async () => {
    await stage.close();
    collector.close();
  });

  it('keeps the id and the trace of the request that asked for it', async () => {
    const flush = await startTracing({ endpoint: await collector.open(), serviceName: 'xiangtong' }, logger);
    const { body } = await stage
      .post('officer', '/reports/reporting-quality/runs', {
        period: '2019',
        scope: '520122',
        formats: ['json'],
      })
      .set('X-Request-Id', 'proxy-of-the-run')
      .expect(202);
    await until(async () => {
      const run = await stage.get('officer', `/runs/${(body as { runId: string }).runId}`);
      return (run.body as { status: string }).status === 'failed';
    });
    await until(() => logged('proxy-of-the-run').length === 2);
    await stage.test.app.get(JobQueue).close();
    await flush();
    expect(logged('proxy-of-the-run').map(({ msg }) => msg)).toEqual(['request', 'report run failed']);
    const request = collector.named('POST /api/v1/reports/:id/runs');
    const job = collector.named('job report-run');
    expect([job.traceId, job.parentSpanId]).toEqual([request.traceId, request.spanId]);
    expect(collector.childrenOf(job)).toContain('cube question');
  });
});
