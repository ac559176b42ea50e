import { Resvg } from '@resvg/resvg-js';
import type { ChartPicture } from './chart-frame';
import { outlineText } from './outlined-text';

/** Sharp on screens of common and of doubled density; at twice the size it would take twice as long. */
const SCALE = 1.5;

/** PNG of a chart, larger than it is shown, in the report's own font whatever fonts the machine has. */
export const chartImage = ({ svg, width }: ChartPicture): Buffer =>
  new Resvg(outlineText(svg), {
    background: '#ffffff',
    fitTo: { mode: 'width', value: Math.round(width * SCALE) },
    font: { loadSystemFonts: false },
  })
    .render()
    .asPng();
