import { organisingModels, unitKinds } from '@xiangtong/contracts';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Link } from 'react-router';
import { DataTable } from '../../../ui/data-table/data-table';
import { CountyChoice } from '../../../desk/forms/county-choice';
import { Choice, Fields } from '../../../ui/forms/forms';
import { useAddress, useTyped } from '../../../ui/address/use-address';
import { useLanguage } from '../../../i18n/texts';
import { Button, MoreButton } from '../../../ui/button/button';
import { Field, Options } from '../../../ui/field/field';
import { Page } from '../../../ui/page/page';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Boundaries } from './boundaries';
import { useBoundaryTexts } from './boundary-texts';
import { StartMonthDialog } from './start-month-dialog';
import { useUnitTexts } from './texts';
import { useMonthWords } from './use-month-words';
import { UnitFiles } from './unit-files';
import { CreateDialog } from './unit-forms';
import { UnitPanel } from './unit-panel';
import styles from './units.module.css';
import { filterOf, useIsKeeper, useRegister, type UnitFilter } from './use-units';

const Filters = (): ReactElement => {
  const t = useUnitTexts();
  const { get, set } = useAddress();
  return (
    <Fields>
      <Field label={t('search')} type="search" {...useTyped('q')} />
      <CountyChoice value={get('county')} onChange={(county) => set({ county })} />
      <Choice label={t('kind')} value={get('kind')} onChange={(kind) => set({ kind })}>
        <option value="">{t('any')}</option>
        <Options of={unitKinds.map((kind) => [kind, t(kind)])} />
      </Choice>
      <Choice label={t('model')} value={get('model')} onChange={(model) => set({ model })}>
        <option value="">{t('any')}</option>
        <Options of={organisingModels.map((model) => [model, t(model)])} />
      </Choice>
      <Field label={t('at')} type="month" value={get('at')} onChange={(at) => set({ at })} />
    </Fields>
  );
};

const Register = ({ filter }: { readonly filter: UnitFilter }): ReactElement => {
  const t = useUnitTexts();
  const { fromTo } = useMonthWords();
  const language = useLanguage();
  const { get, addressOf } = useAddress();
  const query = useRegister(filter);
  const { data, error, isPending, refetch } = query;
  if (isPending) return <Skeleton label={t('loading')} rows={12} />;
  if (error !== null) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  const units = data.pages.flatMap((page) => page.units);
  return (
    <>
      <DataTable
        isList
        label={t('register')}
        rows={units}
        keyOf={({ code }) => code}
        columns={(column) => [
          column.word('name', t('name'), ({ code, printedName }) => (
            <Link to={addressOf({ unit: code })} aria-current={get('unit') === code || undefined}>
              {printedName[language]}
            </Link>
          )),
          column.word('code', t('code'), ({ code }) => code),
          column.word('kind', t('kind'), ({ kind }) => t(kind)),
          column.word('months', t('months'), ({ validFrom, validTo }) => fromTo(validFrom, validTo)),
        ]}
        note={units.length === 0 ? t('nothing') : t('shown', { count: units.length })}
      />
      <MoreButton of={query}>{t('more')}</MoreButton>
    </>
  );
};

interface ViewButtonProps {
  readonly view: string;
  readonly children: ReactNode;
}

/** Opens something above the register, and closes it. */
const ViewButton = ({ view, children }: ViewButtonProps): ReactElement => {
  const { get, set } = useAddress();
  const isOpen = get('view') === view;
  return (
    <Button onClick={() => set({ view: isOpen ? '' : view })} aria-pressed={isOpen}>
      {children}
    </Button>
  );
};

interface PageActionsProps {
  readonly onCreate: () => void;
  readonly onStart: () => void;
}

/** What is done with the whole register. */
const PageActions = ({ onCreate, onStart }: PageActionsProps): ReactElement => {
  const t = useUnitTexts();
  const boundaryText = useBoundaryTexts();
  const isKeeper = useIsKeeper();
  return (
    <>
      <ViewButton view="boundaries">{boundaryText('title')}</ViewButton>
      <ViewButton view="files">{t(isKeeper ? 'files' : 'fileOut')}</ViewButton>
      {isKeeper && (
        <>
          <Button onClick={onStart}>{t('start')}</Button>
          <Button kind="primary" onClick={onCreate}>
            {t('create')}
          </Button>
        </>
      )}
    </>
  );
};

/** The register, and one unit of it with all that is known of it. */
export const UnitsPage = (): ReactElement => {
  const t = useUnitTexts();
  const address = useAddress();
  const [isCreating, setCreating] = useState(false);
  const [isStarting, setStarting] = useState(false);
  const unit = address.get('unit');
  const filter = filterOf(address);
  const view = address.get('view');
  const created = (code: string): void => {
    setCreating(false);
    address.set({ unit: code });
  };
  return (
    <Page
      title={t('title')}
      actions={<PageActions onCreate={() => setCreating(true)} onStart={() => setStarting(true)} />}
    >
      {view === 'files' && <UnitFiles filter={filter} />}
      {view === 'boundaries' && <Boundaries />}
      <div className={styles['desk']} data-chosen={unit !== ''}>
        <div className={styles['register']}>
          <Filters />
          <Register filter={filter} />
        </div>
        {unit !== '' && <UnitPanel key={unit} code={unit} />}
      </div>
      {isStarting && <StartMonthDialog unit={null} onClose={() => setStarting(false)} />}
      {isCreating && <CreateDialog onClose={() => setCreating(false)} onCreated={created} />}
    </Page>
  );
};
