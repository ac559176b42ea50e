import { explanations, testPark, testVillages } from '@xiangtong/testing';
import { line, type Person, type Stage } from './stage';

const [libei, first] = testVillages;

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

const correctedMonth = async (stage: Stage, id: string, { unit, period, amount }: Month): Promise<void> => {
  await stage.post('libei', `/submissions/${id}/correct`).expect(200);
  await stage.test.http
    .put(`/api/v1/submissions/${id}`)
    .set('Authorization', `Bearer ${stage.tokenOf('libei')}`)
    .send({ unit, period, lines: [line({ amount })], explanations })
    .expect(200);
  await stage.post('libei', `/submissions/${id}/submit`).expect(200);
  await stage.accept(id);
};

export interface Publication {
  readonly seal: string;
  readonly trace: string;
}

/** Seals the county's year as it stands. */
const publishedYear = async (stage: Stage): Promise<Publication> => {
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
  const { items } = (await stage.get('officer', '/editions').expect(200)).body as {
    items: { seal: string; trace: string }[];
  };
  return items[0]!;
};

/**
 * December of both years and November come in January, and are published; a correction, a withdrawal and what was late
 * come in February and March.
 */
export const correctedAfterPublication = async (stage: Stage): Promise<Publication> => {
  const accept = (person: Person, unit: string, period: string, amount: string) =>
    acceptedMonth(stage, person, { unit, period, amount });
  await accept('libei', libei, '2018-12', '1000.00');
  const november = await accept('libei', libei, '2019-11', '800.00');
  const december = await accept('libei', libei, '2019-12', '1200.00');
  const edition = await publishedYear(stage);
  await stage.travel('2020-02-10T08:00:00Z');
  await correctedMonth(stage, december.id, { unit: libei, period: '2019-12', amount: '1100.00' });
  await accept('park', first, '2019-12', '300.00');
  await stage.travel('2020-03-10T08:00:00Z');
  await stage.post('libei', `/submissions/${november.id}/withdraw`, { reason: '重复报送' }).expect(200);
  await accept('park', testPark, '2019-11', '50.00');
  return edition;
};
