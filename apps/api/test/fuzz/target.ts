import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request as openRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { catalogueUnits, createIdentity, identityEntities, rights, type Grant } from '@xiangtong/identity';
import { serviceDataSourceOptions, systemClock } from '@xiangtong/infrastructure';
import { importUnits, ReferenceCatalogue } from '@xiangtong/reference';
import { createTestDatabase } from '@xiangtong/testing';
import { DataSource } from 'typeorm';
import {
  openWorkspace,
  PASSWORD,
  spawnService,
  submissionLines,
  UNIT_COUNT,
  unitCode,
  unitsCsv,
  type ServiceProcess,
} from '../process/support';
import { acceptWithoutReview } from '../support/review-rule';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly bytes: Buffer;
  json(): unknown;
}

export type Asker = (method: string, path: string, body?: object) => Promise<Answer>;

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | null;
}

/**
 * The built service with data and accounts: `fuzz` may do much of what people may, `author` all of it, and `root` what is
 * left to administrators.
 */
export interface Target {
  readonly service: ServiceProcess;
  readonly send: (sent: Sent) => Promise<Answer>;
  /** A new session. */
  readonly logIn: (username: 'fuzz' | 'author' | 'root') => Promise<string>;
  /** Memory of the service, in MB. */
  readonly memory: () => number;
  readonly close: () => Promise<void>;
}

const furnish = async (source: DataSource): Promise<void> => {
  await importUnits(source, unitsCsv());
  await acceptWithoutReview(source);
  const units = catalogueUnits(new ReferenceCatalogue(source));
  const { createAccount } = createIdentity({ manager: source.manager, units, clock: systemClock });
  const account = (username: string, grants: readonly Grant[], divisions: readonly string[] = []) =>
    createAccount.execute({
      username,
      displayName: '测试',
      password: PASSWORD,
      grants,
      divisions,
      units: grants.includes('reporter') ? Array.from({ length: UNIT_COUNT }, (_, n) => unitCode(n)) : [],
    });
  await account('fuzz', ['reporter', 'officer', 'auditor', 'impact'], ['520122']);
  await account('author', ['reporter', 'officer', 'auditor', ...rights], ['520122']);
  await account('root', ['admin']);
  await account('auditor', ['auditor'], ['520122']);
};

/** Longer than any limit of the service. */
const PATIENCE_MS = 120_000;

const senderTo = (url: string): Target['send'] => {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const send = async ({ method, path, headers, body }: Sent, way: Agent | false): Promise<Answer> => {
    const request = openRequest(`${url}/`, {
      method,
      path,
      agent: way,
      headers: body === null ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    request.end(body ?? undefined);
    try {
      return await answerTo(request);
    } catch (error) {
      // The service closes connections that were idle for long, perhaps while this one was taken up again.
      if (way && request.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET')
        return send({ method, path, headers, body }, false);
      throw error;
    }
  };
  return (sent) => send(sent, agent);
};

const answerTo = async (request: ClientRequest): Promise<Answer> => {
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const bytes = await buffer(response);
  return {
    status: response.statusCode!,
    type: response.headers['content-type'] ?? '',
    bytes,
    json: () => JSON.parse(bytes.toString()) as unknown,
  };
};

let callers = 0;

/** Failed sign-ins of the trial itself must not lock it out: each one comes from another network. */
const nextNetwork = (): string => `10.${(callers += 1) % 250}.${Math.floor(callers / 250) % 250}.1`;

export const openTarget = async (): Promise<Target> => {
  const workspace = await openWorkspace();
  const database = await createTestDatabase();
  const options = serviceDataSourceOptions(database.serviceUrl, identityEntities, 2);
  const source = await new DataSource(options).initialize();
  await furnish(source);
  await source.destroy();
  const service = await spawnService(workspace.path('service'), {
    DATABASE_URL: database.url,
    CUBE_SECONDS: '60',
  });
  const send = senderTo(service.url);
  const logIn: Target['logIn'] = async (username) => {
    const answer = await send({
      method: 'POST',
      path: '/api/v1/auth/login',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': nextNetwork() },
      body: JSON.stringify({ username, password: PASSWORD }),
    });
    return (answer.json() as { token: string }).token;
  };
  await send({
    method: 'POST',
    path: '/api/v1/submissions/bulk',
    headers: { authorization: `Bearer ${await logIn('fuzz')}`, 'content-type': 'application/x-ndjson' },
    body: submissionLines({ seed: 3, months: 24, lines: 3 }).join(''),
  });
  return {
    service,
    send,
    logIn,
    memory: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${service.child.pid}/status`, 'utf8'))?.[1]) / 1024,
    close: async () => {
      await service.end('SIGTERM');
      await database.drop();
      await workspace.remove();
    },
  };
};
