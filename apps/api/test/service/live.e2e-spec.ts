import { setTimeout as pause } from 'node:timers/promises';
import { serviceCount, testVillages } from '@xiangtong/testing';
import { eventsFrom, type ServerEvent } from '../support/reading/event-stream';
import { Stage, type Person } from '../support/stage';

const [libei] = testVillages;
const stage = new Stage();
let url: string;

const follow = (person: Person): AsyncGenerator<ServerEvent> =>
  eventsFrom(`${url}/api/v1/live`, stage.tokenOf(person), { Accept: 'text/event-stream' });

const next = async (events: AsyncGenerator<ServerEvent>): Promise<ServerEvent | undefined> =>
  (await events.next()).value as ServerEvent | undefined;

/** Whether a stream ends within two beats. */
const endOf = async (events: AsyncGenerator<ServerEvent>): Promise<string> => {
  const end = async (): Promise<string> => {
    while ((await next(events)) !== undefined);
    return 'ended';
  };
  return Promise.race([end(), pause(12_000, 'still open', { ref: false })]);
};

beforeAll(async () => {
  await stage.open();
  url = stage.test.url;
});
afterAll(() => stage.close());

describe('GET /live', () => {
  it('tells the position that holds, and the next one when a submission is accepted', async () => {
    const { body } = await stage.get('officer', '/live').expect(200);
    const events = follow('officer');
    expect(await next(events)).toEqual({ event: 'position', data: body as object });
    const id = await stage.report('libei', libei, '2019-11');
    const { seq } = (await stage.accept(id)).body as { seq: number };
    expect(await next(events)).toEqual({ event: 'position', data: { seq } });
    const cube = { measures: ['amount'], by: [], period: '2019-11' };
    const { body: answer } = await stage.post('officer', '/cube', cube).expect(200);
    expect(answer).toMatchObject({ asOf: seq, totals: { amount: '20.00' } });
    const position = await stage.get('auditor', '/live').expect(200);
    if (serviceCount() === 1) expect(position.body).toEqual({ seq });
    await events.return(undefined);
  });

  it('ends with the session', async () => {
    const events = follow('auditor');
    expect((await next(events))?.event).toBe('position');
    await stage.post('auditor', '/auth/logout').expect(204);
    // Whichever process has it may still have something to tell.
    while ((await next(events)) !== undefined);
  });

  it.each([
    ['a role', { roles: ['auditor'], divisions: ['520122'] }],
    ['a right', { rights: ['impact'] }],
    ['the scope', { divisions: ['520122001'] }],
  ])('ends when %s of the account changes, and begins anew with what is left', async (what, change) => {
    const username = `watcher-${what.at(-1)}${what.length}`;
    const account = { roles: ['officer', 'auditor'], divisions: ['520122'] } as const;
    const token = await stage.test.signIn({ username, ...account });
    const watch = () => eventsFrom(`${url}/api/v1/live`, token, { Accept: 'text/event-stream' });
    const events = watch();
    expect((await next(events))?.event).toBe('position');
    const manager = await stage.test.signIn({ roles: ['officer', 'impact'], divisions: ['52'] });
    const changed = await stage.test.http
      .patch(`/api/v1/people/${username}`)
      .set('Authorization', `Bearer ${manager}`)
      .send(change);
    expect(changed.status).toBe(200);
    expect(await endOf(events)).toBe('ended');
    const again = watch();
    expect((await next(again))?.event).toBe('position');
    await again.return(undefined);
  });

  it('ends when the account is disabled', async () => {
    const token = await stage.test.signIn({ username: 'leaver', roles: ['officer'], divisions: ['520122'] });
    const events = eventsFrom(`${url}/api/v1/live`, token, { Accept: 'text/event-stream' });
    expect((await next(events))?.event).toBe('position');
    await stage.post('admin', '/people/leaver/disable').expect(200);
    expect(await endOf(events)).toBe('ended');
  });

  it('is kept for a bounded number of pages of one account', async () => {
    const pages = Array.from({ length: 12 * serviceCount() }, () => follow('other'));
    await Promise.all(pages.map(next));
    await expect(next(follow('other'))).rejects.toThrow('events: 429');
    const elsewhere = follow('officer');
    expect((await next(elsewhere))?.event).toBe('position');
    await Promise.all([...pages, elsewhere].map((page) => page.return(undefined)));
  });

  it('has nothing for those who see no figures', async () => {
    await stage.get('admin', '/live').expect(403);
  });
});
