import { openTelling, type Telling } from './support/telling';

let test: Telling;
let accountId: string;
let view: string;
beforeAll(async () => {
  test = await openTelling();
  accountId = await test.admin('officer');
  const saved = await test.identity.views.save({ accountId } as never, {
    name: '各乡镇',
    query: 'rows=township',
    sharing: 'own',
  });
  view = saved.id;
});
afterAll(() => test.close());

const owner = () => ({ accountId, divisions: [] });
const weekly = { format: 'xlsx', monthDay: null, weekDay: 1, hour: 8 } as const;
const round = async () => {
  test.mail.mails.length = 0;
  await test.keeper.wake();
  return test.mail.mails;
};

describe('a subscription', () => {
  it('is mailed with its file when it is due, once, and ended by the word of the letter', async () => {
    const { nextAt } = await test.subscriptions.add(owner(), { ...weekly, kind: 'view', target: view });
    expect(await round()).toHaveLength(0);
    test.county.clock.set(new Date(nextAt));
    const [mail] = await round();
    expect(mail).toMatchObject({ to: ['officer@example.com'] });
    expect(mail!.headers['subject']).toBe('您订阅的“各乡镇”');
    expect(mail!.text).toContain('view.xlsx');
    expect(mail!.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    const [, word] = /\/subscriptions\/stop\/([\w-]{36})>/.exec(mail!.headers['list-unsubscribe']!)!;
    expect(await round()).toHaveLength(0);
    await test.subscriptions.stop(word!);
    expect(await test.subscriptions.list(accountId)).toEqual([]);
  });

  it('that nobody may read any more is not mailed', async () => {
    const { nextAt } = await test.subscriptions.add(owner(), { ...weekly, kind: 'view', target: view });
    test.files.made = null;
    test.county.clock.set(new Date(nextAt));
    expect(await round()).toHaveLength(0);
    const { items } = await test.deliveries.page({ limit: 1 });
    expect(items[0]).toMatchObject({ state: 'dropped' });
  });

  it('is of what one may read, at one time, and not twice', async () => {
    const refused = (asked: object) =>
      test.subscriptions
        .add(owner(), { ...weekly, kind: 'view', target: view, ...asked })
        .catch(({ code }) => code);
    expect(await refused({})).toBe('NOTIFY.SUBSCRIBED_ALREADY');
    expect(await refused({ monthDay: 3 })).toBe('NOTIFY.SUBSCRIPTION_TIME');
    expect(await refused({ target: accountId })).toBe('VIEW.UNKNOWN');
    expect(await refused({ target: accountId, kind: 'board' })).toBe('BOARD.UNKNOWN');
  });
});
