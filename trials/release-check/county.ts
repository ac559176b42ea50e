import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Machine } from './machine';

/** Figures and proof of an installation, equal before and after it has moved. */
export interface Figures {
  readonly head: string;
  readonly entries: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly answers: readonly unknown[];
}

interface Made {
  readonly runId: string;
  readonly seal: string;
  readonly files: readonly { readonly name: string; readonly content: Buffer }[];
}

const formats = ['pdf', 'ofd', 'docx', 'pptx', 'xlsx', 'csv', 'json', 'html'] as const;

const UNIT = '520122001208';
const MADE_MS = 180_000;
const STEP_SECONDS = 30;

/** The code of an authenticator program (RFC 6238), `steps` half minutes from now. */
const codeOf = (secret: string, steps: number): string => {
  const bits = [...secret].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000 / STEP_SECONDS) + steps));
  const hash = createHmac('sha1', Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))))
    .update(counter)
    .digest();
  return String((hash.readUInt32BE(hash[19]! & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};

/** The people of a county and what they do, over HTTP alone. */
export class County {
  private readonly passwords = new Map<string, string>();
  private readonly secrets = new Map<string, string>();

  constructor(private machine: Machine) {}

  /** The same people before another machine, where everybody signs in again. */
  moveTo(machine: Machine): void {
    this.machine = machine;
  }

  /** Signs in with a one-time password, chooses another one and sets up a telephone; the first code ends other sessions. */
  async begin(username: string, oneTimePassword: string): Promise<string> {
    const chosen = `nine lanterns ${randomBytes(6).toString('hex')}`;
    const first = await this.signInWith(username, oneTimePassword);
    await this.post(first, '/auth/password', { currentPassword: oneTimePassword, newPassword: chosen }, 204);
    this.passwords.set(username, chosen);
    const token = await this.signInWith(username, chosen);
    const { secret } = await this.post<{ secret: string }>(token, '/auth/second-factor', {}, 201);
    this.secrets.set(username, secret);
    await this.post(token, '/auth/second-factor/confirmation', { code: codeOf(secret, -1) }, 200);
    return this.signIn(username);
  }

  /** With password and code. No code is taken twice: a second sign-in within half a minute waits for the next. */
  async signIn(username: string): Promise<string> {
    const secret = this.secrets.get(username)!;
    for (let n = 0; ; n += 1) {
      const answer = await this.send('POST', null, '/auth/login', {
        username,
        password: this.passwords.get(username)!,
        code: codeOf(secret, n % 2),
      });
      if (answer.status === 200 || answer.status === 201) return (answer.body as { token: string }).token;
      if (n >= 40) throw new Error(`${username} cannot sign in: ${JSON.stringify(answer.body)}`);
      await pause(1_000);
    }
  }

  /**
   * The administrator makes an officer of the county, whose password the operator issues, and the officer makes a
   * reporter; both sign in.
   */
  async makePeople(
    admin: string,
    issueOfficerPassword: () => Promise<string>,
  ): Promise<{ readonly officer: string; readonly reporter: string }> {
    const make = (by: string, person: object) =>
      this.post<{ oneTimePassword: string }>(by, '/people', person, 201);
    await make(admin, {
      username: 'wang.ke',
      displayName: '王科',
      roles: ['officer'],
      rights: ['confidential'],
      divisions: ['520122'],
    });
    const officerToken = await this.begin('wang.ke', await issueOfficerPassword());
    const reporter = await make(officerToken, {
      username: 'libei',
      displayName: '立碑村',
      roles: ['reporter'],
      units: [UNIT],
    });
    return { officer: officerToken, reporter: await this.begin('libei', reporter.oneTimePassword) };
  }

  /** A month of the village, submitted by its reporter and accepted by the officer. */
  async report(reporter: string, officer: string, period: string, amount: string): Promise<void> {
    const lines = ['VEG-001', 'VEG-002'].flatMap((product) =>
      ['320102', '330102'].map((destination) => ({
        product,
        destination,
        platform: 'taobao',
        quantity: 100,
        amount,
        orders: 10,
      })),
    );
    const body = { unit: UNIT, period, lines };
    const draft = await this.post<Draft>(reporter, '/submissions', body, 201);
    const explained = Object.fromEntries(draft.checks.map(({ code }) => [code, '节日促销']));
    const { id } = await this.post<Draft>(
      reporter,
      '/submissions',
      { ...body, explanations: explained },
      201,
    );
    await this.post(reporter, `/submissions/${id}/submit`, { explanations: explained }, 200);
    await this.post(officer, `/submissions/${id}/accept`, {}, 200);
  }

  /** A report in all formats, published; its files are genuine for everybody. */
  async publish(officer: string): Promise<Made> {
    const asked = { period: '2019', scope: '520122', formats };
    const { runId } = await this.post<{ runId: string }>(officer, '/reports/yoy/runs', asked, 202);
    const until = Date.now() + MADE_MS;
    let run: Run;
    while ((run = await this.get<Run>(officer, `/runs/${runId}`)).status !== 'done') {
      if (run.status === 'failed' || Date.now() > until)
        throw new Error(`the report: ${JSON.stringify(run)}`);
      await pause(200);
    }
    const { seal } = await this.post<{ seal: string }>(officer, `/runs/${runId}/publish`, {}, 200);
    const files = await Promise.all(
      run.files.map(async ({ name }) => {
        const response = await fetch(
          `${this.machine.url}/api/v1/runs/${runId}/files/${encodeURIComponent(name)}`,
          {
            headers: { authorization: `Bearer ${officer}` },
          },
        );
        return { name, content: Buffer.from(await response.arrayBuffer()) };
      }),
    );
    return { runId, seal, files };
  }

  /** What the page of verification says of a file: `genuine` for one that was published here. */
  async verify(token: string, content: Buffer): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)]), 'file');
    const response = await fetch(`${this.machine.url}/api/v1/seals/verify`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    });
    const { finding } = (await response.json()) as { finding?: string };
    return `${response.status} ${finding}`;
  }

  /** The head of the ledger, counts, and ten answers of the cube. */
  async figures(officer: string): Promise<Figures> {
    const by = [
      'unit',
      'product',
      'destination',
      'month',
      'platform',
      'category',
      'township',
      'flow',
      'county',
    ];
    const queries = [
      ...by.map((dimension) => ({
        measures: ['amount', 'orders', 'quantity'],
        by: [dimension],
        period: '2019',
      })),
      { measures: ['amount'], by: ['month'], period: '2019-12', compare: 'mom' },
    ];
    const answers = [];
    for (const query of queries) {
      const { asOf, ledgerHash, rows, totals } = await this.post<Answer>(officer, '/cube', query, 200);
      answers.push({ asOf, ledgerHash, rows, totals });
    }
    const count = async (path: string): Promise<number> => {
      const list = await this.get<unknown[] | { items: unknown[] }>(officer, path);
      return Array.isArray(list) ? list.length : list.items.length;
    };
    const counts = {
      units: await count('/units?county=520122'),
      submissions: await count('/submissions?county=520122'),
    };
    const [first] = answers;
    return {
      head: first!.ledgerHash,
      entries: first!.asOf,
      counts,
      answers,
    };
  }

  /** The status and body of any request. */
  async send(method: string, token: string | null, path: string, body?: object) {
    const response = await fetch(`${this.machine.url}/api/v1${path}`, {
      method,
      headers: {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as unknown };
  }

  private async signInWith(username: string, password: string): Promise<string> {
    const { status, body } = await this.send('POST', null, '/auth/login', { username, password });
    if (status !== 200 && status !== 201)
      throw new Error(`POST /auth/login of ${username} answered ${status} ${JSON.stringify(body)}`);
    return (body as { token: string }).token;
  }

  private async post<Body>(token: string, path: string, body: object, expected: number): Promise<Body> {
    const answer = await this.send('POST', token, path, body);
    if (answer.status !== expected)
      throw new Error(`POST ${path} answered ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as Body;
  }

  private async get<Body>(token: string, path: string): Promise<Body> {
    const answer = await this.send('GET', token, path);
    if (answer.status !== 200)
      throw new Error(`GET ${path} answered ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as Body;
  }
}

interface Draft {
  readonly id: string;
  readonly checks: readonly { readonly code: string }[];
}

interface Run {
  readonly status: string;
  readonly files: readonly { readonly name: string }[];
}

interface Answer {
  readonly asOf: number;
  readonly ledgerHash: string;
  readonly rows: unknown;
  readonly totals: unknown;
}
