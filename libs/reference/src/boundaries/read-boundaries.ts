import { isObject } from '@xiangtong/contracts';
import { parseDivisionCode, type DivisionCode } from '@xiangtong/domain';
import { invalidImport, type InputMistake } from '@xiangtong/infrastructure';
import { faultAt, type Boundary, type Polygon, type Position, type Ring } from './boundary';

/** More than a map of all townships of a province has. */
const limits = { features: 3_000, positions: 500_000 } as const;

/** China with its seas, in degrees. */
const china = { west: 73, east: 136, south: 3, north: 54 } as const;

/** Corners of a triangle, and the first one again. */
const LEAST_RING = 4;

export interface BoundaryFile {
  /** Boundaries of the features without a fault. */
  readonly boundaries: readonly Boundary[];
  readonly faults: readonly InputMistake[];
}

const notGeoJson = (): Error => invalidImport([{ code: 'BOUNDARY.NOT_GEOJSON', parameters: {} }]);

/** The features of a GeoJSON text, unread. Throws IMPORT.INVALID for any other text, and for one that is too large. */
export const featuresOf = (text: string): readonly unknown[] => {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw notGeoJson();
  }
  if (!isObject(file) || file['type'] !== 'FeatureCollection' || !Array.isArray(file['features']))
    throw notGeoJson();
  const features: readonly unknown[] = file['features'];
  if (features.length === 0) throw notGeoJson();
  if (features.length > limits.features)
    throw invalidImport([{ code: 'BOUNDARY.TOO_MANY_FEATURES', parameters: { limit: limits.features } }]);
  return features;
};

const isPosition = (value: unknown): value is Position => {
  const [east, north] = Array.isArray(value) ? (value as unknown[]) : [];
  return (
    typeof east === 'number' &&
    typeof north === 'number' &&
    east >= china.west &&
    east <= china.east &&
    north >= china.south &&
    north <= china.north
  );
};

/** A wrong position in few letters: it may be anything, of any depth. */
const shownPosition = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value
        .slice(0, 2)
        .map((part) => (typeof part === 'number' ? part : '?'))
        .join()}]`
    : '?';

/** A height is left out. */
const flat = ([east, north]: Position): Position => [east, north];

type RingFault = Pick<InputMistake, 'code' | 'parameters'>;

/** The number of a ring is counted over all of its feature, from 1. */
const readRing = (value: unknown, ring: number): Ring | RingFault => {
  const positions: readonly unknown[] = Array.isArray(value) ? value : [];
  if (positions.length < LEAST_RING) return { code: 'BOUNDARY.SHORT_RING', parameters: { ring } };
  const wrong = positions.findIndex((position) => !isPosition(position));
  if (wrong >= 0) {
    const value = shownPosition(positions[wrong]);
    return { code: 'BOUNDARY.POSITION', parameters: { ring, position: wrong + 1, value } };
  }
  const sound = (positions as readonly Position[]).map(flat);
  const [first, last] = [sound[0]!, sound.at(-1)!];
  if (first[0] !== last[0] || first[1] !== last[1])
    return { code: 'BOUNDARY.OPEN_RING', parameters: { ring } };
  return sound;
};

const isRing = (ring: Ring | RingFault): ring is Ring => Array.isArray(ring);

/** Lists of rings of a geometry; null when it is neither a Polygon nor a MultiPolygon. */
const ringLists = (geometry: unknown): readonly (readonly unknown[])[] | null => {
  if (!isObject(geometry) || !Array.isArray(geometry['coordinates'])) return null;
  const coordinates: readonly unknown[] = geometry['coordinates'];
  const lists = geometry['type'] === 'Polygon' ? [coordinates] : coordinates;
  if (geometry['type'] !== 'Polygon' && geometry['type'] !== 'MultiPolygon') return null;
  if (lists.length === 0) return null;
  return lists.every((list): list is unknown[] => Array.isArray(list) && list.length > 0) ? lists : null;
};

const codeOf = (properties: unknown): string => {
  const code = isObject(properties) ? properties['code'] : undefined;
  return typeof code === 'string' || typeof code === 'number' ? String(code) : '';
};

/** Reads feature by feature and remembers which divisions it has seen. */
class FeatureReader {
  private readonly seen = new Map<DivisionCode, number>();
  private positions = 0;

  constructor(private readonly known: ReadonlySet<DivisionCode>) {}

  read(feature: unknown, index: number): Boundary | readonly InputMistake[] {
    const { properties, geometry, type } = isObject(feature) ? feature : {};
    if (type !== 'Feature') return [faultAt({ index }, 'BOUNDARY.NOT_FEATURE')];
    const given = codeOf(properties);
    const code = /^(\d{6}|\d{9}|\d{12})$/.test(given) ? parseDivisionCode(given) : null;
    const codeFault = this.codeFault(code, given, index);
    const place = { index, ...(code !== null && { code }) };
    const { polygons, faults } = this.polygons(geometry);
    const all = [
      ...(codeFault ? [codeFault] : []),
      ...faults.map((fault) => faultAt(place, fault.code, fault.parameters)),
    ];
    return code === null || all.length > 0 ? all : { index, code, polygons };
  }

  private codeFault(code: DivisionCode | null, given: string, index: number): InputMistake | null {
    const value = given.slice(0, 32);
    if (code === null) return faultAt({ index }, 'BOUNDARY.CODE', { value });
    if (!this.known.has(code)) return faultAt({ index, code }, 'BOUNDARY.UNKNOWN_CODE', { value });
    const first = this.seen.get(code);
    if (first !== undefined) return faultAt({ index, code }, 'BOUNDARY.REPEATED', { value, first });
    this.seen.set(code, index);
    return null;
  }

  private polygons(geometry: unknown): { polygons: Polygon[]; faults: RingFault[] } {
    const lists = ringLists(geometry);
    if (!lists) return { polygons: [], faults: [{ code: 'BOUNDARY.GEOMETRY', parameters: {} }] };
    let ring = 0;
    const read = lists.map((list) => list.map((value) => readRing(value, (ring += 1))));
    this.positions += read.flat().reduce((sum, one) => sum + (isRing(one) ? one.length : 0), 0);
    if (this.positions > limits.positions)
      throw invalidImport([{ code: 'BOUNDARY.TOO_MANY_POSITIONS', parameters: { limit: limits.positions } }]);
    return {
      polygons: read.map((rings) => rings.filter(isRing)),
      faults: read.flat().filter((one): one is RingFault => !isRing(one)),
    };
  }
}

/** The codes of the features as far as they are codes: to be looked up. */
export const codesOf = (features: readonly unknown[]): DivisionCode[] =>
  features.flatMap(
    (feature) => parseDivisionCode(codeOf(isObject(feature) ? feature['properties'] : undefined)) ?? [],
  );

/** Reads features whose `code` is that of a division in `known`; every fault of each. */
export const readBoundaries = (
  features: readonly unknown[],
  known: ReadonlySet<DivisionCode>,
): BoundaryFile => {
  const reader = new FeatureReader(known);
  const read = features.map((feature, index) => reader.read(feature, index));
  return {
    boundaries: read.filter((one): one is Boundary => !Array.isArray(one)),
    faults: read.flatMap((one) => (Array.isArray(one) ? (one as readonly InputMistake[]) : [])),
  };
};
