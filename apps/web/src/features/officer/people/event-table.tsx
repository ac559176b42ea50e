import type { ReactElement } from 'react';
import { api } from '../../../api/client';
import { DataTable } from '../../../ui/data-table/data-table';
import { useMoment } from '../../../i18n/use-moment';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { usePeopleTexts } from './texts';
import { MoreButton } from '../../../ui/button/button';

const useEvents = (username: string) =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/people/{username}/events',
    { params: { path: { username }, query: { limit: 20 } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (page: { readonly next: string | null }) => page.next ?? undefined,
    },
  );

type Details = Readonly<Record<string, unknown>> | null;

/** Words of what an event tells; others go by their own names. */
const words = {
  agent: 'agent',
  network: 'network',
  displayName: 'name',
  count: 'count',
  before: 'before',
  after: 'after',
  roles: 'roles',
  rights: 'rights',
  divisions: 'divisionCodes',
  units: 'unitsOf',
} as const;

const isWord = (key: string): key is keyof typeof words => key in words;

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

const isDetails = (value: unknown): value is NonNullable<Details> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const useDetails = (): ((details: Details) => string) => {
  const t = usePeopleTexts();
  const written = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(written).join(' ');
    if (isDetails(value)) return `(${detailsOf(value)})`;
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  const detailsOf = (details: Details): string =>
    Object.entries(details ?? {})
      .filter(([, value]) => !isEmpty(value))
      .map(([key, value]) => `${isWord(key) ? t(words[key]) : key}: ${written(value)}`)
      .join('; ');
  return detailsOf;
};

/** What happened to an account, newest first. */
export const EventTable = ({ username }: { readonly username: string }): ReactElement => {
  const t = usePeopleTexts();
  const moment = useMoment();
  const detailsOf = useDetails();
  const query = useEvents(username);
  const { data, error, refetch } = query;
  if (error !== null) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  return (
    <>
      <DataTable
        isList
        label={t('events')}
        rows={data?.pages.flatMap((page) => page.items) ?? []}
        keyOf={({ at, kind }, index) => `${at} ${kind} ${index}`}
        columns={(column) => [
          column.word('when', t('when'), ({ at }) => moment(at)),
          column.word('what', t('what'), ({ kind }) => t(`event-${kind}`)),
          column.word('who', t('who'), ({ actor }) => actor ?? t('system')),
          column.word('details', t('details'), ({ details }) => detailsOf(details), { isProse: true }),
        ]}
      />
      <MoreButton of={query}>{t('more')}</MoreButton>
    </>
  );
};
