import type { SealMark } from '../../seal/seal';
import { chartImage } from '../charts/chart-image';
import { mm } from '../pdf/style';
import { qrPath } from '../qr-path';
import { printedSealLines, verifyTarget } from '../seal-lines';
import { words } from '../words';
import { pictureXml } from './chart-xml';
import type { Draft } from './draft';
import { notesXml } from './table-xml';
import { paragraph, run, val, w, type Xml } from './word-xml';

/** Room for a signature by hand. */
const blank = '\u3000'.repeat(6);
const codeSide = mm(28);

const signaturesXml = ({ document, language }: Draft): readonly Xml[] => {
  const { colon } = words[language];
  const fields = document.signatures.flatMap(({ label, text }, index) => [
    run(`${index === 0 ? '' : '\u3000'}${label}${colon}`),
    text.trim() === '' ? run(blank, val('u', 'single')) : run(text),
  ]);
  return fields.length === 0 ? [] : [paragraph('Signature', fields)];
};

/** The seal and, for a corrected edition, its changes; below them the code for a telephone. */
const sealXml = ({ file, language }: Draft, mark: SealMark): readonly Xml[] => {
  const lines = printedSealLines(mark, language);
  const target = verifyTarget(mark);
  const { path, side } = qrPath(target);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}"><path d="${path}" fill="#000"/></svg>`;
  const code = {
    svg,
    // Ten points a module stay sharp in print.
    png: chartImage({ svg, width: side * 10, height: side * 10 }),
    width: codeSide,
    height: codeSide,
    alternativeText: words[language].verifyCode(target),
  };
  return [
    ...lines.map((line, index) =>
      // The last lines stay with the code.
      paragraph('TableNote', [run(line)], index < lines.length - 3 ? [] : [w('keepNext')]),
    ),
    paragraph('TableNote', [pictureXml(file, code)]),
  ];
};

/** Notes that are not at the foot of the first page, signatures, trace reference, and the seal. */
export const endMatterXml = (
  draft: Draft,
  notes: readonly string[],
  mark: SealMark | undefined,
): readonly Xml[] => {
  const { document, language } = draft;
  const word = words[language];
  return [
    ...notesXml(notes, word.notes(notes.length), false),
    ...signaturesXml(draft),
    ...(document.trace === undefined
      ? []
      : [paragraph('Signature', [run(`${word.traceReference}${word.colon}${document.trace}`)])]),
    ...(mark ? sealXml(draft, mark) : []),
  ];
};
