/** Colours and shapes of series. Lightness alone distinguishes neighbours, so a black-and-white copy stays readable. */

export const ink = {
  text: '#222222',
  soft: '#666666',
  axis: '#444444',
  grid: '#dddddd',
  accent: '#1f3a5f',
} as const;

/** A rise is red and a fall green, as usual in China; the fall is also hollow, for colour-blind readers. */
export const rise = '#b3261e';
export const fall = '#2e6b34';

/** Dark, pale, middle, palest: neighbours differ as much as possible. */
const fills = ['#1f3a5f', '#b9c3cf', '#6b88a6', '#edf0f3'] as const;

const lineColors = ['#1f3a5f', '#8a5a2b', '#5f6b78', '#3d7a86'] as const;
const dashes: readonly ('solid' | number[])[] = ['solid', [7, 3], [2, 2], [9, 3, 2, 3]];
const symbols = ['circle', 'emptyRect', 'triangle', 'emptyCircle', 'rect', 'diamond'] as const;

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Hatching for series beyond the four fills. The lines of a cell go on in the next: it is wide, so that there are few. */
const decals = [
  { symbol: 'rect', dashArrayX: [60, 0], dashArrayY: [1.5, 3], rotation: -Math.PI / 4, color: ink.accent },
  { symbol: 'circle', dashArrayX: [[4, 4]], dashArrayY: [4, 0], symbolSize: 0.6, color: ink.accent },
];

export const barStyle = (index: number) => ({
  color: index < fills.length ? pick(fills, index) : '#ffffff',
  borderColor: ink.accent,
  borderWidth: 0.5,
  ...(index < fills.length ? {} : { decal: pick(decals, index - fills.length) }),
});

/** Colour of a bar where there is no hatching. */
export const barFill = (index: number): string => pick(fills, index);

export const lineColour = (index: number): string => pick(lineColors, index);

export const lineStyle = (index: number) => ({
  symbol: pick(symbols, index),
  symbolSize: 4.5,
  itemStyle: { color: lineColour(index) },
  lineStyle: { width: 1.3, type: pick(dashes, index), color: lineColour(index) },
});
