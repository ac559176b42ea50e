import { useQueries } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { useLanguage } from '../../../i18n/texts';

/** Both registers change seldom. */
const LONG = { staleTime: 3_600_000 };

const TOWNSHIP_DIGITS = 9;
const VILLAGE = /^\d{12}$/;

/** Names of reporting units, and of villages that are none, by code. */
export const usePlaceNames = (codes: readonly string[]): ((code: string) => string) => {
  const language = useLanguage();
  const units = api.useQuery('get', '/api/v1/units', {}, LONG).data;
  const names = new Map(units?.map(({ code, printedName }) => [code, printedName[language]]));
  const nameless = units ? codes.filter((code) => VILLAGE.test(code) && !names.has(code)) : [];
  const townships = [...new Set(nameless.map((code) => code.slice(0, TOWNSHIP_DIGITS)))];
  const villages = useQueries({
    queries: townships.map((parent) =>
      api.queryOptions('get', '/api/v1/divisions', { params: { query: { parent } } }, LONG),
    ),
  });
  for (const { data } of villages) for (const { code, name } of data ?? []) names.set(code, name[language]);
  return (code) => names.get(code) ?? code;
};
