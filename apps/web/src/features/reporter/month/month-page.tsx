import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { periodName } from '@xiangtong/contracts';
import { api } from '../../../api/client';
import { useLanguage } from '../../../i18n/texts';
import { forgetDraft, nameOf, type DraftKey, type KeptDraft } from '../../../offline/kept-drafts';
import { useKeptDrafts } from '../../../offline/use-kept-drafts';
import { useUser, type User } from '../../../session/use-user';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { Page } from '../../../ui/page/page';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { draftsWithoutCard, groupDuties, type Duty, type UnitDuties } from './group-duties';
import styles from './month.module.css';
import { NilReturn } from './nil-return';
import { Receipts } from './receipts';
import { useMonthTexts } from './texts';
import { UnitCards } from './unit-cards';
import { UnitTable } from './unit-table';

/** So many units are shown one below the other; more are listed, each a click away. */
const FEW_UNITS = 3;

const Nothing = (): ReactElement => {
  const t = useMonthTexts();
  return (
    <div className={styles['nothing']}>
      <h2>{t('nothing')}</h2>
      <p>{t('nothingWhy')}</p>
      <Link to="/history">{t('toHistory')}</Link>
    </div>
  );
};

/** Sealed with a key that the service does not have any more, as after a restore from an older backup. */
const UnreadableDrafts = ({ drafts }: { readonly drafts: readonly DraftKey[] }): ReactElement | null => {
  const t = useMonthTexts();
  const language = useLanguage();
  const queries = useQueryClient();
  if (drafts.length === 0) return null;
  const forget = (): void =>
    void Promise.all(drafts.map(forgetDraft)).finally(() => {
      void queries.invalidateQueries({ queryKey: ['kept-drafts'] });
    });
  return (
    <Notice
      kind="warning"
      title={t('unreadable', { count: drafts.length })}
      action={<Button onClick={forget}>{t('forgetUnreadable')}</Button>}
    >
      <p>{t('unreadableWhy')}</p>
      <ul>
        {drafts.map((draft) => (
          <li key={nameOf(draft)}>
            <Link to={`/entry/${encodeURIComponent(draft.unit)}/${draft.form}/${draft.period}`}>
              {draft.unit} {periodName(draft.period, language)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

/** What did not go out of this device, where no card says so. */
const StoppedDrafts = ({ drafts }: { readonly drafts: readonly KeptDraft[] }): ReactElement | null => {
  const t = useMonthTexts();
  const language = useLanguage();
  if (drafts.length === 0) return null;
  return (
    <Notice kind="warning" title={t('stopped', { count: drafts.length })}>
      <ul>
        {drafts.map((draft) => (
          <li key={nameOf(draft)}>
            <Link to={`/entry/${encodeURIComponent(draft.unit)}/${draft.form}/${draft.period}`}>
              {draft.unitName} {periodName(draft.period, language)}
            </Link>{' '}
            {draft.trouble !== null && t(draft.trouble)}
          </li>
        ))}
      </ul>
    </Notice>
  );
};

interface DutiesProps {
  readonly duties: readonly UnitDuties[];
  /** Many units are listed, each a click away. */
  readonly isList: boolean;
  readonly isNamed: boolean;
  readonly onNil: (duty: Duty) => void;
}

const owesSome = ({ returned, late, due }: UnitDuties): boolean =>
  returned.length + late.length + due.length > 0;

const Duties = ({ duties, isList, isNamed, onNil }: DutiesProps): ReactElement => {
  const owing = duties.filter(owesSome);
  if (isList && owing.length > 0) return <UnitTable duties={owing} />;
  return (
    <>
      {owing.length === 0 && <Nothing />}
      {(isList ? [] : duties).map((unit) => (
        <UnitCards key={unit.unit} duties={unit} isNamed={isNamed} onNil={onNil} />
      ))}
    </>
  );
};

/** Who reports for many units sees a quarter back, others more than a year: a list has to stay one. */
const MANY_UNITS = 20;

interface KnownDuties {
  readonly duties: readonly UnitDuties[] | undefined;
  /** What was typed on this device and cannot be read. */
  readonly unreadable: readonly DraftKey[];
  readonly kept: readonly KeptDraft[];
  readonly problem: unknown;
  readonly reload: () => void;
}

/** What is due, what was returned, and what waits on the device. */
const useDuties = (user: User): KnownDuties => {
  const days = user.units.length > MANY_UNITS ? 92 : 400;
  const reminders = api.useQuery('get', '/api/v1/periods/reminders', {
    params: { query: { days, closed: 'true' } },
  });
  const returned = api.useQuery('get', '/api/v1/submissions', {
    params: { query: { status: 'returned', limit: 500 } },
  });
  const kept = useKeptDrafts(user.username);
  const duties = useMemo(
    () => reminders.data && groupDuties(reminders.data, returned.data?.items ?? [], kept.readable),
    [reminders.data, returned.data, kept],
  );
  return {
    duties,
    unreadable: kept.unreadable,
    kept: kept.readable,
    problem: duties ? null : reminders.error,
    reload: () => void Promise.all([reminders.refetch(), returned.refetch()]),
  };
};

export const MonthPage = (): ReactElement => {
  const t = useMonthTexts();
  const user = useUser();
  const { duties, unreadable, kept, problem, reload } = useDuties(user);
  const [parameters] = useSearchParams();
  const [nil, setNil] = useState<Duty | null>(null);
  const [said, say] = useState('');
  const asked = parameters.get('unit');
  const isList = user.units.length > FEW_UNITS && asked === null;
  const shown = duties?.filter(({ unit }) => asked === null || unit === asked);
  return (
    <Page title={t('title')}>
      {said !== '' && <Notice kind="success">{said}</Notice>}
      <UnreadableDrafts drafts={unreadable} />
      {duties && <StoppedDrafts drafts={draftsWithoutCard(isList ? [] : duties, kept)} />}
      {problem !== null && <ProblemNotice problem={problem} onAgain={reload} />}
      {!duties && problem === null && <Skeleton label={t('loading')} rows={5} />}
      {asked !== null && (
        <p>
          <Link to="/month">← {t('allUnits')}</Link>
        </p>
      )}
      {shown && <Duties duties={shown} isList={isList} isNamed={user.units.length > 1} onNil={setNil} />}
      <Receipts units={asked === null ? user.units : [asked]} />
      {nil && (
        <NilReturn
          duty={nil}
          onClose={() => setNil(null)}
          onDone={(words) => {
            setNil(null);
            say(words);
          }}
        />
      )}
    </Page>
  );
};
