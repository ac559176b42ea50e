import { unitKinds, organisingModels, type OrganisingModel, type UnitKind } from '@xiangtong/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, client } from '../../../api/client';
import { RequestFailure } from '../../../api/problem';
import type { components } from '../../../api/schema';
import { useUser } from '../../../session/use-user';
import type { Address } from '../../../ui/address/use-address';
import type { Language } from '@xiangtong/contracts';
import { useLanguage } from '../../../i18n/texts';
import type { Lineage, LineageLink, LineageUnit } from './lineage';

export type UnitDetail = components['schemas']['UnitDetailResponse'];
export type FormCode = UnitDetail['forms'][number]['form'];

const PAGE = 50;
const MOST_RELATED = 40;

export interface UnitFilter {
  readonly q?: string;
  readonly county?: string;
  readonly at?: string;
  readonly kind?: UnitKind;
  readonly organisingModel?: OrganisingModel;
}

/** The filter of the address; what is not known there is left out. */
export const filterOf = ({ get }: Address): UnitFilter => {
  const kind = unitKinds.find((one) => one === get('kind'));
  const organisingModel = organisingModels.find((one) => one === get('model'));
  return {
    ...(get('q') !== '' && { q: get('q') }),
    ...(get('county') !== '' && { county: get('county') }),
    ...(get('at') !== '' && { at: get('at') }),
    ...(kind && { kind }),
    ...(organisingModel && { organisingModel }),
  };
};

/** The register, a page at a time. */
export const useRegister = (filter: UnitFilter) =>
  useInfiniteQuery({
    queryKey: ['get', '/api/v1/units', 'register', filter],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const query = { ...filter, limit: PAGE, ...(pageParam !== '' && { cursor: pageParam }) };
      const { data, response } = await client.GET('/api/v1/units', { params: { query } });
      return { units: data!, next: response.headers.get('x-next-cursor') };
    },
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });

/** Whether the register may be changed: others only read it. */
export const useIsKeeper = (): boolean =>
  useUser().roles.some((role) => role === 'officer' || role === 'admin');

/** All forms there are, in their order. */
export const useFormNames = (): ReadonlyMap<FormCode, { readonly zh: string; readonly en: string }> => {
  const { data } = api.useQuery('get', '/api/v1/forms');
  return useMemo(() => new Map((data ?? []).map(({ code, name }) => [code, name])), [data]);
};

export const useUnitDetail = (code: string) =>
  api.useQuery('get', '/api/v1/units/{code}', { params: { path: { code } } });

const detailOf = async (code: string): Promise<UnitDetail | null> => {
  try {
    const { data } = await client.GET('/api/v1/units/{code}', { params: { path: { code } } });
    return data!;
  } catch (failure) {
    // A neighbour outside the own area is not shown.
    if (failure instanceof RequestFailure && failure.status === 404) return null;
    throw failure;
  }
};

const linksOf = ({ code, predecessors, successors }: UnitDetail): LineageLink[] => [
  ...predecessors.map(({ code: predecessor, month, weight }) => ({
    predecessor,
    successor: code,
    month,
    weight,
  })),
  ...successors.map(({ code: successor, month, weight }) => ({
    predecessor: code,
    successor,
    month,
    weight,
  })),
];

const unitOf = ({ code, printedName, validFrom, validTo }: UnitDetail, language: Language): LineageUnit => ({
  code,
  name: printedName[language],
  from: validFrom,
  to: validTo,
});

const lineageOf = async (code: string, language: Language): Promise<Lineage> => {
  const units = new Map<string, LineageUnit>();
  const links = new Map<string, LineageLink>();
  const asked = new Set([code]);
  for (let next = [code]; next.length > 0 && units.size < MOST_RELATED;) {
    const found = (await Promise.all(next.map(detailOf))).filter((detail) => detail !== null);
    for (const detail of found) {
      units.set(detail.code, unitOf(detail, language));
      for (const link of linksOf(detail)) links.set(`${link.predecessor} ${link.successor}`, link);
    }
    next = [...links.values()]
      .flatMap(({ predecessor, successor }) => [predecessor, successor])
      .filter((related) => !asked.has(related) && asked.add(related));
  }
  return { units: [...units.values()], links: [...links.values()] };
};

/** A unit with all it has come from and gone into. */
export const useLineage = (code: string) => {
  const language = useLanguage();
  return useQuery({
    queryKey: ['get', '/api/v1/units', 'lineage', code, language],
    queryFn: () => lineageOf(code, language),
  });
};
