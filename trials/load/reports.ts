import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { PATIENCE_MS, type Caller } from './caller';
import type { Journal } from './journal';

interface Run {
  readonly status: string;
  readonly seal: string | null;
  readonly error?: unknown;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

/** A report that was asked for, made and published. */
export interface Edition {
  readonly runId: string;
  readonly seal: string;
}

/** Asks for a report of a unit, waits for it and publishes it. */
export const publishReport = async (
  officer: Caller,
  scope: string,
  formats: readonly string[] = ['csv', 'json'],
): Promise<Edition> => {
  const { runId } = await done<{ runId: string }>(officer, '/reports/yoy/runs', 202, {
    period: '2018-02',
    scope,
    formats,
  });
  await whenMade(officer, runId);
  const { seal } = await done<{ seal: string }>(officer, `/runs/${runId}/publish`, 200, {});
  return { runId, seal };
};

/** The files are there as the run says, and genuine. */
export const checkEdition = async (
  officer: Caller,
  { runId, seal }: Edition,
  journal: Journal,
): Promise<void> => {
  const run = await done<Run>(officer, `/runs/${runId}`, 200);
  if (run.seal !== seal) journal.find('lost', `run ${runId}: seal ${run.seal} for ${seal}`);
  for (const { name, bytes, content } of await readRun(officer, runId)) {
    if (content.length !== bytes) journal.find('half', `${name}: ${content.length} of ${bytes} bytes`);
    await checkGenuine(officer, content, journal);
  }
};

/** The files of a run. */
export const readRun = async (
  officer: Caller,
  runId: string,
): Promise<{ readonly name: string; readonly bytes: number; readonly content: Buffer }[]> => {
  const { files } = await done<Run>(officer, `/runs/${runId}`, 200);
  return Promise.all(
    files.map(async (file) => ({
      ...file,
      content: await officer.file(`/runs/${runId}/files/${encodeURIComponent(file.name)}`),
    })),
  );
};

const checkGenuine = async (officer: Caller, content: Buffer, journal: Journal): Promise<void> => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(content)]), 'file');
  const { body } = await officer.untilAnswered<{ finding?: string }>('/seals/verify', { body: form });
  const hash = createHash('sha256').update(content).digest('hex');
  if (body.finding !== 'genuine') journal.find('half', `file ${hash} is ${JSON.stringify(body)}`);
};

const whenMade = async (officer: Caller, runId: string): Promise<void> => {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(50)) {
    const run = await done<Run>(officer, `/runs/${runId}`, 200);
    if (run.status === 'done') return;
    if (run.status === 'failed') await done(officer, `/runs/${runId}/retry`, 200, {});
  }
  throw new Error(`run ${runId}: not made within ${PATIENCE_MS} ms`);
};

const done = async <Body>(officer: Caller, path: string, expected: number, body?: object): Promise<Body> => {
  const answer = await officer.untilAnswered<Body>(path, { body });
  if (answer.status !== expected)
    throw new Error(`${path} answered ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};
