import { organisingModelNames, type UnitKind, type Name } from '@xiangtong/contracts';
import { divisionAt, fractionOf } from '@xiangtong/domain';
import { monthName } from './figures';
import type { RecordsTable } from './records-table';

const kindNames: Readonly<Record<UnitKind, Name>> = {
  village: { zh: '行政村（社区）', en: 'village' },
  park: { zh: '电商产业园', en: 'e-commerce park' },
  centre: { zh: '运营中心', en: 'operation centre' },
};

const unknown: Name = { zh: '未登记', en: 'not on record' };

/** Parks and operation centres are directly under their county. */
const inNoTownship: Name = { zh: '', en: '' };

const townshipOf = (division: string): string => divisionAt(division, 'township');
const countyOf = (division: string): string => divisionAt(division, 'county');

/** Data of each unit from the register. */
export const unitFacts: RecordsTable = {
  dimensions: ['unit'],
  texts: ['kind', 'county', 'township', 'organisingModel', 'since'],
  figures: ['units'],
  read: async (reader) => {
    const codes = reader.units.flatMap(({ division }) => [townshipOf(division), countyOf(division)]);
    const names = await reader.divisionNames([...new Set(codes)]);
    return reader.units.map((unit) => ({
      codes: { unit: unit.code },
      names: {
        unit: unit.name,
        kind: kindNames[unit.kind],
        county: names.get(countyOf(unit.division)) ?? unknown,
        township: unit.kind === 'village' ? (names.get(townshipOf(unit.division)) ?? unknown) : inNoTownship,
        organisingModel: unit.organisingModel ? organisingModelNames[unit.organisingModel] : unknown,
        since: monthName(unit.validFrom),
      },
      figures: { units: fractionOf(1) },
    }));
  },
  total: (rows) => ({ units: fractionOf(rows.length) }),
};
