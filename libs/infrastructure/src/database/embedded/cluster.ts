import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { letPass } from '../../config/keep-to-owner';
import { findWorkerIn, isAlive, worksIn } from './processes';
import { giveTree } from './give-tree';
import { isRoot, runProgram, type Account } from './postgres-binaries';
import { serverAccount } from './server-account';

const CLUSTER_USER = 'xiangtong';

/** The backends of a killed server notice it within moments; until then no other server can start on their memory. */
const STRAGGLERS_MS = 20_000;

const defaults: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  max_connections: '100',
  password_encryption: 'scram-sha-256',
};

/** The files and the server of one embedded cluster. Everything that changes them runs under the lock of the folder. */
export class Cluster {
  private readonly data: string;

  constructor(
    private readonly directory: string,
    private readonly settings: Readonly<Record<string, string>>,
  ) {
    this.data = join(directory, 'cluster');
  }

  /** Created beside its final place and renamed after success, so that a kill leaves no incomplete cluster. */
  async prepare(): Promise<void> {
    if (existsSync(join(this.data, 'PG_VERSION'))) return;
    const unfinished = `${this.data}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true, mode: 0o700 });
    writeFileSync(this.passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
    const account = this.admitAccount();
    if (account)
      for (const path of [unfinished, this.passwordFile]) chownSync(path, account.uid, account.gid);
    await runProgram(
      'initdb',
      [
        `--pgdata=${unfinished}`,
        '--auth=scram-sha-256',
        `--username=${CLUSTER_USER}`,
        `--pwfile=${this.passwordFile}`,
        '--encoding=UTF8',
        '--locale=C',
        '--no-instructions',
      ],
      account,
    );
    if (account) chownSync(this.passwordFile, process.geteuid!(), process.getegid!());
    renameSync(unfinished, this.data);
  }

  /** Whether the server named in the cluster is running; it may still be recovering or already stopping. */
  isRunning(): boolean {
    const pid = this.postmaster();
    return pid !== null && worksIn(pid, this.data);
  }

  /** The account of the running server; null where none is running, or it runs as we do. */
  runningAccount(): Account | null {
    return this.isRunning() ? this.owner() : null;
  }

  async start(): Promise<void> {
    const deadline = Date.now() + STRAGGLERS_MS;
    for (;;) {
      this.clearForeignPid();
      try {
        await this.startOnce();
        return;
      } catch (cause) {
        if (this.isRunning()) return;
        if (!this.hasStragglers() || Date.now() > deadline) {
          throw new Error('embedded PostgreSQL did not start; see server.log in its folder', { cause });
        }
        await pause(500);
      }
    }
  }

  async stop(): Promise<void> {
    if (!this.isRunning()) return;
    const args = ['stop', '-D', this.data, '-m', 'fast', '-w'];
    await runProgram('pg_ctl', args, this.owner()).catch(() => undefined);
  }

  address(database: string): string {
    const password = readFileSync(this.passwordFile, 'utf8').trim();
    return `postgres://${CLUSTER_USER}:${password}@127.0.0.1:${this.pidFile()?.[3] ?? ''}/${database}`;
  }

  private async startOnce(): Promise<void> {
    const port = await choosePort(join(this.directory, 'port'));
    const flags = Object.entries({ ...defaults, port, ...this.settings }).map(
      ([name, value]) => `-c ${name}='${value.replaceAll("'", `'\\''`)}'`,
    );
    const account = this.admitAccount();
    this.handOver(account);
    const args = ['start', '-D', this.data, '-w', '-t', '120', '-l', this.log, '-o', flags.join(' ')];
    await runProgram('pg_ctl', args, account);
  }

  /** The folder itself stays ours, so that the account can put nothing in the way of what we write there. */
  private admitAccount(): Account | null {
    const account = serverAccount(dirname(this.directory));
    if (account) letPass(this.directory, account.gid);
    return account;
  }

  /** A cluster that was run by another account before: one of an earlier release, or one that was moved. */
  private handOver(account: Account | null): void {
    const { uid, gid } = account ?? { uid: 0, gid: 0 };
    if (isRoot() && lstatSync(this.data).uid !== uid) giveTree(this.data, { uid, gid });
  }

  /** A server that outlived an earlier release runs under the account to which its files belong. */
  private owner(): Account | null {
    const { uid, gid } = lstatSync(this.data);
    return isRoot() && uid !== 0 ? { uid, gid } : null;
  }

  /** PostgreSQL's error message when the remains of the previous server still hold the memory. */
  private hasStragglers(): boolean {
    return existsSync(this.log) && /still in use/.test(readFileSync(this.log, 'utf8').slice(-1_000));
  }

  /**
   * A server that died leaves its pid file. If another process has that pid now, or a full disk or a crash left garbage
   * in the file, PostgreSQL would refuse to start.
   */
  private clearForeignPid(): void {
    const pid = this.postmaster();
    const isForeign = pid === null ? existsSync(this.pidPath) : isAlive(pid) && !worksIn(pid, this.data);
    if (!isForeign) return;
    const server = pid === null ? findWorkerIn(this.data) : null;
    if (server !== null)
      throw new Error(
        `${this.pidPath} is damaged, and process ${server} works in its folder: end it, then start again`,
      );
    rmSync(this.pidPath, { force: true });
  }

  private get pidPath(): string {
    return join(this.data, 'postmaster.pid');
  }

  private get log(): string {
    return join(this.data, 'server.log');
  }

  private get passwordFile(): string {
    return join(this.directory, 'password');
  }

  private postmaster(): number | null {
    const pid = Number(this.pidFile()?.[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  }

  private pidFile(): string[] | null {
    try {
      return readFileSync(this.pidPath, 'utf8').split('\n');
    } catch {
      return null;
    }
  }
}

/** The previous port if it is free: clients that lost the server find it again there. */
const choosePort = async (file: string): Promise<string> => {
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const isPort = Number.isInteger(last) && last > 0 && last < 65_536;
  const port = String((isPort ? await tryPort(last) : null) ?? (await tryPort(0)) ?? 0);
  writeFileSync(file, port);
  return port;
};

const tryPort = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? null) : null));
    });
  });
