import { patchwork } from '@xiangtong/testing';
import type { Boundary, Position, Ring } from './boundary';
import { coverageFaults } from './check-coverage';
import { simplified } from './simplify-boundaries';
import { Topology } from './topology';

const boundary = (code: string, ...rings: Ring[]): Boundary => ({
  index: 0,
  code: code.padEnd(12, '0'),
  polygons: [rings],
});

/** A circle of many positions about a point. */
const circle = (east: number, north: number, radius: number, count: number): Ring => {
  const ring = Array.from({ length: count }, (_, at): Position => {
    const angle = (at / count) * 2 * Math.PI;
    return [east + radius * Math.cos(angle), north + radius * Math.sin(angle)];
  });
  return [...ring, ring[0]!];
};

const countOf = (map: ReturnType<typeof simplified>): number => [...map.values()].flat(3).length;

describe('simplified boundaries', () => {
  it('stay where they are, to a two-thousandth of what is seen', () => {
    const ring = circle(106, 27, 1, 50_000);
    const [shown] = simplified([boundary('520122', ring)]).get('520122000000')![0]!;
    expect(shown!.length).toBeLessThan(10_000);
    expect(shown!.at(-1)).toEqual(shown![0]);
    const away = shown!.map(([east, north]) => Math.abs(Math.hypot(east - 106, north - 27) - 1));
    expect(Math.max(...away)).toBeLessThan(0.001);
  });

  it('are bounded however crooked they are', () => {
    const noisy = circle(106, 27, 1, 40_000).map(([east, north], at): Position => [
      east + 0.2 * Math.sin(at * 7.3),
      north + 0.2 * Math.sin(at * 3.1),
    ]);
    const ring = [...noisy.slice(0, -1), noisy[0]!];
    expect(countOf(simplified([boundary('520122', ring)]))).toBeLessThanOrEqual(20_000);
  });

  it('neither part nor cover each other where they met', async () => {
    const codes = ['520102', '520103', '520111', '520112', '520113', '520115', '520121'];
    const sewn = patchwork(codes).features.map(({ geometry }, index) =>
      boundary(codes[index]!, ...(geometry.coordinates as Position[][])),
    );
    const map = simplified(sewn);
    const again = sewn.map((one) => ({ ...one, polygons: map.get(one.code)! }));
    expect(coverageFaults(await Topology.load(), again, true)).toEqual([]);
  });

  it('lose islands and holes that nobody could see, and no division', () => {
    const islands: Boundary = {
      ...boundary('520121'),
      polygons: [[circle(106, 27, 1, 90), circle(106, 27, 1e-5, 9)], [circle(108, 27, 1e-5, 9)]],
    };
    const map = simplified([islands, boundary('520122', circle(109, 27, 1e-5, 9))]);
    expect(map.get('520121000000')!.map((rings) => rings.length)).toEqual([1]);
    expect(map.get('520122000000')!.flat(2)).toHaveLength(4);
  });

  it('are as fine as what is seen at once: townships finer than counties', () => {
    const map = simplified([
      boundary('520121', circle(106, 27, 1, 900)),
      boundary('520122001', circle(106, 27, 0.01, 900)),
    ]);
    expect(map.get('520122001000')!.flat(2).length).toBeGreaterThan(500);
  });
});
