import type { ReportDocument } from '@xiangtong/contracts';
import type { HeightFit } from '../charts/chart-frame';
import { inks, mm, pageSizes, sizes, type Orientation, type TypeArea } from './style';

/** Size of a kind of text with the distance from baseline to baseline. */
interface Fount {
  readonly size: number;
  readonly leading: number;
}

/** Page layout: the differences between the two layouts. */
export interface Look {
  readonly areas: Readonly<Record<Orientation, TypeArea>>;
  /** The type area of even pages stands this much further to the left: the binding is on the other side. */
  readonly evenShift: number;
  readonly title: Fount;
  readonly part: Fount;
  readonly section: Fount;
  readonly headingColor: string;
  readonly body: Fount;
  /** White below a paragraph in Chinese, as a share of the size of its text; its indent marks it too. */
  readonly paragraphGap: number;
  /** All tables are set small. */
  readonly isDense?: boolean;
  /** Charts lower than elsewhere. */
  readonly charts?: HeightFit;
  /** A last page of fewer lines, without a table or a picture, looks forgotten. */
  readonly fewestLines: number;
  /** Side of the code for a telephone beside the seal. */
  readonly codeSide: number;
  readonly contents: Fount;
  readonly pageNumber: number;
  /** Distance from the type area down to the baseline of the footer. */
  readonly footerDrop: number;
}

const formArea = (orientation: Orientation): TypeArea => {
  const { width, height } = pageSizes[orientation];
  return { left: mm(25), top: mm(25), width: width - mm(50), bottom: height - mm(24) };
};

/** Statistical forms: as much as fits, in the sizes of yearbooks. */
const form: Look = {
  areas: { portrait: formArea('portrait'), landscape: formArea('landscape') },
  evenShift: 0,
  title: { size: 18, leading: 26.1 },
  part: { size: 15, leading: 24 },
  section: { size: 13, leading: 20.8 },
  headingColor: inks.accent,
  body: { size: 10.5, leading: 17.85 },
  paragraphGap: 0.3,
  contents: { size: 10.5, leading: 17.85 },
  pageNumber: sizes.footer,
  fewestLines: 4,
  footerDrop: mm(10),
  codeSide: mm(28),
};

/**
 * Official documents after GB/T 9704-2012: type area of 156 × 225 mm, 22 lines of 28 characters of 5.5 mm, title 22 pt,
 * page numbers of 14 pt 7 mm below the type area. A landscape page is the portrait one turned.
 */
const official: Look = {
  areas: {
    portrait: { left: mm(28), top: mm(37), width: mm(156), bottom: mm(262) },
    landscape: { left: mm(35), top: mm(28), width: mm(225), bottom: mm(184) },
  },
  evenShift: mm(2),
  title: { size: 22, leading: 33 },
  part: { size: 18, leading: mm(225) / 22 },
  section: { size: 15.75, leading: mm(225) / 22 },
  headingColor: inks.black,
  body: { size: 15.75, leading: mm(225) / 22 },
  paragraphGap: 0,
  contents: { size: 14, leading: mm(225) / 25 },
  pageNumber: 14,
  fewestLines: 4,
  footerDrop: mm(10.5),
  codeSide: mm(28),
};

const briefArea = (orientation: Orientation): TypeArea => {
  const { width, height } = pageSizes[orientation];
  return { left: mm(22), top: mm(15), width: width - mm(44), bottom: height - mm(18) };
};

/** A sheet printed on both sides. */
const brief: Look = {
  ...form,
  areas: { portrait: briefArea('portrait'), landscape: briefArea('landscape') },
  title: { size: 16, leading: 23 },
  headingColor: inks.black,
  body: { size: 10, leading: 15.5 },
  isDense: true,
  charts: { least: 0.66, share: 0.78 },
  // What is as short as that belongs on the sheet before.
  fewestLines: 16,
  codeSide: mm(22),
};

/**
 * A bulletin in letters: the standard counts Chinese characters, its sizes would leave two thirds of a text to a page. Documents
 * without a byline keep the pages that they were published on.
 */
const officialInLetters: Look = {
  ...official,
  section: { size: 13, leading: 21 },
  body: { size: 11.5, leading: 18 },
  contents: { size: 11.5, leading: 18 },
};

const briefInLetters: Look = { ...brief, body: { size: 9.5, leading: 13.3 } };

/** The layout of a report in its language. */
export const lookOf = ({
  layout = 'form',
  language,
  byline,
}: Pick<ReportDocument, 'layout' | 'language' | 'byline'>): Look => {
  if (layout === 'form') return form;
  if (layout === 'brief') return language === 'zh' ? brief : briefInLetters;
  return language === 'zh' || byline === undefined ? official : officialInLetters;
};
