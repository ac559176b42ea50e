import { parseDivisionCode } from '@xiangtong/domain';
import { unitsWithin, wholeDivision, type Catalogue } from '@xiangtong/reference';
import type { ReportScope } from '@xiangtong/reporting';

/** Ids of the units of a scope. */
export const unitIdsOf = (
  { code, kind }: Pick<ReportScope, 'code' | 'kind'>,
  catalogue: Catalogue,
): number[] => {
  if (kind === 'unit') return [catalogue.units.get(code)!.id];
  return unitsWithin(catalogue, wholeDivision(parseDivisionCode(code)!)).map(({ id }) => id);
};
