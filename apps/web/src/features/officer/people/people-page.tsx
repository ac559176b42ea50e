import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useMoment } from '../../../i18n/use-moment';
import { CountyChoice } from '../../../desk/forms/county-choice';
import { Choice, Fields } from '../../../ui/forms/forms';
import { useAddress, useTyped } from '../../../ui/address/use-address';
import { Button, MoreButton } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-table/data-table';
import { Field, Options } from '../../../ui/field/field';
import { Page } from '../../../ui/page/page';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { IssuedDialog, type IssuedTo } from './issued-dialog';
import styles from './people.module.css';
import { useDivisionSearch, useUnitSearch } from '../../../ui/places/place-search';
import { CreateDialog } from './person-forms';
import { PersonPanel } from './person-panel';
import { usePeopleTexts } from './texts';
import { filterOf, roles, stateOf, states, usePeople, type PeopleFilter, type Person } from './use-people';

const MOST = 3;

/** What an account may see, in a cell: a few codes, or how many units. */
const useScopeWords = (): ((person: Person) => string) => {
  const t = usePeopleTexts();
  const [unitSearch, divisionSearch] = [useUnitSearch(), useDivisionSearch()];
  return ({ divisions, units, roles }) => {
    if (divisions.length === 0 && units.length === 0) return roles.includes('admin') ? t('everything') : '—';
    const named =
      units.length > MOST
        ? [t('units', { count: units.length })]
        : units.map((code) => unitSearch.nameOf(code) ?? code);
    return [...divisions.map((code) => divisionSearch.nameOf(code) ?? code), ...named].join(' · ');
  };
};

const Filters = (): ReactElement => {
  const t = usePeopleTexts();
  const { get, set } = useAddress();
  return (
    <Fields>
      <Field label={t('search')} type="search" {...useTyped('q')} />
      <Choice label={t('role')} value={get('role')} onChange={(role) => set({ role })}>
        <option value="">{t('any')}</option>
        <Options of={roles.map((role) => [role, t(role)])} />
      </Choice>
      <Choice label={t('state')} value={get('state')} onChange={(state) => set({ state })}>
        <option value="">{t('any')}</option>
        <Options of={states.map((state) => [state, t(state)])} />
      </Choice>
      <CountyChoice value={get('county')} onChange={(county) => set({ county })} />
    </Fields>
  );
};

const Accounts = ({ filter }: { readonly filter: PeopleFilter }): ReactElement => {
  const t = usePeopleTexts();
  const moment = useMoment();
  const scopeWords = useScopeWords();
  const { get, addressOf } = useAddress();
  const query = usePeople(filter);
  const { data, error, isPending, refetch } = query;
  if (isPending) return <Skeleton label={t('loading')} rows={10} />;
  if (!data) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  const people = data.pages.flatMap((page) => page.items);
  return (
    <>
      <DataTable
        isList
        label={t('accounts')}
        rows={people}
        keyOf={({ username }) => username}
        note={people.length === 0 ? t('nothing') : t('shown', { count: people.length })}
        columns={(column) => [
          column.word('name', t('name'), ({ username, displayName }) => (
            <Link to={addressOf({ person: username })} aria-current={get('person') === username || undefined}>
              {displayName}
            </Link>
          )),
          column.word('username', t('username'), ({ username }) => username),
          column.word('role', t('role'), (person) => person.roles.map((role) => t(role)).join(' ')),
          column.word('scope', t('scope'), scopeWords),
          column.word('state', t('state'), (person) => t(stateOf(person))),
          column.word('last', t('lastSignIn'), ({ lastSignInAt }) =>
            lastSignInAt === null ? t('never') : moment(lastSignInAt),
          ),
        ]}
      />
      <MoreButton of={query}>{t('more')}</MoreButton>
    </>
  );
};

/** Accounts of the own scope, and one of them with all that happened to it. */
export const PeoplePage = (): ReactElement => {
  const t = usePeopleTexts();
  const address = useAddress();
  const [isCreating, setCreating] = useState(false);
  const [issued, setIssued] = useState<IssuedTo | null>(null);
  const person = address.get('person');
  return (
    <Page
      title={t('title')}
      actions={
        <Button kind="primary" onClick={() => setCreating(true)}>
          {t('create')}
        </Button>
      }
    >
      <div className={styles['desk']} data-chosen={person !== ''}>
        <div className={styles['accounts']}>
          <Filters />
          <Accounts filter={filterOf(address)} />
        </div>
        {person !== '' && <PersonPanel key={person} username={person} onIssued={setIssued} />}
      </div>
      {isCreating && (
        <CreateDialog
          onClose={() => setCreating(false)}
          onCreated={(username, made) => {
            setCreating(false);
            setIssued(made);
            address.set({ person: username });
          }}
        />
      )}
      {issued && <IssuedDialog issued={issued} onClose={() => setIssued(null)} />}
    </Page>
  );
};
