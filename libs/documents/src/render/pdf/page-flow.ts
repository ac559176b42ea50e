import type { Look } from './look';
import { pageSizes, type Orientation, type TypeArea } from './style';

/** Where a flow is. */
export interface FlowPlace {
  readonly orientation: Orientation | undefined;
  readonly page: number;
  readonly y: number;
  readonly white: number;
}

/** The position of the next content: the current page and the height used on it. */
export class PageFlow {
  protected current: Orientation | undefined;
  /** White at the end of what stands on the page. */
  protected white = 0;
  /** Top of the next content. */
  y = 0;
  /** Number of the current page, from 1. */
  page = 0;
  /** Height that stays free at the foot of pages, so that more content goes to the last one. */
  spare = 0;
  /** How much larger the white between blocks is than it need be. */
  stretch = 1;

  constructor(
    private readonly pdf: Pick<PDFKit.PDFDocument, 'addPage'>,
    private readonly look: Look,
  ) {}

  get area(): TypeArea {
    return this.areaOf(this.page, this.current ?? 'portrait');
  }

  /** Height left on the page. */
  get room(): number {
    return this.area.bottom - this.spare - this.y;
  }

  get atTop(): boolean {
    return this.y <= this.area.top;
  }

  /** Height of an empty page. */
  get pageRoom(): number {
    return this.area.bottom - this.spare - this.area.top;
  }

  areaOf(page: number, orientation: Orientation): TypeArea {
    const area = this.look.areas[orientation];
    const isShifted = page % 2 === 0 && orientation === 'portrait';
    return isShifted ? { ...area, left: area.left - this.look.evenShift } : area;
  }

  newPage(orientation: Orientation = this.current ?? 'portrait'): void {
    const { width, height } = pageSizes[orientation];
    this.pdf.addPage({ size: [width, height], margin: 0 });
    this.current = orientation;
    this.page += 1;
    this.y = this.area.top;
    this.white = 0;
  }

  get place(): FlowPlace {
    const { current: orientation, page, y, white } = this;
    return { orientation, page, y, white };
  }

  /** A flow that continues at a place but makes no pages. */
  onTrial(place: FlowPlace): TrialFlow {
    return new TrialFlow(this.look, place);
  }

  /** Pages of one orientation; a page of the other one is left. */
  turnTo(orientation: Orientation): void {
    if (this.current !== orientation) this.newPage(orientation);
  }

  /** Begins a page when `height` does not fit; content taller than a page starts at the current position. */
  ensure(height: number): void {
    if (height > this.room && !this.atTop && (height <= this.pageRoom || this.room < this.pageRoom / 2))
      this.newPage();
  }

  /** The same for a chart. */
  ensureForChart(height: number): void {
    this.ensure(height);
  }

  skip(height: number): void {
    this.y += height;
    this.white = 0;
  }

  /** White space between blocks, which vanishes at the top of a page. */
  gap(height: number): void {
    if (this.atTop) return;
    this.y += height * this.stretch;
    this.white += height * this.stretch;
  }
}

/** A gap at the foot of a page that is larger than this share of it is visible. */
const largestHole = 0.3;
/** Still larger. */
const wideHole = 0.36;
/** One before a chart is seen earlier: a picture could have been lower. A fifth, as the eye begins above the last rule. */
export const largestHoleBeforeChart = 0.18;

/** A trial flow. Counts the pages that end with a gap before content that did not fit, a large one twice or three times. */
export class TrialFlow extends PageFlow {
  holes = 0;

  constructor(look: Look, { orientation, page, y, white }: FlowPlace) {
    super({ addPage: () => undefined as never }, look);
    Object.assign(this, { current: orientation, page, y, white });
  }

  override ensure(height: number): void {
    this.countHoles(height, [largestHole, largestHole, wideHole]);
  }

  override ensureForChart(height: number): void {
    this.countHoles(height, [largestHoleBeforeChart, largestHole, wideHole]);
  }

  private countHoles(height: number, visible: readonly number[]): void {
    const { page, blank } = this;
    super.ensure(height);
    if (this.page > page) this.holes += visible.filter((share) => blank > share).length;
  }

  /** Share of the page that is blank if nothing more comes to stand on it. */
  private get blank(): number {
    const { top, bottom } = this.area;
    return (bottom - this.y + this.white) / (bottom - top);
  }
}
