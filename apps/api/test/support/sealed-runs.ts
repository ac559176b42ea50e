import type { Response } from 'supertest';
import type { Person, Stage } from './stage';

export const sealedFormats = ['pdf', 'ofd', 'docx', 'xlsx', 'csv', 'json', 'html'] as const;

interface RunView {
  readonly status: string;
  readonly failure: string | null;
  readonly seal: string | null;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

/** Reports on the county that people of a stage make, publish, download and upload again; by default on its year. */
export class SealedRuns {
  constructor(private readonly stage: Stage) {}

  readonly find = async (person: Person, runId: string): Promise<RunView> =>
    (await this.stage.get(person, `/runs/${runId}`).expect(200)).body as RunView;

  /** A finished run. */
  readonly make = async (person: Person, parameters: object = {}, report = 'yoy'): Promise<string> => {
    const body = { period: '2019', scope: '520122', formats: sealedFormats, ...parameters };
    const asked = await this.stage.post(person, `/reports/${report}/runs`, body).expect(202);
    const { runId } = asked.body as { runId: string };
    await this.ended(person, runId);
    return runId;
  };

  readonly ended = async (person: Person, runId: string): Promise<void> => {
    for (;;) {
      const { status, failure } = await this.find(person, runId);
      if (status === 'done') return;
      if (!['queued', 'running'].includes(status)) throw new Error(`run ${status}: ${failure}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  readonly publish = (person: Person, runId: string, body: object = {}) =>
    this.stage.post(person, `/runs/${runId}/publish`, body);

  readonly download = async (person: Person, runId: string): Promise<Map<string, Buffer>> => {
    const files = new Map<string, Buffer>();
    for (const { name } of (await this.find(person, runId)).files) {
      const { body } = await this.stage
        .get(person, `/runs/${runId}/files/${encodeURIComponent(name)}`)
        .buffer(true)
        .parse((response, done) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => done(null, Buffer.concat(chunks)));
        })
        .expect(200);
      files.set(name, body as Buffer);
    }
    return files;
  };

  /** Verifies as a stranger or as a signed-in person. */
  readonly verify = (content: Buffer, person?: Person): Promise<Response> => {
    const request = this.stage.test.http.post('/api/v1/seals/verify');
    if (person) void request.set('Authorization', `Bearer ${this.stage.tokenOf(person)}`);
    return request.attach('file', content, 'file').then((response) => response);
  };
}
