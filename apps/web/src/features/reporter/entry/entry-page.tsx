import { Suspense, useCallback, useEffect, useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { type FormCode, forms, periodName } from '@xiangtong/contracts';
import { useLanguage } from '../../../i18n/texts';
import { holdDraft, type HeldDraft } from '../../../offline/draft-lock';
import { nameOf, type DraftKey } from '../../../offline/kept-drafts';
import { useUser } from '../../../session/use-user';
import { Button } from '../../../ui/button/button';
import { later } from '../../../ui/later/later';
import { Notice } from '../../../ui/notice/notice';
import { Page } from '../../../ui/page/page';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { isOpen } from './begin-draft';
import { EntryHead } from './entry-head';
import { loadEntry, type Entry } from './load-entry';
import { SalesEntry } from './sales/sales-entry';
import { useEntryTexts } from './texts';

/** Most visits fill in the sales of a month. */
const SettledEntry = later(() => import('./settled-entry').then((part) => part.SettledEntry));
const ValuesEntry = later(() => import('./values/values-entry').then((part) => part.ValuesEntry));

type Holding = 'asking' | 'held' | 'elsewhere';

/** Whether this tab may write the draft; `take` takes it over from another tab. */
const useHeldDraft = (name: string): { readonly holding: Holding; readonly take: () => void } => {
  const [holding, setHolding] = useState<Holding>('asking');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let held: HeldDraft | null = null;
    let isOver = false;
    void holdDraft(name, attempt > 0, () => setHolding('elsewhere')).then((got) => {
      if (isOver) return got?.release();
      held = got;
      setHolding(got ? 'held' : 'elsewhere');
    });
    return () => {
      isOver = true;
      held?.release();
    };
  }, [name, attempt]);
  const take = useCallback(() => {
    setHolding('asking');
    setAttempt((before) => before + 1);
  }, []);
  return { holding, take };
};

interface Loaded {
  /** Undefined while it is being loaded, null when there is no such form. */
  readonly entry: Entry | null | undefined;
  /** Rises when the page starts anew from what was loaded. */
  readonly round: number;
  readonly problem: unknown;
}

/**
 * Not a query of the cache: what is being typed must not be replaced because something elsewhere was asked anew. It is
 * loaded when the tab may write, and by `reload`.
 */
const useEntry = (key: DraftKey, isHeld: boolean): Loaded & { readonly reload: () => void } => {
  const language = useLanguage();
  const name = nameOf(key);
  const [round, setRound] = useState(0);
  const [loaded, setLoaded] = useState<Loaded>({ entry: undefined, round: 0, problem: null });
  useEffect(() => {
    if (!isHeld) return undefined;
    let isOver = false;
    loadEntry(key, language).then(
      (entry) => !isOver && setLoaded({ entry, round, problem: null }),
      (problem: unknown) => !isOver && setLoaded((before) => ({ ...before, problem })),
    );
    return () => {
      isOver = true;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `name` stands for the fields of the key
  }, [name, isHeld, language, round]);
  const reload = useCallback(() => {
    setLoaded((before) => ({ ...before, problem: null }));
    setRound((before) => before + 1);
  }, []);
  return { ...loaded, reload };
};

const NoForm = (): ReactElement => {
  const t = useEntryTexts();
  return (
    <Page title={t('noForm')}>
      <p>{t('noFormWhy')}</p>
      <Link to="/month">{t('toMonth')}</Link>
    </Page>
  );
};

const Elsewhere = ({ onTake }: { readonly onTake: () => void }): ReactElement => {
  const t = useEntryTexts();
  const button = (
    <Button kind="primary" onClick={onTake}>
      {t('takeOver')}
    </Button>
  );
  return (
    <Notice kind="warning" action={button}>
      {t('elsewhere')}
    </Notice>
  );
};

interface OpenedFormProps {
  readonly entry: Entry;
  readonly round: number;
  readonly reload: () => void;
}

const OpenedForm = ({ entry, round, reload }: OpenedFormProps): ReactElement => {
  const t = useEntryTexts();
  const isOwn = useUser().units.includes(entry.key.unit);
  if (!isOwn && isOpen(entry.detail)) return <Notice kind="information">{t('notReported')}</Notice>;
  if (!isOpen(entry.detail)) return <SettledEntry entry={entry} onChanged={reload} />;
  const Fields = entry.key.form === 'sales' ? SalesEntry : ValuesEntry;
  return <Fields key={round} entry={entry} onDone={reload} />;
};

/** The form of a unit and period: to be filled in while it is open, else to be seen. */
const FormPage = ({ draftKey }: { readonly draftKey: DraftKey }): ReactElement => {
  const t = useEntryTexts();
  const language = useLanguage();
  const { holding, take } = useHeldDraft(nameOf(draftKey));
  const { entry, round, problem, reload } = useEntry(draftKey, holding === 'held');
  const isOwn = useUser().units.includes(draftKey.unit);
  if (entry === null) return <NoForm />;
  const title = entry
    ? `${entry.unit.name[language]} ${periodName(draftKey.period, language)} ${entry.form.name[language]}`
    : t('title');
  return (
    <Page title={title}>
      {holding === 'elsewhere' && <Elsewhere onTake={take} />}
      {problem !== null && <ProblemNotice problem={problem} onAgain={reload} />}
      {holding !== 'elsewhere' && !entry && problem === null && <Skeleton label={t('loading')} rows={8} />}
      {entry && holding === 'held' && (
        <>
          {isOwn && <EntryHead entry={entry} />}
          {entry.isKeptUnreadable && <Notice kind="warning">{t('unreadable')}</Notice>}
          <Suspense fallback={<Skeleton label={t('loading')} rows={8} />}>
            <OpenedForm entry={entry} round={round} reload={reload} />
          </Suspense>
        </>
      )}
    </Page>
  );
};

export const EntryPage = (): ReactElement => {
  const user = useUser();
  const { unit, form, period } = useParams();
  if (unit === undefined || period === undefined || !forms.includes(form as FormCode)) return <NoForm />;
  const key: DraftKey = { user: user.username, unit, form: form as FormCode, period };
  return <FormPage key={nameOf(key)} draftKey={key} />;
};
