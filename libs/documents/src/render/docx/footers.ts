import type { Language } from '@xiangtong/contracts';
import { element } from '../html/element';
import { sealLine } from '../seal-lines';
import type { SealMark } from '../../seal/seal';
import type { Orientation } from '../pdf/style';
import { footLine } from '../words';
import type { Draft } from './draft';
import {
  characterStyle,
  field,
  halfPoints,
  namespaces,
  paragraph,
  run,
  tab,
  twips,
  val,
  w,
  type Xml,
} from './word-xml';

/** References to the feet of pages of an orientation. */
export type Footers = (orientation: Orientation) => readonly Xml[];

type Side = 'odd' | 'even';

const SEAL_SIZE = 6;

const sealXml = (mark: SealMark | undefined, language: Language, side: Side): readonly Xml[] =>
  mark
    ? [
        paragraph(
          'Footer',
          [run(sealLine(mark, language), val('sz', halfPoints(SEAL_SIZE)))],
          [val('jc', side === 'odd' ? 'right' : 'left')],
        ),
      ]
    : [];

/** Alone at the outer edge, a character from it; what else the foot says is small beside it and below. */
const officialFooterXml = (
  { document, language }: Draft,
  mark: SealMark | undefined,
  side: Side,
  width: number,
): Xml => {
  const numberStyle = characterStyle('PageNumber');
  const blank = run('\u3000', numberStyle);
  const number = [
    run('— ', numberStyle),
    field('PAGE', run('1', numberStyle), numberStyle),
    run(' —', numberStyle),
  ];
  const text = run(footLine(document));
  const tabs = w('tabs', {}, w('tab', { val: 'right', pos: twips(width) }));
  return element(
    'w:ftr',
    { 'xmlns:w': namespaces['xmlns:w'] },
    paragraph('Footer', side === 'odd' ? [text, tab, ...number, blank] : [blank, ...number, tab, text], [
      tabs,
    ]),
    ...sealXml(mark, language, side),
  );
};

/** Mark of the edition and line of the document, page number at the outer edge, and the seal above it. */
const footerXml = (draft: Draft, mark: SealMark | undefined, side: Side, width: number): Xml => {
  const { document, language, look } = draft;
  const size = [val('sz', halfPoints(look.pageNumber))];
  const number = [run('— ', size[0]), field('PAGE', run('1', size[0])), run(' —', size[0])];
  const text = [run(footLine(document))];
  const sides = side === 'odd' ? [...text, tab, ...number] : [...number, tab, ...text];
  const rule = w('pBdr', {}, w('top', { val: 'single', sz: 4, space: 1, color: '9A9A9A' }));
  const tabs = w('tabs', {}, w('tab', { val: 'right', pos: twips(width) }));
  return element(
    'w:ftr',
    { 'xmlns:w': namespaces['xmlns:w'] },
    ...sealXml(mark, language, side),
    paragraph('Footer', sides, [rule, tabs]),
  );
};

/** Writes the feet of left and right pages, once for each orientation. */
export const footersOf = (draft: Draft, mark: SealMark | undefined): Footers => {
  const footXml = draft.document.letterhead ? officialFooterXml : footerXml;
  const written = new Map<Orientation, readonly Xml[]>();
  const write = (orientation: Orientation): readonly Xml[] =>
    (['odd', 'even'] as const).map((side) => {
      const content = footXml(draft, mark, side, draft.look.areas[orientation].width);
      const id = draft.file.add('footer', `footer-${orientation}-${side}.xml`, content);
      return element('w:footerReference', { 'w:type': side === 'odd' ? 'default' : 'even', 'r:id': id });
    });
  return (orientation) => {
    const known = written.get(orientation) ?? write(orientation);
    written.set(orientation, known);
    return known;
  };
};
