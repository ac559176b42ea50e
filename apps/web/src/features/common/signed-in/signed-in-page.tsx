import { useEffect, useRef, useState, type ReactElement } from 'react';
import { client } from '../../../api/client';
import { leaveForProvider, takeReturn } from '../../../session/provider';
import { oweNoSignOut } from '../../../session/sign-out';
import { tellSignedIn } from '../../../session/signed-in-elsewhere';
import { forgetEverything } from '../../../session/use-user';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { OpenPage } from '../../../ui/open-page/open-page';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { useSignedInTexts } from './texts';

/** Runs once as the page is opened, also where effects run twice; gives what went wrong. */
const useOnce = (work: () => Promise<void>): unknown => {
  const begun = useRef(false);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    work().catch(setProblem);
  }, [work]);
  return problem;
};

const leave = (): Promise<void> => leaveForProvider(null);

/** A page beside another one on its way to the provider. */
export const SigningInPage = (): ReactElement => {
  const t = useSignedInTexts();
  const problem = useOnce(leave);
  return (
    <OpenPage title={t('leaving')}>
      {problem === null ? (
        <Skeleton label={t('leaving')} />
      ) : (
        <ProblemNotice problem={problem} onAgain={() => window.location.reload()} />
      )}
    </OpenPage>
  );
};

/** The code in the address works once; it does not stay there. */
const takeQuery = (): string => {
  const { search, pathname } = window.location;
  window.history.replaceState(null, '', pathname);
  return search;
};

/** Where the provider leads the browser back to. */
export const SignedInPage = (): ReactElement => {
  const t = useSignedInTexts();
  const [isDone, setDone] = useState(false);
  const [back] = useState(takeReturn);
  const problem = useOnce(async () => {
    const { data } = await client.POST('/api/v1/auth/provider/sessions', { body: { query: takeQuery() } });
    oweNoSignOut();
    await forgetEverything();
    tellSignedIn(data!.user.username);
    if (back === null) setDone(true);
    else window.location.replace(back);
  });
  if (problem !== null)
    return (
      <OpenPage title={t('refused')}>
        <ProblemNotice problem={problem} />
        <Button kind="primary" onClick={() => window.location.assign(back ?? '/')}>
          {t('again')}
        </Button>
      </OpenPage>
    );
  return (
    <OpenPage title={isDone ? t('done') : t('arriving')}>
      {isDone ? <Notice kind="success">{t('close')}</Notice> : <Skeleton label={t('arriving')} />}
    </OpenPage>
  );
};
