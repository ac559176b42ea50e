import { divisionLevel, divisionPrefix, parseDivisionCode } from '@xiangtong/domain';
import { useQueries } from '@tanstack/react-query';
import { api } from '../../api/client';
import { useLanguage } from '../../i18n/texts';
import { parentOf, scopeOf } from './scope';

/** Both registers change seldom. */
const LONG = { staleTime: 3_600_000 };

const TOWNSHIP_DIGITS = 9;

/** What the list of divisions is asked for that has the one of 12 digits. */
const listOf = (code: string): { readonly parent?: string } => {
  if (divisionLevel(code) === 'village') return { parent: code.slice(0, TOWNSHIP_DIGITS) };
  const parent = parentOf(code);
  return parent === null ? {} : { parent: divisionPrefix(parent) };
};

/** Names of reporting units as printed, by code; null while they are not there. */
export const useUnitNames = (isWanted = true): ReadonlyMap<string, string> | null => {
  const language = useLanguage();
  const { data } = api.useQuery('get', '/api/v1/units', {}, { ...LONG, enabled: isWanted });
  if (!isWanted) return new Map();
  return data ? new Map(data.map(({ code, printedName }) => [code, printedName[language]])) : null;
};

/** Names of many places at once: units, divisions, villages that are no units. A code that is not known stays as it is. */
export const usePlaceNames = (codes: readonly string[]): ((code: string) => string) => {
  const language = useLanguage();
  const units = useUnitNames(codes.some((code) => scopeOf(code).kind === 'unit'));
  const nameless = units
    ? codes.flatMap((code) => (units.has(code) ? [] : (parseDivisionCode(code) ?? [])))
    : [];
  const lists = new Map(nameless.map((code) => [listOf(code).parent ?? '', listOf(code)]));
  const answers = useQueries({
    queries: [...lists.values()].map((query) =>
      api.queryOptions('get', '/api/v1/divisions', { params: { query } }, LONG),
    ),
  });
  const names = new Map(units ?? []);
  for (const { data } of answers) for (const { code, name } of data ?? []) names.set(code, name[language]);
  return (code) => names.get(code) ?? names.get(parseDivisionCode(code) ?? '') ?? code;
};
