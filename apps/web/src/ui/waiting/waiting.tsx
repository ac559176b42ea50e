import type { ReactElement } from 'react';
import { ProblemNotice } from '../problem-notice/problem-notice';
import { Skeleton } from '../skeleton/skeleton';

/** Of a query, as much as it takes to wait for it. */
export interface Loading {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

export interface WaitingProps {
  readonly for: Loading;
  readonly label: string;
  readonly rows: number;
}

/** What stands for an answer that has not come, or did not come. */
export const Waiting = ({ for: { isPending, error, refetch }, label, rows }: WaitingProps): ReactElement => (
  <>
    {isPending && <Skeleton label={label} rows={rows} />}
    {error !== null && <ProblemNotice problem={error} onAgain={() => void refetch()} />}
  </>
);
