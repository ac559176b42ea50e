import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { orderCsv, orderWorkbook, phonePhoto, plainPdf, sampleOrder } from '@xiangtong/testing';
import { deliveredFiles } from '../support/delivered-files';
import { expectedOf } from '../policies/support/expected-policy';
import { operationsIn, type Operation, type Schema } from '../policies/support/operations';
import { openTarget, type Target } from '../fuzz/target';
import { submissionLines, unitCode } from './support';

/** What /health/live may take while any one request is answered. */
const MOST_MS = 500;
const ATTEMPTS = 3;
/** MB: what the service may take, whatever it is sent. */
const MOST_MEMORY = 1_500;
/** Of a field whose description has no limit. */
const MANY = 2_000;
const BODY_BYTES = 1_900_000;
const BOUNDARY = 'heavy';

interface Content {
  readonly type: string;
  readonly body: Buffer | string;
}

const megabytes = (count: number, text: string): string =>
  text.repeat(Math.ceil((count * 1_000_000) / text.length));
const formOf = (name: string, bytes: Buffer | string): Content => ({
  type: `multipart/form-data; boundary=${BOUNDARY}`,
  body: Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
    Buffer.from(bytes),
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]),
});

const orders = Array.from({ length: 20_000 }, () => sampleOrder());
const salesRow = 'VEG-001,320102,taobao,1,10,1\n';
const pdfOf = (more: Buffer): Buffer => plainPdf({ more: [more] });

/** The heaviest files of each kind that an operation reads: chance and descriptions know none of them. */
const heavyFiles: Readonly<Record<string, readonly (() => Content)[]>> = {
  'POST /units/import': [
    () =>
      formOf(
        'units.csv',
        `code,name,kind,division,valid_from\n${megabytes(4, '520122P77,园区,park,520122,2018-01\n')}`,
      ),
  ],
  'POST /auth/provider/logouts': [
    () => ({
      type: 'application/x-www-form-urlencoded',
      body: new URLSearchParams({ logout_token: '字'.repeat(16_384) }).toString(),
    }),
  ],
  'POST /submissions/bulk': [
    () => ({
      type: 'application/x-ndjson',
      body: submissionLines({ seed: 9, months: 12, lines: 200 }).slice(0, 400).join(''),
    }),
  ],
  'POST /submissions/import': [
    () => formOf('a.csv', `产品,目的地,平台,数量,金额,订单数\n${megabytes(8, salesRow)}`),
    () => formOf('a.xlsx', Buffer.from(orderWorkbook('jd', orders))),
  ],
  'POST /submissions/import/workbook': [() => formOf('a.xlsx', Buffer.from(orderWorkbook('jd', orders)))],
  'POST /submissions/{id}/photos': [
    () => formOf('a.jpg', Buffer.concat([phonePhoto(), Buffer.alloc(4_900_000, 0xff)])),
    () => formOf('a.pdf', pdfOf(Buffer.alloc(4_900_000, '/Info 1 0 R stream\n'))),
    () => formOf('b.pdf', pdfOf(Buffer.alloc(4_900_000, '/#49nfo '))),
  ],
  'POST /order-exports': [
    () => formOf('a.csv', Buffer.from(orderCsv('taobao', orders))),
    () => formOf('a.xlsx', Buffer.from(orderWorkbook('jd', orders))),
  ],
  'POST /seals/verify': [
    () => formOf('a.xlsx', Buffer.from(orderWorkbook('jd', orders))),
    () => formOf('a.json', `{"a":[${megabytes(8, '[],')}[]]}`),
    () => formOf('a.pdf', pdfOf(Buffer.alloc(5_000_000, '1 0 obj '))),
  ],
  'POST /impact/households': [
    () => ({
      type: 'text/csv',
      body: `id_number,village,kind,persons,registered_year,lifted_out_year,income_year,per_capita_income\n${megabytes(4, '52012219900101123X,520122001002,一般贫困户,3,2014,,2018,3000\n')}`,
    }),
  ],
  'POST /impact/benefits': [
    () => ({
      type: 'text/csv',
      body: `month,id_number,person,source_unit,mechanism,gross,cost,status,voucher\n${megabytes(4, `2019-05,52012219900101123X,,${unitCode(0)},employment,900,,paid,PZ-1\n`)}`,
    }),
  ],
  'PUT /exchange/publications/{hash}': [
    () => ({ type: 'application/octet-stream', body: Buffer.alloc(4_000_000, '[[[[\n') }),
  ],
  'POST /subscriptions/stop/{word}': [
    () => ({ type: 'application/x-www-form-urlencoded', body: megabytes(1, 'a=b&') }),
  ],
  'POST /notifications/stop/{word}/{kinds}': [
    () => ({ type: 'application/x-www-form-urlencoded', body: megabytes(1, 'a=b&') }),
  ],
};

