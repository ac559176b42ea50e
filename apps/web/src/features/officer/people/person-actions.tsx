import { useState, type ReactElement } from 'react';
import { client } from '../../../api/client';
import { askAgain } from '../../../api/ask-again';
import { Actions } from '../../../ui/forms/forms';
import { useAction } from '../../../api/use-action';
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
type Asked = keyof typeof questions;

type Work = Asked | 'enable' | 'unlock';

const work: Readonly<Record<Exclude<Work, 'reset'>, (username: string) => Promise<unknown>>> = {
  disable: (username) => client.POST('/api/v1/people/{username}/disable', { params: { path: { username } } }),
  enable: (username) => client.POST('/api/v1/people/{username}/enable', { params: { path: { username } } }),
  unlock: (username) => client.POST('/api/v1/people/{username}/unlock', { params: { path: { username } } }),
  end: (username) => client.DELETE('/api/v1/people/{username}/sessions', { params: { path: { username } } }),
};

interface QuestionProps {
  readonly of: Asked;
  readonly name: string;
  readonly isBusy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

const Question = ({ of, name, isBusy, onYes, onNo }: QuestionProps): ReactElement => {
  const t = usePeopleTexts();
  return (
    <Dialog title={t(questions[of].title, { name })} onClose={onNo}>
      <p>{t(questions[of].about)}</p>
      <Actions>
        <Button kind="danger" isBusy={isBusy} onClick={onYes}>
          {t('confirm')}
        </Button>
        <Button onClick={onNo}>{t('cancel')}</Button>
      </Actions>
    </Dialog>
  );
};

interface ChoicesProps {
  readonly of: Person;
  readonly isBusy: boolean;
  readonly onAsk: (what: Asked | 'change') => void;
  readonly onRun: (what: 'enable' | 'unlock') => void;
}

const Choices = ({ of, isBusy, onAsk, onRun }: ChoicesProps): ReactElement => {
  const t = usePeopleTexts();
  const state = stateOf(of);
  return (
    <Actions>
      <Button onClick={() => onAsk('change')}>{t('change')}</Button>
      {of.providerSubject === null && <Button onClick={() => onAsk('reset')}>{t('reset')}</Button>}
      {state === 'locked' && (
        <Button isBusy={isBusy} onClick={() => onRun('unlock')}>
          {t('unlock')}
        </Button>
      )}
      <Button onClick={() => onAsk('end')}>{t('endSessions')}</Button>
      {state === 'disabled' ? (
        <Button isBusy={isBusy} onClick={() => onRun('enable')}>
          {t('enable')}
        </Button>
      ) : (
        <Button kind="danger" onClick={() => onAsk('disable')}>
          {t('disable')}
        </Button>
      )}
    </Actions>
  );
};

export interface PersonActionsProps {
  readonly person: Person;
  readonly onIssued: (issued: IssuedTo) => void;
  readonly onDone: (isDone: boolean) => void;
}

/** What can be done with an account; what ends something is asked about first. */
export const PersonActions = ({ person, onIssued, onDone }: PersonActionsProps): ReactElement => {
  const action = useAction();
  const [asked, setAsked] = useState<Asked | 'change' | null>(null);
  const { username, displayName } = person;

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
      <Choices of={person} isBusy={action.isBusy} onAsk={setAsked} onRun={(what) => void run(what)} />
      {asked === 'change' && <ChangeDialog person={person} onClose={() => setAsked(null)} />}
      {asked !== null && asked !== 'change' && (
        <Question
          of={asked}
          name={displayName}
          isBusy={action.isBusy}
          onYes={() => void run(asked)}
          onNo={() => setAsked(null)}
        />
      )}
    </>
  );
};
