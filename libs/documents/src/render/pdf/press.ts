import type { Language } from '@xiangtong/contracts';
import type { HeightFit } from '../charts/chart-frame';
import type { Bookmarks } from './bookmarks';
import type { Ink } from './ink';
import type { Look } from './look';
import type { PageFlow } from './page-flow';

/** Everything a part of a report is set with. */
export interface Press {
  readonly ink: Ink;
  readonly flow: PageFlow;
  readonly bookmarks: Pick<Bookmarks, 'add' | 'pageOf'>;
  readonly language: Language;
  readonly look: Look;
  /** How high the charts of the section at hand are set. */
  readonly chartFit: HeightFit;
}

/** Width and height that the pages of a section offer, known before any of them is begun. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}
