import { removeBoundaries } from '@xiangtong/reference';
import { withContext } from '../context/cli-context';
import { localActor } from '../context/local-actor';
import { print, type OutputOptions } from '../terminal/output';

export const boundaryActions = ['remove'] as const;
export type BoundaryAction = (typeof boundaryActions)[number];

export const boundariesCommand = (_: BoundaryAction, options: OutputOptions): Promise<void> =>
  withContext(async ({ source, clock }) => {
    const by = { importedBy: localActor().username, now: clock.now() };
    const removed = await removeBoundaries(source, by);
    print(removed, `map ${removed.approval} taken down, with ${removed.boundaries} boundaries`, options);
  });
