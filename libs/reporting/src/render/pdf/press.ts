import type { Language } from '@xiangtong/contracts';
import type { Bookmarks } from './bookmarks';
import type { Ink } from './ink';
import type { Look } from './look';
import type { PageFlow } from './page-flow';

/** Everything a part of a report is set with. */
export interface Press {
  readonly ink: Ink;
  readonly flow: PageFlow;
  readonly bookmarks: Bookmarks;
  readonly language: Language;
  readonly look: Look;
}

/** Width and height that the pages of a section offer, known before any of them is begun. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}
