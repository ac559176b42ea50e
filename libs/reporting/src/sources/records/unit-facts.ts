import { organisingModelNames, type UnitKind, type Name } from '@xiangtong/contracts';
import { divisionAt, fractionOf, townshipOf } from '@xiangtong/domain';
import { monthName } from './figures';
import type { RecordsTable } from './records-table';

const kindNames: Readonly<Record<UnitKind, Name>> = {
  village: { zh: '行政村（社区）', en: 'village' },
  park: { zh: '电商产业园', en: 'e-commerce park' },
  centre: { zh: '运营中心', en: 'operation centre' },
  installation: { zh: '下级平台', en: 'lower installation' },
};

const unknown: Name = { zh: '未登记', en: 'not on record' };

/** Township of parks and others directly under their county. */
const inNoTownship: Name = { zh: '', en: '' };

const countyOf = (division: string): string => divisionAt(division, 'county');

/** Data of each unit from the register. */
export const unitFacts: RecordsTable = {
  dimensions: ['unit'],
  texts: ['kind', 'county', 'township', 'organisingModel', 'since'],
  figures: ['units'],
  read: async (reader) => {
    const codes = reader.units.flatMap(({ division }) =>
      [townshipOf(division) ?? [], countyOf(division)].flat(),
    );
    const names = await reader.divisionNames([...new Set(codes)]);
    const nameOf = (township: string | null): Name =>
      township === null ? inNoTownship : (names.get(township) ?? unknown);
    return reader.units.map((unit) => ({
      codes: { unit: unit.code },
      names: {
        unit: unit.name,
        kind: kindNames[unit.kind],
        county: names.get(countyOf(unit.division)) ?? unknown,
        township: nameOf(townshipOf(unit.division)),
        organisingModel: unit.organisingModel ? organisingModelNames[unit.organisingModel] : unknown,
        since: monthName(unit.validFrom),
      },
      figures: { units: fractionOf(1) },
    }));
  },
  total: (rows) => ({ units: fractionOf(rows.length) }),
};
