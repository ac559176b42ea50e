import { classesOf, classIndex, type ShadeClass } from '@xiangtong/domain';
import styles from './shades.module.css';

const RISES = 5;
const FALLS = 3;

/** Which of the shades a class takes: few classes take shades far from each other. */
const stepOf = (index: number, count: number, steps: number): number =>
  count > 1 ? Math.round((index * (steps - 1)) / (count - 1)) : steps - 1;

interface Shade extends ShadeClass {
  /** Class of the style sheet. */
  readonly style: string;
}

export interface Shading {
  /** Class of a value, or of a missing one. */
  readonly styleOf: (size: number | undefined) => string;
  /** Name of a value's colours: `shade3` is `--shade3` and `--on-shade3`; null without a value. */
  readonly toneOf: (size: number | undefined) => string | null;
  /** Shades from the least to the greatest. */
  readonly shades: readonly Shade[];
}

const named = (name: string): string => styles[name] ?? '';

/** One ramp for what is zero or more; what falls below zero has one of its own, the darkest for the deepest fall. */
export const shadingOf = (sizes: readonly number[]): Shading => {
  const rises = classesOf(sizes.filter((size) => size >= 0));
  const falls = classesOf(sizes.filter((size) => size < 0).map((size) => -size));
  const rise = (index: number): string => `shade${stepOf(index, rises.length, RISES)}`;
  const fall = (index: number): string => `fall${stepOf(index, falls.length, FALLS)}`;
  const toneOf = (size: number | undefined): string | null => {
    if (size === undefined) return null;
    return size < 0 ? fall(classIndex(falls, -size)) : rise(classIndex(rises, size));
  };
  return {
    toneOf,
    styleOf: (size) => named(toneOf(size) ?? 'empty'),
    shades: [
      ...falls.map(({ from, to }, index) => ({ from: -to, to: -from, style: named(fall(index)) })).reverse(),
      ...rises.map((shade, index) => ({ ...shade, style: named(rise(index)) })),
    ],
  };
};
