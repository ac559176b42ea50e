import type { Shared } from '../sharing';

/** A view of the explore page, saved by its owner under a name. */
export interface SavedView extends Shared {
  readonly id: string;
  /** Unique among the views of its owner. */
  readonly name: string;
  /** What stands after the `?` of the view's address. */
  readonly query: string;
  readonly createdAt: Date;
}

/** What its owner decides about a view. */
export type SavedViewContent = Pick<SavedView, 'name' | 'query' | 'sharing'>;
