import type { Language, Letterhead } from '@xiangtong/contracts';
import { element } from '../html/element';
import type { Look } from '../pdf/look';
import { inks, sizes } from '../pdf/style';
import { letterheadStyles } from './letterhead/letterhead-styles';
import {
  color,
  fonts,
  justify,
  keepLines,
  keepNext,
  latin,
  latinHeading,
  size,
  spacing,
  style,
  type Fonts,
  type Style,
} from './style-xml';
import { bold, namespaces, twips, val, w, type Xml } from './word-xml';

const bodyStyles = ({ body }: Look, font: Fonts, language: Language): readonly Style[] => {
  const indent =
    language === 'zh' ? [w('ind', { firstLineChars: '200', firstLine: twips(2 * body.size) })] : [];
  const after = (language === 'zh' ? 0.3 : 0.5) * body.size;
  return [
    { id: 'Normal', name: 'Normal', isMain: true },
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      isMain: true,
      of: [
        spacing({ after, leading: body.leading }),
        ...indent,
        justify(language === 'zh' ? 'both' : 'left'),
      ],
      text: [fonts(font.body), ...size(body.size)],
    },
    {
      id: 'NoteText',
      name: 'Note Text',
      basedOn: 'BodyText',
      of: [spacing({ after: 2, leading: 14.4 })],
      text: size(Math.min(body.size, 9)),
    },
  ];
};

const headingStyles = (look: Look, font: Fonts, hasParts: boolean): readonly Style[] => {
  const heading = (level: 1 | 2 | 3, fount: Look['part']): Style => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'BodyText',
    isMain: true,
    of: [keepNext, keepLines, spacing({ before: 12, after: 4 }), val('outlineLvl', level - 1)],
    text: [fonts(font.heading, latinHeading), bold, color(look.headingColor), ...size(fount.size)],
  });
  return [
    {
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'BodyText',
      isMain: true,
      of: [keepNext, spacing({ before: 6, after: 8 }), justify('center')],
      text: [fonts(font.title, latinHeading), bold, ...size(look.title.size)],
    },
    heading(1, hasParts ? look.part : look.section),
    heading(2, look.section),
    heading(3, look.section),
  ];
};

const blockStyles = (font: Fonts): readonly Style[] => [
  {
    id: 'Caption',
    name: 'caption',
    basedOn: 'Normal',
    next: 'BodyText',
    isMain: true,
    of: [keepLines, spacing({ before: 8, after: 4 }), justify('center')],
    text: [fonts(font.heading, latinHeading), bold, ...size(sizes.tableTitle)],
  },
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    of: [justify('left')],
    text: [fonts(font.table)],
  },
  { id: 'TableFigure', name: 'Table Figure', basedOn: 'TableText', of: [justify('right')] },
  {
    id: 'TableHead',
    name: 'Table Head',
    basedOn: 'TableText',
    of: [keepNext, justify('center')],
    text: [fonts(font.heading, latinHeading), bold],
  },
  {
    id: 'TableNote',
    name: 'Table Note',
    basedOn: 'Normal',
    of: [spacing({ before: 2 }), justify('left')],
    text: [color(inks.grey), ...size(sizes.note)],
  },
  {
    id: 'Figure',
    name: 'Figure',
    basedOn: 'Normal',
    next: 'Caption',
    of: [keepNext, spacing({ before: 8 }), justify('center')],
  },
];

const matterStyles = (look: Look, font: Fonts): readonly Style[] => [
  {
    id: 'Edition',
    name: 'Edition',
    basedOn: 'Normal',
    text: [fonts(font.heading, latinHeading), bold, ...size(look.body.size)],
  },
  { id: 'LegalHeader', name: 'Legal Header', basedOn: 'Normal', text: size(sizes.legal) },
  {
    id: 'Byline',
    name: 'Byline',
    basedOn: 'Normal',
    of: [justify('center')],
    text: size(look.body.size * 0.9),
  },
  { id: 'ReportLine', name: 'Report Line', basedOn: 'Normal', text: size(sizes.caption) },
  {
    id: 'Signature',
    name: 'Signature',
    basedOn: 'Normal',
    of: [spacing({ before: 6 })],
    text: size(sizes.caption),
  },
  { id: 'SectionEnd', name: 'Section End', basedOn: 'Normal', of: [spacing({ leading: 1 })], text: size(1) },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    text: [color(inks.grey), ...size(sizes.footer)],
  },
  { id: 'FootnoteText', name: 'footnote text', basedOn: 'Normal', text: size(sizes.note) },
];

