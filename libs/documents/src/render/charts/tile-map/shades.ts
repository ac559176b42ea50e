import { ink } from '../palette';

/** A shade with the colour of text on it. */
export interface Shade {
  readonly fill: string;
  readonly text: string;
}

/** From pale to dark; steps of lightness that survive a photocopy. */
const shades: readonly Shade[] = [
  { fill: '#f3f5f8', text: '#111111' },
  { fill: '#d3dae3', text: '#111111' },
  { fill: '#aab8c8', text: '#111111' },
  { fill: '#5d7a99', text: '#ffffff' },
  { fill: ink.accent, text: '#ffffff' },
];

export const noValue: Shade = { fill: '#ffffff', text: ink.soft };

/** Shade of a class, depending on the number of classes: few classes get shades far apart. */
export const shadeOf = (index: number, count: number): Shade => {
  const step = count > 1 ? (shades.length - 1) / (count - 1) : 0;
  return shades[Math.round(index * step)] ?? noValue;
};
