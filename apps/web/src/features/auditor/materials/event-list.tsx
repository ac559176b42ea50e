import { auditKinds, type AuditKind } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../../../api/client';
import { pageOptions } from '../../../api/page-options';
import type { components } from '../../../api/schema';
import { DataTable } from '../../../ui/data-table/data-table';
import { useMoment } from '../../../i18n/use-moment';
import { EventFilters, eventKeys, type EventFilter } from './event-filters';
import styles from './materials.module.css';
import { useMaterialTexts } from './texts';
import { MoreButton } from '../../../ui/button/button';
import { Waiting } from '../../../ui/problem-notice/problem-notice';
import { useActorName } from '../../../ui/actor/use-actor-name';

/** JSON, since no other format was asked for. */
type EventPage = components['schemas']['PageOfAuditEventResponse'];

const filterOf = (parameters: URLSearchParams): EventFilter =>
  Object.fromEntries(eventKeys.map((key) => [key, parameters.get(key) ?? ''])) as EventFilter;

const queryOf = ({ kind, ...filter }: EventFilter): Partial<EventFilter> & { kind?: AuditKind } => {
  const known = auditKinds.find((one) => one === kind);
  const { kind: _, ...asked } = Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== ''),
  ) as Partial<EventFilter>;
  return { ...asked, ...(known && { kind: known }) };
};

const useEvents = (filter: EventFilter) =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/audit/events',
    { params: { query: { ...queryOf(filter), limit: 100 } } },
    {
      ...pageOptions,
    },
  );

/** Who did what, newest first. */
export const EventList = (): ReactElement => {
  const t = useMaterialTexts();
  const actorName = useActorName();
  const moment = useMoment();
  const [parameters, setParameters] = useSearchParams();
  const filter = filterOf(parameters);
  const query = useEvents(filter);
  const csv = new URLSearchParams({ ...queryOf(filter), format: 'csv' }).toString();
  const choose = (next: typeof filter): void => setParameters({ tab: 'events', ...queryOf(next) });
  const events = query.data?.pages.flatMap((page) => (page as EventPage).items) ?? [];
  return (
    <>
      <EventFilters key={JSON.stringify(filter)} filter={filter} onChange={choose} />
      <p>
        <a className={styles['download']} href={`/api/v1/audit/events?${csv}`} download>
          {t('eventsCsv')}
        </a>
      </p>
      <Waiting for={query} label={t('loading')} rows={8} />
      {query.data && (
        <DataTable
          isList
          label={t('events')}
          rows={events}
          keyOf={(_, index) => String(index)}
          note={events.length === 0 ? t('noEvents') : undefined}
          columns={(column) => [
            column.word('at', t('at'), ({ at }) => moment(at)),
            column.word('who', t('who'), ({ actor }) => actorName(actor)),
            column.word('did', t('did'), ({ text }) => text, { isProse: true }),
            column.word('subject', t('subject'), ({ subject }) => subject.name, { isProse: true }),
            column.word('reason', t('reason'), ({ reason }) => reason ?? ''),
            column.number('seq', t('entry'), ({ seq }) => seq ?? ''),
          ]}
        />
      )}
      <MoreButton of={query}>{t('more')}</MoreButton>
    </>
  );
};
