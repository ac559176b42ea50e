import type { PdfReference } from './laid-out-pdf';
import { boxOf, cornersOf, inverse, mapped, within, type Box, type Matrix, type Point } from './matrix';
import { pointsOf, type PathStep, type Rgb } from './path-object';

/** A pattern of a PDF. */
export interface PatternData {
  readonly XStep: number;
  readonly YStep: number;
  /** Maps units of the cell to those of the page. */
  readonly Matrix: Matrix;
  readonly Resources: { readonly XObject: Readonly<Record<string, PdfReference>> };
}

export interface CellShape {
  readonly steps: readonly PathStep[];
  readonly color: Rgb;
}

/** ECharts draws what touches a cell: of two cells that draw the same shape, that with its middle does. */
const isOwn =
  ({ XStep, YStep }: PatternData) =>
  ({ steps }: CellShape): boolean => {
    const { left, top, right, bottom } = boxOf(pointsOf(steps));
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return x >= 0 && x < XStep && y >= 0 && y < YStep;
  };

/** Numbers of the cells from one edge to the other, with a neighbour whose shapes may reach in. */
const cellsBetween = (from: number, to: number, step: number): readonly number[] => {
  const first = Math.floor(from / step) - 1;
  return Array.from({ length: Math.ceil(to / step) + 1 - first }, (_, index) => first + index);
};

type Side = (point: Point) => number;

/** The part of a polygon on the inner side of an edge, where `distance` is not negative. */
const cutAt = (polygon: readonly Point[], distance: Side): readonly Point[] =>
  polygon.flatMap((point, index) => {
    const before = polygon.at(index - 1) ?? point;
    const [from, to] = [distance(before), distance(point)];
    const share = from / (from - to);
    const crossing: Point = [
      before[0] + (point[0] - before[0]) * share,
      before[1] + (point[1] - before[1]) * share,
    ];
    const passed = from >= 0 === to >= 0 ? [] : [crossing];
    return to >= 0 ? [...passed, point] : passed;
  });

/** Not every reader cuts off what is outside of the box of an object. A round shape is inside, or it is left out. */
const cutTo = (steps: readonly PathStep[], box: Box): readonly PathStep[] => {
  const points = pointsOf(steps);
  const sides: readonly Side[] = [
    ([x]) => x - box.left,
    ([x]) => box.right - x,
    ([, y]) => y - box.top,
    ([, y]) => box.bottom - y,
  ];
  if (steps.some(({ letter }) => letter === 'B'))
    return points.every((point) => sides.every((side) => side(point) >= 0)) ? steps : [];
  const [first, ...others] = sides.reduce((left: readonly Point[], side) => cutAt(left, side), points);
  if (!first) return [];
  const lines = others.map((point): PathStep => ({ letter: 'L', points: [point] }));
  return [{ letter: 'M', points: [first] }, ...lines, { letter: 'C', points: [] }];
};

/**
 * The shapes of a pattern on all of a box, as paths: the two readers at hand know no patterns, and bars that differ by
 * their hatching would look the same.
 */
export const tiled = (
  shapes: readonly CellShape[],
  pattern: PatternData,
  toPage: Matrix,
  box: Box,
): readonly CellShape[] => {
  const { XStep, YStep } = pattern;
  const matrix = within(pattern.Matrix, toPage);
  const back = inverse(matrix);
  const area = boxOf(cornersOf(box).map(([x, y]) => mapped(back, x, y)));
  const places = cellsBetween(area.left, area.right, XStep).flatMap((column) =>
    cellsBetween(area.top, area.bottom, YStep).map((row): Point => [column * XStep, row * YStep]),
  );
  const at = ([dx, dy]: Point, { letter, points }: PathStep): PathStep => ({
    letter,
    points: points.map(([x, y]) => mapped(matrix, x + dx, y + dy)),
  });
  return shapes.filter(isOwn(pattern)).map(({ steps, color }) => ({
    color,
    steps: places.flatMap((place) =>
      cutTo(
        steps.map((step) => at(place, step)),
        box,
      ),
    ),
  }));
};
