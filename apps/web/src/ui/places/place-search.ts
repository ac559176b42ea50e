import { divisionAt, divisionLevel, divisionPrefix, isWithin } from '@xiangtong/domain';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api/client';
import { useLanguage } from '../../i18n/texts';
import { useUser } from '../../session/use-user';
import type { Suggestion } from '../../ui/combobox/combobox';
import { SearchIndex, type Searchable } from '../../ui/product-search/search-index';

const MOST = 12;

/** A unit or a division as it is printed, and all it is found by. */
export interface Place extends Searchable {
  readonly name: string;
}

/** Places of the own scope by name, pinyin or code. No two have the same name. */
export interface PlaceSearch {
  readonly places: readonly Place[];
  readonly find: (text: string) => readonly Suggestion[];
  readonly nameOf: (code: string) => string | undefined;
  /** Code of a typed name or code; undefined if it is not among them. */
  readonly codeOf: (text: string) => string | undefined;
}

/**
 * The codes that a text names: one name, or several names and codes as they are pasted, one a line, with commas or
 * blanks. What is unknown stays as it is.
 */
export const placesIn = (text: string, codeOf: PlaceSearch['codeOf']): string[] => {
  const whole = codeOf(text.trim());
  if (whole !== undefined) return [whole];
  return text
    .split(/[\s,，;；、]+/)
    .filter((part) => part !== '')
    .map((part) => codeOf(part) ?? part);
};

/** Finds among a few thousand of them. */
export const searchIn = (places: readonly Place[]): PlaceSearch => {
  const index = new SearchIndex(places);
  const byCode = new Map(places.map((place) => [place.code, place]));
  return {
    places,
    find: (text) => index.find(text, MOST).map(({ code, name }) => ({ value: name, note: code })),
    nameOf: (code) => byCode.get(code)?.name,
    codeOf: (text) => places.find(({ code, name }) => code === text || name === text)?.code,
  };
};

const useUnits = () => api.useQuery('get', '/api/v1/units', {}, { staleTime: 300_000 });

/** Reporting units. */
export const useUnitSearch = (): PlaceSearch => {
  const language = useLanguage();
  const { data } = useUnits();
  return useMemo(
    () =>
      searchIn(
        (data ?? []).map(({ code, printedName }) => ({
          code,
          name: printedName[language],
          names: [printedName.zh, printedName.en],
        })),
      ),
    [data, language],
  );
};

const levels = ['prefecture', 'county', 'township'] as const;

/** The divisions, by their codes of twelve digits, in which there are units, and the own ones. */
const divisionsOf = (own: readonly string[], units: readonly { readonly division: string }[]): string[] => {
  const within = (code: string): boolean => own.length === 0 || own.some((above) => isWithin(code, above));
  const all = units.flatMap(({ division }) => levels.map((level) => divisionAt(division, level)));
  return [...new Set([...own, ...all])].filter(
    (code) => within(code) && levels.some((level) => level === divisionLevel(code)),
  );
};

const above = { prefecture: 'province', county: 'prefecture', township: 'county' } as const;

const parentOf = (code: string): string => {
  const level = levels.find((one) => one === divisionLevel(code)) ?? 'county';
  return divisionAt(code, above[level]);
};

/**
 * Townships, counties and prefectures with units. One whose name is that of another has its place before it. Nothing is
 * asked, nor found, while they are not wanted.
 */
export const useDivisionSearch = (isWanted = true): PlaceSearch => {
  const language = useLanguage();
  const { divisions: own } = useUser();
  const { data: units } = useUnits();
  const codes = useMemo(() => (isWanted ? divisionsOf(own, units ?? []) : []), [isWanted, own, units]);
  const parents = [...new Set(codes.map(parentOf))];
  const names = useQueries({
    queries: parents.map((parent) =>
      api.queryOptions(
        'get',
        '/api/v1/divisions',
        { params: { query: { parent: divisionPrefix(parent) } } },
        { staleTime: 3_600_000 },
      ),
    ),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }) => data ?? []).map(({ code, name }) => [code, name])),
  });
  return useMemo(() => {
    const known = codes.flatMap((code) => {
      const name = names.get(code);
      return name ? [{ code, name }] : [];
    });
    const count = new Map<string, number>();
    for (const { name } of known) count.set(name[language], (count.get(name[language]) ?? 0) + 1);
    return searchIn(
      known.map(({ code, name }) => {
        const place = count.get(name[language]) === 1 ? undefined : names.get(parentOf(code));
        const printed = [place?.[language], name[language]]
          .filter(Boolean)
          .join(language === 'zh' ? '' : ' ');
        return { code, name: printed, names: [name.zh, name.en, printed] };
      }),
    );
  }, [codes, names, language]);
};
