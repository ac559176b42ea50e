import { divisionPrefix, parseDivisionCode } from '@xiangtong/domain';
import type { Catalogue } from '@xiangtong/reference';
import type { ReportScope } from '@xiangtong/reporting';

/** Ids of the units of a scope. */
export const unitIdsOf = (
  { code, kind }: Pick<ReportScope, 'code' | 'kind'>,
  { units }: Catalogue,
): number[] => {
  if (kind === 'unit') return [units.get(code)!.id];
  const prefix = divisionPrefix(parseDivisionCode(code)!);
  return [...units.values()].filter(({ division }) => division.startsWith(prefix)).map(({ id }) => id);
};
