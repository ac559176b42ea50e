import type { Transaction } from '@xiangtong/infrastructure';
import type { Register, RegisteredUnit } from './unit-record';
import { parseWeight } from './weight';

interface RegisterRow extends Omit<RegisteredUnit, 'successors'> {
  readonly successors: { code: string; weight: string }[] | null;
}

const registerRows = `
  select unit.id, unit.code, unit.name, unit.name_en as "nameEn", unit.kind, unit.division, unit.valid_from as "validFrom",
    unit.valid_to as "validTo", unit.organising_model as "organisingModel", unit.holder,
    link.successors
  from reporting_unit unit
  left join (
    select unit_id, json_agg(json_build_object('code', successor.code, 'weight', weight::text) order by successor.code)
      as successors
    from unit_successor join reporting_unit successor on successor.id = successor_id group by unit_id
  ) link on link.unit_id = unit.id
  order by unit.code`;

const toUnit = (row: RegisterRow): RegisteredUnit => ({
  ...row,
  successors: (row.successors ?? []).map(({ code, weight }) => ({ code, weight: parseWeight(weight)! })),
});

export const readRegister = async (manager: Transaction): Promise<Register> => {
  const rows = await manager.query<RegisterRow[]>(registerRows);
  return new Map(rows.map((row) => [row.code, toUnit(row)]));
};

/** The register with nobody else changing it until the transaction ends; readers are not held up. */
export const lockRegister = async (manager: Transaction): Promise<Register> => {
  await manager.query('lock table reporting_unit in share row exclusive mode');
  return readRegister(manager);
};
