import { typefaces } from '../../fonts/typeface';
import { defaultFit, type HeightFit } from '../charts/chart-frame';
import { Ink } from './ink';
import type { Look } from './look';
import type { FlowPlace, TrialFlow } from './page-flow';
import { defaultTableStart, type Press } from './press';
import type { Tagging } from './tags';

/** Options for laying out a section. */
interface Fit {
  /** Height of its charts. */
  readonly charts: HeightFit;
  /** Free lines at the foot of its pages. */
  readonly spareLines: number;
  /** How much larger the white between its blocks is. */
  readonly stretch: number;
  /** Free share of a page at whose foot a table may start. */
  readonly tableStart: number;
}

const usual: Fit = { charts: defaultFit, spareLines: 0, stretch: 1, tableStart: defaultTableStart };

/** Tried one after the other until one leaves neither a hole nor a page of a few lines. */
const fits: readonly Fit[] = [
  usual,
  ...[0.92, 0.85, 0.78].map((share) => ({ ...usual, charts: { least: 0.78, share } })),
  ...[1, 0.85].map((share) => ({ ...usual, charts: { least: 0.66, share } })),
  { ...usual, stretch: 1.8 },
  { ...usual, charts: { least: 0.55, share: 1 } },
  { ...usual, charts: { least: 0.66, share: 1 }, tableStart: 0.14 },
  { ...usual, spareLines: 2 },
  { ...usual, spareLines: 3 },
  { ...usual, stretch: 0.6 },
];

/** The same for a sheet, which keeps its content together before all else. */
const tightFits: readonly Fit[] = [
  ...[0.66, 0.55].map((share) => ({ ...usual, charts: { least: 0.55, share } })),
  ...[0.7, 0.5].map((stretch) => ({ ...usual, charts: { least: 0.55, share: 0.55 }, stretch })),
];

const fitsFor = ({ charts }: Look): readonly Fit[] =>
  charts ? [{ ...usual, charts }, ...tightFits, ...fits] : fits;

/** The content of a page. */
interface TrialPage {
  readonly baselines: Set<number>;
  hasBlock: boolean;
}

/** Draws nothing and records what would be on which page. */
class TrialInk extends Ink {
  private readonly pages = new Map<number, TrialPage>();

  constructor(
    pdf: PDFKit.PDFDocument,
    private readonly flow: TrialFlow,
  ) {
    super(pdf, typefaces(), {
      isMarking: true,
      within: (type, fill) => {
        if (type === 'Table' || type === 'Figure') this.here.hasBlock = true;
        fill();
      },
      later: () => (fill) => fill(),
      aside: (fill) => fill(),
      content: (draw) => draw(),
      leaf: (type, draw) => this.tags.within(type, draw),
      artifact: (draw) => draw(),
      link: () => undefined,
      field: () => undefined,
    } satisfies Tagging);
  }

  get here(): TrialPage {
    const { page } = this.flow;
    const known = this.pages.get(page) ?? { baselines: new Set(), hasBlock: false };
    this.pages.set(page, known);
    return known;
  }

  override text(text: string, _x: number, baseline: number): void {
    if (text !== '') this.here.baselines.add(baseline);
  }

  override rule(): void {}

  override graphic(): void {}
}

const pressFor = (press: Press, { charts: chartFit, tableStart }: Fit): Press => ({
  ...press,
  chartFit,
  tableStart,
});

const prepare = ({ flow, look }: Press, { spareLines, stretch }: Fit): void => {
  flow.spare = spareLines * look.body.leading;
  flow.stretch = stretch;
};

/** A section, laid out in one fit. */
export interface Fitted {
  readonly set: (press: Press) => void;
  /** Nothing follows on its last page. */
  readonly isEnd: boolean;
  /** What follows it on its page, for trials alone. */
  readonly behind?: ((press: Press) => void) | undefined;
  /** A last page of little more than one table is one page too many. */
  readonly isAnnex: boolean;
}

/** A last page of annexes that is filled to less than this share is one too many. */
const leastLastShare = 0.35;

/** The faults of the pages when something is laid out in some way, and where that ends. */
interface Run {
  readonly faults: number;
  readonly end: FlowPlace;
}

interface Choice {
  readonly fit: Fit;
  readonly faults: number;
}

/** A section is laid out so that this many behind it can have good pages too. */
const sectionsAhead = 2;

/** Lays out sections in the way that gives the best pages, found by trial runs. */
export class Trials {
  private readonly runs = new Map<string, Run>();

  constructor(
    private readonly press: Press,
    private readonly sections: readonly Fitted[],
  ) {}

  set(index: number): void {
    const { press } = this;
    const section = this.sections[index];
    if (!section) return;
    const { fit } = this.best(index, press.flow.place, sectionsAhead);
    prepare(press, fit);
    section.set(pressFor(press, fit));
  }

  private best(index: number, from: FlowPlace, ahead: number): Choice {
    let best: Choice = { fit: usual, faults: Infinity };
    for (const [number, fit] of fitsFor(this.press.look).entries()) {
      const { faults: own, end } = this.run(index, number, fit, from);
      if (own >= best.faults) continue;
      const isLast = ahead === 0 || index + 1 === this.sections.length;
      const faults = own + (isLast ? 0 : this.best(index + 1, end, ahead - 1).faults);
      if (faults < best.faults) best = { fit, faults };
      if (faults === 0) break;
    }
    return best;
  }

  private run(index: number, number: number, fit: Fit, from: FlowPlace): Run {
    const key = JSON.stringify([index, number, from]);
    const known = this.runs.get(key) ?? this.tried(this.sections[index]!, fit, from);
    this.runs.set(key, known);
    return known;
  }

  private tried({ set, isEnd, behind, isAnnex }: Fitted, fit: Fit, from: FlowPlace): Run {
    const { press } = this;
    const flow = press.flow.onTrial(from);
    prepare({ ...press, flow }, fit);
    const began = flow.atTop ? 0 : flow.page;
    const ink = new TrialInk(press.ink.pdf, flow);
    const bookmarks: Press['bookmarks'] = { add: () => undefined, pageOf: () => undefined };
    const trial = { ...pressFor(press, fit), ink, flow, bookmarks };
    set(trial);
    behind?.(trial);
    const { baselines, hasBlock } = ink.here;
    const isForgotten = isEnd && flow.page > began && !hasBlock && baselines.size < press.look.fewestLines;
    const filled = (flow.y - flow.area.top) / flow.pageRoom;
    const isTooMany = isAnnex && isEnd && flow.page > began && filled < leastLastShare;
    return { faults: flow.holes + (isForgotten ? 2 : isTooMany ? 1 : 0), end: flow.place };
  }
}
