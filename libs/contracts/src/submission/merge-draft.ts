import { addLines, type Measuring, type RepairedFields } from './repair';
import type { SalesLineInput } from './submission';

/** What becomes of the rows of a draft when lines come from elsewhere. */
export const fillModes = ['replace', 'merge'] as const;
export type FillMode = (typeof fillModes)[number];

/** What tells a line of the sales form from the others: of one form, and of two. */
export const salesLineKey = ({
  product,
  destination,
  platform,
  store,
  flow,
}: Pick<SalesLineInput, 'product' | 'destination' | 'platform' | 'store' | 'flow'>): string =>
  [product, destination, platform, flow ?? 'up', store ?? ''].join('/');

export interface MergedLines {
  /** The new figures of lines of the draft, by their place. */
  readonly changed: ReadonlyMap<number, RepairedFields>;
  /** Places of the new lines that the draft does not have. */
  readonly added: readonly number[];
  /** For each new line its place in the merged form: that of its equal line, or one behind the lines of the draft. */
  readonly places: readonly number[];
}

/**
 * Merges lines into those of a draft. Equal lines are added up, or keep the figures of the draft; no line is lost.
 * Every way that fills a draft merges by this function.
 */
export const mergeLines = (
  draft: readonly SalesLineInput[],
  lines: readonly SalesLineInput[],
  equalLines: 'add' | 'keep',
  measuringOf: (product: string) => Measuring,
): MergedLines => {
  const draftPlaces = new Map(draft.map((line, place) => [salesLineKey(line), place]));
  const places: number[] = [];
  const changed = new Map<number, RepairedFields>();
  const added: number[] = [];
  for (const [index, line] of lines.entries()) {
    const place = draftPlaces.get(salesLineKey(line));
    places.push(place ?? draft.length + added.length);
    if (place === undefined) added.push(index);
    else if (equalLines === 'add') {
      const sum = { ...draft[place]!, ...changed.get(place) };
      changed.set(place, addLines([sum, line], measuringOf(line.product)));
    }
  }
  return { changed, added, places };
};
