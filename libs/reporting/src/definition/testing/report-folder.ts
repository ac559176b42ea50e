import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDefinitions } from '../load-definitions';
import { DefinitionError, describeMistake } from '../mistakes';

export const REPORTS = join(__dirname, '../../../../../reports');

/** A copy of some reports of this project, to be broken by tests. */
export class ReportFolder {
  readonly directory = mkdtempSync(join(tmpdir(), 'reports-'));

  constructor(reports: readonly string[]) {
    for (const folder of ['common', ...reports])
      cpSync(join(REPORTS, folder), join(this.directory, folder), { recursive: true });
  }

  /** Replaces the first occurrence and returns its line. */
  edit(file: string, from: string, to: string): number {
    const path = join(this.directory, file);
    const content = readFileSync(path, 'utf8');
    const at = content.indexOf(from);
    if (at < 0) throw new Error(`${file} holds no "${from}"`);
    writeFileSync(
      path,
      content.replace(from, () => to),
    );
    return content.slice(0, at).split('\n').length;
  }

  mistakes(): readonly string[] {
    try {
      loadDefinitions(this.directory);
      return [];
    } catch (error) {
      if (error instanceof DefinitionError) return error.mistakes.map((one) => describeMistake(one));
      throw error;
    }
  }

  remove(): void {
    rmSync(this.directory, { recursive: true });
  }
}
