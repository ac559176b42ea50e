import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSeats, type Seats } from '@xiangtong/analytics';
import { projectDirectory } from '@xiangtong/infrastructure';

/** Where divisions have their seat, as far as the installation knows it. */
export const ownSeats = (): Seats =>
  readSeats(readFileSync(join(projectDirectory(), 'seeds', 'reference', 'division-seats.csv'), 'utf8'));
