import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RunFile } from '@xiangtong/contracts';
import type { ReportFile } from '@xiangtong/documents';
import { DomainError, isDiskFull, type Config } from '@xiangtong/infrastructure';

/** Files that are written but not yet in their final place. */
export interface StagedFiles {
  place(): Promise<void>;
  /** Removes everything that was not put in place. */
  discard(): Promise<void>;
}

type WriteFile = (path: string, content: Buffer) => Promise<void>;

const UNFINISHED = '.unfinished';

/** The files of runs in the data folder: those a run has made, and beside them the sealed ones. */
export class RunFiles {
  constructor(
    private readonly config: Pick<Config, 'dataDirectory'>,
    private readonly write: WriteFile = writeFile,
  ) {}

  /**
   * Writes into a temporary folder, so that a run has all its files or none. Throws REPORT.DISK_FULL and then leaves
   * nothing.
   */
  async stage(id: string, files: readonly ReportFile[], sealed = false): Promise<StagedFiles> {
    const folder = this.folder(id, sealed);
    const unfinished = `${folder}.${randomUUID()}${UNFINISHED}`;
    const discard = () => rm(unfinished, { recursive: true, force: true });
    try {
      await mkdir(unfinished, { recursive: true });
      for (const { name, content } of files) await this.write(join(unfinished, name), content);
    } catch (error) {
      await discard();
      throw isDiskFull(error) ? new DomainError('REPORT.DISK_FULL', {}, [], { cause: error }) : error;
    }
    const place = async (): Promise<void> => {
      await rm(folder, { recursive: true, force: true });
      await rename(unfinished, folder);
    };
    return { place, discard };
  }

  /** What a run tells of its files. */
  listed(files: readonly ReportFile[]): RunFile[] {
    return files.map(({ name, title, content }) => ({
      name,
      bytes: content.length,
      ...(title !== undefined && { title }),
    }));
  }

  async store(id: string, files: readonly ReportFile[], sealed = false): Promise<void> {
    const staged = await this.stage(id, files, sealed);
    try {
      await staged.place();
    } finally {
      await staged.discard();
    }
  }

  /** `name` must be one that the run lists. */
  read(id: string, name: string, sealed: boolean): Promise<Buffer> {
    return readFile(join(this.folder(id, sealed), name));
  }

  /** False after a database was restored without its files. */
  async hasAll(id: string, files: readonly { readonly name: string }[], sealed: boolean): Promise<boolean> {
    const there = new Set(await readdir(this.folder(id, sealed)).catch(() => []));
    return files.every(({ name }) => there.has(name));
  }

  /** Remains of earlier attempts at this run whose process was killed. */
  async sweep(id: string): Promise<void> {
    const folder = this.folder(id, false);
    const names = await readdir(dirname(folder)).catch(() => []);
    const left = names.filter(
      (name) => name.startsWith(`${id}.`) && !name.startsWith(`${id}.sealed`) && name.endsWith(UNFINISHED),
    );
    for (const name of left) await rm(join(dirname(folder), name), { recursive: true, force: true });
  }

  private folder(id: string, sealed: boolean): string {
    return join(this.config.dataDirectory, 'files', 'runs', sealed ? `${id}.sealed` : id);
  }
}
