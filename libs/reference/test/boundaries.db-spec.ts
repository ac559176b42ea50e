import { DomainError } from '@xiangtong/infrastructure';
import { openTestDatabase, patchwork, type OpenTestDatabase, type Patchwork } from '@xiangtong/testing';
import { BoundaryMaps, boundaryEvents, importBoundaries, ReferenceCatalogue, removeBoundaries } from '../src';

const now = new Date('2020-01-10T08:00:00Z');
const approval = '审图号：GS（2020）0001号';

let database: OpenTestDatabase;
let townships: readonly string[];
let counties: readonly string[];

beforeAll(async () => {
  database = await openTestDatabase();
  const catalogue = new ReferenceCatalogue(database.source);
  const codesBelow = async (parent: string) =>
    (await catalogue.divisionsBelow(parent.padEnd(12, '0'))).map(({ code }) => code);
  townships = (await codesBelow('520122')).map((code) => code.slice(0, 9));
  counties = (await codesBelow('5201')).map((code) => code.slice(0, 6));
});
afterAll(() => database.drop());

const importing = (map: Patchwork | string, number = approval) =>
  importBoundaries(database.source, typeof map === 'string' ? map : JSON.stringify(map), {
    approval: number,
    importedBy: 'cli:root',
    now,
  });

const refusal = async (work: Promise<unknown>): Promise<DomainError> => {
  const error: unknown = await work.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DomainError);
  return error as DomainError;
};

const shown = async (parent: string) => {
  const map = await new BoundaryMaps(database.source).below(parent.padEnd(12, '0'));
  return { approval: map.approval, codes: map.places.map(({ code }) => code.slice(0, 9)) };
};

describe('boundaries', () => {
  it('are of one map, which a new one replaces as a whole', async () => {
    expect(await shown('520122')).toEqual({ approval: null, codes: [] });
    expect(await importing(patchwork(townships))).toEqual({ rows: 11, changed: 11 });
    expect(await shown('520122')).toEqual({ approval: 'GS(2020)0001号', codes: townships });
    expect(await shown('5201')).toEqual({ approval: null, codes: [] });

    await importing(patchwork(counties), '黔S(2019)006号');
    expect(await shown('520122')).toEqual({ approval: null, codes: [] });
    const city = await new BoundaryMaps(database.source).below('520100000000');
    expect(city.approval).toBe('黔S(2019)006号');
    expect(city.places[0]).toMatchObject({
      code: '520102000000',
      name: { zh: '南明区', en: 'Nanming District' },
    });
    const [ring] = city.places[0]!.polygons[0]!;
    expect(ring!.length).toBeGreaterThan(12);
    expect(ring!.at(-1)).toEqual(ring![0]);
  });

  it('are refused whole, with every fault and where it lies', async () => {
    const before = await shown('5201');
    const map = patchwork(counties.slice(0, 9));
    map.features[1]!.properties = { code: '999999' };
    map.features[4]!.geometry.coordinates[0]!.pop();
    const { code, mistakes } = await refusal(importing(map));
    expect(code).toBe('IMPORT.INVALID');
    expect(mistakes.map((mistake) => `${mistake.path} ${mistake.code}`)).toEqual([
      'features[1] 999999 BOUNDARY.UNKNOWN_CODE',
      'features[4] 520113 BOUNDARY.OPEN_RING',
      '520103 BOUNDARY.MISSING',
      '520181 BOUNDARY.MISSING',
    ]);
    expect(mistakes[3]!.parameters).toEqual({ division: { zh: '清镇市', en: 'Qingzhen' } });
    expect(await shown('5201')).toEqual(before);
  });

  it('need an approval number, and a file that is a map', async () => {
    for (const number of ['', 'GS2020', 'GS(2021)0001号'])
      expect((await refusal(importing(patchwork(counties), number))).code).toBe('BOUNDARY.APPROVAL');
    expect((await refusal(importing('{}'))).mistakes[0]?.code).toBe('BOUNDARY.NOT_GEOJSON');
  });

  it('are in the audit trail, map by map, for good', async () => {
    const window = {
      from: null,
      actor: null,
      unit: null,
      divisionPatterns: ['520122%'],
      unitIds: [],
      limit: 10,
    };
    const before = { at: new Date('2021-01-01T00:00:00Z'), id: '0' };
    const county = await boundaryEvents(database.source)({ ...window, before });
    expect(county).toMatchObject([
      { actor: 'cli:root', action: 'import', place: '520122', name: 'GS(2020)0001号' },
    ]);
    const city = await boundaryEvents(database.source)({ ...window, divisionPatterns: ['5201%'], before });
    expect(city.map(({ place, name }) => [place, name])).toEqual([
      ['5201', '黔S(2019)006号'],
      ['520122', 'GS(2020)0001号'],
    ]);
    await expect(database.owner.query('delete from boundary_map')).rejects.toThrow();
  });

  it('of two imports at once are those of the later one', async () => {
    await Promise.all([importing(patchwork(counties)), importing(patchwork(townships))]);
    const shownNow = [await shown('5201'), await shown('520122')].filter((map) => map.approval !== null);
    expect(shownNow).toHaveLength(1);
  });

  it('of the provinces are asked for without a division', async () => {
    const provinces = await new ReferenceCatalogue(database.source).divisionsBelow(null);
    await importing(patchwork([...provinces.map(({ code }) => code), ...townships]));
    const map = await new BoundaryMaps(database.source).below(null);
    expect(map.places.map(({ code }) => code)).toEqual(provinces.map(({ code }) => code));
    expect((await shown('520122')).codes).toEqual(townships);
  });

  it('are taken down, which stays in the audit trail', async () => {
    const removing = () => removeBoundaries(database.source, { importedBy: 'cli:chen', now });
    expect(await removing()).toMatchObject({ approval: 'GS(2020)0001号' });
    expect(await shown('520122')).toEqual({ approval: null, codes: [] });
    expect((await refusal(removing())).code).toBe('BOUNDARY.NONE');
    const before = { at: new Date('2021-01-01T00:00:00Z'), id: '0' };
    const [last] = await boundaryEvents(database.source)({
      from: null,
      actor: null,
      unit: null,
      divisionPatterns: ['%'],
      unitIds: [],
      limit: 1,
      before,
    });
    expect(last).toMatchObject({ actor: 'cli:chen', action: 'remove', name: 'GS(2020)0001号' });
  });
});
