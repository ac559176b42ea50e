import type { BilingualName, FormCode } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import type { Database } from '@xiangtong/infrastructure';
import { requireSeeded, requireUnits, type SeededTable } from '../import/require-seeded';
import { isDemoHeader, newestVersion, versionFor } from '../form/versions';
import type { Catalogue } from './catalogue';
import { loadCatalogue, namesOf, readDivisions, type NamedDivision } from './load-catalogue';

/** Returns the catalogue and reloads it when a reference table has changed. */
export class ReferenceCatalogue {
  private loaded: Promise<Catalogue> | undefined;
  private loadedVersion = 0;

  constructor(private readonly source: Database) {}

  /** The catalogue read last, without checking for changes: for callers that pass its version where it matters. */
  known(): Promise<Catalogue> {
    return this.loaded ?? this.current();
  }

  async current(): Promise<Catalogue> {
    const [row] = await this.source.query<{ version: number }[]>('select version from reference_version');
    return this.at(row!.version);
  }

  /** The catalogue of a version that the caller has just read with something else. */
  at(version: number): Promise<Catalogue> {
    if (!this.loaded || version !== this.loadedVersion) {
      this.loadedVersion = version;
      this.loaded = loadCatalogue(this.source, version);
      this.loaded.catch(() => (this.loaded = undefined));
    }
    return this.loaded;
  }

  /** Throws REFERENCE.NOT_SEEDED while one of these tables is empty, so that not every row is called wrong. */
  requireSeeded(...tables: readonly SeededTable[]): Promise<void> {
    return requireSeeded(this.source, ...tables);
  }

  /** Throws REFERENCE.NO_UNITS while no unit is registered. */
  requireUnits(): Promise<void> {
    return requireUnits(this.source);
  }

  /** A label for data that is not real: printed in every report. */
  async dataLabel(): Promise<BilingualName | null> {
    const [row] = await this.source.query<{ data_label: BilingualName | null }[]>(
      'select data_label from reference_version',
    );
    return row?.data_label ?? null;
  }

  /**
   * Forms that are reported in this month under a header which says that nobody has approved it, as those of the seeds
   * do. None in the demo: an installation is the demo if its data bear the label of the demo data, which
   * `xiangtong seed guiyang` sets.
   */
  async unapprovedForms(month: Month): Promise<ReadonlySet<FormCode>> {
    if ((await this.dataLabel()) !== null) return new Set();
    const { forms } = await this.current();
    return new Set(
      [...forms.values()].flatMap((form) => {
        const { header } = versionFor(form, month) ?? newestVersion(form);
        return isDemoHeader(header) ? [form.code] : [];
      }),
    );
  }

  async setDataLabel(label: BilingualName): Promise<void> {
    await this.source.query('update reference_version set data_label = $1', [JSON.stringify(label)]);
  }

  /** Names of divisions of any level; unknown codes are left out. */
  async divisionNames(codes: readonly string[]): Promise<Map<string, BilingualName>> {
    return new Map(namesOf(await readDivisions(this.source, 'code = any($1)', [[...new Set(codes)]])));
  }

  /** Successions in the register, by unit id; `weight` is a decimal string of at most eight places. */
  async successions(): Promise<{ predecessor: number; successor: number; weight: string }[]> {
    return this.source.query(
      `select unit_id as predecessor, successor_id as successor, weight from unit_successor
       order by unit_id, successor_id`,
    );
  }

  /** Divisions directly below `parent` (12 digits), or the provinces. */
  divisionsBelow(parent: string | null): Promise<NamedDivision[]> {
    const { pattern, parentCode } = childPattern(parent);
    return readDivisions(this.source, 'code ~ $1 and code <> $2', [pattern, parentCode]);
  }
}

/** Regular expression of the codes one level below. */
export const childPattern = (parent: string | null): { pattern: string; parentCode: string } => {
  if (!parent) return { pattern: '^[0-9]{2}0{10}$', parentCode: '' };
  const steps = [2, 4, 6, 9, 12];
  const level = steps.findIndex((length) => /^0*$/.test(parent.slice(length)));
  const own = steps[level]!;
  const next = steps[level + 1] ?? own;
  return { pattern: `^${parent.slice(0, own)}[0-9]{${next - own}}0{${12 - next}}$`, parentCode: parent };
};
