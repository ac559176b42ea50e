import { DomainError } from '@xiangtong/infrastructure';
import type { RunFiles } from '@xiangtong/reporting';
import type { EditionFile } from '@xiangtong/contracts';

/** The files of an edition, and the run that keeps them. */
interface KeptFiles {
  readonly run: string | null;
  readonly files: readonly EditionFile[];
}

/** A file as it was published. Throws REPORT.FILE_UNKNOWN. */
export const readEditionFile = async (
  kept: RunFiles,
  { run, files }: KeptFiles,
  name: string,
): Promise<Buffer> => {
  const unknown = () => new DomainError('REPORT.FILE_UNKNOWN', { name: name.slice(0, 64) });
  if (run === null || !files.some((file) => file.name === name)) throw unknown();
  return kept.read(run, name, true).catch((error: NodeJS.ErrnoException) => {
    // A database restored from a backup lists files that the backup did not contain.
    throw error.code === 'ENOENT' ? unknown() : error;
  });
};
