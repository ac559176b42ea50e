import type { Page, PublicEdition, ReportDocument } from '@xiangtong/contracts';
import { setTimeout as pause } from 'node:timers/promises';
import { requestJson, type ServiceProcess } from '../ground';

/** Of the accounts of the demo data. */
const DEMO_PASSWORD = 'xiangtong-demo';

const SDMX = {
  csv: 'application/vnd.sdmx.data+csv;version=2.0.0',
  json: 'application/vnd.sdmx.data+json;version=2.0.0',
} as const;

export interface AskedEdition {
  readonly report: string;
  readonly period: string;
  readonly scope: string;
  readonly language: 'zh' | 'en';
  readonly rounded?: true;
}

/** A late report: all amounts and orders of a unit's month, changed. */
export interface Correction {
  readonly unit: string;
  readonly period: string;
}

export type Step = { readonly publish: AskedEdition } | { readonly correct: readonly Correction[] };

export interface PublishedFiles {
  readonly name: string;
  readonly document: ReportDocument;
  readonly files: ReadonlyMap<string, Buffer>;
}

interface Run {
  readonly status: string;
  readonly failure: string | null;
  readonly files: readonly { readonly name: string }[];
}

interface Line {
  readonly amount: string;
  readonly orders: number;
  readonly quantity: string;
}

/** A bureau that publishes and corrects, and the public that downloads, on the running service. */
export class Office {
  private constructor(
    private readonly service: ServiceProcess,
    private readonly officer: string,
    private readonly reporter: string,
  ) {}

  static async open(service: ServiceProcess): Promise<Office> {
    const logIn = async (username: string): Promise<string> => {
      const body = { username, password: DEMO_PASSWORD };
      return (await requestJson<{ token: string }>(`${service.url}/api/v1/auth/login`, null, body)).token;
    };
    return new Office(service, await logIn('guiyang'), await logIn('hub'));
  }

  /** False where the product refuses the edition; `refused` is told why. */
  async publish(asked: AskedEdition, refused: (why: string) => void): Promise<boolean> {
    try {
      const runId = await this.make({ ...asked, edition: 'public' });
      await this.ask(this.officer, `/runs/${runId}/publish`, {});
      return true;
    } catch (error) {
      refused(error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  /** All public editions, corrected ones too, with their files: what somebody without an account can have. */
  async downloadAll(): Promise<readonly PublishedFiles[]> {
    const published: PublishedFiles[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page<PublicEdition> = await this.ask(
        null,
        `/public/editions?replaced=true&limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      for (const edition of page.items) published.push(await this.download(edition));
      cursor = page.next;
    }
    return published;
  }

  /** All public figures once more, as SDMX gives them to everybody. */
  async downloadSdmx(): Promise<ReadonlyMap<string, Buffer>> {
    const files = new Map<string, Buffer>();
    for (const [ending, Accept] of Object.entries(SDMX)) {
      const response = await fetch(`${this.service.url}/api/v1/public/sdmx/data/dataflow/*/*/*`, {
        headers: { Accept },
      });
      if (!response.ok) throw new Error(`${response.status} SDMX ${ending}: ${await response.text()}`);
      files.set(`sdmx.${ending}`, Buffer.from(await response.arrayBuffer()));
    }
    return files;
  }

  /** What no stranger gets: a test of the attack must find sensitive figures in it. */
  async internal(asked: AskedEdition): Promise<ReportDocument> {
    const runId = await this.make({ ...asked, edition: 'internal' });
    const { files } = await this.ask<Run>(this.officer, `/runs/${runId}`);
    const { name } = files.find((file) => file.name.endsWith('.json'))!;
    return this.ask(this.officer, `/runs/${runId}/files/${name}`);
  }

  /** By the ordinary way: an exception from the closed month, a correction, its acceptance by somebody else. */
  async correct({ unit, period }: Correction, share: number): Promise<void> {
    const until = '2099-12-31';
    await this.ask(this.officer, '/periods/exceptions', {
      form: 'sales',
      unit,
      period,
      until,
      reason: '迟报',
    });
    const listed = await this.ask<Page<{ id: string }>>(
      this.reporter,
      `/submissions?unit=${unit}&period=${period}`,
    );
    const [submission] = listed.items;
    if (!submission) throw new Error(`${unit} has not reported ${period}`);
    const revisions = await this.ask<{ revision: number; lines: Line[] }[]>(
      this.reporter,
      `/submissions/${submission.id}/revisions`,
    );
    const { lines } = revisions.reduce((a, b) => (a.revision > b.revision ? a : b));
    const changed = lines.map((line, at) =>
      at % 3 === 0
        ? {
            ...line,
            amount: (Number(line.amount) * (1 + share) + 0.37).toFixed(2),
            orders: Math.ceil(line.orders * (1 + share)),
          }
        : line,
    );
    const body = (explanations: object): object => ({ unit, period, lines: changed, explanations });
    interface Receipt {
      readonly checks: readonly { readonly code: string; readonly path: string }[];
    }
    const { checks } = await this.ask<Receipt>(
      this.reporter,
      `/submissions/${submission.id}/correct`,
      body({}),
    );
    const explanations = Object.fromEntries(
      checks.map(({ code, path }) => [`${code}@${path}`, '迟报的更正']),
    );
    await this.ask(this.reporter, `/submissions/${submission.id}`, body(explanations), 'PUT');
    await this.ask(this.reporter, `/submissions/${submission.id}/submit`, {});
    await this.ask(this.officer, `/submissions/${submission.id}/accept`, {});
  }

  private async make(parameters: AskedEdition & { edition: string }): Promise<string> {
    const { report, ...asked } = parameters;
    const body = { ...asked, formats: ['json'] };
    const { runId } = await this.ask<{ runId: string }>(this.officer, `/reports/${report}/runs`, body);
    for (;;) {
      const { status, failure } = await this.ask<Run>(this.officer, `/runs/${runId}`);
      if (status === 'done') return runId;
      if (!['queued', 'running'].includes(status)) throw new Error(`run ${status}: ${failure}`);
      await pause(100);
    }
  }

  private async download({
    seal,
    files: named,
    report,
    place,
    period,
    language,
  }: PublicEdition): Promise<PublishedFiles> {
    const files = new Map<string, Buffer>();
    for (const { name } of named) {
      if (!/\.(json|csv|xlsx|pdf)$/.test(name)) continue;
      const path = `/api/v1/public/editions/${seal}/files/${encodeURIComponent(name)}`;
      const response = await fetch(`${this.service.url}${path}`);
      if (!response.ok) throw new Error(`${response.status} ${name}`);
      files.set(name, Buffer.from(await response.arrayBuffer()));
    }
    const [, json] = [...files].find(([name]) => name.endsWith('.json'))!;
    const document = JSON.parse(String(json)) as ReportDocument;
    const rounded = document.parameters.rounded ? ['rounded'] : [];
    const name = [report, place.code, period, language, ...rounded].join(':');
    return { name: `${name}@${document.asOf.seq}`, document, files };
  }

  private async ask<T>(token: string | null, path: string, body?: object, method?: 'PUT'): Promise<T> {
    const url = `${this.service.url}/api/v1${path}`;
    if (!method) return requestJson<T>(url, token, body);
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
    const response = await fetch(url, { method, headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${response.status} ${path}: ${await response.text()}`);
    return (await response.json()) as T;
  }
}
