import type { ReactElement } from 'react';
import { Button } from './button';

export interface MoreButtonProps {
  /** A query that answers page by page. */
  readonly of: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  readonly children: string;
}

/** Asks for the next page, where there is one. */
export const MoreButton = ({ of, children }: MoreButtonProps): ReactElement | null =>
  of.hasNextPage ? (
    <Button onClick={() => void of.fetchNextPage()} isBusy={of.isFetchingNextPage}>
      {children}
    </Button>
  ) : null;
