import type { Mechanism } from '@xiangtong/contracts';
import { useState, type ReactElement } from 'react';
import type { components } from '../../../api/schema';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-table/data-table';
import { formatDecimal } from '../../../ui/figure/format-figure';
import { AttemptDialog } from './attempt-dialog';
import { useHouseholdTexts } from './households-texts';
import { usePlaceNames } from '../../../ui/places/place-names';
import { useActorName } from '../../../ui/actor/use-actor-name';
import styles from './parks.module.css';
import { useParksTexts } from './texts';

export type HouseholdLedger = components['schemas']['HouseholdLedger'];
type Served = HouseholdLedger['served'][number];
type NotReached = HouseholdLedger['notReached'][number];

/** The names of mechanisms and units, one after the other. */
const useLists = (rows: readonly { readonly units: readonly string[] }[]) => {
  const t = useParksTexts();
  const separator = useLanguage() === 'zh' ? '、' : ', ';
  const nameOf = usePlaceNames(rows.flatMap(({ units }) => units));
  return {
    waysOf: (mechanisms: readonly Mechanism[]): string => mechanisms.map((one) => t(one)).join(separator),
    unitsOf: (units: readonly string[]): string => units.map(nameOf).join(separator),
  };
};

export const ServedTable = ({ rows }: { readonly rows: readonly Served[] }): ReactElement => {
  const t = useHouseholdTexts();
  const { waysOf, unitsOf } = useLists(rows);
  return (
    <DataTable<Served>
      label={t('served')}
      title={t('served')}
      rows={rows}
      keyOf={({ household }) => household}
      note={rows.length === 0 ? t('nobodyServed') : undefined}
      columns={(column) => [
        column.name('household', t('household'), ({ household }) => household),
        column.word('kind', t('kind'), ({ kind }) => t(kind)),
        column.number('persons', t('persons'), ({ persons }) => persons),
        column.word('mechanisms', t('mechanisms'), ({ mechanisms }) => waysOf(mechanisms)),
        column.word('units', t('units'), ({ units }) => unitsOf(units)),
        column.number('lines', t('lines'), ({ lines }) => lines),
        column.number('net', t('net'), ({ net }) => formatDecimal(net, 2)),
        column.number('paid', t('paid'), ({ netPaid }) => formatDecimal(netPaid, 2)),
      ]}
    />
  );
};

const Attempts = ({ attempts }: Pick<NotReached, 'attempts'>): ReactElement => {
  const t = useHouseholdTexts();
  const actorName = useActorName();
  return (
    <ol className={styles['said']}>
      {attempts.map(({ day, what, result, actor }, index) => (
        <li key={index}>
          {t('triedOn', { day, what, result: t(`result_${result}`), actor: actorName(actor) })}
        </li>
      ))}
    </ol>
  );
};

interface NotReachedProps {
  readonly village: string;
  readonly rows: readonly NotReached[];
}

export const NotReachedTable = ({ village, rows }: NotReachedProps): ReactElement => {
  const t = useHouseholdTexts();
  const { waysOf, unitsOf } = useLists(rows);
  const [recorded, setRecorded] = useState<string | null>(null);
  return (
    <>
      <DataTable<NotReached>
        label={t('notReached')}
        title={t('notReached')}
        rows={rows}
        keyOf={({ household }) => household}
        note={rows.length === 0 ? t('nobodyLeft') : undefined}
        columns={(column) => [
          column.name('household', t('household'), ({ household }) => household),
          column.word('kind', t('kind'), ({ kind }) => t(kind)),
          column.number('persons', t('persons'), ({ persons }) => persons),
          column.number('registered', t('registered'), ({ registeredYear }) => registeredYear ?? '—'),
          column.word('last', t('last'), ({ lastMonth }) => lastMonth ?? '—'),
          column.word('before', t('before'), ({ units, mechanisms }) =>
            [unitsOf(units), waysOf(mechanisms)].filter(Boolean).join(' · '),
          ),
          column.word('tried', t('tried'), ({ attempts }) => <Attempts attempts={attempts} />, {
            isProse: true,
          }),
          column.word('record', '', ({ household }) => (
            <Button onClick={() => setRecorded(household)}>{t('record')}</Button>
          )),
        ]}
      />
      {recorded !== null && (
        <AttemptDialog village={village} household={recorded} onClose={() => setRecorded(null)} />
      )}
    </>
  );
};
