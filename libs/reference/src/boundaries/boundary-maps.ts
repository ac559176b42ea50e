import type { BilingualName } from '@xiangtong/contracts';
import type { DivisionCode } from '@xiangtong/domain';
import {
  eventParameters,
  inEventWindow,
  ofEventCounty,
  type Database,
  type EventRow,
  type ReadEvents,
} from '@xiangtong/infrastructure';
import { childPattern } from '../catalogue/reference-catalogue';

/** Where a part of a division lies: polygons of rings of longitude and latitude, the outer ring first. */
export interface DrawnDivision {
  readonly code: DivisionCode;
  readonly name: BilingualName;
  readonly polygons: readonly number[][][][];
}

/** The parts of a division as the approved map draws them. */
export interface BoundaryMap {
  /** The number under which the map was approved; null when there is no map of them. */
  readonly approval: string | null;
  readonly places: readonly DrawnDivision[];
}

/** Drawn boundaries, of the one map that is in force. */
export class BoundaryMaps {
  constructor(private readonly source: Database) {}

  /** The divisions directly below `parent`; provinces where it is null. */
  async below(parent: DivisionCode | null): Promise<BoundaryMap> {
    const { pattern, parentCode } = childPattern(parent);
    const rows = await this.source.query<(DrawnDivision & { approval: string })[]>(
      `select code, json_build_object('zh', division.name, 'en', coalesce(division.name_en, division.name)) as name,
         drawn.polygons, boundary_map.approval
       from division_boundary drawn join division using (code) join boundary_map on boundary_map.id = drawn.map_id
       where code ~ $1 and code <> $2 order by code`,
      [pattern, parentCode],
    );
    return {
      approval: rows[0]?.approval ?? null,
      places: rows.map(({ code, name, polygons }) => ({ code, name, polygons })),
    };
  }
}

const events = `
  select id, imported_at as at, imported_by as actor,
    case boundaries when 0 then 'remove' else 'import' end as action, null as reason, scope as place,
    approval as name
  from boundary_map
  where ${inEventWindow('imported_at', 'id', 'imported_by')} and ${ofEventCounty('scope')}
  order by imported_at desc, id desc limit $8`;

/** Imports and removals of maps, newest first. */
export const boundaryEvents =
  (source: Database): ReadEvents =>
  (window) =>
    source.query<EventRow[]>(events, eventParameters(window));
