import type { PriceVolumeFigures } from '@xiangtong/contracts';
import fc from 'fast-check';
import { Cube, priceVolumeDimensions, priceVolumeOf } from '../src';
import { eventArbitrary } from './support/arbitraries';
import { Historian } from './support/events';
import { createFixture, type Fixture } from './support/fixture';
import { aLine } from './support/history';

const open: Fixture[] = [];
afterAll(() => Promise.all(open.map((fixture) => fixture.close())));

const cubeOf = async (events: Parameters<Historian['play']>[0]): Promise<Cube> => {
  const fixture = await createFixture();
  open.push(fixture);
  await new Historian(fixture.source, fixture.catalogue).play(events);
  return new Cube(await fixture.replica());
};

const fen = (text: string): bigint => BigInt(text.replace('.', ''));

const addsUp = ({ amount, base, change, price, volume, newAndDropped }: PriceVolumeFigures): void => {
  expect(fen(change)).toBe(fen(amount) - fen(base));
  expect(fen(price) + fen(volume) + fen(newAndDropped)).toBe(fen(change));
};

describe('price and volume', () => {
  it('tell apart dearer goods, more goods and other goods', async () => {
    const cube = await cubeOf([
      {
        unit: 'V1',
        month: 201812,
        lines: [
          aLine({ product: 'PEPPER', amount: 10_000, quantity: 10_000 }),
          aLine({ product: 'APPLE', amount: 2_000, quantity: 1_000 }),
        ],
      },
      {
        unit: 'V1',
        month: 201912,
        lines: [
          aLine({ product: 'PEPPER', amount: 18_000, quantity: 15_000 }),
          aLine({ product: 'PHONE', amount: 5_000, quantity: 1_000 }),
        ],
      },
    ]);
    const answer = await priceVolumeOf(cube, { period: '2019-12', compare: 'yoy', by: 'category' }, 'all');
    // Peppers from 10 kg at 10.00 to 15 kg at 12.00: price ½(10+15)·2, volume ½(10+12)·5.
    expect(answer.total).toEqual({
      amount: '230.00',
      base: '120.00',
      change: '110.00',
      price: '25.00',
      volume: '55.00',
      newAndDropped: '30.00',
      priceIndex: { laspeyres: '1.200000000000', paasche: '1.200000000000', fisher: '1.200000000000' },
      quantityIndex: { laspeyres: '1.500000000000', paasche: '1.500000000000', fisher: '1.500000000000' },
      matched: 1,
      unmatched: 2,
    });
    expect(answer.rows).toMatchObject([
      { code: 'veg', name: { zh: '蔬菜' }, price: '25.00', volume: '55.00', newAndDropped: '0.00' },
      { code: 'goods', priceIndex: null, newAndDropped: '50.00', matched: 0 },
      { code: 'fruit', quantityIndex: null, newAndDropped: '-20.00', unmatched: 1 },
    ]);
    const products = {
      period: '2019-12',
      compare: 'yoy',
      by: 'product',
      where: { category: 'veg' },
    } as const;
    const drilled = await priceVolumeOf(cube, products, 'all');
    expect(drilled.rows).toMatchObject([
      {
        code: 'PEPPER',
        price: '25.00',
        volume: '55.00',
        fisherContribution: { price: '0.200000000000', volume: '0.500000000000' },
      },
    ]);
    expect(drilled.warnings.map(({ code }) => code)).toEqual(['NOMINAL']);
    const nothing = await priceVolumeOf(cube, products, { divisions: [], unitIds: [] });
    expect([nothing.rows, nothing.total.change, nothing.total.priceIndex]).toEqual([[], '0.00', null]);
  });

  it('add up to the change to the fen, whoever the members are', async () => {
    const cube = await cubeOf(fc.sample(eventArbitrary, { numRuns: 80, seed: 20_191_231 }));
    const totals = new Set<string>();
    for (const by of priceVolumeDimensions) {
      const { rows, total } = await priceVolumeOf(cube, { period: '2019', compare: 'yoy', by }, 'all');
      for (const figures of [...rows, total]) addsUp(figures);
      expect(rows.reduce((sum, row) => sum + fen(row.change), 0n)).toBe(fen(total.change));
      totals.add(JSON.stringify(total));
    }
    expect(totals.size).toBe(1);
  });
});