const contentsStyles = (look: Look, font: Fonts): readonly Style[] => [
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    basedOn: 'Normal',
    next: 'Normal',
    of: [keepNext, spacing({ before: 12, after: 6 }), justify('center')],
    text: [fonts(font.heading, latinHeading), bold, color(look.headingColor), ...size(look.section.size)],
  },
  ...([1, 2] as const).map((level): Style => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    of: [
      spacing({ leading: look.contents.leading }),
      w('ind', { left: twips((level - 1) * 1.5 * look.contents.size) }),
    ],
    text: size(look.contents.size),
  })),
];

const superscript = val('vertAlign', 'superscript');
const characterStyles: readonly Style[] = [
  { id: 'FootnoteReference', name: 'footnote reference', type: 'character', text: [superscript] },
  { id: 'NoteMark', name: 'Note Mark', type: 'character', text: [superscript] },
];

/** Rules above and below and under the head, as statistical tables have them. */
const rule = (side: string, eighths: number): Xml =>
  w(side, { val: 'single', sz: eighths, space: '0', color: '000000' });

const tableStyles: readonly Style[] = [
  {
    id: 'TableNormal',
    name: 'Normal Table',
    type: 'table',
  },
  {
    id: 'StatisticalTable',
    name: 'Statistical Table',
    type: 'table',
    basedOn: 'TableNormal',
    of: [
      w('tblPr', {}, w('tblBorders', {}, rule('top', 8), rule('bottom', 8))),
      w(
        'tblStylePr',
        { type: 'firstRow' },
        w('tcPr', {}, w('tcBorders', {}, rule('top', 8), rule('bottom', 4)), val('vAlign', 'center')),
      ),
    ],
  },
];

const defaults = (font: Fonts, language: Language): Xml =>
  w(
    'docDefaults',
    {},
    w(
      'rPrDefault',
      {},
      w(
        'rPr',
        {},
        w('rFonts', {
          // Quotation marks and dashes are as wide as Chinese characters.
          ...(language === 'zh' && { hint: 'eastAsia' }),
          ascii: latin,
          hAnsi: latin,
          eastAsia: font.table,
          cs: latin,
        }),
        ...size(9),
        w('lang', { val: 'en-US', eastAsia: 'zh-CN' }),
      ),
    ),
    w('pPrDefault', {}, w('pPr', {}, spacing({}))),
  );

interface Typography {
  readonly look: Look;
  readonly fonts: Fonts;
  readonly language: Language;
  /** Headings of parts are above those of sections. */
  readonly hasParts: boolean;
  readonly letterhead?: Letterhead | undefined;
}

/** Those of a letterhead come in place of others of their name. */
const withLetterhead = (styles: readonly Style[], own: readonly Style[]): readonly Style[] => {
  const ids = new Set(own.map(({ id }) => id));
  return [...styles.filter(({ id }) => !ids.has(id)), ...own];
};

/** The named styles, after those of Word where it has one for the purpose. */
export const stylesPart = ({ look, fonts: font, language, hasParts, letterhead }: Typography): Xml =>
  element(
    'w:styles',
    { 'xmlns:w': namespaces['xmlns:w'] },
    defaults(font, language),
    ...withLetterhead(
      [
        ...bodyStyles(look, font, language),
        ...headingStyles(look, font, hasParts),
        ...blockStyles(font),
        ...matterStyles(look, font),
        ...contentsStyles(look, font),
        ...characterStyles,
        ...tableStyles,
      ],
      letterhead ? letterheadStyles(letterhead, font) : [],
    ).map(style),
  );
