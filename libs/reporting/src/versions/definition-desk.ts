import {
  type DefinitionListing,
  type DefinitionText,
  type DefinitionView,
  type FileChanges,
  languages,
  ownFiles,
  type SharedText,
  type VersionSummary,
  type WrittenFiles,
} from '@xiangtong/contracts';
import { canSeeDivision, scopeOf, seesConfidential, type Principal } from '@xiangtong/identity';
import { DomainError, type Clock, type Database, type InputMistake } from '@xiangtong/infrastructure';
import { datasets } from '../definition/datasets';
import { DefinitionError, type DefinitionMistake } from '../definition/mistakes';
import type { ReportDefinition } from '../definition/report-definition';
import { writtenOf } from '../definition/written-definition';
import { reportName } from '../definition/report-name';
import { bureauDivision } from '../letterhead/issue-report';
import type { DefinitionShelf } from './definition-shelf';
import { lineChanges } from './line-changes';
import { VersionStore, type DefinitionVersion, type VersionPlace } from './version-store';

import { parse } from 'yaml';

type Tree = string | { readonly [word: string]: Tree };

const flat = (tree: Tree, path: readonly string[] = []): (readonly [string, string])[] =>
  typeof tree === 'string'
    ? [[path.join('.'), tree]]
    : Object.entries(tree).flatMap(([word, inner]) => flat(inner, [...path, word]));

/** Texts of the shared files of a definition. */
const sharedTexts = (files: DefinitionText): readonly SharedText[] => {
  const [zh, en] = languages.map((language) => {
    const file = files.find(({ name }) => name === `common/texts.${language}.yaml`);
    return new Map(file ? flat((parse(file.text, { schema: 'failsafe' }) ?? {}) as Tree) : []);
  });
  return [...zh!].map(([key, text]) => ({ key, zh: text, en: en!.get(key) ?? '' }));
};

export interface SavedDefinition {
  readonly basedOn: number;
  /** Null: the definition of the product again. */
  readonly files: WrittenFiles | null;
  readonly note: string;
}

/** A place of the text without the folder, which is always that of the report. */
const toInputMistake =
  (report: string) =>
  ({ file, line, column, message }: DefinitionMistake): InputMistake => ({
    path: file.startsWith(`${report}/`) ? file.slice(report.length + 1) : file,
    line,
    character: column,
    code: 'REPORT.DEFINITION_MISTAKE',
    parameters: { mistake: message },
  });

const summaryOf = ({ version, digest, note, savedBy, savedAt }: DefinitionVersion): VersionSummary => ({
  version,
  isShipped: digest === null,
  note,
  savedBy,
  savedAt: savedAt.toISOString(),
});

/** Definitions as bureaus write them: read, checked, saved, each version of them kept. */
export class DefinitionDesk {
  private readonly store: VersionStore;

  constructor(
    private readonly shelf: DefinitionShelf,
    source: Database,
    private readonly clock: Clock,
  ) {
    this.store = new VersionStore(source);
  }

  async list(principal: Principal, division: string): Promise<readonly DefinitionListing[]> {
    const own = ownDivision(principal, division);
    const newest = new Map((await this.store.newest(own)).map((version) => [version.report, version]));
    return [...this.shelf.all()].map((definition) => {
      const version = newest.get(definition.id);
      return {
        report: definition.id,
        name: reportName(definition),
        version: version?.version ?? 0,
        isShipped: (version?.digest ?? null) === null,
        savedBy: version?.savedBy ?? null,
        savedAt: version?.savedAt.toISOString() ?? null,
      };
    });
  }

  /** Newest first. */
  async versions(principal: Principal, place: VersionPlace): Promise<readonly VersionSummary[]> {
    return (await this.store.list(this.ownPlace(principal, place))).map(summaryOf);
  }

  /** The newest version, or a given one; 0 is the definition of the product. */
  async read(principal: Principal, asked: VersionPlace, version?: number): Promise<DefinitionView> {
    const place = this.ownPlace(principal, asked);
    const found =
      version === undefined ? (await this.store.list(place))[0] : await this.version(place, version);
    const definition = await this.definitionOf(place, found);
    return {
      ...place,
      version: found?.version ?? 0,
      isShipped: (found?.digest ?? null) === null,
      digest: definition.digest,
      files: writtenOf(definition),
      sharedTexts: sharedTexts(definition.files),
      datasets,
      shared: definition.files.filter(({ name }) => !name.startsWith(`${place.report}/`)),
    };
  }

