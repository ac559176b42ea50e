import type { Page, PublicEdition, ReportDocument } from '@xiangtong/contracts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { requestJson, seededRandom, sendBulk, type ServiceProcess } from '../ground';
import type { HouseholdRegister } from './households';

/** Of the accounts of the demo data. */
const DEMO_PASSWORD = 'xiangtong-demo';

/** Checks that figures of a year before times a number by chance may have to explain. */
const CHECKS = [
  'MONTH_RATIO',
  'YEAR_RATIO',
  'HISTORY',
  'FACTOR',
  'DUPLICATED_MONTH',
  'LINE_AMOUNT',
  'UNIT_PRICE',
];

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

/** Months after those of the demo data: all lines of the counties' units a year before, each times a number by chance. */
export interface FurtherMonths {
  readonly counties: readonly string[];
  readonly months: readonly string[];
}

/** Benefits that reach the register late, of so many households that had none in that year. */
export interface LateBenefits extends Correction {
  readonly households: number;
}

export type Step =
  | { readonly publish: AskedEdition }
  | { readonly correct: readonly Correction[] }
  | { readonly report: FurtherMonths }
  | { readonly benefit: readonly LateBenefits[] };

export interface PublishedFiles {
  readonly name: string;
  /** Imports of late benefits before it was made. */
  readonly register: number;
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
  readonly refundAmount?: string;
}

/** A bureau that publishes and corrects, and the public that downloads, on the running service. */
export class Office {
  private imports = 0;
  /** Imports of late benefits before an edition was made, by its seal. */
  private readonly registerOf = new Map<string, number>();

  private constructor(
    private readonly service: ServiceProcess,
    private readonly officer: string,
    private readonly reporter: string,
    private readonly households: HouseholdRegister,
  ) {}

  static async open(service: ServiceProcess, households: HouseholdRegister): Promise<Office> {
    const logIn = async (username: string): Promise<string> => {
      const body = { username, password: DEMO_PASSWORD };
      return (await requestJson<{ token: string }>(`${service.url}/api/v1/auth/login`, null, body)).token;
    };
    return new Office(service, await logIn('guiyang'), await logIn('hub'), households);
  }

  /** False where the product refuses the edition; `refused` is told why. */
  async publish(asked: AskedEdition, refused: (why: string) => void): Promise<boolean> {
    try {
      const runId = await this.make({ ...asked, edition: 'public' });
      const { seal } = await this.ask<{ seal: string }>(this.officer, `/runs/${runId}/publish`, {});
      this.registerOf.set(seal, this.imports);
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

  /** Hands in further months and accepts them; the same ones in every run. */
  async report({ counties, months }: FurtherMonths, dataDirectory: string): Promise<void> {
    const random = seededRandom(20_200_101);
    const explanations = Object.fromEntries(CHECKS.map((code) => [`CHECK.${code}`, '订单随季节变化']));
    for (const month of months) {
      const before = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
      const text = await readFile(join(dataDirectory, 'demo', `submissions-${before}.ndjson`), 'utf8');
      const submissions = text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as { readonly unit: string; readonly lines: readonly Line[] })
        .filter(({ unit }) => counties.some((county) => unit.startsWith(county)))
        .map(({ unit, lines }) => ({
          unit,
          period: month,
          explanations,
          lines: lines.map((line) => scaled(line, random)),
        }));
      const lines = submissions.map((one) => `${JSON.stringify(one)}\n`);
      const { acknowledged } = await sendBulk(this.service, { token: this.reporter, lines });
      const received = acknowledged.filter(({ status }) => status === 'submitted');
      if (received.length < submissions.length / 2)
        throw new Error(
          `${received.length} of ${submissions.length} reports of ${month}: ${JSON.stringify(acknowledged[0])}`,
        );
      for (const { id } of received) await this.ask(this.officer, `/submissions/${id}/accept`, {});
    }
  }

  /** One import of late benefits. */
  async benefit(late: readonly LateBenefits[]): Promise<void> {
    this.imports += 1;
    const lines = late.flatMap(({ unit, period, households }) =>
      this.households
        .notReached(unit, Number(period.slice(0, 4)))
        .slice(0, households)
        .map((household, at) => ({ household, unit, period, yuan: 731 + 57 * at })),
    );
    const rows = lines.map(({ household, unit, period, yuan }) => ({
      month: period,
      key: household,
      source_unit: unit,
      mechanism: 'employment',
      gross: `${yuan}.40`,
      cost: '0.00',
      status: 'paid',
      voucher: `LATE-${this.imports}-${household}`,
    }));
    await this.ask(this.officer, '/impact/benefits', rows);
    for (const { household, unit, period, yuan } of lines)
      this.households.add(this.imports, {
        household,
        unit,
        month: Number(period.replace('-', '')),
        mechanism: 'employment',
        isPaid: true,
        gross: yuan * 100 + 40,
        cost: 0,
      });
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
    const register = this.registerOf.get(seal) ?? 0;
    return {
      name: `${name}@${document.asOf.seq}${register > 0 ? `+${register}` : ''}`,
      register,
      document,
      files,
    };
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

/** One line of a further month: as much at the same price. */
const scaled = (line: Line, random: () => number): Line => {
  const factor = 0.75 + random() * 0.6;
  const { refundAmount: _, ...others } = line;
  return {
    ...others,
    amount: (Number(line.amount) * factor).toFixed(2),
    quantity: (Number(line.quantity) * factor).toFixed(3),
    orders: Math.max(1, Math.round(line.orders * factor)),
  };
};
