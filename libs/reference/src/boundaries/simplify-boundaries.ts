import type { DivisionCode } from '@xiangtong/domain';
import { byParent, type Boundary, type Polygon, type Position, type Ring } from './boundary';

/** Steps of the grid over the longer side of what is seen at once: more than a page has pixels. */
const STEPS = 2_000;
/** Positions that are seen at once: some 200 kB. */
const MOST_POSITIONS = 20_000;
const COARSER = 1.5;
const DIGITS = 1e6;

/** Where a position is on the grid, in whole steps. */
const onGrid =
  (step: number) =>
  ([east, north]: Position): Position => [Math.round(east / step), Math.round(north / step)];

const isSame = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

/** Whether `middle` lies on the line between the two others, which is the same without it. */
const isBetween = (middle: Position, from: Position, to: Position): boolean => {
  const [x, y] = [middle[0] - from[0], middle[1] - from[1]];
  const [onX, onY] = [to[0] - middle[0], to[1] - middle[1]];
  return x * onY === y * onX && x * onX + y * onY >= 0;
};

const thin = (ring: Ring): Ring => {
  const corners = ring.slice(1).filter((position, index) => !isSame(position, ring[index]!));
  const kept = corners.filter((position, index) => {
    const from = corners.at(index - 1)!;
    return !isBetween(position, from, corners[(index + 1) % corners.length]!);
  });
  return kept.length > 0 ? [...kept, kept[0]!] : [];
};

const LEAST_RING = 4;

/** Rings smaller than a step vanish, except the first of a division: it must not. */
const simpler = (polygons: readonly Polygon[], step: number): Polygon[] =>
  polygons.flatMap((polygon, index): Polygon[] => {
    const rings = polygon.map((ring) => thin(ring.map(onGrid(step))));
    const [outer, ...holes] = rings;
    if (!outer || (outer.length < LEAST_RING && index > 0)) return [];
    const shown = outer.length < LEAST_RING ? polygon[0]!.slice(0, LEAST_RING).map(onGrid(step)) : outer;
    return [[shown, ...holes.filter((hole) => hole.length >= LEAST_RING)]];
  });

const inDegrees =
  (step: number) =>
  ([east, north]: Position): Position => [
    Math.round(east * step * DIGITS) / DIGITS,
    Math.round(north * step * DIGITS) / DIGITS,
  ];

const positionsOf = (all: readonly Boundary[]): readonly Position[] =>
  all.flatMap(({ polygons }) => polygons.flat(2));

/** The longer side of what is seen, in degrees. */
const spanOf = (positions: readonly Position[]): number => {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of positions) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return Math.max(east - west, north - south);
};

/** The parts of one division, which are seen at once. */
const simplerFamily = (family: readonly Boundary[]): Boundary[] => {
  let step = spanOf(positionsOf(family)) / STEPS;
  for (;;) {
    const drawn = family.map(({ polygons, ...place }) => ({ ...place, polygons: simpler(polygons, step) }));
    if (positionsOf(drawn).length <= MOST_POSITIONS)
      return drawn.map(({ polygons, ...place }) => ({
        ...place,
        polygons: polygons.map((rings) => rings.map((ring) => ring.map(inDegrees(step)))),
      }));
    step *= COARSER;
  }
};

/**
 * The boundaries as fine as a page shows them. Every position moves to the nearest one of a grid, and those of
 * neighbours to the same one: a shared border stays shared.
 */
export const simplified = (boundaries: readonly Boundary[]): Map<DivisionCode, readonly Polygon[]> => {
  const families = [...byParent(boundaries).values()];
  return new Map(families.flatMap(simplerFamily).map(({ code, polygons }) => [code, polygons]));
};
