import { divisionAt, townshipOf } from '@xiangtong/domain';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { Actions } from '../../../ui/forms/forms';
import { useAddress } from '../../../ui/address/use-address';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { useDivisionName } from '../../../ui/places/place-name';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { FormDuties } from './form-duties';
import { MergeDialog } from './merge-dialog';
import { SplitDialog } from './split-dialog';
import { StartMonthDialog } from './start-month-dialog';
import { useUnitTexts } from './texts';
import { useMonthWords } from './use-month-words';
import { TimeLine } from './time-line';
import { ChangeDialog } from './unit-forms';
import { EventTable, PeopleTable, StoreTable, SuccessionTable } from './unit-tables';
import styles from './units.module.css';
import { useIsKeeper, useUnitDetail, type UnitDetail } from './use-units';

type Open = 'change' | 'start' | 'merge' | 'split' | null;

/** The township of a village, else the county. */
const usePlace = ({ division }: UnitDetail): string => {
  const language = useLanguage();
  const county = useDivisionName(divisionAt(division, 'county'));
  const township = useDivisionName(townshipOf(division));
  const known = [county, township].filter((name) => name !== undefined);
  return language === 'zh' ? known.join('') : known.reverse().join(', ');
};

const Facts = ({ unit }: { readonly unit: UnitDetail }): ReactElement => {
  const t = useUnitTexts();
  const place = usePlace(unit);
  const { fromTo, month } = useMonthWords();
  const { validFrom, validTo, startMonth, organisingModel, holder } = unit;
  const facts: readonly (readonly [string, string])[] = [
    [t('code'), unit.code],
    [t('kind'), t(unit.kind)],
    [t('within'), place],
    [t('months'), fromTo(validFrom, validTo)],
    [t('startMonth'), month(startMonth)],
    [t('model'), organisingModel === null ? '—' : t(organisingModel)],
    [t('holder'), holder ?? '—'],
  ];
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const Dialogs = ({
  unit,
  open,
  onClose,
}: {
  readonly unit: UnitDetail;
  readonly open: Open;
  readonly onClose: () => void;
}): ReactElement | null => {
  if (open === 'change') return <ChangeDialog unit={unit} onClose={onClose} />;
  if (open === 'start') return <StartMonthDialog unit={unit} onClose={onClose} />;
  if (open === 'merge') return <MergeDialog unit={unit} onClose={onClose} />;
  return open === 'split' ? <SplitDialog unit={unit} onClose={onClose} /> : null;
};

/** The steps that change the unit's entry of the register. */
const Changes = ({ unit }: { readonly unit: UnitDetail }): ReactElement => {
  const t = useUnitTexts();
  const [open, setOpen] = useState<Open>(null);
  return (
    <>
      <Actions>
        <Button onClick={() => setOpen('change')}>{t('change')}</Button>
        <Button onClick={() => setOpen('start')}>{t('start')}</Button>
        <Button onClick={() => setOpen('merge')}>{t('merge')}</Button>
        <Button onClick={() => setOpen('split')}>{t('split')}</Button>
      </Actions>
      <Dialogs unit={unit} open={open} onClose={() => setOpen(null)} />
    </>
  );
};

/** One unit: what it is, whence and whither, what it owes, who reports for it. */
export const UnitPanel = ({ code }: { readonly code: string }): ReactElement => {
  const t = useUnitTexts();
  const language = useLanguage();
  const { addressOf } = useAddress();
  const isKeeper = useIsKeeper();
  const { data: unit, error, refetch } = useUnitDetail(code);
  return (
    <article className={styles['panel']} aria-label={unit?.printedName[language] ?? code}>
      <p data-print="never">
        <Link to={addressOf({ unit: '' })}>← {t('back')}</Link>
      </p>
      {error !== null && <ProblemNotice problem={error} onAgain={() => void refetch()} />}
      {!unit && error === null && <Skeleton label={t('loading')} rows={10} />}
      {unit && (
        <>
          <h2>{unit.printedName[language]}</h2>
          <Facts unit={unit} />
          {isKeeper && <Changes unit={unit} />}
          <h3>{t('timeLine')}</h3>
          <TimeLine code={code} />
          <SuccessionTable unit={unit} />
          <h3>{t('forms')}</h3>
          <FormDuties unit={unit} />
          {isKeeper && (
            <>
              <h3>{t('people')}</h3>
              <PeopleTable unit={unit} />
            </>
          )}
          <h3>{t('stores')}</h3>
          <StoreTable unit={unit} />
          <h3>{t('events')}</h3>
          <EventTable unit={unit} />
        </>
      )}
    </article>
  );
};
