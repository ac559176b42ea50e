import { provinceTiles, type ProvinceTile } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import styles from './tile-map.module.css';

/** From one tile to another. */
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
const BEND = 0.18;

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

export interface ArcsProps {
  readonly from: string;
  readonly arcs: readonly Arc[];
}

/** Ways over the tiles, as wide as they are large. The tiles and the table beside them say the same in words. */
export const Arcs = ({ from, arcs }: ArcsProps): ReactElement | null => {
  const start = tileOf(from);
  const most = Math.max(0, ...arcs.map(({ size }) => size));
  if (!start || most === 0) return null;
  const drawn = arcs.flatMap(({ to, size }) => {
    const end = tileOf(to);
    return end && end !== start ? [{ end, width: Math.max(THINNEST, (size / most) * THICKEST) }] : [];
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
