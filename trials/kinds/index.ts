import { backups } from './backups';
import { clocks } from './clocks';
import { connections } from './connections';
import { replicas } from './damage';
import { canMount, disks } from './disk';
import { freezes } from './freezes';
import type { Kind } from './kind';
import { kills } from './kills';

export const kinds: Readonly<Record<string, Kind>> = {
  ...kills,
  ...freezes,
  ...connections,
  ...replicas,
  ...backups,
  ...clocks,
  ...(canMount ? disks : {}),
};
