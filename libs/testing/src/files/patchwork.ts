type Point = [number, number];

interface PatchFeature {
  readonly type: 'Feature';
  properties: { code: string };
  readonly geometry: { readonly type: 'Polygon'; readonly coordinates: Point[][] };
}

export interface Patchwork {
  readonly type: 'FeatureCollection';
  readonly features: PatchFeature[];
}

/** Points of the lattice along the side of a patch. */
const STEPS = 6;
const STEP = 0.03;
const DIGITS = 1e6;

/** A point of the lattice, pushed about a little, always the same way. */
const pointAt = (column: number, row: number): Point => {
  const push = (phase: number): number => STEP * 0.35 * Math.sin(column * 1.7 + row * 2.3 + phase);
  const round = (degrees: number): number => Math.round(degrees * DIGITS) / DIGITS;
  return [round(106 + column * STEP + push(0)), round(27 - row * STEP + push(2))];
};

const ringAt = (column: number, row: number): Point[] => {
  const [west, north] = [column * STEPS, row * STEPS];
  const side = (at: (step: number) => Point): Point[] => Array.from({ length: STEPS }, (_, step) => at(step));
  const ring = [
    ...side((step) => pointAt(west, north + step)),
    ...side((step) => pointAt(west + step, north + STEPS)),
    ...side((step) => pointAt(west + STEPS, north + STEPS - step)),
    ...side((step) => pointAt(west + STEPS - step, north)),
  ];
  return [...ring, ring[0]!];
};

/**
 * A map of no place on earth, for tests of imported boundaries: patches side by side, one a code, whose borders are
 * crooked and the same on both sides.
 */
export const patchwork = (codes: readonly string[]): Patchwork => {
  const columns = Math.ceil(Math.sqrt(codes.length));
  return {
    type: 'FeatureCollection',
    features: codes.map((code, index) => ({
      type: 'Feature',
      properties: { code },
      geometry: {
        type: 'Polygon',
        coordinates: [ringAt(index % columns, Math.floor(index / columns))],
      },
    })),
  };
};
