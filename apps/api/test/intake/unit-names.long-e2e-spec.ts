import { testVillages } from '@xiangtong/testing';
import { elsewhere } from '../support';
import { close, get, open, post, report, sql, type Role } from '../support/unit-stage';

const [libei, , second, third] = testVillages;

describe('units of one name', () => {
  const namesake = '520122102299';
  const named = async (role: Role): Promise<ReadonlyMap<string, string>> => {
    const { body } = await get(role, '/units').expect(200);
    const units = body as { code: string; name: { zh: string }; printedName: { zh: string } }[];
    for (const { code, name } of units) if (code !== elsewhere) expect(name.zh).not.toContain('镇');
    return new Map(units.map(({ code, printedName }) => [code, printedName.zh]));
  };

  beforeAll(async () => {
    await open();
    const rows: readonly (readonly [string, string])[] = [
      [namesake, '村208'],
      ['520123100299', '村002'],
    ];
    for (const [code, name] of rows)
      await sql(
        `with village as (insert into division (code, name) values ($1, $2) on conflict (code) do update set name = $2)
         insert into reporting_unit (code, name, kind, division, valid_from) values ($1, $2, 'village', $1, 201801)`,
        [code, name],
      );
    await report(libei, '2019-05', 'S-208');
  });
  afterAll(close);

  it('are told apart by township in a county, by county too above it, and stay short where there is one', async () => {
    const inCounty = await named('officer');
    expect(inCounty.get(libei)).toBe('永阳街道村208');
    expect(inCounty.get(namesake)).toBe('九庄镇村208');
    expect(inCounty.get(second)).toBe('村002');
    const inCity = await named('prefecture');
    expect(inCity.get(libei)).toBe('息烽县永阳街道村208');
    expect(inCity.get(second)).toBe('息烽县永阳街道村002');
    expect(inCity.get(third)).toBe('村003');
    expect((await named('reporter')).get(libei)).toBe('永阳街道村208');
  });

  it('are so in lists and in figures', async () => {
    const listed = await get('officer', `/submissions?unit=${libei}`).expect(200);
    expect(listed.body).toMatchObject({ items: [{ unit: libei, unitName: '永阳街道村208' }] });
    const english = await get('officer', `/submissions?unit=${libei}`)
      .set('accept-language', 'en')
      .expect(200);
    expect((english.body as { items: { unitName: string }[] }).items[0]?.unitName).toMatch(/^[\x20-\x7e]+$/);
    const query = { measures: ['amount'], by: ['unit'], period: '2019', atLeast: 1 };
    const label = async (where: object): Promise<unknown> => {
      const { body } = await post('prefecture', '/cube', { ...query, where }).expect(200);
      return (body as { labels: { unit: Record<string, { zh: string }> } }).labels.unit[libei];
    };
    expect(await label({ county: '520122' })).toMatchObject({ zh: '永阳街道村208' });
    expect(await label({})).toMatchObject({ zh: '息烽县永阳街道村208' });
    expect(await label({ unit: libei })).toMatchObject({ zh: '村208' });
  });
});