/** Files of definitions that once froze the service: read, checked and composed. */
const definitions = (): readonly object[] => {
  const files = deliveredFiles('yoy');
  const keys = Array.from({ length: 13_000 }, (_, n) => `k${n}: a`).join(', ');
  const title = (text: string): object => ({
    ...files,
    'texts.zh.yaml': files['texts.zh.yaml'].replace(/^title: .*$/m, `title: '${text}'`),
  });
  return [
    { ...files, 'texts.zh.yaml': `zzz: {${keys}}`, 'texts.en.yaml': `zzz: {${keys}}` },
    title('{{* byProduct 999}}{{/}}'.repeat(8_000)),
    title(`${'{{* byProduct 999}}{{* byProduct 999}}{{row.amount | money}}{{/}}{{/}}'.repeat(9)}`),
    { ...files, 'texts.zh.yaml': megabytes(0.19, '- [') },
  ];
};

const known: Readonly<Record<string, unknown>> = {
  period: '2018-01..2019-12',
  scope: '520122',
  division: '520122',
  county: '520122',
  place: '520122',
  unit: unitCode(0),
  code: unitCode(0),
  report: 'yoy',
  id: 'yoy',
  form: 'sales',
  month: '2019-12',
  username: 'auditor',
  edition: 'public',
};

type Heaviest = (schema: Schema, name: string, many: number) => unknown;

const heaviestList: Heaviest = ({ items, maxItems }, name, many) =>
  items?.enum ??
  Array.from({ length: Math.min(maxItems ?? many, many) }, () => heaviest(items ?? {}, name, many));

const heaviestObject: Heaviest = ({ properties }, _, many) =>
  Object.fromEntries(
    properties
      ? Object.entries(properties).map(([key, inner]) => [key, heaviest(inner, key, many)])
      : Array.from({ length: many }, (_value, at) => [`key${at}`, 'x'.repeat(50)]),
  );

const heaviest: Heaviest = (schema, name, many) => {
  const { type, enum: members, properties, maxLength, maximum, oneOf } = schema;
  if (members) return members[0];
  if (oneOf?.[0]) return heaviest(oneOf[0], name, many);
  if (properties) return heaviestObject(schema, name, many);
  if (type === 'array') return heaviestList(schema, name, many);
  if (Object.hasOwn(known, name)) return known[name];
  if (type === 'integer' || type === 'number') return maximum ?? 1_000_000;
  if (type === 'boolean') return true;
  if (type === 'object') return heaviestObject(schema, name, many);
  return 'x'.repeat(Math.min(maxLength ?? many, 200_000));
};

/** The largest body of a schema that the service still reads. */
const heavyJson = (schema: Schema): string => {
  for (let many = MANY; ; many = Math.floor(many / 2)) {
    const body = JSON.stringify(heaviest(schema, '', many));
    if (body.length <= BODY_BYTES || many <= 1) return body;
  }
};

const isDescribed = ({ properties, items }: Schema): boolean =>
  properties !== undefined || items !== undefined;

/** Inputs of an operation; none for one whose input nobody has thought of. */
const contentsOf = ({ key, body, contentTypes }: Operation): readonly (Content | null)[] => {
  const files = heavyFiles[key]?.map((make) => make()) ?? [];
  const isJson = body !== null && isDescribed(body);
  const ofSchema = isJson ? [{ type: 'application/json', body: heavyJson(body) }] : [];
  const written = /definitions\/\{report\}\/(versions|check|preview)$/.test(key)
    ? definitions().map((own) => ({
        type: 'application/json',
        body: JSON.stringify({
          files: own,
          period: '2019',
          scope: '520122',
          division: '520122',
          basedOn: 0,
          note: '重负',
        }),
      }))
    : [];
  return contentTypes.length === 0 ? [null] : [...files, ...ofSchema, ...written];
};

interface Beat {
  readonly at: number;
  readonly ms: number;
}

