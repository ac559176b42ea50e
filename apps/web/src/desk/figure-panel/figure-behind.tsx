import type { ReactElement } from 'react';
import { ProblemNotice } from '../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { FigureHead } from './figure-head';
import { FigureLines } from './figure-lines';
import { FigureOperands } from './figure-operands';
import { FigureParts } from './figure-parts';
import { useFigureTexts } from './texts';
import { behindOf, useFigure } from './use-figure';

/** Everything behind one figure: what it is, what it is made of, down to the lines and the hands. */
export const FigureBehind = ({ figure }: { readonly figure: string }): ReactElement => {
  const t = useFigureTexts();
  const { data, error, isPending, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } =
    useFigure(figure);
  if (isPending) return <Skeleton rows={8} label={t('loading')} />;
  const [trace] = data?.pages ?? [];
  if (!trace) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  const { lines, revisions } = behindOf(data?.pages ?? []);
  return (
    <>
      <FigureHead trace={trace} />
      <FigureOperands part={trace} />
      <FigureParts part={trace} revisions={revisions} />
      <FigureLines
        part={trace}
        lines={lines}
        revisions={revisions}
        isLoading={isFetchingNextPage}
        onMore={hasNextPage ? () => void fetchNextPage() : null}
      />
    </>
  );
};
