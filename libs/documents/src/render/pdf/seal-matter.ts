import type { SealMark } from '../../seal/seal';
import { sealLines, verifyLine, verifyTarget } from '../seal-lines';
import { words } from '../words';
import type { TextStyle } from './ink';
import type { Press } from './press';
import { drawQrCode } from './qr-code';
import { inks, mm, rules, sizes } from './style';

const style: TextStyle = { size: sizes.note, color: inks.grey };
const leading = sizes.note * 1.5;
const codeSide = mm(28);
const gap = 10;

/** After the signatures: the seal with a QR code and, for a corrected edition, its changes. */
export const setSealMatter = ({ ink, flow, language }: Press, mark: SealMark): void => {
  const texts = [...sealLines(mark, language), verifyLine(mark, language)];
  const lines = texts.map((text) => ink.lines(text, flow.area.width - codeSide - gap, style));
  flow.gap(10);
  flow.ensure(Math.max(Math.min(lines.flat().length, 4) * leading, codeSide) + 6);
  ink.rule(flow.area.left, flow.y, flow.area.width, rules.hair, inks.pale);
  flow.skip(6);
  const target = verifyTarget(mark);
  const left = flow.area.left + flow.area.width - codeSide;
  drawQrCode(ink, target, { left, top: flow.y, side: codeSide }, words[language].verifyCode(target));
  for (const paragraph of lines) {
    ink.tags.within('P', () => {
      for (const line of paragraph) {
        flow.ensure(leading);
        ink.tags.content(() => ink.text(line, flow.area.left, flow.y + sizes.note * 1.1, style));
        flow.skip(leading);
      }
    });
  }
};
