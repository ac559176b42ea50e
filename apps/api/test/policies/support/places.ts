import { asHolderOf, inside, outside, type Holder, type TestApp } from '../../support';

/** A reporting unit with all data that an endpoint could show or change. */
export interface Place {
  readonly unit: string;
  readonly county: string;
  /** User name of a reporter of this unit only. */
  readonly clerk: string;
  readonly store: string;
  /** Submissions: one in the ledger, one that waits for review, one that is written. */
  readonly accepted: string;
  readonly submitted: string;
  readonly draft: string;
  /** Ledger position from which on the accepted one is visible. */
  readonly seq: number;
}

const line = (store: string) => ({
  product: 'VEG-001',
  destination: '320102',
  platform: 'taobao',
  store,
  quantity: 1,
  amount: 10,
  orders: 1,
});

const arrange = async (test: TestApp, reviewer: Holder, unit: string): Promise<Place> => {
  const county = unit.slice(0, 6);
  const clerk = `clerk-${county}`;
  const store = `STORE-${county}`;
  const holder = asHolderOf(test, await test.signIn({ username: clerk, roles: ['reporter'], units: [unit] }));
  const write = async (period: string): Promise<string> => {
    const { body } = await holder('post', '/submissions', { unit, period, lines: [line(store)] }).expect(201);
    return body.id;
  };
  const submit = async (id: string): Promise<string> => {
    await holder('post', `/submissions/${id}/submit`).expect(200);
    return id;
  };
  const accepted = await submit(await write('2019-10'));
  const { body } = await reviewer('post', `/submissions/${accepted}/accept`).expect(200);
  const [submitted, draft] = [await submit(await write('2019-11')), await write('2019-12')];
  return { unit, county, clerk, store, accepted, submitted, draft, seq: body.seq };
};

/** The same on both sides of the border of Xifeng. */
export const arrangePlaces = async (test: TestApp): Promise<Record<'inside' | 'outside', Place>> => {
  const reviewer = asHolderOf(test, await test.signIn({ roles: ['officer'], divisions: ['5201'] }));
  return {
    inside: await arrange(test, reviewer, inside),
    outside: await arrange(test, reviewer, outside),
  };
};
