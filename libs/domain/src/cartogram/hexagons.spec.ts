import { hexagonsByCode, hexagonsByDirection, type Hexagon, type LocatedPlace } from './hexagons';

/** Seats of Guiyang's counties. */
const guiyang: readonly (readonly [code: string, latitude: number, longitude: number])[] = [
  ['520102', 26.57, 106.72],
  ['520103', 26.6, 106.72],
  ['520111', 26.41, 106.67],
  ['520112', 26.63, 106.75],
  ['520113', 26.68, 106.63],
  ['520115', 26.6, 106.62],
  ['520121', 27.06, 106.97],
  ['520122', 27.09, 106.74],
  ['520123', 26.84, 106.59],
  ['520181', 26.56, 106.47],
];

const located = (list: typeof guiyang): LocatedPlace[] =>
  list.map(([code, latitude, longitude]) => ({ code, coordinates: { latitude, longitude } }));

const centre = ({ row, column }: Hexagon) => ({ x: column + (row % 2) / 2, y: row * Math.sqrt(0.75) });

const distance = (a: Hexagon, b: Hexagon): number =>
  Math.hypot(centre(a).x - centre(b).x, centre(a).y - centre(b).y);

/** Every hexagon is reached from the first one over common sides. */
const isWhole = ([first, ...left]: readonly Hexagon[]): boolean => {
  const reached = first ? [first] : [];
  for (let found = true; found;) {
    const at = left.findIndex((cell) => reached.some((near) => Math.abs(distance(near, cell) - 1) < 1e-6));
    found = at >= 0;
    if (found) reached.push(...left.splice(at, 1));
  }
  return left.length === 0;
};

/** Pseudo-random places, the same each time. */
const scattered = (count: number, seed: number): LocatedPlace[] => {
  let state = seed;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: count }, (_, at) => ({
    code: String(520_000 + at),
    coordinates: { latitude: 26 + next(), longitude: 106 + next() },
  }));
};

describe('hexagons by direction', () => {
  const cells = hexagonsByDirection(located(guiyang));
  const at = (code: string) => centre(cells.get(code)!);

  it('shows the counties of Guiyang where people look for them', () => {
    expect([at('520122').y, at('520121').y].every((y) => y < at('520102').y)).toBe(true);
    expect(at('520121').x).toBeGreaterThan(at('520122').x);
    expect(at('520181').x).toBe(Math.min(...guiyang.map(([code]) => at(code).x)));
    expect(at('520111').y).toBe(Math.max(...guiyang.map(([code]) => at(code).y)));
    expect(at('520123').y).toBeLessThan(at('520113').y);
    expect(at('520112').x).toBeGreaterThan(at('520115').x);
  });

  it.each([1, 2, 3, 7, 12, 25, 40])(
    'are one whole of %d cells, whatever the order of the places',
    (count) => {
      const places = scattered(count, count * 7 + 1);
      const drawn = hexagonsByDirection(places);
      const list = [...drawn.values()];
      expect(new Set(list.map(({ row, column }) => `${row},${column}`)).size).toBe(count);
      expect(isWhole(list)).toBe(true);
      expect(Math.min(...list.map(({ row }) => row))).toBe(0);
      expect(Math.min(...list.map(({ column }) => column))).toBe(0);
      expect([...hexagonsByDirection([...places].reverse())].sort()).toEqual([...drawn].sort());
    },
  );

  it('keeps apart what lies at one point, and is empty for nothing', () => {
    const same = located([
      ['1', 26, 106],
      ['2', 26, 106],
      ['3', 26, 106],
    ]);
    expect(isWhole([...hexagonsByDirection(same).values()])).toBe(true);
    expect(hexagonsByDirection([])).toEqual(new Map());
  });

  it('sees directions truly: most pairs of near places lie the same way on paper', () => {
    const places = scattered(20, 99);
    const drawn = hexagonsByDirection(places);
    const pairs = places.flatMap((one) => places.map((other) => [one, other] as const));
    const near = pairs.filter(([one, other]) => one.code < other.code);
    const right = near.filter(([one, other]) => {
      const north = other.coordinates.latitude - one.coordinates.latitude;
      const east = other.coordinates.longitude - one.coordinates.longitude;
      const [from, to] = [centre(drawn.get(one.code)!), centre(drawn.get(other.code)!)];
      return (to.x - from.x) * east + (from.y - to.y) * north > 0;
    });
    expect(right.length / near.length).toBeGreaterThan(0.9);
  });
});

describe('hexagons by code', () => {
  it('fills rows in the order of the codes', () => {
    expect([...hexagonsByCode(['c', 'a', 'b', 'e', 'd'])]).toEqual([
      ['a', { row: 0, column: 0 }],
      ['b', { row: 0, column: 1 }],
      ['c', { row: 0, column: 2 }],
      ['d', { row: 1, column: 0 }],
      ['e', { row: 1, column: 1 }],
    ]);
    expect(hexagonsByCode([])).toEqual(new Map());
  });
});
