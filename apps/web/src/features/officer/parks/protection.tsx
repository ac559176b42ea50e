import type { ReactElement } from 'react';
import { api } from '../../../api/client';
import { pageOptions } from '../../../api/page-options';
import type { components } from '../../../api/schema';
import { Block, Blocks } from '../../../desk/block/block';
import { useMoment } from '../../../i18n/use-moment';
import { useUser } from '../../../session/use-user';
import { MoreButton } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-table/data-table';
import { useActorName } from '../../../ui/actor/use-actor-name';
import { HouseholdRights } from './household-rights';
import { useHouseholdTexts } from './households-texts';

const held = [
  ['key', 'untilErased'],
  ['register', 'forGood'],
  ['income', 'untilErased'],
  ['benefit', 'forGood'],
  ['person', 'untilErased'],
  ['tried', 'forGood'],
  ['look', 'forGood'],
] as const;

const Held = (): ReactElement => {
  const t = useHouseholdTexts();
  return (
    <>
      <DataTable<(typeof held)[number]>
        label={t('held')}
        isOpen
        rows={held}
        keyOf={([field]) => field}
        columns={(column) => [
          column.name('field', t('field'), ([field]) => t(`field_${field}`), { isProse: true }),
          column.word('why', t('why'), ([field]) => t(`why_${field}`), { isProse: true }),
          column.word('howLong', t('howLong'), ([, howLong]) => t(howLong), { isProse: true }),
        ]}
      />
      <p>{t('never')}</p>
    </>
  );
};

type Events = components['schemas']['PageOfAuditEventResponse'];

/** Asked for without a format, it is no file. */
const eventsIn = (answer: Events | string): Events =>
  typeof answer === 'string' ? { items: [], next: null } : answer;

const useLooks = () =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/audit/events',
    { params: { query: { kind: 'household', limit: 20 } } },
    {
      ...pageOptions,
    },
  );

const Looks = (): ReactElement => {
  const t = useHouseholdTexts();
  const actorName = useActorName();
  const moment = useMoment();
  const query = useLooks();
  const rows = query.data?.pages.flatMap((page) => eventsIn(page).items) ?? [];
  return (
    <Block title={t('looks')} of={query} width={12} rows={6}>
      <DataTable
        label={t('looks')}
        isOpen
        rows={rows}
        keyOf={({ at }, index) => `${at} ${index}`}
        note={rows.length === 0 ? t('noLooks') : undefined}
        columns={(column) => [
          column.word('when', t('when'), ({ at }) => moment(at)),
          column.word('who', t('who'), ({ actor }) => (actor === null ? '' : actorName(actor))),
          column.word('what', t('what'), ({ text }) => text, { isProse: true }),
          column.word('where', t('where'), ({ subject }) => subject.name),
          column.word('why', t('purpose'), ({ reason }) => reason ?? '', { isProse: true }),
        ]}
      />
      <MoreButton of={query}>{t('more')}</MoreButton>
    </Block>
  );
};

/** What is held of households and why, who looked, and how a household gets it out or erased. */
export const Protection = (): ReactElement => {
  const t = useHouseholdTexts();
  const isOfficer = useUser().roles.includes('officer');
  return (
    <Blocks>
      <Block title={t('held')} width={12}>
        <Held />
      </Block>
      <Block title={t('rights')} width={12}>
        <p>{t('rightsAbout')}</p>
        {isOfficer ? <HouseholdRights /> : <p>{t('rightsElsewhere')}</p>}
      </Block>
      <Looks />
    </Blocks>
  );
};
