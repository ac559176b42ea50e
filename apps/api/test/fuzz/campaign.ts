import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { expectedOf } from '../policies/support/expected-policy';
import { operationsIn, type Operation } from '../policies/support/operations';
import { anyRequest, type FuzzRequest } from './arbitrary/requests';
import { livingIds, type LivingIds } from './arbitrary/values';
import { realFiles } from './real-files';
import type { Answer, Asker, Target } from './target';

/** Requests of one seed: a failure is repeated with as few. */
export const CHUNK = 100;
const AT_ONCE = 4;

/** A service that is too busy, or waits for a position in vain, may say so with 503; what it says is counted. */
const sheds = /CUBE\.TOO_SLOW|CUBE\.NOT_CAUGHT_UP|DATABASE\.AWAY|QUEUE\.FULL/;

export interface Tally {
  requests: number;
  files: number;
  accepted: number;
  refused: number;
  shed: number;
  /** MB. */
  memory: number;
}

/** Sends what chance makes of the description of the API, and notes each answer that is none. */
export class Campaign {
  readonly tally: Tally = { requests: 0, files: 0, accepted: 0, refused: 0, shed: 0, memory: 0 };
  private readonly sessions = new Map<'fuzz' | 'root', Promise<string>>();

  private constructor(
    private readonly target: Target,
    private readonly requests: fc.Arbitrary<FuzzRequest>,
    private readonly ids: LivingIds,
  ) {}

  static async open(target: Target): Promise<Campaign> {
    const token = await target.logIn('fuzz');
    const ask: Asker = async (method, path, body) => {
      const answer = await target.send({
        method,
        path: `/api/v1${path}`,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        body: body ? JSON.stringify(body) : null,
      });
      if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${answer.bytes.toString()}`);
      return answer;
    };
    const document = await target.send({ method: 'GET', path: '/api/docs-json', headers: {}, body: null });
    const operations = operationsIn(document.json());
    const files = await realFiles(ask);
    return new Campaign(target, anyRequest(operations, files), await findLivingIds(ask, operations));
  }

  /** The failures of one seed. */
  async run(seed: number): Promise<string[]> {
    const waiting = fc.sample(this.requests, { seed, numRuns: CHUNK }).values();
    const failures: string[] = [];
    const work = async (): Promise<void> => {
      for (const request of waiting) {
        const failure = await this.failureOf(request);
        if (failure !== null) failures.push(`seed ${seed}: ${failure}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    this.tally.memory = Math.max(this.tally.memory, this.target.memory());
    return failures;
  }

  private async failureOf(request: FuzzRequest): Promise<string | null> {
    const { service } = this.target;
    if (service.child.exitCode !== null || service.child.signalCode !== null)
      return `the service has ended: ${service.output.stderr.slice(-2_000)}`;
    const answer = await this.ask(request).catch((error: Error) => error);
    this.tally.requests += 1;
    if (Buffer.isBuffer(request.body)) this.tally.files += 1;
    const reason = answer instanceof Error ? `no answer, ${answer.message}` : this.faultOf(answer);
    if (reason === null) return null;
    const body = Buffer.isBuffer(request.body) ? request.body.toString('base64') : request.body;
    const asked = `${request.method} ${request.path} ${JSON.stringify(request.headers)} ${body?.slice(0, 1_500)}`;
    return `${reason} for ${asked}${await this.logOf(reason)}`;
  }

  /** What the service has logged about an unexpected error. */
  private async logOf(reason: string): Promise<string> {
    // It comes by another way than the answer.
    await pause(500);
    const id = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/.exec(reason)?.[0];
    const tells = (text: string) => text.includes(`"reqId":"${id}"`) && text.includes('"unexpected error"');
    const line = id && this.target.service.output.stdout.split('\n').find(tells);
    return line ? ` logged as ${line.slice(0, 2_000)}` : '';
  }

  private faultOf({ status, type, bytes }: Answer): string | null {
    const text = status < 400 ? '' : bytes.toString().slice(0, 400);
    if (status < 400) this.tally.accepted += 1;
    else if (status < 500) this.tally.refused += 1;
    else if (sheds.test(text)) this.tally.shed += 1;
    else return `${status} ${text}`;
    const isOurs = status < 400 || type.startsWith('application/problem+json');
    // What is no HTTP is refused before it reaches us.
    return isOurs || sheds.test(text) || [400, 431].includes(status) ? null : `${status} as ${type}: ${text}`;
  }

  /** A session that a request has ended is opened again. */
  private async ask(request: FuzzRequest): Promise<Answer> {
    const { roles } = expectedOf(request.key);
    const who = roles.join() === 'admin' ? 'root' : 'fuzz';
    const session = this.sessions.get(who) ?? this.target.logIn(who);
    this.sessions.set(who, session);
    const authorization = `Bearer ${await session}`;
    const headers = { ...request.headers, authorization, 'x-forwarded-for': '10.255.0.1' };
    const body = typeof request.body === 'string' ? this.withIds(request.body) : request.body;
    const answer = await this.target.send({ ...request, path: this.withIds(request.path), headers, body });
    if (answer.status === 401 && this.sessions.get(who) === session) this.sessions.delete(who);
    return answer;
  }

  private withIds(text: string): string {
    return text.replace(/(?:\{\{|%7B%7B)(\w+)(?:\}\}|%7D%7D)/g, (whole, name: keyof LivingIds) => {
      const ids = this.ids[name] ?? [];
      return ids.length > 0 ? ids[this.tally.requests % ids.length]! : whole;
    });
  }
}

const findLivingIds = async (ask: Asker, operations: readonly Operation[]): Promise<LivingIds> => {
  if (operations.length === 0) throw new Error('the description of the API is empty');
  const list = async (path: string, field: string): Promise<string[]> => {
    const found = (await ask('GET', path)).json() as { items: object[] } | object[];
    const items = Array.isArray(found) ? found : found.items;
    return (items as Record<string, unknown>[]).map((item) => String(item[field]));
  };
  await ask('POST', '/views', { name: 'fuzz', query: 'period=2019' });
  await ask('POST', '/boards', { name: 'fuzz', sharing: 'area', tiles: [] });
  await ask('POST', '/report-schedules', {
    report: 'yoy',
    scope: '520122',
    formats: ['json'],
    day: 5,
    hour: 8,
  });
  const found = await Promise.all([
    list('/submissions?limit=20', 'id'),
    list('/runs', 'runId'),
    list('/editions', 'seal'),
    list('/views', 'id'),
    list('/boards', 'id'),
    list('/report-schedules', 'id'),
    list('/auth/sessions', 'id'),
  ]);
  const ids = Object.fromEntries(
    livingIds.map((name, index) => [name, found[index]!]),
  ) as unknown as LivingIds;
  for (const [name, values] of Object.entries(ids)) if (values.length === 0) throw new Error(`no ${name}`);
  return ids;
};
