import { renderFiles, type RenderFiles } from '@xiangtong/documents';
import { testVillages } from '@xiangtong/testing';
import { eventsFrom, type ServerEvent } from './reading/event-stream';
import { line, Stage, type Person } from './stage';

/** Holds runs before their files are rendered, like a long report would. */
class Gate {
  private open: Promise<void> = Promise.resolve();
  release: () => void = () => undefined;

  hold(): void {
    this.open = new Promise((resolve) => (this.release = resolve));
  }

  readonly render: RenderFiles = async (document, formats, mark, watch) => {
    const aborted = new Promise<never>((_, reject) =>
      watch?.signal?.addEventListener('abort', () => reject(watch.signal?.reason as Error)),
    );
    watch?.begin?.(formats[0]!);
    await Promise.race([this.open, aborted]);
    return renderFiles(document, formats, mark, watch);
  };
}

export interface RunView {
  readonly runId: string;
  readonly status: string;
  readonly failure: string | null;
  readonly attempts: number;
  readonly progress: { readonly what: string } | null;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly files: readonly { readonly name: string }[];
}

/** The report on a county's year that has the fewest queries. */
export const quickReport = 'reporting-quality';

export const yearOfCounty = (overrides: object = {}): object => ({
  period: '2019',
  scope: '520122',
  formats: ['json'],
  ...overrides,
});

/** A stage with one accepted submission, where runs of reports can be stopped half-way. */
export class ReportStage {
  readonly gate = new Gate();
  readonly stage = new Stage({ renderReports: this.gate.render });

  readonly open = async (): Promise<void> => {
    await this.stage.open();
    const [libei] = testVillages;
    const id = await this.stage.draft('libei', libei, '2019-12', [line()]);
    await this.stage.post('libei', `/submissions/${id}/submit`).expect(200);
    const { seq } = (await this.stage.accept(id)).body as { seq: number };
    const query = { measures: ['amount'], period: '2019', atLeast: seq };
    await this.stage.post('officer', '/cube', query).expect(200);
  };

  readonly start = async (person: Person, body = yearOfCounty()): Promise<string> => {
    const answer = await this.stage.post(person, `/reports/${quickReport}/runs`, body).expect(202);
    return (answer.body as { runId: string }).runId;
  };

  readonly find = async (person: Person, runId: string): Promise<RunView> =>
    (await this.stage.get(person, `/runs/${runId}`).expect(200)).body as RunView;

  readonly reach = (person: Person, runId: string, ...states: string[]): Promise<RunView> =>
    this.until(person, runId, ({ status }) => states.includes(status));

  /** Claimed by this process, complete except for the files. */
  readonly held = (person: Person, runId: string): Promise<RunView> =>
    this.until(
      person,
      runId,
      ({ status, progress }) =>
        status === 'running' && progress !== null && progress.what.startsWith('format:'),
    );

  /** An API token of this person, limited to some divisions; valid for the whole test. */
  readonly tokenFor = async (person: Person, divisions: readonly string[]): Promise<string> => {
    const expiresAt = new Date(this.stage.test.clock.now().getTime() + 300 * 86_400_000).toISOString();
    const request = { name: `${person} ${divisions.join()}`, expiresAt, divisions };
    const answer = await this.stage.post(person, '/auth/tokens', request).expect(201);
    return (answer.body as { token: string }).token;
  };

  readonly follow = (person: Person, runId: string): AsyncGenerator<ServerEvent> =>
    eventsFrom(`${this.stage.test.url}/api/v1/runs/${runId}/events`, this.stage.tokenOf(person));

  private async until(person: Person, runId: string, holds: (run: RunView) => boolean): Promise<RunView> {
    for (;;) {
      const run = await this.find(person, runId);
      if (holds(run)) return run;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }
}

export const allOf = async (events: AsyncIterable<ServerEvent>): Promise<ServerEvent[]> => {
  const list: ServerEvent[] = [];
  for await (const event of events) list.push(event);
  return list;
};
