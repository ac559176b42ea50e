import { boxText, list, ofd, ofdText, short, type Ids, type Xml } from './ofd-xml';
import { boxOf, scaleOf, shared, type Box, type Matrix, type Point } from './matrix';

export type Rgb = readonly [red: number, green: number, blue: number];

/** A colour, or the name of a pattern. */
export type Paint = Rgb | string;

/** How shapes and texts are drawn at a place of the page; lengths are those of the current matrix. */
export interface Graphics {
  readonly matrix: Matrix;
  /** What is drawn stays inside, in the units of the target. */
  readonly clip: Box;
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly fillAlpha: number;
  readonly strokeAlpha: number;
  readonly lineWidth: number;
  readonly cap: number;
  readonly join: number;
  readonly miter: number;
  readonly dash: readonly number[];
  readonly dashPhase: number;
  /** Set apart from the next character. */
  readonly spacing: number;
}

export const firstGraphics = (matrix: Matrix, clip: Box): Graphics => ({
  matrix,
  clip,
  fill: [0, 0, 0],
  stroke: [0, 0, 0],
  fillAlpha: 1,
  strokeAlpha: 1,
  lineWidth: 1,
  cap: 0,
  join: 0,
  miter: 10,
  dash: [],
  dashPhase: 0,
  spacing: 0,
});

/** A step of a path in the units of the target. */
export interface PathStep {
  readonly letter: 'M' | 'L' | 'B' | 'C';
  readonly points: readonly Point[];
}

export const pointsOf = (steps: readonly PathStep[]): readonly Point[] =>
  steps.flatMap(({ points }) => points);

export type PathUse = 'fill' | 'fill-even-odd' | 'stroke';

const byte = (share: number): number => Math.round(share * 255);

export const colorXml = (name: string, color: Rgb, alpha: number): Xml =>
  ofd(name, { Value: color.map(byte).join(' '), Alpha: alpha < 1 ? byte(alpha) : undefined });

const caps = ['Butt', 'Round', 'Square'] as const;
const joins = ['Miter', 'Round', 'Bevel'] as const;

/** The attributes of a line, in the units of the target. */
const lineAttributes = (graphics: Graphics): Record<string, string | undefined> => {
  const { cap, join, miter, dash, dashPhase } = graphics;
  const scale = scaleOf(graphics.matrix);
  const isDashed = dash.some((length) => length > 0);
  return {
    LineWidth: short(graphics.lineWidth * scale),
    Cap: cap === 0 ? undefined : caps[cap],
    Join: join === 0 ? undefined : joins[join],
    MiterLimit: join === 0 ? short(miter) : undefined,
    DashPattern: isDashed ? list(dash.map((length) => length * scale)) : undefined,
    DashOffset: isDashed && dashPhase !== 0 ? short(dashPhase * scale) : undefined,
  };
};

/** The path as an object of a page; null where nothing of it is inside of what may be drawn on. */
export const pathXml = (
  steps: readonly PathStep[],
  use: PathUse,
  graphics: Graphics,
  color: Rgb,
  ids: Ids,
): Xml | null => {
  const isLine = use === 'stroke';
  const margin = isLine ? graphics.lineWidth * scaleOf(graphics.matrix) : 0;
  const box = shared(boxOf(pointsOf(steps), margin), graphics.clip);
  if (!box) return null;
  const data = steps.map(({ letter, points }) =>
    [letter, ...points.flatMap(([x, y]) => [short(x - box.left), short(y - box.top)])].join(' '),
  );
  const shape = { Stroke: 'false', Fill: 'true', Rule: use === 'fill' ? undefined : 'Even-Odd' };
  return ofd(
    'PathObject',
    { ID: ids.next(), Boundary: boxText(box), ...(isLine ? lineAttributes(graphics) : shape) },
    isLine
      ? colorXml('StrokeColor', color, graphics.strokeAlpha)
      : colorXml('FillColor', color, graphics.fillAlpha),
    ofdText('AbbreviatedData', data.join(' ')),
  );
};
