import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, client } from '../../../../api/client';
import { queryClient } from '../../../../api/query-client';
import type { components } from '../../../../api/schema';

export type DefinitionView = components['schemas']['DefinitionView'];
export type Files = DefinitionView['files'];
export type FileName = keyof Files;
export type Mistake = components['schemas']['InputError'];
export type Version = components['schemas']['VersionSummary'];

export const fileNames: readonly FileName[] = ['report.yaml', 'texts.zh.yaml', 'texts.en.yaml'];

const ADDRESS = '/api/v1/report-definitions/{report}';
/** All that is asked about definitions. */
export const DEFINITIONS = '/api/v1/report-definitions';

export interface Place {
  readonly division: string;
  readonly report: string;
}

export const useDefinition = ({ division, report }: Place) =>
  api.useQuery(
    'get',
    ADDRESS,
    { params: { path: { report }, query: { division } } },
    { staleTime: Infinity },
  );

export const useVersions = ({ division, report }: Place) =>
  api.useQuery('get', `${ADDRESS}/versions`, { params: { path: { report }, query: { division } } });

export const useChanges = ({ division, report }: Place, from: number, to: number) =>
  api.useQuery('get', `${ADDRESS}/changes`, { params: { path: { report }, query: { division, from, to } } });

export const readVersion = async ({ division, report }: Place, version: number): Promise<DefinitionView> => {
  const { data } = await client.GET(ADDRESS, { params: { path: { report }, query: { division, version } } });
  return data!;
};

export const saveVersion = async (
  { division, report }: Place,
  version: { readonly basedOn: number; readonly files: Files | null; readonly note: string },
): Promise<Version> => {
  const { data } = await client.POST(`${ADDRESS}/versions`, {
    params: { path: { report } },
    body: { division, ...version },
  });
  return data!;
};

/** What somebody has written and not saved. */
export interface Draft {
  /** The newest version that its author has seen. */
  readonly basedOn: number;
  readonly files: Files;
}

const draftKey = ({ division, report }: Place) => ['definition-draft', division, report];

/** Kept while the app is open and somebody is signed in: after a look at another page, the texts are as they were. */
export const useDraft = (place: Place) => {
  const { data } = useQuery<Draft | null>({
    queryKey: draftKey(place),
    queryFn: () => null,
    staleTime: Infinity,
    gcTime: Infinity,
    initialData: null,
  });
  const set = (draft: Draft | null): void => void queryClient.setQueryData(draftKey(place), draft);
  return [data, set] as const;
};

/** The value once it has rested. */
export const useRested = <T>(value: T, milliseconds: number): T => {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
};

/** Texts by what they say, for what is asked about them. */
const markOf = (files: Files): string => {
  let mark = 0;
  for (const character of fileNames.map((name) => files[name]).join('\0'))
    mark = (Math.imul(mark, 31) + character.codePointAt(0)!) | 0;
  return `${mark} ${fileNames.map((name) => files[name].length).join()}`;
};

/** Last answers only: each is of a text that is gone by the next key. */
const GONE_MS = 10_000;

export const useMistakes = (report: string, files: Files) =>
  useQuery({
    queryKey: ['definition-check', report, markOf(files)],
    staleTime: Infinity,
    gcTime: GONE_MS,
    queryFn: async ({ signal }): Promise<readonly Mistake[]> => {
      const path = { report };
      const { data } = await client.POST(`${ADDRESS}/check`, { params: { path }, body: { files }, signal });
      return data!.errors;
    },
  });

export interface PreviewChoice {
  readonly period: string;
  readonly scope: string;
  readonly language: 'zh' | 'en';
}

/** The page of what is written; until it has come, the one before. */
export const usePreview = (report: string, files: Files, choice: PreviewChoice, enabled: boolean) =>
  useQuery<string>({
    queryKey: ['definition-preview', report, choice, markOf(files)],
    enabled,
    staleTime: Infinity,
    gcTime: GONE_MS,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<string> => {
      const { data } = await client.POST(`${ADDRESS}/preview`, {
        params: { path: { report } },
        body: { files, ...choice, edition: 'internal' },
        signal,
      });
      return data!.html;
    },
  });
