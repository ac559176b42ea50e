import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';

/** A living process, or one of another account: the system only says that it exists. */
export const isAlive = (pid: number): boolean => {
  // 0 would mean our own process group.
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Moment of the start in ticks since boot, from /proc; empty where the system has none. */
const startOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

/** Identifies a process beyond its pid, which the system reuses. */
export const processToken = (pid: number): string => `${pid} ${startOf(pid)}`.trim();

export const isTokenAlive = (token: string): boolean => {
  const [pid, start] = token.split(' ');
  return isAlive(Number(pid)) && (!start || startOf(Number(pid)) === start);
};

/** Whether a process is alive and works in a folder, as a postmaster does in its cluster. A zombie does not. */
export const worksIn = (pid: number, folder: string): boolean => {
  if (!isAlive(pid)) return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
  } catch (error) {
    const hidden = (error as NodeJS.ErrnoException).code !== 'ENOENT';
    return hidden || process.platform !== 'linux';
  }
};

/** A process that works in a folder, as far as the system shows. */
export const findWorkerIn = (folder: string): number | null => {
  try {
    const place = realpathSync(folder);
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return Number(pids.find((pid) => workplaceOf(pid) === place)) || null;
  } catch {
    return null;
  }
};

const workplaceOf = (pid: string): string | null => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
};
