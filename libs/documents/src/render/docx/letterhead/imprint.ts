import { writtenDay, type Letterhead } from '@xiangtong/contracts';
import { paragraph, run, tab, twips, val, w, type Xml } from '../word-xml';

/** A character of 14 pt. */
const place = 14;

const rule = (side: string, eighths: number): Xml =>
  w(side, { val: 'single', sz: eighths, space: 0, color: '000000' });

const row = (content: Xml, width: number): Xml =>
  w(
    'tr',
    {},
    w('trPr', {}, w('cantSplit')),
    w('tc', {}, w('tcPr', {}, w('tcW', { w: twips(width), type: 'dxa' })), content),
  );

/** Further lines stand behind the colon. */
const copiesXml = (copies: readonly string[]): Xml =>
  paragraph(
    'Imprint',
    [run(`抄送：${copies.join('，')}。`)],
    [w('ind', { left: twips(4 * place), right: twips(place), hanging: twips(3 * place) })],
  );

const printedXml = ({ printer, printedOn }: Letterhead, width: number): Xml =>
  paragraph(
    'Imprint',
    [run(printer), tab, run(`${writtenDay(printedOn)}印发`)],
    [w('tabs', {}, w('tab', { val: 'right', pos: twips(width - place) })), w('ind', { left: twips(place) })],
  );

/** 版记: as wide as the type area, at the foot of the last page, between lines of 0.35 mm with one of 0.25 mm inside. */
export const imprintXml = (letterhead: Letterhead, width: number): readonly Xml[] => [
  w(
    'tbl',
    {},
    w(
      'tblPr',
      {},
      w('tblpPr', { horzAnchor: 'margin', vertAnchor: 'margin', tblpXSpec: 'left', tblpYSpec: 'bottom' }),
      val('tblOverlap', 'never'),
      w('tblW', { w: twips(width), type: 'dxa' }),
      w('tblBorders', {}, rule('top', 8), rule('bottom', 8), rule('insideH', 6)),
      w('tblLayout', { type: 'fixed' }),
      w('tblCellMar', {}, w('left', { w: 0, type: 'dxa' }), w('right', { w: 0, type: 'dxa' })),
    ),
    w('tblGrid', {}, w('gridCol', { w: twips(width) })),
    ...(letterhead.copies.length === 0 ? [] : [row(copiesXml(letterhead.copies), width)]),
    row(printedXml(letterhead, width), width),
  ),
  // A table needs a paragraph behind it.
  paragraph('SectionEnd', []),
];
