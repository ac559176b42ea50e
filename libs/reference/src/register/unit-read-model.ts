import type { Database } from '@xiangtong/infrastructure';
import { addMonths, type Month } from '@xiangtong/domain';
import { readRegister } from './load-register';
import type { RegisteredUnit, UnitAction } from './unit-record';

/** One end of a succession; `month` is the first one of the successor. */
export interface Succession {
  readonly code: string;
  readonly name: string;
  readonly weight: string;
  readonly month: Month;
}

export interface UnitEvent {
  readonly action: UnitAction | 'assign' | 'start-month';
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly actor: string;
  readonly at: Date;
}

export interface UnitHistory {
  readonly predecessors: readonly Succession[];
  readonly successors: readonly Succession[];
  /** Changes of the register, oldest first; units of the first seed have none. */
  readonly events: readonly UnitEvent[];
}

interface SuccessionRow {
  side: 'predecessor' | 'successor';
  code: string;
  name: string;
  weight: string;
  last: Month;
}

/** The register for display. */
export class UnitReadModel {
  constructor(private readonly source: Database) {}

  async history(unitId: number): Promise<UnitHistory> {
    const rows = await this.source.query<SuccessionRow[]>(successions, [unitId]);
    const side = (wanted: SuccessionRow['side']): Succession[] =>
      rows
        .filter((row) => row.side === wanted)
        .map(({ code, name, weight, last }) => ({ code, name, weight, month: addMonths(last, 1) }));
    const events = await this.source.query<UnitEvent[]>(
      'select action, before, after, actor, at from unit_event where unit_id = $1 order by id',
      [unitId],
    );
    return { predecessors: side('predecessor'), successors: side('successor'), events };
  }

  /** The whole register, by code. */
  async all(): Promise<RegisteredUnit[]> {
    return [...(await readRegister(this.source.manager)).values()];
  }
}

const successions = `
  select 'successor' as side, other.code, other.name, trim_scale(weight) as weight, unit.valid_to as last
  from unit_successor
  join reporting_unit unit on unit.id = unit_id
  join reporting_unit other on other.id = successor_id
  where unit_id = $1
  union all
  select 'predecessor', other.code, other.name, trim_scale(weight), other.valid_to
  from unit_successor join reporting_unit other on other.id = unit_id
  where successor_id = $1
  order by side, code`;
