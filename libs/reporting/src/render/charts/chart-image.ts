import { Resvg } from '@resvg/resvg-js';
import type { ChartPicture } from './chart-picture';
import { outlineText } from './outlined-text';

/** PNG of a chart at twice its size, in the report's own font whatever fonts the machine has. */
export const chartImage = ({ svg, width }: ChartPicture): Buffer =>
  new Resvg(outlineText(svg), {
    background: '#ffffff',
    fitTo: { mode: 'width', value: Math.round(width * 2) },
    font: { loadSystemFonts: false },
  })
    .render()
    .asPng();
