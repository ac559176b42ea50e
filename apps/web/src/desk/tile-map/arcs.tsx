import { provinceTiles, type ProvinceTile } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import styles from './tile-map.module.css';

/** An arc to another tile. */
export interface Arc {
  /** Six digits. */
  readonly to: string;
  readonly size: number;
}

const columns = Math.max(...provinceTiles.map(({ column }) => column)) + 1;
const rows = Math.max(...provinceTiles.map(({ row }) => row)) + 1;

const THICKEST = 9;
const THINNEST = 1;
/** How far the middle of an arc is from the straight way, as a part of it. */
export const BEND = 0.18;

const tileOf = (code: string): ProvinceTile | undefined => provinceTiles.find((tile) => tile.code === code);

const centreOf = ({ column, row }: ProvinceTile) => ({ x: column + 0.5, y: row + 0.5 });

/** Bent to the north, so that ways there and back would not lie on each other. */
const pathOf = (from: ProvinceTile, to: ProvinceTile): string => {
  const [start, end] = [centreOf(from), centreOf(to)];
  const [acrossX, acrossY] = [end.x - start.x, end.y - start.y];
  const side = acrossX >= 0 ? 1 : -1;
  const x = (start.x + end.x) / 2 + side * acrossY * BEND;
  const y = (start.y + end.y) / 2 - side * acrossX * BEND;
  return `M${start.x} ${start.y} Q${x.toFixed(3)} ${y.toFixed(3)} ${end.x} ${end.y}`;
};

export interface Ways {
  /** Six digits. */
  readonly from: string;
  readonly arcs: readonly Arc[];
}

/** Pixels of an arc beside the largest of its ways. */
export const arcWidth = ({ arcs }: Ways): ((arc: Arc) => number) => {
  const most = Math.max(0, ...arcs.map(({ size }) => size));
  return ({ size }) => (most === 0 ? 0 : Math.max(THINNEST, (size / most) * THICKEST));
};

/** Ways over the tiles, as wide as they are large. The tiles and the table beside them say the same in words. */
export const Arcs = (ways: Ways): ReactElement | null => {
  const start = tileOf(ways.from);
  const widthOf = arcWidth(ways);
  if (!start) return null;
  const drawn = ways.arcs.flatMap((arc) => {
    const end = tileOf(arc.to);
    return end && end !== start && arc.size > 0 ? [{ end, width: widthOf(arc) }] : [];
  });
  return (
    <svg
      className={styles['arcs']}
      viewBox={`0 0 ${columns} ${rows}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {drawn.map(({ end, width }) => (
        <path key={end.code} data-to={end.code} d={pathOf(start, end)} strokeWidth={width} />
      ))}
    </svg>
  );
};
