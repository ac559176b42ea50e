import { createTestDatabase, startRoundRobin, type RoundRobin, type TestDatabase } from '@xiangtong/testing';
import {
  openWorkspace,
  prepareDatabase,
  spawnService,
  type ServiceProcess,
  type Workspace,
} from '../../../../../trials/ground';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

type Asked = { readonly url: string };

/** What a person asks any of the processes, or the proxy. */
export const ask = async <T>(
  { url }: Asked,
  token: string | null,
  path: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<T>> => {
  const isForm = body instanceof FormData;
  const response = await fetch(`${url}/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: body === undefined || isForm ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson ? JSON.parse(text) : text) as T,
  };
};

export const formOf = (content: Buffer | string, name: string): FormData => {
  const form = new FormData();
  form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
  return form;
};

/** The built service three times, on one database and one data folder, behind nginx. */
export class ThreeProcesses {
  private workspace!: Workspace;
  private proxy!: RoundRobin;
  database!: TestDatabase;
  processes: readonly ServiceProcess[] = [];

  async open(): Promise<void> {
    this.workspace = await openWorkspace();
    this.database = await createTestDatabase();
    await prepareDatabase(this.database.url, () => Promise.resolve());
    this.processes = await Promise.all([this.start(), this.start(), this.start()]);
    this.proxy = await startRoundRobin(this.processes.map(({ url }) => url));
  }

  async close(): Promise<void> {
    await this.proxy?.stop();
    await this.workspace.remove();
    await this.database.drop();
  }

  get url(): string {
    return this.proxy.url;
  }

  /** How many requests each process has answered. */
  answered(): number[] {
    return this.processes.map(({ output }) => output.stdout.split('"path":').length - 1);
  }

  private start(): Promise<ServiceProcess> {
    return spawnService(this.workspace.path('data'), { DATABASE_URL: this.database.url, DATABASE_POOL: '6' });
  }
}
