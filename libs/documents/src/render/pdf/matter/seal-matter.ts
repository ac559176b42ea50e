import { create } from 'qrcode';
import type { SealMark } from '../../../seal/seal';
import { printedSealLines, signerLine, verifyTarget } from '../../seal-lines';
import { words } from '../../words';
import type { Ink, TextStyle } from '../ink';
import type { Press } from '../press';
import { addSignatureField } from './signature-field';
import { inks, rules, sizes } from '../style';

/** Quiet zone around the code, in modules. */
const quietZone = 4;

interface Square {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** A QR code as one filled path; runs of dark modules are one rectangle, so that no seams show in print. */
const drawQrCode = (ink: Ink, text: string, { left, top, side }: Square, alt: string): void => {
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

const style: TextStyle = { size: sizes.note, color: inks.grey };
const leading = sizes.note * 1.5;
const gap = 10;

const setParagraph = ({ ink, flow }: Press, lines: readonly string[]): void => {
  ink.tags.within('P', () => {
    for (const line of lines) {
      flow.ensure(leading);
      ink.tags.content(() => ink.text(line, flow.area.left, flow.y + sizes.note * 1.1, style));
      flow.skip(leading);
    }
  });
};

/** Who signs the file; a click on it shows the signature. */
const setSigner = (press: Press, mark: SealMark): void => {
  const { ink, flow, language, look } = press;
  const text = signerLine(mark, language);
  if (text === null || !mark.signedBy) return;
  const width = flow.area.width - look.codeSide - gap;
  const lines = ink.lines(text, width, style);
  const height = lines.length * leading;
  flow.ensure(height);
  const { y: top, area } = flow;
  setParagraph(press, lines);
  const { signedBy } = mark;
  ink.graphic((pdf) =>
    addSignatureField(pdf, ink.tags, { signer: signedBy, text, area: [area.left, top, width, height] }),
  );
};

/** Sets the seal after the signatures, with a QR code and, for a corrected edition, its changes. */
export const setSealMatter = (press: Press, mark: SealMark): void => {
  const { ink, flow, language } = press;
  const { codeSide } = press.look;
  const lines = printedSealLines(mark, language).map((text) =>
    ink.lines(text, flow.area.width - codeSide - gap, style),
  );
  flow.gap(10);
  flow.ensure(Math.max(Math.min(lines.flat().length, 4) * leading, codeSide) + 6);
  ink.rule(flow.area.left, flow.y, flow.area.width, rules.hair, inks.pale);
  flow.skip(6);
  const target = verifyTarget(mark);
  const left = flow.area.left + flow.area.width - codeSide;
  drawQrCode(ink, target, { left, top: flow.y, side: codeSide }, words[language].verifyCode(target));
  for (const paragraph of lines) setParagraph(press, paragraph);
  setSigner(press, mark);
};
