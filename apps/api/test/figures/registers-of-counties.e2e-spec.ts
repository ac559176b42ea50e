import { importUnits } from '@xiangtong/reference';
import { registerTestUnits, testPark, testVillages } from '@xiangtong/testing';
import { createTestApp, type TestApp } from '../support';

const [libei] = testVillages;
const [county, other, prefecture] = ['520122', '520123', '5201'] as const;
const [villageOfOther, secondOfOther] = ['520123001001', '520123001002'] as const;
const [parkOfOther, why] = ['520123P01', 'purpose=check'] as const;

/** Of the first county alone, of both, and of nobody. */
const idNumbers = {
  first: '52012219900101118X',
  both: '520122196505052344',
  poor: '520122197712120017',
  unknown: '520122196505059992',
} as const;

const householdHead =
  'id_number,village,kind,persons,registered_year,lifted_out_year,income_year,per_capita_income';
const benefitHead = 'month,id_number,person,source_unit,mechanism,gross,cost,status,voucher';
const file = (head: string, ...rows: readonly string[]): string => [head, ...rows].join('\n');

/** What a caller gets, but for what differs between any two requests. */
interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Record<string, string>;
}
const changing = ['date', 'x-request-id', 'content-length', 'etag', 'ratelimit', 'retry-after'];
const told = ({ status, text, headers }: Answer) => ({
  status,
  text: text.replace(/"(instance|requestId)":"[^"]*"/g, '"$1":"…"'),
  headers: Object.entries(headers).filter(([name]) => !changing.includes(name)),
});

