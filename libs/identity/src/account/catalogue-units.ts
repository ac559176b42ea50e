import { divisionPrefix } from '@xiangtong/domain';
import { unitsWithin, type ReferenceCatalogue, type ReportingUnit } from '@xiangtong/reference';
import type { UnitDirectory, UnitReference } from './unit-directory';

const toReference = ({ id, code }: ReportingUnit): UnitReference => ({ id, code });

/** The register of reporting units as identity's unit directory. */
export const catalogueUnits = (reference: Pick<ReferenceCatalogue, 'current' | 'at'>): UnitDirectory => ({
  withIds: async (ids, catalogueVersion) => {
    const { unitsById } = await (catalogueVersion === undefined
      ? reference.current()
      : reference.at(catalogueVersion));
    return ids.flatMap((id) => unitsById.get(id) ?? []).map(toReference);
  },
  withCodes: async (codes) => {
    if (codes.length === 0) return [];
    const { units } = await reference.current();
    return codes.flatMap((code) => units.get(code) ?? []).map(toReference);
  },
  within: async (divisions) => {
    if (divisions.length === 0) return [];
    const selection = { prefixes: divisions.map(divisionPrefix), unitIds: [] };
    return unitsWithin(await reference.current(), selection).map(toReference);
  },
});
