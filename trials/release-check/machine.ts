import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Result of a script on a machine. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a bare Debian has and the run book uses; `gzip` and `cmp` are used by the log of the embedded server. */
const tools = ['sh', 'tar', 'gzip', 'sha256sum', 'mkdir', 'ln', 'cp', 'rm', 'cat', 'ls', 'chmod', 'curl'];

const ACCOUNT = 990;
const READY_MS = 120_000;
const STOP_MS = 30_000;

/** A port that nobody listens on, below those that the system gives to others meanwhile. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const server = createServer().listen(port, '127.0.0.1');
    const isFree = await Promise.race([
      once(server, 'listening').then(() => true),
      once(server, 'error').then(() => false),
    ]);
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
};

/**
 * Processes in sandboxes that see a folder: it is among their mounts. Those outside of every sandbox share our own
 * namespace of mounts, where a small disk is mounted in the folder too: they are none of ours.
 */
const processesIn = (folder: string): number[] => {
  const own = readlinkSync('/proc/self/ns/mnt');
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return (
          pid > 0 &&
          readlinkSync(`/proc/${pid}/ns/mnt`) !== own &&
          readFileSync(`/proc/${pid}/mountinfo`, 'utf8').includes(folder)
        );
      } catch {
        return false;
      }
    });
};

/**
 * A machine with the package alone: a root that cannot be written, an account of its own, an empty home, and of programs
 * the few of `tools` and one Node. It sees nothing of this checkout. Its folders are those of the run book.
 */
export class Machine {
  private service: { readonly child: ChildProcess; readonly pid: number } | null = null;
  output = '';

  private constructor(
    readonly folder: string,
    private readonly node: string,
    readonly port: number,
  ) {}

  static async make(folder: string, node: string): Promise<Machine> {
    const machine = new Machine(folder, node, await freePort());
    for (const name of ['opt', 'etc', 'local-bin', 'home', 'tools', 'state', 'keys', 'backups'])
      mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
    for (const tool of tools) symlinkSync(`/usr/bin/${tool}`, join(folder, 'tools', tool));
    symlinkSync('/usr/bin/node', join(folder, 'tools', 'node'));
    const account = `xiangtong:x:${ACCOUNT}:${ACCOUNT}::/home/xiangtong:/bin/sh\n`;
    writeFileSync(join(folder, 'passwd'), `root:x:0:0::/root:/bin/sh\n${account}`);
    writeFileSync(join(folder, 'group'), `root:x:0:\nxiangtong:x:${ACCOUNT}:\n`);
    return machine;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  path(...names: string[]): string {
    return join(this.folder, ...names);
  }

  /** Adds lines to the settings; a later line of a name goes before an earlier one. */
  addSettings(lines: string): void {
    const file = this.path('etc', 'environment');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n${lines}\n`);
  }

  /** Runs a script as it is printed, up to its first command that fails. */
  async run(script: string, { asRoot = false } = {}): Promise<Ran> {
    const printed = script.replaceAll('127.0.0.1:3000', `127.0.0.1:${this.port}`);
    return new Promise((resolve) => {
      execFile(
        'bwrap',
        [...this.sandbox(asRoot), '/bin/sh', '-ec', printed],
        { maxBuffer: 1 << 26, env: {} },
        (error, stdout, stderr) => resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
      );
    });
  }

  /** Starts the service as its systemd unit says, and waits until it is ready. */
  async start(): Promise<void> {
    const unit = readFileSync(this.path('opt', 'docs', 'operations', 'xiangtong.service'), 'utf8');
    const value = (name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(unit)?.[1] ?? '';
    const settings = readSettings(readFileSync(this.path('etc', 'environment'), 'utf8'));
    const variables = Object.entries(settings).flatMap(([name, text]) => ['--setenv', name, text]);
    const words = ['--info-fd', '3', '--chdir', value('WorkingDirectory'), ...variables];
    const child = spawn('bwrap', [...this.sandbox(false), ...words, ...value('ExecStart').split(' ')], {
      env: {},
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    const info = child.stdio[3] as NodeJS.ReadableStream;
    const pid = await new Promise<number>((resolve, reject) => {
      let text = '';
      info.on('data', (chunk: Buffer) => (text += chunk.toString()));
      info.on('end', () => resolve((JSON.parse(text) as { 'child-pid': number })['child-pid']));
      child.once('exit', (code) => reject(new Error(`the service ended with ${code}: ${this.output}`)));
    });
    this.output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.service = { child, pid };
    const until = Date.now() + READY_MS;
    while (!(await fetch(`${this.url}/health/ready`).catch(() => null))?.ok) {
      if (child.exitCode !== null || Date.now() > until)
        throw new Error(`the service is not ready:\n${this.output}`);
      await pause(100);
    }
  }

  /** Ends the service as systemd does. */
  async stop(): Promise<void> {
    if (!this.service) return;
    const { child, pid } = this.service;
    this.service = null;
    const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
    process.kill(pid, 'SIGTERM');
    const code = await Promise.race([exit, pause(STOP_MS, 'late' as const)]);
    if (code !== 0) throw new Error(`the service ended with ${code}:\n${this.output}`);
  }

  /** Ends everything that runs on it. */
  async destroy(): Promise<void> {
    for (let left = processesIn(this.folder); left.length > 0; left = processesIn(this.folder)) {
      for (const pid of left) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It ended by itself.
        }
      }
      await pause(50);
    }
  }

  private sandbox(asRoot: boolean): string[] {
    const id = asRoot ? '0' : String(ACCOUNT);
    const bind = (way: '--bind' | '--ro-bind', from: string, to: string) => [way, this.path(from), to];
    const usr = ['bin', 'lib', 'lib64', 'sbin'].filter((name) => existsSync(`/${name}`));
    // Root installs; the account of the service only reads what was installed.
    const installed = asRoot ? '--bind' : '--ro-bind';
    return [
      ['--unshare-user', '--uid', id, '--gid', id, '--die-with-parent', '--new-session'],
      ['--ro-bind', '/usr', '/usr'],
      ...usr.map((name) => ['--symlink', `usr/${name}`, `/${name}`]),
      ['--ro-bind', this.node, '/usr/bin/node', '--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp'],
      bind('--ro-bind', 'passwd', '/etc/passwd'),
      bind('--ro-bind', 'group', '/etc/group'),
      bind('--ro-bind', 'tools', '/tools'),
      bind(installed, 'opt', '/opt/xiangtong'),
      bind(installed, 'etc', '/etc/xiangtong'),
      bind(installed, 'local-bin', '/usr/local/bin'),
      bind('--bind', 'state', '/var/lib/xiangtong'),
      bind('--bind', 'keys', '/var/lib/xiangtong-keys'),
      bind('--bind', 'backups', '/var/lib/xiangtong-backups'),
      bind('--bind', 'home', '/home/xiangtong'),
      ['--chdir', '/home/xiangtong', '--remount-ro', '/', '--clearenv'],
      ['--setenv', 'PATH', '/usr/local/bin:/tools', '--setenv', 'HOME', '/home/xiangtong'],
      ['--setenv', 'LANG', 'C.UTF-8'],
    ].flat();
  }
}

/** The lines of an environment file, as systemd reads ours: the last of a name counts. */
const readSettings = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value!.replace(/^'(.*)'$/, '$1')]];
    }),
  );
