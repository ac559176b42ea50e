import type { Polygon, Position } from './boundary';

interface Coordinate {
  readonly x: number;
  readonly y: number;
}

interface Envelope {
  centre(): Coordinate;
  intersects(other: Envelope): boolean;
}

/** A surface in the plane of longitude and latitude, as far as we use it. */
export interface Surface {
  getArea(): number;
  getEnvelopeInternal(): Envelope;
  getNumGeometries(): number;
  getGeometryN(index: number): Surface;
}

interface WithHoles extends Surface {
  getNumInteriorRing(): number;
  getInteriorRingN(index: number): unknown;
}

interface Factory {
  createGeometryCollection(surfaces: readonly Surface[]): Surface;
  createPolygon(ring: unknown): Surface;
}

/** Part of the plane where something is wrong. */
export interface Piece {
  /** Square metres. */
  readonly area: number;
  /** About its middle. */
  readonly at: Position;
}

export interface SurfaceFault {
  /** A border crosses or touches itself; otherwise rings lie where they must not. */
  readonly isCrossing: boolean;
  readonly at: Position;
}

/** One of the earth's great circle by 360. */
const METRES_PER_DEGREE = 111_319.49;

/** Error types of the package: `SELF_INTERSECTION`, `RING_SELF_INTERSECTION`, `TOO_FEW_POINTS`. */
const crossings: readonly number[] = [5, 6, 9];
const overlays = { common: 1, without: 3 } as const;

const positionOf = ({ x, y }: Coordinate): Position => [x, y];

const list = <Item>(count: number, at: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => at(index));

const pieceOf = (surface: Surface): Piece => {
  const at = positionOf(surface.getEnvelopeInternal().centre());
  const narrow = Math.cos((at[1] * Math.PI) / 180);
  return { area: surface.getArea() * METRES_PER_DEGREE ** 2 * narrow, at };
};

const partsOf = (surface: Surface): Surface[] =>
  list(surface.getNumGeometries(), (index) => surface.getGeometryN(index));

const load = async () => {
  // Asked for here alone: a quarter of a second, and only an import needs it.
  const [
    { default: GeometryFactory },
    { default: GeoJSONReader },
    { default: Overlay },
    union,
    valid,
    errors,
  ] = await Promise.all([
    import('jsts/org/locationtech/jts/geom/GeometryFactory.js'),
    import('jsts/org/locationtech/jts/io/GeoJSONReader.js'),
    import('jsts/org/locationtech/jts/operation/overlay/snap/SnapIfNeededOverlayOp.js'),
    import('jsts/org/locationtech/jts/operation/union/UnaryUnionOp.js'),
    import('jsts/org/locationtech/jts/operation/valid/IsValidOp.js'),
    import('jsts/java/lang/RuntimeException.js'),
  ]);
  const factory = new GeometryFactory();
  return {
    factory: factory as unknown as Factory,
    reader: new GeoJSONReader(factory),
    overlay: (one: Surface, other: Surface, kind: keyof typeof overlays) =>
      Overlay.overlayOp(one, other, overlays[kind]) as Surface,
    union: (surfaces: Surface) => union.default.union(surfaces) as Surface,
    IsValidOp: valid.default,
    RuntimeException: errors.default,
  };
};

/** Questions about surfaces, answered by JSTS: the JavaScript port of the JTS Topology Suite. */
export class Topology {
  private constructor(private readonly jts: Awaited<ReturnType<typeof load>>) {}

  static async load(): Promise<Topology> {
    return new Topology(await load());
  }

  surfaceOf(polygons: readonly Polygon[]): Surface {
    return this.jts.reader.read({ type: 'MultiPolygon', coordinates: polygons }) as Surface;
  }

  /** What keeps polygons from being a surface; null when they are one. */
  faultOf(surface: Surface): SurfaceFault | null {
    const error = new this.jts.IsValidOp(surface).getValidationError() as {
      getErrorType(): number;
      getCoordinate(): Coordinate;
    } | null;
    return (
      error && {
        isCrossing: crossings.includes(error.getErrorType()),
        at: positionOf(error.getCoordinate()),
      }
    );
  }

  touch(one: Surface, other: Surface): boolean {
    return one.getEnvelopeInternal().intersects(other.getEnvelopeInternal());
  }

  /** What lies in both. */
  common(one: Surface, other: Surface): Piece[] {
    return this.pieces(this.jts.overlay(one, other, 'common'));
  }

  /** What of the first does not lie in the second. */
  without(one: Surface, other: Surface): Piece[] {
    return this.pieces(this.jts.overlay(one, other, 'without'));
  }

  union(surfaces: readonly Surface[]): Surface {
    return this.jts.union(this.jts.factory.createGeometryCollection(surfaces));
  }

  /** Square metres, rather too many, that more than one of the surfaces covers; `whole` is their union. */
  coveredTwice(surfaces: readonly Surface[], whole: Surface): number {
    const sum = surfaces.reduce((area, surface) => area + surface.getArea(), 0);
    return (sum - whole.getArea()) * METRES_PER_DEGREE ** 2;
  }

  /** Whether an error says that surfaces could not be computed with. */
  isUnsolved(error: unknown): boolean {
    return error instanceof this.jts.RuntimeException;
  }

  holesOf(surface: Surface): Piece[] {
    return (partsOf(surface) as WithHoles[]).flatMap((polygon) =>
      list(polygon.getNumInteriorRing(), (index) =>
        pieceOf(this.jts.factory.createPolygon(polygon.getInteriorRingN(index))),
      ),
    );
  }

  private pieces(surface: Surface): Piece[] {
    // Where two merely touch, a line or nothing at all is left.
    return partsOf(surface)
      .filter((part) => part.getArea() > 0)
      .map(pieceOf);
  }
}
