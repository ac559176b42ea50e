import { explanations } from '@xiangtong/testing';
import { line, type Person, type Stage } from './stage';

interface Month {
  readonly unit: string;
  readonly period: string;
  readonly amount: string;
}

/** Submits a month and has it accepted; `seq` is the position of its acceptance. */
export const acceptedMonth = async (
  stage: Stage,
  person: Person,
  { unit, period, amount }: Month,
): Promise<{ id: string; seq: number }> => {
  const draft = { unit, period, lines: [line({ amount })], explanations };
  const { id } = (await stage.post(person, '/submissions', draft).expect(201)).body as { id: string };
  await stage.post(person, `/submissions/${id}/submit`).expect(200);
  const { seq } = (await stage.accept(id)).body as { seq: number };
  return { id, seq };
};

export const correctedMonth = async (
  stage: Stage,
  id: string,
  { unit, period, amount }: Month,
): Promise<void> => {
  await stage.post('libei', `/submissions/${id}/correct`).expect(200);
  await stage.test.http
    .put(`/api/v1/submissions/${id}`)
    .set('Authorization', `Bearer ${stage.tokenOf('libei')}`)
    .send({ unit, period, lines: [line({ amount })], explanations })
    .expect(200);
  await stage.post('libei', `/submissions/${id}/submit`).expect(200);
  await stage.accept(id);
};

/** Seals the county's year as it stands. */
export const publishedYear = async (stage: Stage): Promise<{ seal: string; trace: string }> => {
  const body = { period: '2019', scope: '520122', formats: ['json'] };
  const { runId } = (await stage.post('officer', '/reports/yoy/runs', body).expect(202)).body as {
    runId: string;
  };
  for (;;) {
    const { status } = (await stage.get('officer', `/runs/${runId}`).expect(200)).body as { status: string };
    if (status === 'done') break;
    if (status === 'failed') throw new Error('the run failed');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stage.post('officer', `/runs/${runId}/publish`).expect(200);
  const { editions } = (await stage.get('officer', '/editions').expect(200)).body as {
    editions: { seal: string; trace: string }[];
  };
  return editions[0]!;
};
