import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Cluster } from './cluster';
import { withFolderLock } from './folder-lock';
import { ServerUsers } from './server-users';

/** A supervisor starts a killed service again within this time, which then goes on with the running server. */
const GRACE_MS = 5_000;

/**
 * Stops the server of a folder unless a living process uses it: what a process does itself that ends in order.
 * Usage: node stop-unused-server.js <folder of the embedded server>
 */
const main = async (directory: string): Promise<void> => {
  await pause(GRACE_MS);
  if (!existsSync(join(directory, 'users'))) return;
  await withFolderLock(directory, async () => {
    if (new ServerUsers(directory).leave()) await new Cluster(directory, {}).stop();
  });
};

main(process.argv[2] ?? '').catch(() => {
  process.exitCode = 1;
});
