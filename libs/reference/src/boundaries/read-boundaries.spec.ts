import type { DomainError } from '@xiangtong/infrastructure';
import { patchwork } from '@xiangtong/testing';
import { featuresOf, readBoundaries } from './read-boundaries';

const known = new Set(['520122000000', '520123000000', '520122001000', '520122001208']);

const square = [
  [106, 27],
  [107, 27],
  [107, 28],
  [106, 27],
];

const feature = (overrides: object = {}): object => ({
  type: 'Feature',
  properties: { code: '520122' },
  geometry: { type: 'Polygon', coordinates: [square] },
  ...overrides,
});

const collection = (...features: unknown[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features });

const read = (...features: unknown[]) => readBoundaries(featuresOf(collection(...features)), known);

const faultsOf = (...features: unknown[]): string[] =>
  read(...features).faults.map(
    ({ path, code, parameters }) => `${path} ${code} ${Object.values(parameters).join(' ')}`,
  );

const ring = (coordinates: unknown) => feature({ geometry: { type: 'Polygon', coordinates: [coordinates] } });

const geometry = (value: unknown) => feature({ geometry: value });

const refusalOf = (text: string): string | undefined => {
  try {
    featuresOf(text);
  } catch (error) {
    return (error as DomainError).mistakes[0]?.code;
  }
  return undefined;
};

describe('the features of a file', () => {
  it.each([
    '',
    'null',
    '[]',
    '{"type":"FeatureCollection"}',
    '{"type":"FeatureCollection","features":{}}',
    '{"type":"FeatureCollection","features":[]}',
    '{"type":"Feature","features":[1]}',
    '{"type":"FeatureCollection","features":[',
    '['.repeat(1_000_000),
    '<kml/>',
    '\u0000',
  ])('are none in %.60s', (text) => expect(refusalOf(text)).toBe('BOUNDARY.NOT_GEOJSON'));

  it('are refused where there are too many of them', () => {
    expect(refusalOf(collection(...Array.from({ length: 3_001 }, () => feature())))).toBe(
      'BOUNDARY.TOO_MANY_FEATURES',
    );
    const long = Array.from({ length: 500_001 }, () => [106, 27]);
    expect(() => read(ring(long))).toThrow(/1 mistake/);
  });

  it('are boundaries of known divisions, by codes of 6, 9 or 12 digits', () => {
    const { boundaries, faults } = read(
      feature({ properties: { code: 520_123 } }),
      feature({ properties: { code: '520122001' } }),
      feature({ properties: { code: '520122001208' } }),
      geometry({ type: 'MultiPolygon', coordinates: [[square.map(([x, y]) => [x, y, 900])], [square]] }),
    );
    expect(faults).toEqual([]);
    expect(boundaries.map(({ index, code }) => [index, code])).toEqual([
      [0, '520123000000'],
      [1, '520122001000'],
      [2, '520122001208'],
      [3, '520122000000'],
    ]);
    expect(boundaries[3]!.polygons).toEqual([[square], [square]]);
    expect(read(...patchwork(['520122', '520123']).features).boundaries).toHaveLength(2);
  });

  it.each([
    [[null], 'features[0] BOUNDARY.NOT_FEATURE '],
    [['Feature'], 'features[0] BOUNDARY.NOT_FEATURE '],
    [[feature({ type: 'constructor' })], 'features[0] BOUNDARY.NOT_FEATURE '],
    [[feature({ properties: null })], 'features[0] BOUNDARY.CODE '],
    [[feature({ properties: { code: { toString: 1 } } })], 'features[0] BOUNDARY.CODE '],
    [[feature({ properties: { code: '5201' } })], 'features[0] BOUNDARY.CODE 5201'],
    [[feature({ properties: { code: '520122; drop' } })], 'features[0] BOUNDARY.CODE 520122; drop'],
    [[feature({ properties: { code: '999999' } })], 'features[0] 999999 BOUNDARY.UNKNOWN_CODE 999999'],
    [
      [feature(), feature({ properties: { code: '520122000000' } })],
      'features[1] 520122 BOUNDARY.REPEATED 520122000000 0',
    ],
    [[geometry(null)], 'features[0] 520122 BOUNDARY.GEOMETRY '],
    [[geometry({ type: 'Point', coordinates: [106, 27] })], 'features[0] 520122 BOUNDARY.GEOMETRY '],
    [[geometry({ type: 'constructor', coordinates: [[square]] })], 'features[0] 520122 BOUNDARY.GEOMETRY '],
    [[geometry({ type: 'Polygon', coordinates: [] })], 'features[0] 520122 BOUNDARY.GEOMETRY '],
    [[geometry({ type: 'MultiPolygon', coordinates: [] })], 'features[0] 520122 BOUNDARY.GEOMETRY '],
    [[geometry({ type: 'MultiPolygon', coordinates: [square, 1] })], 'features[0] 520122 BOUNDARY.GEOMETRY '],
    [[ring('x')], 'features[0] 520122 BOUNDARY.SHORT_RING 1'],
    [[ring(square.slice(0, 3))], 'features[0] 520122 BOUNDARY.SHORT_RING 1'],
    [[ring([...square.slice(0, 3), [106, 27.5]])], 'features[0] 520122 BOUNDARY.OPEN_RING 1'],
    // Latitude first, metres of a projection, no number, nested.
    [[ring(square.map(([x, y]) => [y, x]))], 'features[0] 520122 BOUNDARY.POSITION 1 1 [27,106]'],
    [
      [ring([...square.slice(0, 2), [35_600_000, 2_990_000], [106, 27]])],
      'features[0] 520122 BOUNDARY.POSITION 1 3 [35600000,2990000]',
    ],
    [[ring([['106', 27], ...square])], 'features[0] 520122 BOUNDARY.POSITION 1 1 [?,27]'],
    [[ring([[[[106]], null], ...square])], 'features[0] 520122 BOUNDARY.POSITION 1 1 [?,?]'],
    [[ring([{ length: 2 }, ...square])], 'features[0] 520122 BOUNDARY.POSITION 1 1 ?'],
  ])('%#: %j is refused', (features, fault) => expect(faultsOf(...features)).toEqual([fault]));

  it('are told all their faults at once, each with its place', () => {
    expect(
      faultsOf(
        feature({ properties: { code: '1' }, geometry: null }),
        feature(),
        geometry({ type: 'Polygon', coordinates: [square, square.slice(0, 3), [...square, [1, 1]]] }),
      ),
    ).toEqual([
      'features[0] BOUNDARY.CODE 1',
      'features[0] BOUNDARY.GEOMETRY ',
      'features[2] 520122 BOUNDARY.REPEATED 520122 1',
      'features[2] 520122 BOUNDARY.SHORT_RING 2',
      'features[2] 520122 BOUNDARY.POSITION 3 5 [1,1]',
    ]);
  });

  it('survive numbers beyond all numbers and nests of any depth', () => {
    const deep = `${'['.repeat(100_000)}106${']'.repeat(100_000)}`;
    const text = collection(ring(['DEEP', ...square])).replace('"DEEP"', deep);
    expect(readBoundaries(featuresOf(text), known).faults[0]?.code).toBe('BOUNDARY.POSITION');
    const huge = collection(ring([['HUGE', 27], ...square])).replace('"HUGE"', '1e999');
    expect(readBoundaries(featuresOf(huge), known).faults[0]?.code).toBe('BOUNDARY.POSITION');
  });
});
