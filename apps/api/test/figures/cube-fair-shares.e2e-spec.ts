import type { CubeQuery } from '@xiangtong/contracts';
import { Stage } from '../support';

const QUESTIONS = 60;

const stage = new Stage({ cube: { seconds: 60, atOnce: 1 } });

beforeAll(stage.open);
afterAll(stage.close);

const question = (n: number): CubeQuery => ({
  measures: ['amount'],
  by: ['unit'],
  period: '2019',
  limit: n + 1,
});

it('answers an account between the many questions of another', async () => {
  let answered = 0;
  const many = Array.from({ length: QUESTIONS }, async (_, n) => {
    await stage.post('officer', '/cube', question(n)).expect(200);
    answered += 1;
  });
  await stage.post('auditor', '/cube', question(0)).expect(200);
  expect(answered).toBeLessThan(QUESTIONS / 2);
  await Promise.all(many);
});
