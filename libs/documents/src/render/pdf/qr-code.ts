import { create } from 'qrcode';
import type { Ink } from './ink';

/** Quiet zone around the code, in modules. */
const quietZone = 4;

interface Square {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** A QR code as one filled path; runs of dark modules are one rectangle, so that no seams show in print. */
export const drawQrCode = (ink: Ink, text: string, { left, top, side }: Square, alt: string): void => {
  const { data, size } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const module = side / (size + 2 * quietZone);
  const isDark = (row: number, column: number): boolean => column < size && data[row * size + column] === 1;
  const draw = (path: PDFKit.PDFDocument): void => {
    for (let row = 0; row < size; row += 1) {
      for (let column = 0; column < size; column += 1) {
        if (!isDark(row, column)) continue;
        const from = column;
        while (isDark(row, column)) column += 1;
        const [x, y] = [left + (from + quietZone) * module, top + (row + quietZone) * module];
        path.rect(x, y, (column - from) * module, module);
      }
    }
    path.fill('#000000');
  };
  ink.tags.leaf('Figure', () => ink.graphic(draw), { alt, bbox: [left, top, left + side, top + side] });
};
