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
    await stage.accept(id);
    const moved = await next(events);
    expect(moved?.event).toBe('position');
    const { seq } = (await stage.get('auditor', '/live').expect(200)).body as { seq: number };
    expect(moved?.data).toEqual({ seq });
    const cube = { measures: ['amount'], by: [], period: '2019-11', asOf: seq };
    const { body: answer } = await stage.post('officer', '/cube', cube).expect(200);
    expect((answer as { totals: object }).totals).toMatchObject({ amount: '20.00' });
    await events.return(undefined);
  });

  it('ends with the session', async () => {
    const events = follow('auditor');
    expect((await next(events))?.event).toBe('position');
    await stage.post('auditor', '/auth/logout').expect(204);
    expect(await next(events)).toBeUndefined();
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