/** Asks /health/live again and again, in a thread: what this one does meanwhile does not count. */
const startPulse = (url: string) => {
  const beats: Beat[] = [];
  const worker = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads');
     const beat = async () => {
       const at = Date.now();
       await fetch(workerData + '/health/live').then((answer) => answer.text()).catch(() => undefined);
       parentPort.postMessage({ at, ms: Date.now() - at });
       setTimeout(beat, 20);
     };
     beat();`,
    { eval: true, workerData: url },
  );
  worker.on('message', (beat: Beat) => beats.push(beat));
  return {
    /** The longest answer that was under way since then. */
    longestSince: async (from: number): Promise<number> => {
      const count = beats.length;
      while (beats.length < count + 2) await new Promise((resolve) => setTimeout(resolve, 10));
      return Math.max(0, ...beats.filter(({ at, ms }) => at + ms >= from).map(({ ms }) => ms));
    },
    end: () => worker.terminate(),
  };
};

/** A server that does nothing else: what it takes longer is the machine's, which others use too. */
const startIdleServer = async (): Promise<{ readonly url: string; readonly end: () => Promise<number> }> => {
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads');
     const server = require('node:http').createServer((_, response) => response.end('{}'));
     server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`,
    { eval: true },
  );
  const [port] = (await once(worker, 'message')) as [number];
  return { url: `http://127.0.0.1:${port}`, end: () => worker.terminate() };
};

let target: Target;
let pulse: ReturnType<typeof startPulse>;
let idle: Awaited<ReturnType<typeof startIdleServer>>;
let idlePulse: ReturnType<typeof startPulse>;
let operations: readonly Operation[];
const sessions = new Map<'author' | 'root', string>();

beforeAll(async () => {
  target = await openTarget();
  pulse = startPulse(target.service.url);
  idle = await startIdleServer();
  idlePulse = startPulse(idle.url);
  const document = await target.send({ method: 'GET', path: '/api/docs-json', headers: {}, body: null });
  operations = operationsIn(document.json());
});
afterAll(async () => {
  await pulse?.end();
  await idlePulse?.end();
  await idle?.end();
  await target?.close();
});

const pathOf = ({ path, parameters }: Operation, submission: string): string => {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === 'id' && path.includes('/submissions/')
      ? submission
      : encodeURIComponent(String(known[name] ?? '0'.repeat(64))),
  );
  const query = parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, schema }) => `${name}=${encodeURIComponent(String(heaviest(schema ?? {}, name, 200)))}`);
  return query.length > 0 ? `${filled}?${query.join('&')}` : filled;
};

const send = async (operation: Operation, path: string, content: Content | null): Promise<number> => {
  const who = expectedOf(operation.key).roles.join() === 'admin' ? 'root' : 'author';
  for (let attempt = 0; ; attempt += 1) {
    const token = sessions.get(who) ?? (await target.logIn(who));
    sessions.set(who, token);
    const { status } = await target.send({
      method: operation.method.toUpperCase(),
      path,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        ...(content && { 'content-type': content.type }),
      },
      body: content?.body ?? null,
    });
    if (status !== 401 || attempt > 0) return status;
    sessions.delete(who);
  }
};

it('has a heavy input for every operation', () => {
  const without = operations.filter((operation) => contentsOf(operation).length === 0);
  expect(without.map(({ key }) => key)).toEqual([]);
  const gone = Object.keys(heavyFiles).filter((key) => !operations.some((one) => one.key === key));
  expect(gone).toEqual([]);
});

it(
  'answers others within half a second, and stays within its memory, whatever one request asks for',
  async () => {
    const list = await target.send({
      method: 'GET',
      path: '/api/v1/submissions?limit=1',
      headers: { authorization: `Bearer ${await target.logIn('author')}` },
      body: null,
    });
    const submission = (list.json() as { items: { id: string }[] }).items[0]!.id;
    const slow: string[] = [];
    for (const operation of operations)
      for (const [at, content] of contentsOf(operation).entries()) {
        const path = pathOf(operation, submission);
        // A pause of the machine does not come again and again at the same request.
        for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
          const from = Date.now();
          const status = await send(operation, path, content).catch(() => 0);
          const ofMachine = await idlePulse.longestSince(from);
          const longest = (await pulse.longestSince(from)) - ofMachine;
          if (status >= 500 && status !== 503 && status !== 507)
            slow.push(`${operation.key} #${at}: ${status}`);
          if (longest <= MOST_MS) break;
          if (attempt === ATTEMPTS) slow.push(`${operation.key} #${at}: ${longest} ms (${status})`);
        }
        const memory = target.memory();
        if (memory > MOST_MEMORY) slow.push(`${operation.key} #${at}: ${Math.round(memory)} MB`);
      }
    expect(slow).toEqual([]);
  },
  15 * 60_000,
);
