import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { organisingModels } from '@xiangtong/contracts';
import { DataTable } from '../../../ui/data-table/data-table';
import { useMoment } from '../../../i18n/use-moment';
import { useAddress } from '../../../ui/address/use-address';
import { useActorName } from '../../../ui/actor/use-actor-name';
import { useLanguage } from '../../../i18n/texts';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { useUnitSearch } from '../../../ui/places/place-search';
import { changeText, type EventWords } from './event-words';
import { useUnitTexts } from './texts';
import { useMonthWords } from './use-month-words';
import { useFormNames, type FormCode, type UnitDetail } from './use-units';

interface OfUnit {
  readonly unit: UnitDetail;
}

/** Predecessors and successors by weight, as the picture has them. */
export const SuccessionTable = ({ unit }: OfUnit): ReactElement => {
  const t = useUnitTexts();
  const { month } = useMonthWords();
  const { addressOf } = useAddress();
  const { nameOf } = useUnitSearch();
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
      columns={(column) => [
        column.word('relation', t('relation'), ({ relation }) => t(relation)),
        column.word('unit', t('name'), ({ code, name }) => (
          <Link to={addressOf({ unit: code })}>{nameOf(code) ?? name}</Link>
        )),
        column.number('weight', t('weight'), ({ weight }) => weight),
        column.word('since', t('since'), (row) => month(row.month)),
      ]}
    />
  );
};

export const StoreTable = ({ unit }: OfUnit): ReactElement => {
  const t = useUnitTexts();
  const { month } = useMonthWords();
  return (
    <DataTable
      label={t('stores')}
      rows={unit.stores}
      keyOf={({ store }) => store}
      columns={(column) => [
        column.word('store', t('store'), ({ store }) => store),
        column.word('since', t('first'), ({ since }) => month(since)),
        column.word('until', t('last'), ({ until }) => month(until)),
        column.number('months', t('monthsReported'), ({ months }) => months),
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
      columns={(column) => [
        column.word('person', t('person'), ({ username, displayName }) => (
          <Link to={`/people?person=${username}`}>{displayName}</Link>
        )),
        column.word('username', t('username'), ({ username }) => username),
        column.word('last', t('lastSignIn'), ({ lastSignInAt }) =>
          lastSignInAt === null ? t('never') : moment(lastSignInAt),
        ),
      ]}
      {...(data?.items.length === 0 && { note: t('noPeople') })}
    />
  );
};

/** Words of the register's fields; others go by their own names. */
const fields = {
  name: 'name',
  nameEn: 'nameEn',
  validTo: 'lastMonth',
  validFrom: 'validFrom',
  organisingModel: 'model',
  holder: 'holder',
  successors: 'successors',
  from: 'startMonth',
} as const;

const isField = (key: string): key is keyof typeof fields => key in fields;

const useEventWords = (): EventWords => {
  const t = useUnitTexts();
  const language = useLanguage();
  const forms = useFormNames();
  const units = useUnitSearch();
  const { month, fromTo } = useMonthWords();
  const modelName = (code: string): string => {
    const model = organisingModels.find((known) => known === code);
    return model ? t(model) : code;
  };
  return {
    field: (key) => (isField(key) ? t(fields[key]) : key),
    form: (code) => forms.get(code as FormCode)?.[language] ?? code,
    value: (key, text) => {
      if (key === 'validTo' || key === 'validFrom' || key === 'from') return month(text);
      return key === 'organisingModel' ? modelName(text) : text;
    },
    unit: (code) => units.nameOf(code) ?? code,
    fromTo,
    never: t('duty-never'),
    byKind: t('duty-by-kind'),
  };
};

/** Who changed the register's entry, and how. */
export const EventTable = ({ unit }: OfUnit): ReactElement => {
  const t = useUnitTexts();
  const moment = useMoment();
  const actorName = useActorName();
  const words = useEventWords();
  return (
    <DataTable
      label={t('events')}
      rows={unit.events}
      keyOf={({ at, action }) => `${at} ${action}`}
      columns={(column) => [
        column.word('when', t('when'), ({ at }) => moment(at)),
        column.word('who', t('who'), ({ actor }) => actorName(actor)),
        column.word(
          'what',
          t('what'),
          ({ action, before, after }) =>
            [t(`action-${action}`), changeText(before, after, words)]
              .filter((part) => part !== '')
              .join(' · '),
          { isProse: true },
        ),
      ]}
    />
  );
};
