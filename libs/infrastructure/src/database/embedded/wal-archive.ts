import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { letPass } from '../../config/keep-to-owner';
import { DomainError } from '../../errors/domain-error';
import { giveTree } from './give-tree';
import type { Account } from './postgres-binaries';
import { accountMay } from './server-account';

/** Where an embedded server keeps its log, and how soon a part of it goes there that is not full. */
export interface WalArchive {
  readonly folder: string;
  readonly seconds: number;
}

/** Files of 16 MB, compressed: `000000010000000000000007.gz`. */
export const segmentFolder = (folder: string): string => join(folder, 'wal');

/** A path quoted for the shell that PostgreSQL starts, where a percent sign begins a placeholder. */
const quoted = (path: string): string => `'${path.replaceAll("'", `'\\''`)}'`.replaceAll('%', '%%');

/**
 * A segment gets its name when all of it is on the disk. One that is there already is never overwritten: the server
 * archives again what it did not note before a crash; anything else with that name is of another cluster, and fails.
 */
export const archiveSettings = ({ folder, seconds }: WalArchive): Readonly<Record<string, string>> => {
  const segments = quoted(segmentFolder(folder));
  return {
    archive_mode: 'on',
    archive_timeout: String(seconds),
    archive_command:
      `f=${segments}/%f.gz; if test -f "$f"; then gzip -dc "$f" | cmp -s - "%p"; ` +
      `else gzip -1 -c "%p" > "$f.part" && sync "$f.part" && mv "$f.part" "$f" && sync ${segments}; fi`,
  };
};

/** Nobody connects before the end of it: what is seen on the way is not the state that is wanted. */
export const recoverySettings = (folder: string, until: Date | null): Readonly<Record<string, string>> => ({
  hot_standby: 'off',
  restore_command: `f=${quoted(segmentFolder(folder))}/%f.gz; test -f "$f" && gzip -dc "$f" > "%p"`,
  ...(until && {
    // The server reads it before it knows what Z means.
    recovery_target_time: until.toISOString().replace('Z', '+00:00'),
    recovery_target_action: 'promote',
  }),
});

/** The account of the server owns the segments, and passes through the folder above without seeing what is in it. */
export const prepareArchive = ({ folder }: WalArchive, account: Account | null): void => {
  const segments = segmentFolder(folder);
  mkdirSync(segments, { recursive: true, mode: 0o700 });
  if (!account) return;
  letPass(folder, account.gid);
  chownSync(segments, account.uid, account.gid);
  if (!accountMay(account, 'write', segments))
    throw new Error(
      `configuration: the account of the database server (uid ${account.uid}) cannot write into ${segments}: ` +
        'let it pass through the folders above BACKUP_WAL_FOLDER',
    );
};

/**
 * Lets the account read an archive that was copied from elsewhere: PostgreSQL would take what it cannot read for the end
 * of the log. Throws RECOVERY.ARCHIVE_CLOSED.
 */
export const openArchive = (folder: string, account: Account | null): void => {
  if (!account) return;
  const segments = segmentFolder(folder);
  const refusal = { directory: segments, account: account.uid };
  try {
    giveTree(segments, account);
    letPass(folder, account.gid);
  } catch (cause) {
    throw new DomainError('RECOVERY.ARCHIVE_CLOSED', refusal, [], { cause });
  }
  if (!accountMay(account, 'read', segments)) throw new DomainError('RECOVERY.ARCHIVE_CLOSED', refusal);
};
