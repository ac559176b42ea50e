import { DomainError } from '@xiangtong/infrastructure';
import { ReportPublishing } from './report-publishing';

const RUN = '0f5f5d3e-6a52-4c0d-8b53-0d6f6a1f2b11';
const run = { id: RUN, parameters: { scope: '520122', formats: ['pdf'] }, status: 'done', seal: null };

/** Publishes a run whose place cannot be looked at, for the reason that is given. */
const publish = (reason: Error): Promise<unknown> => {
  const source = { query: () => Promise.resolve([run]) };
  const desk = { sourcesWithin: () => Promise.reject(reason) };
  const publishing = new ReportPublishing({ source, desk } as never);
  const asked = { embargoUntil: null, confirmation: { kind: 'password', at: null } } as const;
  return publishing
    .publish(RUN, { username: 'xifeng', scope: null } as never, asked)
    .catch((error: unknown) => error);
};

describe('a run that is to be published', () => {
  it('is unknown to whoever may not see its place', async () => {
    expect(await publish(new DomainError('SCOPE.UNKNOWN', { value: '520122' }))).toMatchObject({
      code: 'REPORT.RUN_UNKNOWN',
    });
  });

  it('is not said to be unknown because the database is away', async () => {
    const away = Object.assign(new Error('terminating connection'), { code: '57P01' });
    expect(await publish(away)).toBe(away);
  });
});
