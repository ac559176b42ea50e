import type { Language } from '@xiangtong/contracts';
import type { HeightFit } from '../charts/chart-frame';
import type { Bookmarks } from './bookmarks';
import type { Ink } from './ink';
import type { Look } from './look';
import type { PageFlow } from './page-flow';

/** Default of `tableStart`. */
export const defaultTableStart = 0.28;

/** Everything needed for laying out a part of a report. */
export interface Press {
  readonly ink: Ink;
  readonly flow: PageFlow;
  readonly bookmarks: Pick<Bookmarks, 'add' | 'pageOf'>;
  readonly language: Language;
  readonly look: Look;
  /** Height of the charts in the current section. */
  readonly chartFit: HeightFit;
  /** Free share of a page at whose foot a table that fits on one page may start. */
  readonly tableStart: number;
}

/** Width and height of the pages of a section, known before any of them is begun. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Tables are looked up, not read: they are set small. */
  readonly isDense?: boolean;
}

/** A block that is measured and ready to be laid out, in a trial run or in earnest. */
export interface BlockPlan {
  /** Height that must be free on the page where the block begins; the rest may continue on other pages. */
  readonly start: (press: Press) => number;
  /** Height of the whole block. */
  readonly height: number;
  /**
   * `atTop` lays out what has waited for a new page, before the rest of a text of the given height that continues
   * there.
   */
  readonly set: (press: Press, atTop?: (rest: number) => void) => void;
}