  async changes(
    principal: Principal,
    asked: VersionPlace,
    { from, to }: { readonly from: number; readonly to: number },
  ): Promise<readonly FileChanges[]> {
    const place = this.ownPlace(principal, asked);
    const [before, after] = await Promise.all(
      [from, to].map(async (version) =>
        writtenOf(await this.definitionOf(place, await this.version(place, version))),
      ),
    );
    return ownFiles
      .map((file) => ({ file, lines: lineChanges(before![file], after![file]) }))
      .filter(({ lines }) => lines.length > 0);
  }

  /** All mistakes at once; none of a sound definition. */
  async check(report: string, files: WrittenFiles): Promise<readonly InputMistake[]> {
    const shipped = this.shelf.shipped(report);
    try {
      await this.shelf.composer.readWritten(shipped, files);
      return [];
    } catch (error) {
      if (error instanceof DefinitionError) return error.mistakes.map(toInputMistake(report));
      throw error;
    }
  }

  /** Throws REPORT.DEFINITION_WRONG with all mistakes. */
  async written(report: string, files: WrittenFiles): Promise<ReportDefinition> {
    const shipped = this.shelf.shipped(report);
    try {
      return await this.shelf.composer.readWritten(shipped, files);
    } catch (error) {
      if (!(error instanceof DefinitionError)) throw error;
      const { mistakes } = error;
      throw new DomainError(
        'REPORT.DEFINITION_WRONG',
        { count: mistakes.length },
        mistakes.map(toInputMistake(report)),
      );
    }
  }

  /** Saves the definition, which later reports use. Throws AUTH.CONFIDENTIAL too, and what `VersionStore.add` does. */
  async save(
    principal: Principal,
    asked: VersionPlace,
    { basedOn, files, note }: SavedDefinition,
  ): Promise<VersionSummary> {
    requireConfidential(principal);
    const place = this.ownPlace(principal, asked);
    const written = files && (await this.written(place.report, files));
    const isShipped = written?.digest === this.shelf.shipped(place.report).digest;
    const saved = await this.store.add({
      ...place,
      basedOn,
      definition: isShipped ? null : written,
      note,
      savedBy: principal.username,
      savedAt: this.clock.now(),
    });
    return summaryOf(saved);
  }

  private ownPlace(principal: Principal, { division, report }: VersionPlace): VersionPlace {
    return { division: ownDivision(principal, division), report: this.shelf.shipped(report).id };
  }

  /** Undefined for version 0. Throws REPORT.VERSION_UNKNOWN. */
  private async version(place: VersionPlace, version: number): Promise<DefinitionVersion | undefined> {
    if (version === 0) return undefined;
    const found = await this.store.find(place, version);
    if (!found) throw new DomainError('REPORT.VERSION_UNKNOWN', { version });
    return found;
  }

  private async definitionOf(
    { report }: VersionPlace,
    version: DefinitionVersion | undefined,
  ): Promise<Pick<ReportDefinition, 'id' | 'files' | 'digest'>> {
    const digest = version?.digest ?? null;
    const shipped = this.shelf.shipped(report);
    if (digest === null) return shipped;
    const files = await this.shelf.textOf(digest);
    return files ? { id: report, files, digest } : shipped;
  }
}

/** Public editions of definitions of one's own, subtracted from each other, tell single units. */
export const requireConfidential = (principal: Principal): void => {
  if (!seesConfidential(scopeOf(principal))) throw new DomainError('AUTH.CONFIDENTIAL');
};

/** The six digits of a county or prefecture that is completely in the caller's scope. */
const ownDivision = (principal: Principal, code: string): string => {
  const division = bureauDivision(code);
  if (division === null || !canSeeDivision(scopeOf(principal), division))
    throw new DomainError('DIVISION.UNKNOWN', { code: code.slice(0, 64) });
  return division.slice(0, 6);
};
