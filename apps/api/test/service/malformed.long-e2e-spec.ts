import { once } from 'node:events';
import { Agent, request as rawRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { readOperations, type Operation } from '../policies/support/operations';
import { createTestApp, inside, registerNeighbours, type TestApp } from '../support';
import { brokenForms, type BrokenForm } from '../support/broken-forms';
import { wrongRequests, type WrongRequest } from '../support/wrong-types';

const SEED = 20_191_231;

let test: TestApp;
let operations: Operation[];
/** May do everything related to figures, inside one county. */
let token: string;
/** An administrator has no figures, and would see none with the other roles either. */
let admin: string;

beforeAll(async () => {
  test = await createTestApp();
  await registerNeighbours(test);
  operations = await readOperations(test);
  token = await test.signIn({
    roles: ['reporter', 'officer', 'auditor', 'impact'],
    units: [inside],
    divisions: ['520122'],
  });
  admin = await test.signIn({ roles: ['admin'] });
});
afterAll(() => {
  connections.destroy();
  return test.close();
});

afterEach(async () => {
  await test.http.get('/health/live').expect(200);
});

/** Enough requests at once that none waits for another's rows. */
const AT_ONCE = 8;

const collect = async <Item>(
  items: readonly Item[],
  faultOf: (item: Item) => Promise<string | null>,
): Promise<string[]> => {
  const rest = items.values();
  const faults: string[] = [];
  const work = async (): Promise<void> => {
    for (const item of rest) {
      const fault = await faultOf(item);
      if (fault !== null) faults.push(fault);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return faults;
};

interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly text: string;
}

const connections = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

/** Supertest and fetch take longer for a request than the service does for its refusal. */
const send = async (
  path: string,
  headers: OutgoingHttpHeaders,
  body: Buffer,
  method = 'post',
): Promise<Answer> => {
  const request = rawRequest(`${test.url}${path}`, {
    method,
    agent: connections,
    headers: { Authorization: `Bearer ${token}`, ...headers, 'Content-Length': body.length },
  }).end(body);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return { status: response.statusCode!, type: response.headers['content-type'], text: await text(response) };
};

const tokenFor = ({ policy }: Operation): string =>
  policy?.public === false && policy.roles.every((role) => role === 'admin') ? admin : token;

describe('a form that is broken', () => {
  const uploads = (): Operation[] =>
    operations.filter(({ contentTypes }) => contentTypes.includes('multipart/form-data'));

  /** What is wrong with the answer; null when it reports the mistake in our format. */
  const faultOf = async (
    { path, key }: Operation,
    { contentType, body }: BrokenForm,
  ): Promise<string | null> => {
    const response = await send(path, { 'Content-Type': contentType }, body);
    const isRefused = response.status >= 400 && response.status < 500;
    if (isRefused && response.type?.startsWith('application/problem+json')) return null;
    return `${key}: ${response.status} ${response.text.slice(0, 200)} for ${JSON.stringify(body.toString())}`;
  };

  it('is refused by every upload, 500 of them', async () => {
    const forms = brokenForms(500, SEED);
    expect(uploads().length).toBeGreaterThanOrEqual(7);
    for (const upload of uploads()) {
      expect(await collect(forms, (form) => faultOf(upload, form))).toEqual([]);
    }
  });

  it('that ends in the middle with its connection ends nothing else', async () => {
    const [afterwards] = brokenForms(1, SEED);
    for (const upload of uploads()) {
      for (const form of brokenForms(20, SEED + 1)) await breakOff(upload.path, form);
      expect(await faultOf(upload, afterwards!)).toBeNull();
    }
  });

  /** Announces more than it sends, and disconnects. */
  const breakOff = async (path: string, { contentType, body }: BrokenForm): Promise<void> => {
    const { hostname, port } = new URL(test.url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write(
      [
        `POST ${path} HTTP/1.1`,
        `Host: ${hostname}`,
        `Authorization: Bearer ${token}`,
        `Content-Type: ${contentType}`,
        `Content-Length: ${body.length + 1_000}`,
        '\r\n',
      ].join('\r\n'),
    );
    await new Promise<void>((sent) => socket.write(body, () => sent()));
    socket.destroy();
    if (!socket.closed) await once(socket, 'close');
  };
});

describe('a request with a value of the wrong type', () => {
  it('is answered, never with an error of ours', async () => {
    const requests = wrongRequests(operations, { others: 900, seed: SEED });
    expect(requests.length).toBeGreaterThan(1_000);
    expect(await collect(requests, faultOf)).toEqual([]);
  });

  const faultOf = async ({ operation, path, body }: WrongRequest): Promise<string | null> => {
    const headers = body === null ? {} : { 'Content-Type': 'application/json' };
    const authorization = { Authorization: `Bearer ${tokenFor(operation)}` };
    const answer = await send(
      path,
      { ...headers, ...authorization },
      Buffer.from(body ?? ''),
      operation.method,
    );
    if (answer.status < 400) return null;
    if (answer.status < 500 && answer.type?.startsWith('application/problem+json')) return null;
    return `${operation.key}: ${answer.status} ${answer.text.slice(0, 200)} for ${path} ${body}`;
  };
});
