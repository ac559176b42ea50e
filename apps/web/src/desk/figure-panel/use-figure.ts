import { api } from '../../api/client';
import { pageOptions } from '../../api/page-options';
import type { components } from '../../api/schema';
import { usePurpose } from '../purpose/purpose';

export type FigureTrace = components['schemas']['FigureTrace'];
export type FigurePart = components['schemas']['FigurePart'];
export type TracedLine = NonNullable<FigurePart['lines']>[number];
export type TracedOrigin = NonNullable<FigurePart['revisions']>[number];

const LINES = 100;

/** What stands behind a figure, the lines a page at a time. */
export const useFigure = (figure: string) => {
  const purpose = usePurpose();
  return api.useInfiniteQuery(
    'get',
    '/api/v1/trace/{figure}',
    { params: { path: { figure }, query: { limit: LINES, ...(purpose !== '' && { purpose }) } } },
    {
      ...pageOptions,
      staleTime: 300_000,
    },
  );
};

/** Lines of the pages that are there, and the revisions that hold them. */
export const behindOf = (
  pages: readonly FigureTrace[],
): { lines: readonly TracedLine[]; revisions: readonly TracedOrigin[] } => {
  const revisions = pages.flatMap((page) => page.revisions ?? []);
  return {
    lines: pages.flatMap((page) => page.lines ?? []),
    revisions: [...new Map(revisions.map((revision) => [revision.id, revision])).values()],
  };
};
