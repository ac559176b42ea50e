import type { ReportDocument } from '@xiangtong/contracts';
import { explanations, testVillages } from '@xiangtong/testing';
import { parse } from 'csv-parse/sync';
import type { TestAppOptions } from './create-test-app';
import { putInForce } from './put-in-force';
import { SealedRuns } from './sealed-runs';
import { line, Stage } from './stage';

export const expressFlow = 'dataflow/XIANGTONG/DF_MONTHLY_EXPRESS/1.0.0';

/** Sales of a village's shops, balanced in size; one platform has a single shop. */
export const shopsOf = (village: number, month: string) =>
  ['taobao', 'jd', 'pinduoduo', ...(village === 0 ? ['douyin'] : [])].map((platform, at) => ({
    ...line({ platform, orders: 5 + at }),
    amount: `${900 + village * 100 + at * 10 + Number(month)}.07`,
  }));

type Row = Readonly<Record<string, string>>;

/** Four months of four villages; monthly expresses on their county are published and read by everybody. */
export class ExpressStage {
  readonly stage: Stage;
  private readonly runs: SealedRuns;

  constructor(options: TestAppOptions = {}) {
    this.stage = new Stage(options);
    this.runs = new SealedRuns(this.stage);
  }

  readonly open = async (): Promise<void> => {
    await this.stage.open();
    const submissions = ['2018-11', '2019-10', '2019-11', '2019-12'].flatMap((period) =>
      testVillages.map((unit, village) => ({
        unit,
        period,
        lines: shopsOf(village, period.slice(5)),
        explanations,
      })),
    );
    const lines = await putInForce(this.stage.test, testVillages, submissions);
    expect(lines.flatMap(({ errors = [] }) => errors)).toEqual([]);
  };

  readonly publish = async (
    parameters: object,
    body: object = {},
  ): Promise<{ readonly seal: string; readonly document: ReportDocument }> => {
    const asked = { edition: 'public', formats: ['json'], ...parameters };
    const runId = await this.runs.make('officer', asked, 'monthly-express');
    const answer = await this.runs.publish('officer', runId, body).expect(200);
    const files = [...(await this.runs.download('officer', runId))];
    const [, file] = files.find(([name]) => name.endsWith('.json'))!;
    return {
      seal: (answer.body as { seal: string }).seal,
      document: JSON.parse(String(file)) as ReportDocument,
    };
  };

  /** Asks as somebody without a session. */
  readonly ask = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(`${this.stage.test.url}/api/v1/public/${path}`, { headers });

  readonly csv = async (path: string): Promise<readonly Row[]> => {
    const response = await this.ask(`sdmx/data/${path}`, { accept: 'text/csv' });
    if (response.status === 204) return [];
    expect([path, response.status]).toEqual([path, 200]);
    return parse<Row>(await response.text(), { columns: true });
  };
}
