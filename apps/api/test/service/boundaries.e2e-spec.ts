import { importBoundaries, ReferenceCatalogue, type BoundaryMap } from '@xiangtong/reference';
import { patchwork } from '@xiangtong/testing';
import type { Page, AuditEventResponse } from '@xiangtong/contracts';
import { Stage, type Person } from '../support';

const stage = new Stage();

beforeAll(() => stage.open());
afterAll(() => stage.close());

const below = (person: Person, division: string) =>
  stage.get(person, `/divisions/boundaries?division=${division}`);

const imported = async (parent: string): Promise<void> => {
  const { source, clock } = stage.test;
  const divisions = await new ReferenceCatalogue(source).divisionsBelow(
    parent === '' ? null : parent.padEnd(12, '0'),
  );
  const text = JSON.stringify(patchwork(divisions.map(({ code }) => code)));
  await importBoundaries(source, text, {
    approval: 'GS(2020)0001号',
    importedBy: 'cli:root',
    now: clock.now(),
  });
};

describe('GET /divisions/boundaries', () => {
  it('has nothing where no map was imported', async () => {
    const { body } = await below('officer', '520122').expect(200);
    expect(body).toEqual({ approval: null, places: [] });
  });

  it('gives the parts of a place of the own scope, with the approval number', async () => {
    await imported('520122');
    const { body } = await below('officer', '520122').expect(200);
    const { approval, places } = body as BoundaryMap;
    expect(approval).toBe('GS(2020)0001号');
    expect(places).toHaveLength(11);
    expect(places[0]).toMatchObject({ code: '520122001000', name: { zh: '永阳街道' } });
    await below('auditor', '520122').expect(200, body);
    expect((await below('auditor', '5201').expect(200)).body).toEqual({ approval: null, places: [] });
  });

  it('gives the provinces to everybody who sees figures', async () => {
    await imported('');
    const { body } = await stage.get('officer', '/divisions/boundaries').expect(200);
    expect((body as BoundaryMap).places.map(({ name }) => name.zh)).toContain('贵州省');
    await stage.get('auditor', '/divisions/boundaries').expect(200, body);
    await stage.get('libei', '/divisions/boundaries').expect(403);
    await imported('520122');
  });

  it.each<[Person, string, number]>([
    ['other', '520122', 404],
    ['officer', '5201', 404],
    ['officer', '520123', 404],
    ['officer', 'abc', 404],
    ['officer', '', 404],
    ['libei', '520122', 403],
    ['admin', '520122', 403],
  ])('is nothing for %s at "%s"', async (person, division, status) => {
    await below(person, division).expect(status);
  });

  it('is in the audit trail of the place', async () => {
    const { body } = await stage.get('auditor', '/audit/events?kind=boundary').expect(200);
    expect((body as Page<AuditEventResponse>).items.slice(0, 1)).toMatchObject([
      {
        actor: 'cli:root',
        text: '导入边界图（审图号见对象栏）',
        subject: { type: 'division', code: '520122', name: 'GS(2020)0001号 息烽县' },
      },
    ]);
    expect(
      ((await stage.get('other', '/audit/events?kind=boundary').expect(200)).body as Page<AuditEventResponse>)
        .items,
    ).toEqual([]);
  });
});
