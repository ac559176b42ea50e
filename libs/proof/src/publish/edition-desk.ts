import { toPage, type Page, type PublishedEdition, type Withdrawal } from '@xiangtong/contracts';
import { hasRight, hasRole, scopeCondition, scopeOf, type Principal, type Role } from '@xiangtong/identity';
import { DomainError, readCursor, type Clock, type Database } from '@xiangtong/infrastructure';
import type { RunFiles } from '@xiangtong/reporting';
import { readEditionFile } from './edition-file';
import { announceEdition } from './publish-report';
import { SealStore } from './seal-store';
import { recordWithdrawal } from './withdrawal';
import { readEditions, type EditionFilter, type EditionWithRun } from './edition-list';

interface ListFilter {
  readonly report?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Who reads editions, limited to the own scope. */
export const editionReaders: readonly Role[] = ['officer', 'auditor'];

/** The seal of the last edition of the page before. */
const CURSOR = /^([0-9a-f]{64})$/;

/** Published editions, for callers who may see the places they cover. */
export class EditionDesk {
  constructor(
    private readonly source: Database,
    private readonly clock: Clock,
    private readonly files: RunFiles,
  ) {}

  /** Newest first. Throws CURSOR.INVALID. */
  async list(principal: Principal, { report, cursor, limit }: ListFilter): Promise<Page<PublishedEdition>> {
    const before = readCursor(cursor, CURSOR)?.[0] ?? null;
    const found = await this.read(principal, limit + 1, { report: report ?? null, before });
    return toPage(
      found,
      limit,
      ({ run: _, ...edition }) => edition,
      ({ seal }) => seal,
    );
  }

  /** Null for an edition that does not exist or that the caller may not read now. */
  async find(principal: Principal, seal: string): Promise<PublishedEdition | null> {
    if (!hasRole(principal, ...editionReaders)) return null;
    const [edition] = await this.read(principal, 1, { seal: seal.toLowerCase() });
    return edition ?? null;
  }

  /** Throws SEAL.UNKNOWN for an edition that does not exist or that the caller may not read now. */
  async need(principal: Principal, seal: string): Promise<EditionWithRun> {
    const [edition] = await this.read(principal, 1, { seal: seal.toLowerCase() });
    if (!edition) throw new DomainError('SEAL.UNKNOWN', { seal: seal.slice(0, 64) });
    return edition;
  }

  async file(principal: Principal, seal: string, name: string): Promise<Buffer> {
    return readEditionFile(this.files, await this.need(principal, seal), name);
  }

  /**
   * Takes a public edition back: nobody is shown its figures any more, and its seal says why. What was printed stays known,
   * to disclosure control too. Throws SEAL.UNKNOWN, EDITION.NOT_PUBLIC and as `recordWithdrawal` does.
   */
  async withdraw(principal: Principal, seal: string, reason: string): Promise<Withdrawal> {
    const found = await this.find(principal, seal);
    if (!found) throw new DomainError('SEAL.UNKNOWN', { seal: seal.slice(0, 64) });
    if (found.edition !== 'public') throw new DomainError('EDITION.NOT_PUBLIC');
    const [by, at] = [principal.username, this.clock.now()];
    return this.source.transaction(async (transaction) => {
      const withdrawal = await recordWithdrawal(transaction, { seal: found.seal, reason, by, at });
      const sealed = await new SealStore(transaction).find(found.seal);
      // Of one that is not out yet nobody was told, and nobody will be.
      const isOut = sealed !== null && (sealed.embargoUntil === null || sealed.embargoUntil <= at);
      if (isOut) await announceEdition(transaction, 'edition.withdrawn', sealed, at);
      return withdrawal;
    });
  }

  private read(
    principal: Principal,
    limit: number,
    asked: Partial<Pick<EditionFilter, 'report' | 'seal' | 'before'>>,
  ) {
    const { divisionPatterns, unitIds } = scopeCondition(scopeOf(principal));
    return readEditions(this.source, {
      report: null,
      seal: null,
      before: null,
      ...asked,
      divisionPatterns,
      unitIds,
      username: principal.username,
      onlyPublic: !hasRight(principal, 'confidential'),
      now: this.clock.now(),
      limit,
    });
  }
}
