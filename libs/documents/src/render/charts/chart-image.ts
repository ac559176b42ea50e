import { Resvg } from '@resvg/resvg-js';
import type { ChartPicture } from './chart-frame';
import { outlineText } from './outlined-text';

/** Sharp on screens of normal and double density; larger would take twice as long. */
const SCALE = 1.5;

/** PNG of a chart, larger than displayed, in the report's own font, independent of the machine's fonts. */
export const chartImage = ({ svg, width }: ChartPicture): Buffer =>
  new Resvg(outlineText(svg), {
    background: '#ffffff',
    fitTo: { mode: 'width', value: Math.round(width * SCALE) },
    font: { loadSystemFonts: false },
  })
    .render()
    .asPng();
