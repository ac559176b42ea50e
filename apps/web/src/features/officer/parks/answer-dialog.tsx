import { useState, type ReactElement } from 'react';
import { askAgain } from '../../../api/ask-again';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useAction } from '../../../api/use-action';
import { ActionForm, Soft, Words } from '../../../ui/forms/forms';
import { useLanguage } from '../../../i18n/texts';
import { Dialog } from '../../../ui/dialog/dialog';
import { useHouseholdTexts } from './households-texts';

export type Doubt = components['schemas']['BenefitDoubtItem'];
export type DoubtAction = Doubt['answers'][number]['action'];

export interface Answering {
  readonly doubt: Doubt;
  readonly action: DoubtAction;
  readonly unitName: string;
}

/** One line, as the audit trail keeps it. */
export const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

const send = ({ doubt: { unit, year, code }, action }: Answering, text: string) => {
  const body = { unit, year, code, text };
  if (action === 'explain') return client.POST('/api/v1/impact/doubts/explain', { body });
  return action === 'accept'
    ? client.POST('/api/v1/impact/doubts/accept', { body })
    : client.POST('/api/v1/impact/doubts/return', { body });
};

interface AnswerDialogProps {
  readonly answering: Answering;
  readonly onClose: () => void;
}

/** An explanation, or what another officer says to it. */
export const AnswerDialog = ({ answering, onClose }: AnswerDialogProps): ReactElement => {
  const t = useHouseholdTexts();
  const language = useLanguage();
  const action = useAction();
  const [text, setText] = useState('');
  const does = t(`action_${answering.action}`);
  const answer = (): void =>
    void action
      .run(async () => {
        await send(answering, oneLine(text));
        await askAgain('/api/v1/impact/doubts');
      })
      .then((isDone) => isDone && onClose());
  return (
    <Dialog title={t('answerTitle', { action: does, unit: answering.unitName })} onClose={onClose}>
      <ActionForm
        action={action}
        does={does}
        isReady={oneLine(text).length > 1}
        onSubmit={answer}
        cancel={{ says: t('cancel'), run: onClose }}
      >
        <p>{answering.doubt.message[language]}</p>
        <Words label={t('answerText')} value={text} onChange={setText} isRequired />
        <Soft>{t('answerNote')}</Soft>
      </ActionForm>
    </Dialog>
  );
};
