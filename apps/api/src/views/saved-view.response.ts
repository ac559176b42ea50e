import type { Instant } from '@xiangtong/contracts';
import type { SavedView } from '@xiangtong/identity';

export interface SavedViewResponse {
  /** @format uuid */
  readonly id: string;
  readonly name: string;
  /** The part after the `?` of the address of the explore page. */
  readonly query: string;
  readonly createdAt: Instant;
}

export const toSavedViewResponse = ({ createdAt, ...view }: SavedView): SavedViewResponse => ({
  ...view,
  createdAt: createdAt.toISOString(),
});
