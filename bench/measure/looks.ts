import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectDirectory } from '@xiangtong/infrastructure';

export interface Looks {
  readonly origin: string;
  readonly path: string;
  readonly warmUpSeconds: number;
  readonly lastsSeconds: number;
  readonly pauseMs: number;
}

/**
 * Seconds that each look at an address took. A thread of its own looks: the clients of the bench hold their thread for
 * longer than a look takes.
 */
export const looksAt = (looks: Looks): Promise<readonly number[]> =>
  new Promise((resolve, reject) => {
    const file = join(projectDirectory(), 'dist', 'bench', 'measure', 'look-worker.js');
    const worker = new Worker(file, { workerData: looks });
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => reject(new Error(`the looks at ${looks.path} ended without an answer`)));
  });
