import { useQuery } from '@tanstack/react-query';
import type { SalesLineInput } from '@xiangtong/contracts';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';

type Detail = components['schemas']['DetailResponse'];

/** The submission of a unit and month with its draft; null where nothing was written yet. */
export const useMonthState = (unit: string, period: string) =>
  useQuery({
    queryKey: ['orders', 'month', unit, period],
    // A draft of a moment ago is an old one: the form may be open in another window.
    staleTime: 0,
    queryFn: async (): Promise<Detail | null> => {
      const query = { unit, period, form: 'sales' as const };
      const [known] = (await client.GET('/api/v1/submissions', { params: { query } })).data?.items ?? [];
      if (!known) return null;
      const path = { id: known.id };
      return (await client.GET('/api/v1/submissions/{id}', { params: { path } })).data ?? null;
    },
  });

export const draftLinesOf = (detail: Detail | null | undefined): readonly SalesLineInput[] => {
  const { status, draft } = detail ?? {};
  const isOpen = status === 'draft' || status === 'returned';
  return isOpen && draft && (draft.form === undefined || draft.form === 'sales') ? draft.lines : [];
};
