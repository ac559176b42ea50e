import type { CartogramResponse } from '@xiangtong/contracts';
import { Stage } from '../support';

const stage = new Stage();

beforeAll(() => stage.open());
afterAll(() => stage.close());

const cartogram = async (parent: string): Promise<CartogramResponse> =>
  (await stage.get('officer', `/divisions/cartogram?parent=${parent}`).expect(200)).body as CartogramResponse;

const cellsOf = ({ places }: CartogramResponse): string[] =>
  places.map(({ row, column }) => `${row},${column}`);

describe('GET /divisions/cartogram', () => {
  it('arranges the counties of Guiyang by where their seats lie', async () => {
    const city = await cartogram('5201');
    expect(city.basis).toBe('seats');
    expect(city.places).toHaveLength(10);
    expect(new Set(cellsOf(city)).size).toBe(10);
    const rowOf = (code: string): number => city.places.find((place) => place.code === `${code}000000`)!.row;
    expect(rowOf('520122')).toBeLessThan(rowOf('520102'));
    expect(rowOf('520102')).toBeLessThan(rowOf('520111'));
    expect(await cartogram('520100000000')).toEqual(city);
  });

  it('says that the townships, whose seats nobody knows, stand by their codes', async () => {
    const county = await cartogram('520122');
    expect(county.basis).toBe('codes');
    expect(county.places[0]).toMatchObject({
      code: '520122001000',
      name: { zh: '永阳街道' },
      row: 0,
      column: 0,
    });
    expect(new Set(cellsOf(county)).size).toBe(county.places.length);
  });

  it('refuses what is no division', async () => {
    const { body } = await stage.get('officer', '/divisions/cartogram?parent=abc').expect(404);
    expect(body).toMatchObject({ code: 'DIVISION.UNKNOWN' });
    await stage.get('officer', '/divisions/cartogram').expect(400);
  });
});
