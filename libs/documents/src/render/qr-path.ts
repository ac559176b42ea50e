import { create } from 'qrcode';
import type { QrPath } from '@xiangtong/contracts';

/** Quiet zone around the code, in modules. */
const quietZone = 4;

/** A QR code as one path. */
export const qrPath = (text: string): QrPath => {
  const { data, size } = create(text, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let row = 0; row < size; row += 1) {
    const modules = Array.from({ length: size }, (_, column) =>
      data[row * size + column] === 1 ? '1' : '0',
    );
    for (const run of modules.join('').matchAll(/1+/g))
      path += `M${run.index + quietZone} ${row + quietZone}h${run[0].length}v1h-${run[0].length}z`;
  }
  return { path, side: size + 2 * quietZone };
};
