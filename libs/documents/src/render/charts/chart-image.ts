import { entryOf } from '@xiangtong/domain';
import { Resvg } from '@resvg/resvg-js';
import { typefaces, type Face } from '../../fonts/typeface';
import type { ChartPicture } from './chart-frame';

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
};

const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|apos|#39);/g, (_, name: string) => entryOf(entities, name) ?? '');

/** Value of an attribute, empty when it is not there. */
const attribute = (tag: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const anchorShare: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };
/** Distance from the middle of capitals and figures down to the baseline, in em; zero for text set on its baseline. */
const baselineDrop: Readonly<Record<string, number>> = { central: 0.37, middle: 0.37 };

interface TextFont {
  readonly size: number;
  readonly weight: Face;
}

const fontOf = (style: string): TextFont => ({
  size: Number(/font-size:([\d.]+)px/.exec(style)?.[1] ?? 12),
  weight: /font-weight:(?:bold|[6-9]00)/.test(style) ? 'bold' : 'regular',
});

const number = (tag: string, name: string): number => Number(attribute(tag, name) || 0);

/** Value of a keyword attribute as a share or drop; none is zero. */
const keyword = (tag: string, name: string, values: Readonly<Record<string, number>>): number =>
  values[attribute(tag, name)] ?? 0;

const outlined = (tag: string, content: string): string => {
  const { size, weight } = fontOf(attribute(tag, 'style'));
  const text = unescaped(content);
  const face = typefaces()[weight];
  const x = number(tag, 'x') - face.width(text, size) * keyword(tag, 'text-anchor', anchorShare);
  const y = number(tag, 'y') + size * keyword(tag, 'dominant-baseline', baselineDrop);
  const { unitsPerEm, glyphs } = face.outlines(text);
  const scale = size / unitsPerEm;
  const paths = glyphs.map((glyph) => `<path d="${glyph.d}" transform="translate(${glyph.x} 0)"/>`).join('');
  const place = `${attribute(tag, 'transform')} translate(${x} ${y}) scale(${scale} ${-scale})`;
  return `<g fill="${attribute(tag, 'fill') || '#000'}" transform="${place}">${paths}</g>`;
};

/**
 * Turns the text of an ECharts picture into outlines of the report's font. The picture then looks the same in every
 * rasteriser, and the rasteriser need not load ten megabytes of font for every picture.
 */
const outlineText = (svg: string): string =>
  svg.replace(/<text([^>]*)>([^<]*)<\/text>/g, (_, tag: string, content: string) => outlined(tag, content));

/** Sharp on screens of normal and double density; larger would take twice as long. */
const SCALE = 1.5;

/** PNG of a chart, larger than displayed, in the report's own font, independent of the machine's fonts. */
export const chartImage = ({ svg, width }: ChartPicture, scale = SCALE): Buffer =>
  new Resvg(outlineText(svg), {
    background: '#ffffff',
    fitTo: { mode: 'width', value: Math.round(width * scale) },
    font: { loadSystemFonts: false },
  })
    .render()
    .asPng();
