import { divisionPrefix } from '@xiangtong/domain';
import { api } from '../../api/client';
import { useLanguage } from '../../i18n/texts';
import { parentOf, scopeOf, type Scope } from './scope';

/** The register of divisions changes once a year. */
const LONG = { staleTime: 3_600_000 };

/** Divisions directly below; all provinces for null. Nothing is asked while `enabled` is false. */
export const useDivisionsBelow = (parent: string | null, enabled = true) =>
  api.useQuery(
    'get',
    '/api/v1/divisions',
    { params: { query: parent === null ? {} : { parent: divisionPrefix(parent) } } },
    { ...LONG, enabled },
  );

/** Name of a division of 12 digits; undefined while it is not known. */
export const useDivisionName = (code: string | null): string | undefined => {
  const language = useLanguage();
  const { data } = useDivisionsBelow(code === null ? null : parentOf(code), code !== null);
  return data?.find((division) => division.code === code)?.name[language];
};

/** A reporting unit of the register; nothing while the scope is a division. */
export const useUnit = (scope: Scope | null) =>
  api.useQuery(
    'get',
    '/api/v1/units/{code}',
    { params: { path: { code: scope?.code ?? '' } } },
    { ...LONG, enabled: scope?.kind === 'unit' },
  );

/** Name of a place; empty while it is not known, and for the whole own scope. */
export const usePlaceName = (scope: Scope | null): string => {
  const language = useLanguage();
  const unit = useUnit(scope).data;
  const division = useDivisionName(scope?.kind === 'division' ? scope.code : null);
  return unit?.printedName[language] ?? division ?? '';
};

/** What a report is about, by the name of the division or unit; its code until that is known. */
export const PlaceName = ({ code }: { readonly code: string }): string => usePlaceName(scopeOf(code)) || code;
