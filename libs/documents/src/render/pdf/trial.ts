import { typefaces } from '../../fonts/typeface';
import { defaultFit, type HeightFit } from '../charts/chart-frame';
import { Ink } from './ink';
import type { TrialFlow } from './page-flow';
import type { Press } from './press';
import type { Tagging } from './tags';

/** Options for laying out a section: the height of its charts, and free lines at the foot of its pages. */
interface Fit {
  readonly charts: HeightFit;
  readonly spareLines: number;
}

/** Tried one after the other until one leaves neither a hole nor a page of a few lines. */
const fits: readonly Fit[] = [
  { charts: defaultFit, spareLines: 0 },
  ...[0.92, 0.85, 0.78].map((share) => ({ charts: { least: 0.78, share }, spareLines: 0 })),
  ...[1, 0.85].map((share) => ({ charts: { least: 0.66, share }, spareLines: 0 })),
  { charts: defaultFit, spareLines: 2 },
  { charts: defaultFit, spareLines: 3 },
];

/** A page of fewer lines, without a table or a picture, looks forgotten. */
const fewestLines = 4;

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

/** The faults of the pages when a section is laid out in this way. `isEnd`: nothing follows on the last one. */
const faultsOf = (press: Press, fit: Fit, isEnd: boolean, set: (trial: Press) => void): number => {
  const flow = press.flow.onTrial();
  flow.spare = fit.spareLines * press.look.body.leading;
  const began = flow.atTop ? 0 : flow.page;
  const ink = new TrialInk(press.ink.pdf, flow);
  const bookmarks: Press['bookmarks'] = { add: () => undefined, pageOf: () => undefined };
  set({ ...press, ink, flow, bookmarks, chartFit: fit.charts });
  const { baselines, hasBlock } = ink.here;
  const isForgotten = isEnd && flow.page > began && !hasBlock && baselines.size < fewestLines;
  return flow.holes + (isForgotten ? 2 : 0);
};

const bestFit = (press: Press, isEnd: boolean, set: (trial: Press) => void): Fit => {
  const preferred: Fit = { ...fits[0]!, charts: press.look.charts ?? defaultFit };
  let [best, fewest] = [preferred, Infinity];
  for (const fit of [preferred, ...fits.slice(1)]) {
    const faults = faultsOf(press, fit, isEnd, set);
    if (faults < fewest) [best, fewest] = [fit, faults];
    if (fewest === 0) break;
  }
  return best;
};

/** Lays out something in the way that gives the best pages, found by trial runs that include what follows. */
export const setFitted = (
  press: Press,
  set: (press: Press) => void,
  isEnd: boolean,
  behind: (press: Press) => void = () => undefined,
): void => {
  const { charts, spareLines } = bestFit(press, isEnd, (trial) => {
    set(trial);
    behind(trial);
  });
  press.flow.spare = spareLines * press.look.body.leading;
  set({ ...press, chartFit: charts });
};
