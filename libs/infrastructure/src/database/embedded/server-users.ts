import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTokenAlive, processToken } from './processes';

/** The processes that use a server: each leaves a file named by its pid. Used under the lock of the folder. */
export class ServerUsers {
  private readonly folder: string;

  constructor(directory: string) {
    this.folder = join(directory, 'users');
  }

  enter(): void {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, String(process.pid)), processToken(process.pid));
  }

  /** True when no living process is left; files of killed ones are cleared away. */
  leave(): boolean {
    this.remove(String(process.pid));
    const names = readdirSync(this.folder);
    const gone = names.filter((name) => !this.lives(name));
    for (const name of gone) this.remove(name);
    return gone.length === names.length;
  }

  private lives(name: string): boolean {
    return isTokenAlive(readFileSync(join(this.folder, name), 'utf8') || name);
  }

  private remove(name: string): void {
    rmSync(join(this.folder, name), { force: true });
  }
}
