import { useState, type ReactElement } from 'react';
import { client } from '../../../api/client';
import { askAgain } from '../../../api/ask-again';
import { Actions } from '../../../desk/forms/forms';
import { useAction } from '../../../desk/forms/use-action';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import type { IssuedTo } from './issued-dialog';
import { ChangeDialog } from './person-forms';
import { usePeopleTexts } from './texts';
import { stateOf, type Person } from './use-people';

/** What is asked about before it is done. */
const questions = {
  reset: { title: 'resetTitle', about: 'resetAbout' },
  disable: { title: 'disableTitle', about: 'disableAbout' },
  end: { title: 'endTitle', about: 'endAbout' },
} as const;
type Question = keyof typeof questions;

type Work = Question | 'enable' | 'unlock';

const work: Readonly<Record<Exclude<Work, 'reset'>, (username: string) => Promise<unknown>>> = {
  disable: (username) => client.POST('/api/v1/people/{username}/disable', { params: { path: { username } } }),
  enable: (username) => client.POST('/api/v1/people/{username}/enable', { params: { path: { username } } }),
  unlock: (username) => client.POST('/api/v1/people/{username}/unlock', { params: { path: { username } } }),
  end: (username) => client.DELETE('/api/v1/people/{username}/sessions', { params: { path: { username } } }),
};

export interface PersonActionsProps {
  readonly person: Person;
  readonly onIssued: (issued: IssuedTo) => void;
  readonly onDone: (isDone: boolean) => void;
}

/** What can be done with an account; what ends something is asked about first. */
export const PersonActions = ({ person, onIssued, onDone }: PersonActionsProps): ReactElement => {
  const t = usePeopleTexts();
  const action = useAction();
  const [asked, setAsked] = useState<Question | 'change' | null>(null);
  const { username, displayName } = person;
  const state = stateOf(person);

  const reset = async (): Promise<void> => {
    const { data } = await client.POST('/api/v1/people/{username}/reset-password', {
      params: { path: { username } },
    });
    onIssued({ ...data!, username, displayName });
  };
  const run = async (what: Work): Promise<void> => {
    onDone(false);
    const isDone = await action.run(async () => {
      await (what === 'reset' ? reset() : work[what](username));
      await askAgain('/api/v1/people');
    });
    setAsked(null);
    onDone(isDone && what !== 'reset');
  };

  return (
    <>
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      <Actions>
        <Button onClick={() => setAsked('change')}>{t('change')}</Button>
        <Button onClick={() => setAsked('reset')}>{t('reset')}</Button>
        {state === 'locked' && (
          <Button isBusy={action.isBusy} onClick={() => void run('unlock')}>
            {t('unlock')}
          </Button>
        )}
        <Button onClick={() => setAsked('end')}>{t('endSessions')}</Button>
        {state === 'disabled' ? (
          <Button isBusy={action.isBusy} onClick={() => void run('enable')}>
            {t('enable')}
          </Button>
        ) : (
          <Button kind="danger" onClick={() => setAsked('disable')}>
            {t('disable')}
          </Button>
        )}
      </Actions>
      {asked === 'change' && <ChangeDialog person={person} onClose={() => setAsked(null)} />}
      {asked !== null && asked !== 'change' && (
        <Dialog title={t(questions[asked].title, { name: displayName })} onClose={() => setAsked(null)}>
          <p>{t(questions[asked].about)}</p>
          <Actions>
            <Button kind="danger" isBusy={action.isBusy} onClick={() => void run(asked)}>
              {t('confirm')}
            </Button>
            <Button onClick={() => setAsked(null)}>{t('cancel')}</Button>
          </Actions>
        </Dialog>
      )}
    </>
  );
};
