import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { DataTable } from '../../../ui/data-table/data-table';
import { useMoment } from '../../../desk/figure-panel/use-moment';
import { useAddress } from '../../../desk/forms/use-address';
import { useLanguage } from '../../../i18n/texts';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { changeText, type EventWords } from './event-words';
import { useUnitTexts } from './texts';
import { useFormNames, type FormCode, type UnitDetail } from './use-units';

interface OfUnit {
  readonly unit: UnitDetail;
}

/** Predecessors and successors by weight, as the picture has them. */
export const SuccessionTable = ({ unit }: OfUnit): ReactElement => {
  const t = useUnitTexts();
  const { addressOf } = useAddress();
  const rows = [
    ...unit.predecessors.map((row) => ({ ...row, relation: 'predecessor' as const })),
    ...unit.successors.map((row) => ({ ...row, relation: 'successors' as const })),
  ];
  if (rows.length === 0) return <p>{t('noSuccession')}</p>;
  return (
    <DataTable
      label={t('timeLine')}
      rows={rows}
      keyOf={({ relation, code }) => `${relation} ${code}`}
      columns={[
        { key: 'relation', head: t('relation'), cell: ({ relation }) => t(relation) },
        {
          key: 'unit',
          head: t('name'),
          cell: ({ code, name }) => <Link to={addressOf({ unit: code })}>{`${name} ${code}`}</Link>,
        },
        { key: 'weight', head: t('weight'), isNumber: true, cell: ({ weight }) => weight },
        { key: 'since', head: t('since'), cell: ({ month }) => month },
      ]}
    />
  );
};

export const StoreTable = ({ unit }: OfUnit): ReactElement => {
  const t = useUnitTexts();
  return (
    <DataTable
      label={t('stores')}
      rows={unit.stores}
      keyOf={({ store }) => store}
      columns={[
        { key: 'store', head: t('store'), cell: ({ store }) => store },
        { key: 'since', head: t('first'), cell: ({ since }) => since },
        { key: 'until', head: t('last'), cell: ({ until }) => until },
        { key: 'months', head: t('monthsReported'), isNumber: true, cell: ({ months }) => months },
      ]}
      {...(unit.stores.length === 0 && { note: t('noStores') })}
    />
  );
};

/** Whose accounts fill in for the unit. */
export const PeopleTable = ({ unit }: OfUnit): ReactElement => {
  const t = useUnitTexts();
  const moment = useMoment();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/people', {
    params: { query: { unit: unit.code } },
  });
  if (error !== null) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  return (
    <DataTable
      label={t('people')}
      rows={data?.items ?? []}
      keyOf={({ username }) => username}
      columns={[
        {
          key: 'person',
          head: t('person'),
          cell: ({ username, displayName }) => <Link to={`/people?person=${username}`}>{displayName}</Link>,
        },
        { key: 'username', head: t('username'), cell: ({ username }) => username },
        {
          key: 'last',
          head: t('lastSignIn'),
          cell: ({ lastSignInAt }) => (lastSignInAt === null ? t('never') : moment(lastSignInAt)),
        },
      ]}
      {...(data?.items.length === 0 && { note: t('noPeople') })}
    />
  );
};

/** Words of the register's fields; others go by their own names. */
const fields = {
  ...({ name: 'name', nameEn: 'nameEn', validTo: 'lastMonth', validFrom: 'validFrom' } as const),
  ...({ organisingModel: 'model', successors: 'successors' } as const),
} as const;

const isField = (key: string): key is keyof typeof fields => key in fields;

const useEventWords = (): EventWords => {
  const t = useUnitTexts();
  const language = useLanguage();
  const forms = useFormNames();
  return {
    field: (key) => (isField(key) ? t(fields[key]) : key),
    form: (code) => forms.get(code as FormCode)?.[language] ?? code,
    fromOn: (from) => t('fromOn', { from }),
    fromTo: (from, to) => t('fromTo', { from, to }),
    never: t('duty-never'),
    byKind: t('duty-by-kind'),
  };
};

/** Who changed the register's entry, and how. */
export const EventTable = ({ unit }: OfUnit): ReactElement => {
  const t = useUnitTexts();
  const moment = useMoment();
  const words = useEventWords();
  return (
    <DataTable
      label={t('events')}
      rows={unit.events}
      keyOf={({ at, action }) => `${at} ${action}`}
      columns={[
        { key: 'when', head: t('when'), cell: ({ at }) => moment(at) },
        { key: 'who', head: t('who'), cell: ({ actor }) => actor },
        {
          key: 'what',
          head: t('what'),
          isProse: true,
          cell: ({ action, before, after }) =>
            [t(`action-${action}`), changeText(before, after, words)]
              .filter((part) => part !== '')
              .join(' · '),
        },
      ]}
    />
  );
};
