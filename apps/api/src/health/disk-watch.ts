import { statfs } from 'node:fs/promises';
import { errorForLog, type Logger } from '@xiangtong/infrastructure';

const ROUND_MS = 5_000;
const MEGABYTE = 1024 * 1024;

/** Checks whether less than a margin is free on the disk of the data. */
export class DiskWatch {
  private full = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly directory: string,
    private readonly marginMegabytes: number,
    private readonly logger: Logger,
    private readonly onFull: (freeMegabytes: number) => void = () => undefined,
  ) {}

  get isFull(): boolean {
    return this.full;
  }

  async open(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => void this.look(), ROUND_MS).unref();
  }

  close(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    try {
      await this.compare();
    } catch (error) {
      this.logger.warn({ err: errorForLog(error) }, 'the free space of the disk cannot be read');
    }
  }

  private async compare(): Promise<void> {
    const { bavail, bsize } = await statfs(this.directory);
    const freeMegabytes = Math.floor((bavail * bsize) / MEGABYTE);
    const full = freeMegabytes < this.marginMegabytes;
    if (full === this.full) return;
    this.full = full;
    if (full) {
      this.logger.error({ freeMegabytes }, 'the disk is nearly full: nothing is saved until it is not');
      this.onFull(freeMegabytes);
    } else this.logger.info({ freeMegabytes }, 'the disk has space again');
  }
}
