import { patchwork } from '@xiangtong/testing';
import type { Boundary, Position, Ring } from './boundary';
import { coverageFaults } from './check-coverage';
import { Topology } from './topology';

let topology: Topology;
beforeAll(async () => {
  topology = await Topology.load();
});

/** A rectangle in degrees. */
const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

const boundary = (index: number, code: string, ...polygons: Ring[][]): Boundary => ({
  index,
  code: code.padEnd(12, '0'),
  polygons,
});

const faults = (boundaries: readonly Boundary[], isWhole = true): string[] =>
  coverageFaults(topology, boundaries, isWhole).map(
    ({ path, code, parameters }) => `${path} ${code} ${Object.values(parameters).join(' ')}`,
  );

/** The rings of a patchwork as boundaries. */
const sewn = (codes: readonly string[]): Boundary[] =>
  patchwork(codes).features.map(({ geometry }, index) =>
    boundary(index, codes[index]!, geometry.coordinates as Position[][]),
  );

describe('one boundary', () => {
  it.each<[string, Ring[][], string]>([
    [
      'a bow tie',
      [
        [
          [
            [106, 27],
            [107, 28],
            [107, 27],
            [106, 28],
            [106, 27],
          ],
        ],
      ],
      'CROSSES_ITSELF 106.50000,27.50000',
    ],
    [
      'a line there and back',
      [
        [
          [
            [106, 27],
            [107, 27],
            [106.5, 27],
            [106, 27],
          ],
        ],
      ],
      'CROSSES_ITSELF 106.00000,27.00000',
    ],
    [
      'a point',
      [
        [
          [
            [106, 27],
            [106, 27],
            [106, 27],
            [106, 27],
          ],
        ],
      ],
      'CROSSES_ITSELF 106.00000,27.00000',
    ],
    ['a hole outside', [[box(106, 27, 107, 28), box(108, 27, 109, 28)]], 'RINGS 108.00000,27.00000'],
    [
      'polygons in each other',
      [[box(106, 27, 107, 28)], [box(106.2, 27.2, 106.4, 27.4)]],
      'RINGS 106.20000,27.20000',
    ],
    [
      'polygons over each other',
      [[box(106, 27, 107, 28)], [box(106.5, 27, 107.5, 28)]],
      'CROSSES_ITSELF 106.50000,27.00000',
    ],
  ])('is not %s', (_, polygons, fault) =>
    expect(faults([boundary(4, '520122', ...polygons)])).toEqual([`features[4] 520122 BOUNDARY.${fault}`]),
  );

  it('may have holes and several polygons', () => {
    const polygons = [[box(106, 27, 107, 28), box(106.2, 27.2, 106.4, 27.4)], [box(108, 27, 109, 28)]];
    expect(faults([boundary(0, '520122', ...polygons)], false)).toEqual([]);
  });
});

describe('parts of one division', () => {
  it('fit where they share their borders, corner by corner', () => {
    expect(faults(sewn(['520102', '520103', '520111', '520112', '520113', '520115', '520121']))).toEqual([]);
  });

  it('do not overlap by more than a hectare; the place and the other are told', () => {
    const [west, east] = [box(106, 27, 107, 28), box(106.9, 27, 108, 28)];
    expect(faults([boundary(0, '520121', [west]), boundary(7, '520122', [east])])).toEqual([
      'features[7] 520122 BOUNDARY.OVERLAP 520121 109918.6 106.95000,27.50000',
    ]);
    // A strip of 0.8 m by 111 km is nine hectares; one of 8 cm is less than one.
    const near = (metres: number) => box(107 - metres / 99_000, 27, 108, 28);
    expect(faults([boundary(0, '520121', [west]), boundary(1, '520122', [near(0.8)])])).toHaveLength(1);
    expect(faults([boundary(0, '520121', [west]), boundary(1, '520122', [near(0.08)])])).toEqual([]);
  });

  it('leave no gap between them', () => {
    const ring = [
      box(106, 27, 109, 27.5),
      box(106, 28, 109, 28.5),
      box(106, 27.5, 107, 28),
      box(107.5, 27.5, 109, 28),
    ];
    const parts = ring.map((one, index) => boundary(index, `52012${index + 1}`, [one]));
    expect(faults(parts)).toEqual([
      expect.stringMatching(/^features\[0\] 520121 BOUNDARY.GAP 5201 27\d{4}\.\d 107\.25000,27\.75000$/),
    ]);
    // While features are missing, gaps cannot be found.
    expect(faults(parts, false)).toEqual([]);
  });

  it('fill the division where the file has it, and nothing beyond', () => {
    const county = boundary(0, '520122', [box(106, 27, 107, 28)]);
    const towns = [
      boundary(1, '520122001', [box(106, 27, 106.5, 28)]),
      boundary(2, '520122100', [box(106.5, 27, 106.9, 28)]),
      boundary(3, '520122101', [box(107, 27.5, 107.1, 28)]),
    ];
    expect(faults([county, ...towns]).map((fault) => fault.replace(/ \d+\.\d /, ' '))).toEqual([
      'features[0] 520122 BOUNDARY.GAP 520122 106.95000,27.50000',
      'features[0] 520122 BOUNDARY.OUTSIDE 520122 107.05000,27.75000',
    ]);
  });

  it('may enclose another county, if the file says so by a hole of the division', () => {
    const hole = box(106.4, 27.4, 106.6, 27.6);
    const county = boundary(0, '520122', [box(106, 27, 107, 28), hole]);
    const town = boundary(1, '520122001', [box(106, 27, 107, 28), hole]);
    const other = boundary(2, '520123', [hole]);
    expect(faults([county, town, other])).toEqual([]);
    expect(faults([town, other])).toHaveLength(1);
  });

  it('are compared with each other alone: a county lies over its townships', () => {
    const [county, town] = [boundary(0, '520122', [box(106, 27, 107, 28)]), box(106, 27, 107, 28)];
    expect(faults([county, boundary(1, '520122001', [town]), boundary(2, '520123001', [town])])).toEqual([]);
  });

  it('whose borders nobody can compute with are faults, not failures', async () => {
    const { default: RuntimeException } = await import('jsts/java/lang/RuntimeException.js');
    const [county] = sewn(['520102']);
    const failing = (error: Error): Topology =>
      Object.assign(Object.create(topology) as Topology, {
        union: () => {
          throw error;
        },
      });
    expect(coverageFaults(failing(new RuntimeException('not noded')), [county!], true)).toEqual([
      { path: 'features[0] 520102', code: 'BOUNDARY.TANGLED', parameters: {} },
    ]);
    expect(() => coverageFaults(failing(new Error('ours')), [county!], true)).toThrow('ours');
  });

  it('are told of many faults, not of endlessly many', () => {
    const heap = Array.from({ length: 60 }, (_, index) =>
      boundary(index, `520122${100 + index}`, [box(106, 27, 107, 28)]),
    );
    expect(faults(heap)).toHaveLength(500);
  });
});
