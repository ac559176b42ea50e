import type { ReactElement } from 'react';
import { api } from '../../../api/client';
import { pageOptions } from '../../../api/page-options';
import { DataTable } from '../../../ui/data-table/data-table';
import { useMoment } from '../../../i18n/use-moment';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { usePeopleTexts } from './texts';
import { useEventDetails } from './use-event-details';
import { MoreButton } from '../../../ui/button/button';
import { useActorName } from '../../../ui/actor/use-actor-name';

const useEvents = (username: string) =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/people/{username}/events',
    { params: { path: { username }, query: { limit: 20 } } },
    {
      ...pageOptions,
    },
  );

/** What happened to an account, newest first. */
export const EventTable = ({ username }: { readonly username: string }): ReactElement => {
  const t = usePeopleTexts();
  const actorName = useActorName();
  const moment = useMoment();
  const detailsOf = useEventDetails();
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
          column.word('who', t('who'), ({ actor }) => actorName(actor)),
          column.word('details', t('details'), ({ details }) => detailsOf(details), { isProse: true }),
        ]}
      />
      <MoreButton of={query}>{t('more')}</MoreButton>
    </>
  );
};
