import { encodeXml } from '@xiangtong/tables';
import { ink } from '../palette';

export interface TextPlace {
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly anchor?: 'start' | 'middle';
  readonly isBold?: boolean;
  readonly fill?: string;
}

const rounded = (value: number): string => String(Number(value.toFixed(2)));

/** One line of text, in the form in which ECharts writes it. */
export const svgText = (text: string, place: TextPlace): string => {
  const { x, y, size, anchor = 'start', isBold = false, fill = ink.text } = place;
  const style = `font-size:${rounded(size)}px;font-family:Noto Sans SC;${isBold ? 'font-weight:bold;' : ''}`;
  return `<text x="${rounded(x)}" y="${rounded(y)}" text-anchor="${anchor}" style="${style}" fill="${fill}">${encodeXml(text)}</text>`;
};

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A filled rectangle with a thin outline, dashed if there is no value. */
export const svgBox = ({ x, y, width, height }: Box, fill: string, isDashed = false): string =>
  `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" fill="${fill}" ` +
  `stroke="${isDashed ? ink.soft : ink.accent}" stroke-width="0.5"${isDashed ? ' stroke-dasharray="2 2"' : ''}/>`;

/** Half the line of a box at the edge. */
const margin = 0.25;

export const svgPicture = (width: number, height: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${rounded(width)}" height="${rounded(height)}" ` +
  `viewBox="${-margin} ${-margin} ${rounded(width + 2 * margin)} ${rounded(height + 2 * margin)}">${parts.join('')}</svg>`;
