import { createHash } from 'node:crypto';
import { divisionPrefix, type DivisionCode } from '@xiangtong/domain';
import {
  DomainError,
  invalidImport,
  type Database,
  type InputMistake,
  type Transaction,
} from '@xiangtong/infrastructure';
import { commonPlace } from '../catalogue/printed-names';
import { ReferenceCatalogue } from '../catalogue/reference-catalogue';
import type { ImportResult } from '../import/import-divisions';
import { parseApproval } from './approval-number';
import { parentOf, type Polygon } from './boundary';
import { coverageFaults } from './check-coverage';
import { codesOf, featuresOf, readBoundaries } from './read-boundaries';
import { simplified } from './simplify-boundaries';
import { Topology } from './topology';

/** Bytes of a file. */
export const LARGEST_BOUNDARY_FILE = 32 << 20;

export interface BoundaryImport {
  /** The number under which the map was approved, as it was typed. */
  readonly approval: string;
  readonly importedBy: string;
  readonly now: Date;
}

const knownOf = async (source: Database, codes: readonly DivisionCode[]): Promise<Set<DivisionCode>> => {
  const rows = await source.query<{ code: string }[]>('select code from division where code = any($1)', [
    codes,
  ]);
  return new Set(rows.map(({ code }) => code));
};

/** Divisions that only statistics know, without a surface of their own: development zones, 市辖区, 省直辖县. */
const isOnPaperOnly = (code: DivisionCode): boolean =>
  /^(\d{2}90|\d{4}01|\d{4}7\d)0{6}|^\d{6}[4-9]\d{2}0{3}$|^\d{9}[4-9]\d{2}$/.test(code);

/** Where a part of a division has a boundary, all its parts have one. */
const missingParts = async (source: Database, given: ReadonlySet<DivisionCode>): Promise<InputMistake[]> => {
  const catalogue = new ReferenceCatalogue(source);
  const faults: InputMistake[] = [];
  for (const parent of new Set([...given].map(parentOf)))
    for (const { code, name } of await catalogue.divisionsBelow(parent))
      if (!given.has(code) && !isOnPaperOnly(code))
        faults.push({ path: divisionPrefix(code), code: 'BOUNDARY.MISSING', parameters: { division: name } });
  return faults;
};

const store = async (
  transaction: Transaction,
  maps: ReadonlyMap<DivisionCode, readonly Polygon[]>,
  map: { readonly approval: string; readonly digest: string; readonly by: string; readonly at: Date },
): Promise<void> => {
  // Two imports at once: the later one replaces the other as a whole.
  await transaction.query('lock table division_boundary in share row exclusive mode');
  const [row] = await transaction.query<{ id: string }[]>(
    `insert into boundary_map (approval, scope, boundaries, file_digest, imported_by, imported_at)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [map.approval, commonPlace([...maps.keys()]), maps.size, map.digest, map.by, map.at],
  );
  await transaction.query('delete from division_boundary');
  await transaction.query(
    `insert into division_boundary (code, map_id, polygons)
     select code, $1, polygons from json_to_recordset($2) as input (code text, polygons jsonb)`,
    [row!.id, JSON.stringify([...maps].map(([code, polygons]) => ({ code, polygons })))],
  );
};

/**
 * Replaces the drawn boundaries of divisions by those of an approved map, a GeoJSON file. Throws BOUNDARY.APPROVAL, or
 * IMPORT.INVALID with all faults; then nothing changes.
 */
export const importBoundaries = async (
  source: Database,
  text: string,
  { approval: typed, importedBy, now }: BoundaryImport,
): Promise<ImportResult> => {
  const approval = parseApproval(typed, now.getFullYear());
  if (approval === null) throw new DomainError('BOUNDARY.APPROVAL', { value: typed.slice(0, 64) });
  const features = featuresOf(text);
  const known = await knownOf(source, codesOf(features));
  const { boundaries, faults } = readBoundaries(features, known);
  const missing = await missingParts(source, known);
  const isWhole = faults.length === 0 && missing.length === 0;
  const all = [...faults, ...missing, ...coverageFaults(await Topology.load(), boundaries, isWhole)];
  if (all.length > 0) throw invalidImport(all);
  const digest = createHash('sha256').update(text).digest('hex');
  await source.transaction((transaction) =>
    store(transaction, simplified(boundaries), { approval, digest, by: importedBy, at: now }),
  );
  return { rows: features.length, changed: boundaries.length };
};
