import type { Journal } from './load/journal';
import type { Office } from './load/office';
import type { Place, World } from './world';

/** What the parts of one trial share. */
export interface Trial extends Pick<World, 'folder' | 'cluster' | 'service'>, Place {
  readonly office: Office;
  readonly journal: Journal;
  /** The same numbers for the same seed. */
  readonly random: () => number;
}
