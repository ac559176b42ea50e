import type { CSSProperties } from 'react';
import type { MarkKind } from '../explore-state';
import { figureAt, type PivotLine } from './pivot';

export type CellMark = (line: PivotLine, column: string) => CSSProperties | undefined;

const SHADES = 3;

/** A bar below the figure, as long as its part of the largest of its column. */
const bar = (part: number): CSSProperties => {
  const ink = `var(--${part < 0 ? 'fall' : 'rise'})`;
  const length = `${(Math.abs(part) * 100).toFixed(1)}%`;
  return {
    backgroundImage: `linear-gradient(${ink}, ${ink})`,
    backgroundSize: `${length} 3px`,
    backgroundPosition: 'right bottom',
    backgroundRepeat: 'no-repeat',
  };
};

/** Darker the nearer it comes to the largest of its column: red above nothing, green below. */
const shade = (part: number): CSSProperties => {
  const step = Math.min(SHADES - 1, Math.floor(Math.abs(part) * SHADES));
  const name = part < 0 ? `fall${Math.min(1, step)}` : `shade${step}`;
  return { background: `var(--${name})`, color: `var(--on-${name})` };
};

/** Marks of the cells, by the largest figure of each column; lines without a place among the others have none. */
export const cellMarks = (
  kind: MarkKind,
  lines: readonly PivotLine[],
  columns: readonly string[],
): CellMark => {
  if (kind === 'plain') return () => undefined;
  const places = lines.filter(({ takesPlace, isSubtotal }) => takesPlace && !isSubtotal);
  const largest = new Map(
    columns.map((key) => [
      key,
      places.reduce((most, line) => Math.max(most, Math.abs(Number(figureAt(line, key) ?? 0))), 0),
    ]),
  );
  return (line, key) => {
    const [figure, most] = [figureAt(line, key), largest.get(key) ?? 0];
    if (!line.takesPlace || line.isSubtotal || figure === null || most === 0) return undefined;
    const part = Number(figure) / most;
    return kind === 'bars' ? bar(part) : shade(part);
  };
};
