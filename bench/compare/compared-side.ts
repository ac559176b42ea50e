import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Catalogue } from '@xiangtong/reference';
import { fourteenQuestions } from '../../libs/analytics/bench';
import type { HttpClient } from '../ground/http-client';
import { explained, SubmissionMaker } from '../ground/submissions';
import { seconds } from '../measure/pairs';

export const measureNames = ['intake', 'submission', 'cube', 'demo'] as const;
export type MeasureName = (typeof measureNames)[number];

export interface SideSizes {
  /** Submissions of one bulk intake. */
  readonly bulk: number;
  /** Submissions over HTTP, one after the other. */
  readonly single: number;
}

const LINES_EACH = 200;
const MOSTLY = 0.9;
/** From June 2020: the data of the demo end before. */
const FIRST_FREE_MONTH = 65;

/** A refusal for want of an explanation, which another version may ask for, is an answer as well. */
const passWhenAsked = (error: unknown): void => {
  if (!/CHECK\.UNEXPLAINED/.test(String(error))) throw error;
};

/** A built checkout as others see it: its command, and its service over HTTP. Only stable contracts are used. */
export class ComparedSide {
  private readonly maker: SubmissionMaker;
  private next: number;
  private asked = 0;

  constructor(
    private readonly clients: { readonly hub: HttpClient; readonly officer: HttpClient },
    catalogue: Catalogue,
    private readonly sizes: SideSizes,
  ) {
    const units = [...catalogue.units.keys()];
    this.maker = new SubmissionMaker(catalogue, units);
    this.next = FIRST_FREE_MONTH * units.length;
  }

  async intake(): Promise<number> {
    const body = this.take(this.sizes.bulk)
      .map((line) => `${line}\n`)
      .join('');
    let answer = '';
    const time = await seconds(async () => {
      answer = await this.clients.hub.post<string>('/submissions/bulk', body, 'application/x-ndjson');
    });
    const lines = answer.split('\n');
    // Releases before 0.1.0 called the outcome `result`.
    const created = lines.filter((line) => /"(outcome|result)":"created"/.test(line)).length;
    // Another version may ask about a few of the made-up figures; it has read and checked them all the same.
    if (created < this.sizes.bulk * MOSTLY) {
      const refused = lines.find((line) => /"(outcome|result)":"refused"/.test(line)) ?? answer;
      throw new Error(`bulk intake took ${created} of ${this.sizes.bulk}: ${refused.slice(0, 500)}`);
    }
    return time;
  }

  submission(): Promise<number> {
    const bodies = this.take(this.sizes.single);
    return seconds(async () => {
      for (const body of bodies)
        await this.clients.hub.post('/submissions?submit=true', body).catch(passWhenAsked);
    });
  }

  cube(): Promise<number> {
    this.asked += 1;
    // Another limit is another question: no side answers from what it remembers.
    const queries = fourteenQuestions.map(({ cube }) =>
      JSON.stringify({ ...cube, limit: 9_000 + this.asked }),
    );
    return seconds(async () => {
      for (const query of queries) await this.clients.officer.post('/cube', query);
    });
  }

  private take(count: number): string[] {
    return Array.from({ length: count }, () =>
      JSON.stringify(explained(this.maker.at(this.next++, LINES_EACH))),
    );
  }
}

/** The whole demo without the service, in an empty folder and database; takes seconds. */
export const runDemo = async (checkout: string, databaseUrl: string, directory: string): Promise<number> => {
  await mkdir(directory, { recursive: true });
  const command = join(checkout, 'dist', 'apps', 'cli', 'src', 'main.js');
  return seconds(() =>
    promisify(execFile)(process.execPath, [command, 'demo', '--exit'], {
      cwd: directory,
      env: { DATABASE_URL: databaseUrl, DATA_DIR: directory },
      maxBuffer: 1 << 26,
    }),
  );
};
