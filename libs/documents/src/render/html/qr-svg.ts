import { create } from 'qrcode';
import { element, type Html } from './element';

/** Quiet zone around the code, in modules. */
const quietZone = 4;

/** A QR code as one path of dark modules; runs of a row are combined. */
export const qrSvg = (text: string, label: string): Html => {
  const { data, size } = create(text, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let row = 0; row < size; row += 1) {
    const modules = Array.from({ length: size }, (_, column) =>
      data[row * size + column] === 1 ? '1' : '0',
    );
    for (const run of modules.join('').matchAll(/1+/g))
      path += `M${run.index + quietZone} ${row + quietZone}h${run[0].length}v1h-${run[0].length}z`;
  }
  const side = size + 2 * quietZone;
  return element(
    'svg',
    { viewBox: `0 0 ${side} ${side}`, role: 'img', 'aria-label': label, focusable: 'false' },
    element('path', { d: path, fill: '#000', 'shape-rendering': 'crispEdges' }),
  );
};
