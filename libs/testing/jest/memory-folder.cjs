/**
 * Temporary files of the tests, databases among them, are kept in memory where there is room: making and deleting the
 * files of a database takes most of its time on a disk. Elsewhere they stay in the temporary folder of the system.
 */
const { existsSync, mkdirSync, readdirSync, rmSync, statfsSync } = require('node:fs');
const { join } = require('node:path');

const memory = '/dev/shm';
const prefix = 'xiangtong-tests-';
const room = 8 * 2 ** 30;

const lives = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** A server that still runs may write into its folder while it is removed. */
const remove = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });

/** Removes folders of runs that were killed; their servers end by themselves when the folder is gone. */
const removeLeftovers = () =>
  readdirSync(memory)
    .filter((name) => name.startsWith(prefix) && !lives(Number(name.slice(prefix.length))))
    .forEach((name) => remove(join(memory, name)));

const isRoomy = () => {
  if (!existsSync(memory)) return false;
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= room;
};

/** Makes a folder for this process and the workers it starts, unless one is given. */
exports.useMemoryFolder = () => {
  if (process.env.TMPDIR || !isRoomy()) return;
  removeLeftovers();
  const folder = join(memory, `${prefix}${process.pid}`);
  mkdirSync(folder);
  process.env.TMPDIR = folder;
  process.on('exit', () => remove(folder));
};
