import type { Transaction } from '@xiangtong/infrastructure';
import type { Month } from '@xiangtong/domain';
import { eventJson, recordJson, type UnitChange } from './unit-record';

/** Stores changed units and their successions, and records who changed what, in the caller's transaction. */
export const writeRegister = async (
  manager: Transaction,
  changes: readonly UnitChange[],
  by: {
    readonly actor: string;
    readonly at: Date;
    /** Before this month new units owe nothing, however early they are valid; null: all of it. */
    readonly owesFrom: Month | null;
  },
): Promise<void> => {
  if (changes.length === 0) return;
  await manager.query(upsertUnits, [
    JSON.stringify(changes.map((change) => recordJson(change.after))),
    by.owesFrom,
  ]);
  const linked = changes.filter(
    (change) => change.before?.successors.length || change.after.successors.length,
  );
  if (linked.length > 0) {
    const records = JSON.stringify(linked.map((change) => recordJson(change.after)));
    await manager.query(dropSuccessions, [records]);
    await manager.query(insertSuccessions, [records]);
  }
  const events = changes.map((change) => ({
    action: change.action,
    before: change.before && eventJson(change.before),
    after: eventJson(change.after),
  }));
  await manager.query(insertEvents, [JSON.stringify(events), by.actor, by.at]);
};

const upsertUnits = `
  insert into reporting_unit (code, name, name_en, kind, division, valid_from, valid_to, organising_model, holder, owes_from)
  select code, name, "nameEn", kind, division, "validFrom", "validTo", "organisingModel", holder,
    case when "validFrom" < $2::int then $2::int end
  from json_to_recordset($1) as input (code text, name text, "nameEn" text, kind text, division text, "validFrom" int,
    "validTo" int, "organisingModel" text, holder text)
  order by code
  on conflict (code) do update set name = excluded.name, name_en = excluded.name_en, valid_from = excluded.valid_from,
    valid_to = excluded.valid_to, organising_model = excluded.organising_model, holder = excluded.holder`;

const dropSuccessions = `
  delete from unit_successor using json_to_recordset($1) as input (code text)
  join reporting_unit unit on unit.code = input.code
  where unit_successor.unit_id = unit.id`;

const insertSuccessions = `
  insert into unit_successor (unit_id, successor_id, weight)
  select predecessor.id, successor.id, link.weight
  from json_to_recordset($1) as input (code text, successors json)
  cross join json_to_recordset(input.successors) as link (code text, weight numeric)
  join reporting_unit predecessor on predecessor.code = input.code
  join reporting_unit successor on successor.code = link.code`;

const insertEvents = `
  insert into unit_event (unit_id, action, before, after, actor, at)
  select unit.id, input.action, input.before, input.after, $2, $3
  from rows from (json_to_recordset($1) as (action text, before jsonb, after jsonb))
    with ordinality as input (action, before, after, position)
  join reporting_unit unit on unit.code = input.after ->> 'code'
  order by position`;