describe('registers of two counties', () => {
  let test: TestApp;
  let [first, second, above] = ['', '', ''];

  beforeEach(async () => {
    test = await createTestApp();
    await registerTestUnits(test.source);
    const units = [
      'code,name,kind,division,valid_from',
      `${parkOfOther},修文电商产业园,park,${other},2018-01`,
    ];
    await importUnits(test.source, units.join('\n'));
    const officer = (username: string, division: string) =>
      test.signIn({ username, roles: ['officer', 'impact'], divisions: [division] });
    first = await officer('first', county);
    second = await officer('second', other);
    above = await officer('above', prefecture);
  });
  afterEach(() => test.close());

  const get = (path: string, token: string) =>
    test.http.get(`/api/v1/${path}`).set('Authorization', `Bearer ${token}`);
  const post = (path: string, token: string) =>
    test.http.post(`/api/v1/${path}`).set('Authorization', `Bearer ${token}`);
  const send = async (path: 'households' | 'benefits', token: string, csv: string) =>
    told(await post(`impact/${path}`, token).attach('file', Buffer.from(csv), 'file.csv'));
  const stored = (created: number, changed = created) => ({
    status: 200,
    text: expect.stringContaining(`"created":${created},"updated":${changed - created}`) as string,
  });

  const household = (id: string, village: string, kind = 'poor', persons = 3, income = 2000) =>
    `${id},${village},${kind},${persons},2014,,2018,${income}`;
  const benefit = (id: string, unit: string, gross = 900, mechanism = 'employment') =>
    `2019-05,${id},,${unit},${mechanism},${gross},,paid,`;

  it('answer a file alike, whether another county has its households or nobody', async () => {
    const ofFirst = file(
      householdHead,
      ...Object.values(idNumbers)
        .slice(0, 3)
        .map((id) => household(id, libei)),
    );
    expect(await send('households', first, ofFirst)).toMatchObject(stored(6));
    const registers = async (...ids: readonly string[]) =>
      send('households', second, file(householdHead, ...ids.map((id) => household(id, villageOfOther))));
    const elsewhere = await registers(idNumbers.both);
    expect(elsewhere).toMatchObject(stored(2));
    expect(await registers(idNumbers.unknown)).toEqual(elsewhere);
    expect(await registers(idNumbers.both)).toEqual(await registers(idNumbers.unknown));

    const pays = (id: string) => send('benefits', second, file(benefitHead, benefit(id, parkOfOther)));
    const paid = await pays(idNumbers.both);
    expect(paid).toMatchObject(stored(1));
    expect(await pays(idNumbers.unknown)).toEqual(paid);
    expect(await pays(idNumbers.both)).toEqual(await pays(idNumbers.unknown));
    // A household that only the first county has, and one that nobody has.
    const refused = await pays(idNumbers.first);
    expect(refused).toMatchObject({
      status: 400,
      text: expect.stringContaining('HOUSEHOLDS_NOT_KNOWN') as string,
    });
    expect(await pays('520122196505058885')).toEqual(refused);
    const data = (id: string) =>
      post('impact/household-exports', second).send({ id_number: id, purpose: '核对' }).then(told);
    expect(await data(idNumbers.first)).toEqual(await data('520122196505058885'));

    const wrong = (id: string) =>
      send('households', second, file(householdHead, household(id, villageOfOther, 'rich')));
    expect(await wrong(idNumbers.first)).toEqual(await wrong('520122196505058885'));
    const trail = await get('audit/events?kind=household&actor=second', above).expect(200);
    expect((trail.body.items as { action: string }[]).filter(({ action }) => action !== 'exported')).toEqual(
      [],
    );
    expect((await get(`impact/households?${why}`, first)).body.items).toHaveLength(3);
    expect((await get(`impact/households?${why}`, second)).body.items).toHaveLength(2);
  });

  it('refuse within the county what another township has, and note it for that village', async () => {
    expect(
      await send('households', first, file(householdHead, household(idNumbers.first, libei))),
    ).toMatchObject(stored(2));
    await send('households', second, file(householdHead, household(idNumbers.both, villageOfOther)));
    const township = await test.signIn({
      username: 'town',
      roles: ['officer', 'impact'],
      divisions: ['520122100'],
    });
    const takes = (id: string) =>
      send('households', township, file(householdHead, household(id, '520122100001')));
    expect(await takes(idNumbers.first)).toMatchObject({
      status: 400,
      text: expect.stringContaining('IMPACT.HOUSEHOLD_ELSEWHERE') as string,
    });
    expect(await takes(idNumbers.both)).toMatchObject(stored(2));
    const { body } = await get('audit/events?kind=household&actor=town', first).expect(200);
    expect(body.items).toMatchObject([
      { action: 'found-elsewhere', subject: { code: libei }, reason: '(1)' },
    ]);
  });

  it('count a household of both counties once above them, and once in each', async () => {
    await send('households', first, file(householdHead, household(idNumbers.both, libei, 'poor', 3, 3100)));
    await send(
      'households',
      second,
      file(householdHead, household(idNumbers.both, villageOfOther, 'poor', 2)),
    );
    await send('benefits', first, file(benefitHead, benefit(idNumbers.both, testPark, 600)));
    await send(
      'benefits',
      second,
      file(
        benefitHead,
        benefit(idNumbers.both, parkOfOther, 300),
        benefit(idNumbers.both, parkOfOther, 50, 'dividend'),
      ),
    );
    const summary = async (token: string, scope: string) =>
      (await get(`impact/summary?period=2019&scope=${scope}`, token).expect(200)).body;
    expect(await summary(first, county)).toMatchObject({
      figures: { households: 1, persons: 3, netIncome: '600.00' },
      coverage: { benefited: 1, registered: 1 },
      lineCrossings: { crossed: 1, crossedPersons: 3, notCrossed: 0 },
    });
    expect(await summary(second, other)).toMatchObject({
      figures: { households: 1, persons: 2, netIncome: '350.00' },
      coverage: { benefited: 1, registered: 1 },
      lineCrossings: { crossed: 0, notCrossed: 1, notCrossedPersons: 2 },
    });
    const both = await summary(above, prefecture);
    expect(both).toMatchObject({
      figures: {
        households: 1,
        persons: 3,
        registeredPoorHouseholds: 1,
        householdsPaid: 1,
        netIncome: '950.00',
        gainPerHousehold: '950.00',
        gainPerPerson: '316.67',
        villagesDriven: 2,
      },
      coverage: { benefited: 1, registered: 1, ratio: '1.000000' },
      lineCrossings: { crossed: 1, crossedPersons: 3, notCrossed: 0 },
      movement: { newlyReached: { households: 1, persons: 3 }, firstTime: 1 },
    });
    expect(both.byMechanism).toMatchObject([
      { mechanism: 'employment', households: 1, net: '900.00' },
      { mechanism: 'dividend', households: 1, net: '50.00' },
    ]);
    const cube = async (query: object) =>
      (
        await post('cube', above)
          .send({ period: '2019', ...query })
          .expect(200)
      ).body;
    const measures = ['households', 'persons', 'netPerHousehold'];
    expect(await cube({ measures, by: ['county'] })).toMatchObject({
      rows: [
        { county, households: 1, persons: 3, netPerHousehold: '600.00' },
        { county: other, households: 1, persons: 2, netPerHousehold: '350.00' },
      ],
      totals: { households: 1, persons: 3, netPerHousehold: '950.00' },
    });
    expect(await cube({ measures: ['newlyReached'], by: [], compare: 'yoy' })).toMatchObject({
      totals: { newlyReached: 1 },
    });
    expect(
      await cube({ measures: ['registeredHouseholds', 'reachedHouseholds'], by: ['homeCounty'] }),
    ).toMatchObject({
      rows: [
        { homeCounty: county, registeredHouseholds: 1, reachedHouseholds: 1 },
        { homeCounty: other, registeredHouseholds: 1, reachedHouseholds: 1 },
      ],
      totals: { registeredHouseholds: 1, reachedHouseholds: 1 },
    });
    expect(await cube({ measures: ['crossed', 'notCrossed'], by: ['county'] })).toMatchObject({
      totals: { crossed: 1, notCrossed: 0 },
    });
  });

  it('let who covers both move a household that is registered once, and no other', async () => {
    await send(
      'households',
      first,
      file(householdHead, household(idNumbers.first, libei), household(idNumbers.both, libei)),
    );
    await send('households', second, file(householdHead, household(idNumbers.both, villageOfOther)));
    const moves = (id: string, village: string) =>
      send('households', above, file(householdHead, household(id, village)));
    expect(await moves(idNumbers.first, villageOfOther)).toMatchObject(stored(0, 1));
    expect(await moves(idNumbers.both, secondOfOther)).toMatchObject(stored(0, 1));
    const villages = async (token: string) =>
      ((await get(`impact/households?${why}`, token)).body.items as { village: string }[]).map(
        ({ village }) => village,
      );
    expect(await villages(first)).toEqual([libei]);
    expect((await villages(second)).sort()).toEqual([villageOfOther, secondOfOther].sort());
  });

  it('shows who covers both what both have registered, until one of the registrations is erased', async () => {
    const rows = Object.values(idNumbers).slice(0, 2);
    await send('households', first, file(householdHead, ...rows.map((id) => household(id, libei))));
    await send('households', second, file(householdHead, household(idNumbers.both, villageOfOther)));
    const twice = async (token: string) =>
      (await get(`impact/households?registeredTwice=true&${why}`, token).expect(200)).body.items as object[];
    expect(await twice(above)).toMatchObject([
      { village: libei, alsoIn: [other] },
      { village: villageOfOther, alsoIn: [county] },
    ]);
    for (const token of [first, second]) expect(await twice(token)).toEqual([]);
    const whole = await get(`impact/households?${why}`, first);
    expect((whole.body.items as { alsoIn: string[] }[]).map(({ alsoIn }) => alsoIn)).toEqual([[], []]);
    const ask = { id_number: idNumbers.both, purpose: '重复登记' };
    const refused = await post('impact/household-erasures', above).send(ask);
    expect([refused.status, refused.body.code]).toEqual([409, 'IMPACT.REGISTERED_TWICE']);
    expect(refused.body.detail).toContain(`${county} ${other}`);
    await post('impact/household-erasures', above)
      .send({ ...ask, county: other })
      .expect(200);
    expect(await twice(above)).toEqual([]);
    await post('impact/household-exports', first).send(ask).expect(200);
    await post('impact/household-exports', second).send(ask).expect(404);
  });
});
