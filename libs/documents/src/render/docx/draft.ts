import type { Language, Block, ReportDocument } from '@xiangtong/contracts';
import type { Look } from '../pdf/look';
import type { Numbered } from '../text/references';
import type { DocxFile } from './docx-file';

/** What the parts of one file share while they are written. */
export interface Draft {
  readonly file: DocxFile;
  readonly document: ReportDocument;
  readonly language: Language;
  readonly look: Look;
  /** Bookmarks of headings, for the contents, in their order. */
  readonly headings: HeadingMark[];
  /** The last number that Word counts for each label: captions of every part may begin at one. */
  readonly counted: Map<string, number>;
  /** The block that name and date of an official document follow: they are never alone on a page. */
  readonly closed: Block | undefined;
}

interface HeadingMark {
  readonly level: 1 | 2;
  readonly text: string;
  readonly bookmark: string;
}

/** Where the blocks of a section stand. */
export interface BlockPlace {
  readonly draft: Draft;
  /** Type area in points. */
  readonly width: number;
  readonly height: number;
  /** Bookmarks of the captions that the section may refer to, by their printed numbers. */
  readonly captions: Numbered<string>;
}
