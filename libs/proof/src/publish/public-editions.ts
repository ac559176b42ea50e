import {
  toPage,
  type EditionFile,
  type Page,
  type PublicContents,
  type PublicEdition,
  type PublicEditionFilter,
  type PublicPlace,
  type ReportFormat,
} from '@xiangtong/contracts';
import { sha256, type RenderFiles } from '@xiangtong/documents';
import { DomainError, type Clock, type Database } from '@xiangtong/infrastructure';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import type { RunFiles } from '@xiangtong/reporting';
import { readEditionFile } from './edition-file';
import { readPublicChoices, readPublicEditions, type PublicEditionQuery } from './public-edition-list';
import { renderAgain } from './render-again';
import { SealStore, type SealedReport } from './seal-store';
import { toWithdrawal, wasWithdrawn } from './withdrawal';

/** Everything that a public edition says. */
export interface WholePublicEdition extends PublicEdition {
  readonly sealed: Pick<SealedReport, 'seal' | 'manifest' | 'document' | 'changes'>;
}

export interface PublicFile {
  readonly name: string;
  readonly content: Buffer;
  /** SHA-256 of the content. */
  readonly digest: string;
}

const SEAL = /^[0-9a-f]{64}$/i;

interface Found {
  readonly edition: PublicEdition;
  /** The run that keeps its files. */
  readonly run: string | null;
  readonly files: readonly EditionFile[];
}

/**
 * What everybody may read, from the moment it is published: public editions, as they were sealed. An internal edition,
 * or one under embargo, does not exist here.
 */
export class PublicEditions {
  constructor(
    private readonly source: Database,
    private readonly clock: Clock,
    private readonly reference: ReferenceCatalogue,
    private readonly files: RunFiles,
    private readonly render: RenderFiles,
  ) {}

  /** Newest first. Throws CURSOR.INVALID. */
  async list(filter: PublicEditionFilter): Promise<Page<PublicEdition>> {
    const found = await this.readAll({ ...filter, limit: filter.limit + 1 });
    const editions = found.map(({ edition }) => edition);
    return toPage(
      editions,
      filter.limit,
      (edition) => edition,
      ({ publishedAt, seal }) => `${publishedAt}_${seal}`,
    );
  }

  async contents(): Promise<PublicContents> {
    const { years, scopes, reports } = await readPublicChoices(this.source, this.clock.now());
    const nameOf = await this.placeNames(scopes);
    return { years, places: scopes.map(nameOf), reports };
  }

  /**
   * The edition without its document, in force or corrected since. Throws EDITION.UNKNOWN for every seal that is not
   * that of a public edition by now, and EDITION.WITHDRAWN.
   */
  async facts(seal: string): Promise<PublicEdition> {
    return (await this.require(seal)).edition;
  }

  /** The same with its document. */
  async find(seal: string): Promise<WholePublicEdition> {
    const edition = await this.facts(seal);
    const sealed = await new SealStore(this.source).find(edition.seal);
    if (!sealed) throw unknown(seal);
    const { manifest, document } = sealed;
    // Figures of an edition that is still under embargo are no more public in the list of what was corrected.
    const changes = edition.replaces === null ? [] : sealed.changes;
    return { ...edition, sealed: { seal: edition.seal, manifest, document, changes } };
  }

  /**
   * The edition as a web page: as it was published, or rendered again after a restore without files. Throws
   * EDITION.UNKNOWN.
   */
  async page(seal: string): Promise<PublicFile> {
    const { files } = await this.facts(seal);
    const name = files.find((file) => file.name.endsWith('.html'))?.name ?? 'page.html';
    return this.file(seal, name).catch(async (error: unknown) => {
      if (!(error instanceof DomainError) || error.code !== 'REPORT.FILE_UNKNOWN') throw error;
      const content = await renderAgain(this.render, (await this.find(seal)).sealed, 'html');
      if (!content) throw error;
      return { name, content, digest: sha256(content) };
    });
  }

  /** A file, its bytes as published. Throws EDITION.UNKNOWN or REPORT.FILE_UNKNOWN. */
  async file(seal: string, name: string): Promise<PublicFile> {
    return this.read(await this.require(seal), name);
  }

  /** The published bytes of a format, of a withdrawn edition too: to verify what people have. Null if they are lost. */
  async original(seal: string, format: ReportFormat): Promise<Buffer | null> {
    const found = await this.lookUp(seal);
    const name = found?.files.find((file) => file.name.endsWith(`.${format}`))?.name;
    if (!found || name === undefined) return null;
    return this.read(found, name).then(
      ({ content }) => content,
      (error: unknown) => {
        if (error instanceof DomainError) return null;
        throw error;
      },
    );
  }

  private async read({ edition, run, files }: Found, name: string): Promise<PublicFile> {
    const content = await readEditionFile(this.files, { run, files }, name);
    const digest = sha256(content);
    const digests = await new SealStore(this.source).fileDigests(edition.seal);
    if (!digests.has(digest)) throw new DomainError('REPORT.FILE_UNKNOWN', { name: name.slice(0, 64) });
    return { name, content, digest };
  }

  private async lookUp(seal: string): Promise<Found | undefined> {
    const asked = { seal: seal.toLowerCase(), withReplaced: true, limit: 1 };
    const [found] = SEAL.test(seal) ? await this.readAll(asked) : [];
    return found;
  }

  private async require(seal: string): Promise<Found> {
    const found = await this.lookUp(seal);
    if (!found) throw unknown(seal);
    if (found.edition.withdrawn) throw wasWithdrawn(found.edition.withdrawn);
    return found;
  }

  private async readAll(asked: PublicEditionQuery): Promise<Found[]> {
    const rows = await readPublicEditions(this.source, asked, this.clock.now());
    const nameOf = await this.placeNames(rows.map(({ scope }) => scope));
    return rows.map(({ run, scope, publishedAt, withdrawnAt, withdrawnFor, files: kept, ...row }) => {
      const withdrawn = toWithdrawal({ withdrawnAt, withdrawnFor });
      const files = kept ?? [];
      const shown = { ...row, place: nameOf(scope), publishedAt: publishedAt.toISOString(), withdrawn };
      return { run, files, edition: { ...shown, files: withdrawn ? [] : files } };
    });
  }

  /** A place that is no longer in the register goes by its code. */
  private async placeNames(codes: readonly string[]): Promise<(code: string) => PublicPlace> {
    const { units } = await this.reference.current();
    const divisionOf = (code: string): string => code.padEnd(12, '0');
    const divisions = await this.reference.divisionNames(codes.map(divisionOf));
    return (code) => {
      const name = units.get(code)?.name ?? divisions.get(divisionOf(code)) ?? { zh: code, en: code };
      return { code, name };
    };
  }
}

const unknown = (seal: string): DomainError =>
  new DomainError('EDITION.UNKNOWN', { seal: seal.slice(0, 64) });
