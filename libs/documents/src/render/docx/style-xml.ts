import { halfPoints, twips, val, w, type Xml } from './word-xml';

/** Names of fonts as Word and WPS know them; each machine replaces those it lacks. */
export interface Fonts {
  readonly body: string;
  readonly title: string;
  readonly heading: string;
  readonly table: string;
}

/** GB/T 9704 names the fonts of an official document. */
export const fontsOf: Readonly<Record<'form' | 'official' | 'brief', Fonts>> = {
  form: { body: '宋体', title: '黑体', heading: '黑体', table: '宋体' },
  brief: { body: '宋体', title: '黑体', heading: '黑体', table: '宋体' },
  official: { body: '仿宋', title: '方正小标宋简体', heading: '黑体', table: '宋体' },
};

export const latin = 'Times New Roman';
export const latinHeading = 'Arial';

export const fonts = (chinese: string, western: string = latin): Xml =>
  w('rFonts', { ascii: western, hAnsi: western, eastAsia: chinese, cs: western });

export const size = (points: number): readonly Xml[] => [
  val('sz', halfPoints(points)),
  val('szCs', halfPoints(points)),
];
export const color = (hex: string): Xml => val('color', hex.slice(1).toUpperCase());

export interface Style {
  readonly id: string;
  /** Names of Word's own styles are shown in the language of the program. */
  readonly name: string;
  readonly type?: 'paragraph' | 'character' | 'table';
  readonly basedOn?: string;
  readonly next?: string;
  readonly isMain?: boolean;
  readonly of?: readonly Xml[];
  readonly text?: readonly Xml[];
}

export const style = ({
  id,
  name,
  type = 'paragraph',
  basedOn,
  next,
  isMain,
  of = [],
  text = [],
}: Style): Xml =>
  w(
    'style',
    { type, styleId: id, ...(id === 'Normal' && { default: '1' }) },
    val('name', name),
    ...(basedOn === undefined ? [] : [val('basedOn', basedOn)]),
    ...(next === undefined ? [] : [val('next', next)]),
    ...(isMain ? [w('qFormat')] : []),
    ...(of.length > 0 && type === 'paragraph' ? [w('pPr', {}, ...of)] : []),
    ...(text.length > 0 ? [w('rPr', {}, ...text)] : []),
    ...(type === 'table' ? of : []),
  );

interface Spacing {
  readonly before?: number;
  readonly after?: number;
  /** Distance from baseline to baseline; otherwise as the type needs it. */
  readonly leading?: number;
}

export const spacing = ({ before = 0, after = 0, leading }: Spacing): Xml =>
  w('spacing', {
    before: twips(before),
    after: twips(after),
    ...(leading !== undefined && { line: twips(leading), lineRule: 'exact' }),
  });

export const keepNext = w('keepNext');
export const keepLines = w('keepLines');
export const justify = (how: 'left' | 'center' | 'right' | 'both'): Xml => val('jc', how);
