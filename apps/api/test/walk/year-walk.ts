import { formatMonth } from '@xiangtong/domain';
import { registerTestUnits, testPark, testVillages } from '@xiangtong/testing';
import type { Response } from 'supertest';
import { createTestApp, putInForce, type TestApp } from '../support';
import { steadyMonths, usualLines } from '../support/steady-sales';

const [libei] = testVillages;
const villageNames = ['立碑村', '红岩村', '泉湖村', '大洪村'];

interface RunView {
  readonly status: string;
  readonly files: readonly { readonly name: string }[];
}

const bytes = (response: NodeJS.ReadableStream, done: (error: null, body: Buffer) => void): void => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
};

/** Four villages and a park of Xifeng with two years behind them, and those who work with their figures. */
export class YearWalk {
  private constructor(
    readonly test: TestApp,
    readonly reporter: string,
    readonly officer: string,
    readonly auditor: string,
  ) {}

  static async open(): Promise<YearWalk> {
    const test = await createTestApp({ now: new Date('2020-01-12T01:00:00Z') });
    await registerTestUnits(test.source);
    for (const [index, code] of testVillages.entries())
      await test.source.query('update reporting_unit set name = $2 where code = $1', [
        code,
        villageNames[index],
      ]);
    const walk = new YearWalk(
      test,
      await test.signIn({ username: 'li.kuaiji', roles: ['reporter'], units: [libei] }),
      await test.signIn({ username: 'wang.ke', roles: ['officer', 'impact'], divisions: ['520122'] }),
      await test.signIn({ username: 'zhao.shen', roles: ['auditor', 'impact'], divisions: ['520122'] }),
    );
    await walk.reportHistory();
    return walk;
  }

  readonly call = (method: 'get' | 'post' | 'put', path: string, token: string) =>
    this.test.http[method](`/api/v1${path}`).set('Authorization', `Bearer ${token}`);

  readonly download = (method: 'get' | 'post', path: string, token: string): ReturnType<YearWalk['call']> =>
    this.call(method, path, token)
      .buffer(true)
      .parse(bytes as never);

  /** Resolves to the run when it is done. */
  async finished(runId: string): Promise<Response> {
    for (;;) {
      const found = await this.call('get', `/runs/${runId}`, this.officer).expect(200);
      const { status } = found.body as RunView;
      if (status === 'done') return found;
      if (status === 'failed') throw new Error(JSON.stringify(found.body));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async filesOf(runId: string): Promise<ReadonlyMap<string, Buffer>> {
    const { files } = (await this.finished(runId)).body as RunView;
    const contents = new Map<string, Buffer>();
    for (const { name } of files) {
      const path = `/runs/${runId}/files/${encodeURIComponent(name)}`;
      contents.set(name, (await this.download('get', path, this.officer).expect(200)).body as Buffer);
    }
    return contents;
  }

  /** All months of all units but the last one of 立碑村. */
  private async reportHistory(): Promise<void> {
    const units = [...testVillages, testPark];
    const history = units.flatMap((unit, village) =>
      [...steadyMonths, ...(unit === libei ? [] : [201912])].map((month) => ({
        unit,
        period: formatMonth(month),
        lines: usualLines(village + 1, month),
      })),
    );
    await putInForce(this.test, units, history, ['hub', 'chen.ke']);
  }
}
