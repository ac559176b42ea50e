import { markSize, type Letterhead } from '@xiangtong/contracts';
import {
  color,
  fonts,
  justify,
  keepLines,
  keepNext,
  size,
  spacing,
  type Fonts,
  type Style,
} from '../style-xml';
import { twips, val, w, type Xml } from '../word-xml';
import { line, place, red } from './measures';

export const kaiti = '楷体';
const songti = '宋体';

/** 16 pt less a quarter are a 28th of the line. */
const tighter = val('spacing', -5);
const body = (font: string): readonly Xml[] => [fonts(font), tighter, ...size(16)];
const indent = w('ind', { firstLineChars: '200', firstLine: twips(2 * place) });

const heading = (level: 1 | 2, font: string): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: 'BodyText',
  isMain: true,
  of: [keepNext, keepLines, spacing({ leading: line }), indent, val('outlineLvl', level - 1)],
  text: body(font),
});

const headStyles = ({ mark }: Letterhead, font: Fonts): readonly Style[] => [
  {
    id: 'IssuingMark',
    name: 'Issuing Mark',
    basedOn: 'Normal',
    next: 'DocumentNumber',
    // The mark begins 35 mm below the upper edge of the type area.
    of: [spacing({ before: 99.2, leading: markSize(mark) * 1.2 }), justify('center')],
    text: [fonts(font.title), color(red), ...size(markSize(mark))],
  },
  {
    id: 'DocumentNumber',
    name: 'Document Number',
    basedOn: 'Normal',
    next: 'Title',
    of: [
      // 4 mm above the line, which is as long as the type area.
      w('pBdr', {}, w('bottom', { val: 'single', sz: 12, space: 11, color: red.slice(1) })),
      spacing({ before: 2 * line, leading: line }),
      justify('center'),
    ],
    text: body(font.body),
  },
  {
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    next: 'BodyText',
    isMain: true,
    of: [keepNext, spacing({ before: 2 * line, after: line, leading: 33 }), justify('center')],
    text: [fonts(font.title), ...size(22)],
  },
  {
    id: 'Addressee',
    name: 'Addressee',
    basedOn: 'Normal',
    of: [spacing({ leading: line })],
    text: body(font.body),
  },
];

const bodyStyles = (font: Fonts): readonly Style[] => [
  {
    id: 'BodyText',
    name: 'Body Text',
    basedOn: 'Normal',
    isMain: true,
    of: [spacing({ leading: line }), indent, justify('both')],
    text: body(font.body),
  },
  heading(1, font.heading),
  heading(2, kaiti),
];

const endStyles = (font: Fonts): readonly Style[] => [
  { id: 'AnnexNote', name: 'Annex Note', basedOn: 'Addressee' },
  { id: 'Issuer', name: 'Issuer', basedOn: 'Addressee', of: [keepLines, spacing({ leading: line })] },
  {
    id: 'AnnexMark',
    name: 'Annex Mark',
    basedOn: 'Addressee',
    next: 'AnnexTitle',
    text: [fonts(font.heading)],
  },
  {
    id: 'AnnexTitle',
    name: 'Annex Title',
    basedOn: 'Heading1',
    next: 'BodyText',
    of: [
      spacing({ before: line, after: line, leading: 33 }),
      w('ind', { firstLineChars: '0', firstLine: 0 }),
      justify('center'),
    ],
    text: [fonts(font.title), ...size(22)],
  },
  {
    id: 'Imprint',
    name: 'Imprint',
    basedOn: 'Normal',
    of: [spacing({ leading: line * 0.9 })],
    text: [fonts(font.body), ...size(14)],
  },
  {
    id: 'PageNumber',
    name: 'page number',
    type: 'character',
    text: [fonts(songti, songti), color('#000000'), ...size(14)],
  },
];

/** The styles of an official document, some of them in place of those of a plain one. */
export const letterheadStyles = (letterhead: Letterhead, font: Fonts): readonly Style[] => [
  ...headStyles(letterhead, font),
  ...bodyStyles(font),
  ...endStyles(font),
];
