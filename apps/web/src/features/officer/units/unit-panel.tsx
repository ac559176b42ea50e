import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { Actions } from '../../../ui/forms/forms';
import { useAddress } from '../../../ui/address/use-address';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { FormDuties } from './form-duties';
import { MergeDialog } from './merge-dialog';
import { SplitDialog } from './split-dialog';
import { useUnitTexts } from './texts';
import { useMonthWords } from './use-month-words';
import { TimeLine } from './time-line';
import { ChangeDialog } from './unit-forms';
import { EventTable, PeopleTable, StoreTable, SuccessionTable } from './unit-tables';
import styles from './units.module.css';
import { useUnitDetail, type UnitDetail } from './use-units';

type Open = 'change' | 'merge' | 'split' | null;

const Facts = ({ unit }: { readonly unit: UnitDetail }): ReactElement => {
  const t = useUnitTexts();
  const { fromTo } = useMonthWords();
  const { validFrom, validTo, organisingModel, holder } = unit;
  const facts: readonly (readonly [string, string])[] = [
    [t('code'), unit.code],
    [t('kind'), t(unit.kind)],
    [t('division'), unit.division],
    [t('months'), fromTo(validFrom, validTo)],
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
  if (open === 'merge') return <MergeDialog unit={unit} onClose={onClose} />;
  return open === 'split' ? <SplitDialog unit={unit} onClose={onClose} /> : null;
};

/** One unit: what it is, whence and whither, what it owes, who reports for it. */
export const UnitPanel = ({ code }: { readonly code: string }): ReactElement => {
  const t = useUnitTexts();
  const language = useLanguage();
  const { addressOf } = useAddress();
  const [open, setOpen] = useState<Open>(null);
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
          <Actions>
            <Button onClick={() => setOpen('change')}>{t('change')}</Button>
            <Button onClick={() => setOpen('merge')}>{t('merge')}</Button>
            <Button onClick={() => setOpen('split')}>{t('split')}</Button>
          </Actions>
          <h3>{t('timeLine')}</h3>
          <TimeLine code={code} />
          <SuccessionTable unit={unit} />
          <h3>{t('forms')}</h3>
          <FormDuties unit={unit} />
          <h3>{t('people')}</h3>
          <PeopleTable unit={unit} />
          <h3>{t('stores')}</h3>
          <StoreTable unit={unit} />
          <h3>{t('events')}</h3>
          <EventTable unit={unit} />
          <Dialogs unit={unit} open={open} onClose={() => setOpen(null)} />
        </>
      )}
    </article>
  );
};
