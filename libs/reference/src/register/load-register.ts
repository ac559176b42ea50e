import type { OrganisingModel, UnitKind } from '@xiangtong/contracts';
import type { Month } from '@xiangtong/domain';
import type { EntityManager } from 'typeorm';
import type { Register, RegisteredUnit } from './unit-record';
import { parseWeight } from './weight';

interface RegisterRow {
  id: number;
  code: string;
  name: string;
  name_en: string | null;
  kind: UnitKind;
  division: string;
  valid_from: Month;
  valid_to: Month | null;
  organising_model: OrganisingModel | null;
  successors: { code: string; weight: string }[] | null;
}

const registerRows = `
  select unit.id, unit.code, unit.name, unit.name_en, unit.kind, unit.division, unit.valid_from, unit.valid_to,
    unit.organising_model, link.successors
  from reporting_unit unit
  left join (
    select unit_id, json_agg(json_build_object('code', successor.code, 'weight', weight::text) order by successor.code)
      as successors
    from unit_successor join reporting_unit successor on successor.id = successor_id group by unit_id
  ) link on link.unit_id = unit.id
  order by unit.code`;

const toUnit = (row: RegisterRow): RegisteredUnit => ({
  id: row.id,
  code: row.code,
  name: row.name,
  nameEn: row.name_en,
  kind: row.kind,
  division: row.division,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  organisingModel: row.organising_model,
  successors: (row.successors ?? []).map(({ code, weight }) => ({ code, weight: parseWeight(weight)! })),
});

export const readRegister = async (manager: EntityManager): Promise<Register> => {
  const rows = await manager.query<RegisterRow[]>(registerRows);
  return new Map(rows.map((row) => [row.code, toUnit(row)]));
};

/** The register, locked against other changes until the transaction ends; readers are not blocked. */
export const lockRegister = async (manager: EntityManager): Promise<Register> => {
  await manager.query('lock table reporting_unit in share row exclusive mode');
  return readRegister(manager);
};
