import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '@xiangtong/infrastructure';
import type { ReportFile } from '@xiangtong/reporting';

/** The files of runs in the data folder: those a run has made, and beside them those that bear the seal. */
export class RunFiles {
  constructor(private readonly config: Pick<Config, 'dataDirectory'>) {}

  /** Into a folder beside and renamed, so that a run has all its files or none. */
  async store(id: string, files: readonly ReportFile[], sealed = false): Promise<void> {
    const folder = this.folder(id, sealed);
    const unfinished = `${folder}.${randomUUID()}.unfinished`;
    await mkdir(unfinished, { recursive: true });
    for (const { name, content } of files) await writeFile(join(unfinished, name), content);
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
  }

  /** `name` has to be one that the run lists. */
  read(id: string, name: string, sealed: boolean): Promise<Buffer> {
    return readFile(join(this.folder(id, sealed), name));
  }

  private folder(id: string, sealed: boolean): string {
    return join(this.config.dataDirectory, 'files', 'runs', sealed ? `${id}.sealed` : id);
  }
}
