import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectDirectory } from '@xiangtong/infrastructure';
import { spawnService, type ServiceProcess } from '../ground';
import type { Order } from '../inside/orders';

const hook = join(projectDirectory(), 'dist', 'trials', 'inside', 'hook.js');

/** Starts in a row that may fail, and the pause between them. */
const STARTS = 4;
const PAUSE_MS = 1_000;

/** The service, started again whenever it ends, as by a supervisor. */
export class Supervised {
  /** How it ended without being killed by the trial. */
  readonly deaths: string[] = [];
  private ending = false;
  private beforeStart: (() => void) | null = null;
  private killed = false;
  private started: Promise<ServiceProcess>;
  private current: ServiceProcess | null = null;

  constructor(
    private readonly folder: string,
    private readonly variables: Readonly<Record<string, string>>,
  ) {
    this.started = this.start();
  }

  /** The address where it listens, or did before it ended: requests fail until it listens again. */
  get url(): string {
    return this.current?.url ?? 'http://127.0.0.1:9';
  }

  get pid(): number {
    return this.current?.child.pid ?? 0;
  }

  /**
   * Resolves when it listens. One that was killed a moment ago may still count: a strike that follows hits the start,
   * as when power fails twice.
   */
  async ready(): Promise<void> {
    await this.started;
  }

  kill(): void {
    this.expectEnd();
    this.current?.child.kill('SIGKILL');
  }

  signal(signal: NodeJS.Signals): void {
    this.current?.child.kill(signal);
  }

  /** Called between the next end and the start after it. */
  holdNextStart(work: () => void): void {
    this.beforeStart = work;
  }

  /** Its next end is no fault of its own. */
  expectEnd(): void {
    this.killed = true;
  }

  order(order: Order): void {
    this.current?.child.send(order, () => undefined);
  }

  log(): string {
    return this.current?.output.stdout ?? '';
  }

  async stop(): Promise<void> {
    const service = await this.started.catch(() => null);
    this.ending = true;
    await service?.end('SIGTERM');
  }

  private async start(): Promise<ServiceProcess> {
    const service = await spawnService(this.folder, this.variables, hook);
    this.current = service;
    void service.exit.then(({ code, signal }) => {
      if (this.ending) return;
      if (!this.killed)
        this.deaths.push(`ended with ${code ?? signal}: ${service.output.stdout.slice(-600)}`);
      this.killed = false;
      this.current = null;
      this.beforeStart?.();
      this.beforeStart = null;
      this.started = this.startAgain();
      this.started.catch((error: unknown) => this.deaths.push(String(error)));
    });
    return service;
  }

  /** A supervisor does not give up after one failure; that there was one is a finding all the same. */
  private async startAgain(): Promise<ServiceProcess> {
    for (let left = STARTS; ; left -= 1) {
      try {
        return await this.start();
      } catch (error) {
        if (this.ending || left === 1) throw error;
        this.deaths.push(`a start failed: ${String(error).slice(-600)}`);
        await pause(PAUSE_MS);
      }
    }
  }
}
