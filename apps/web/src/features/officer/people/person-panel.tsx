import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { useMoment } from '../../../i18n/use-moment';
import { useDivisionSearch, useUnitSearch } from '../../../ui/places/place-search';
import { useAddress } from '../../../ui/address/use-address';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { useActorName } from '../../../ui/actor/use-actor-name';
import { EventTable } from './event-table';
import type { IssuedTo } from './issued-dialog';
import styles from './people.module.css';
import { PersonActions } from './person-actions';
import { ProviderLink } from './provider-link';
import { usePeopleTexts } from './texts';
import { needsPassword, stateOf, type Person } from './use-people';

const StateNotice = ({ person }: { readonly person: Person }): ReactElement | null => {
  const t = usePeopleTexts();
  const moment = useMoment();
  const state = stateOf(person);
  if (state === 'disabled')
    return <Notice kind="warning">{t('disabledSince', { time: moment(person.disabledAt!) })}</Notice>;
  if (state === 'locked')
    return <Notice kind="warning">{t('lockedUntil', { time: moment(person.lockedUntil!) })}</Notice>;
  if (state === 'active') return null;
  if (needsPassword(person)) return <Notice kind="warning">{t('passwordNeeded')}</Notice>;
  return (
    <Notice kind="information">
      {t('oneTimeUntil', { time: moment(person.oneTimePasswordExpiresAt!) })}
    </Notice>
  );
};

const Facts = ({ person }: { readonly person: Person }): ReactElement => {
  const t = usePeopleTexts();
  const who = useActorName()(person.createdBy);
  const moment = useMoment();
  const [units, divisions] = [useUnitSearch(), useDivisionSearch()];
  const places = [
    ...person.divisions.map((code) => divisions.nameOf(code) ?? code),
    ...person.units.map((code) => units.nameOf(code) ?? code),
  ];
  const facts: readonly (readonly [string, string])[] = [
    [t('username'), person.username],
    [t('role'), person.roles.map((role) => t(role)).join(' ')],
    [t('rights'), person.rights.map((right) => t(right)).join(' ') || '—'],
    [t('state'), t(stateOf(person))],
    [t('lastSignIn'), person.lastSignInAt === null ? t('never') : moment(person.lastSignInAt)],
    [t('createdBy'), t('createdLine', { time: moment(person.createdAt), who })],
  ];
  return (
    <>
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details className={styles['codes']} open={places.length <= 8}>
        <summary>
          {t('scope')} {places.length > 8 && t('units', { count: person.units.length })}
        </summary>
        <p>{places.length === 0 ? '—' : places.join(' · ')}</p>
      </details>
    </>
  );
};

export interface PersonPanelProps {
  readonly username: string;
  readonly onIssued: (issued: IssuedTo) => void;
}

/** One account: who it is, what it may, what can be done with it, what happened to it. */
export const PersonPanel = ({ username, onIssued }: PersonPanelProps): ReactElement => {
  const t = usePeopleTexts();
  const { addressOf } = useAddress();
  const [isDone, setDone] = useState(false);
  const { data, error, refetch } = api.useQuery('get', '/api/v1/people/{username}', {
    params: { path: { username } },
  });
  return (
    <article className={styles['panel']} aria-label={data?.displayName ?? username}>
      <p data-print="never">
        <Link to={addressOf({ person: '' })}>← {t('back')}</Link>
      </p>
      {error !== null && <ProblemNotice problem={error} onAgain={() => void refetch()} />}
      {!data && error === null && <Skeleton label={t('loading')} rows={8} />}
      {data && (
        <>
          <h2>{data.displayName}</h2>
          <StateNotice person={data} />
          <Facts person={data} />
          {isDone && <Notice kind="success">{t('doneNow')}</Notice>}
          <PersonActions person={data} onIssued={onIssued} onDone={setDone} />
          <ProviderLink person={data} />
          <h3>{t('events')}</h3>
          <EventTable username={username} />
        </>
      )}
    </article>
  );
};
