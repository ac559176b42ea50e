import { attemptResults, type AttemptResult } from '@xiangtong/contracts';
import { useState, type ReactElement } from 'react';
import { askAgain } from '../../../api/ask-again';
import { client } from '../../../api/client';
import { useAction } from '../../../api/use-action';
import { ActionForm, Choice, Soft, Words } from '../../../ui/forms/forms';
import { Dialog } from '../../../ui/dialog/dialog';
import { Field, Options } from '../../../ui/field/field';
import { oneLine } from './answer-dialog';
import { useHouseholdTexts } from './households-texts';

interface AttemptDialogProps {
  readonly village: string;
  /** Short key. */
  readonly household: string;
  readonly onClose: () => void;
}

const fresh = { day: '', what: '', result: 'open' as AttemptResult };

interface AttemptFieldsProps {
  readonly typed: typeof fresh;
  readonly onChange: (typed: typeof fresh) => void;
}

const AttemptFields = ({ typed, onChange }: AttemptFieldsProps): ReactElement => {
  const t = useHouseholdTexts();
  return (
    <>
      <Field
        label={t('day')}
        type="date"
        value={typed.day}
        onChange={(day) => onChange({ ...typed, day })}
        required
      />
      <Words
        label={t('what')}
        value={typed.what}
        onChange={(what) => onChange({ ...typed, what })}
        isRequired
        rows={2}
      />
      <Choice
        label={t('result')}
        value={typed.result}
        onChange={(result) => onChange({ ...typed, result: result as AttemptResult })}
      >
        <Options of={attemptResults.map((result) => [result, t(`result_${result}`)])} />
      </Choice>
    </>
  );
};

/** What was tried for a household that no benefit reaches. */
export const AttemptDialog = ({ village, household, onClose }: AttemptDialogProps): ReactElement => {
  const t = useHouseholdTexts();
  const action = useAction();
  const [typed, setTyped] = useState(fresh);
  const body = { village, household, ...typed, what: oneLine(typed.what) };
  const record = (): void =>
    void action
      .run(async () => {
        await client.POST('/api/v1/impact/household-attempts', { body });
        await askAgain('/api/v1/impact/household-ledger');
      })
      .then((isDone) => isDone && onClose());
  return (
    <Dialog title={t('recordTitle', { household })} onClose={onClose}>
      <ActionForm
        action={action}
        does={t('recordNow')}
        isReady={typed.day !== '' && body.what.length > 1}
        onSubmit={record}
        cancel={{ says: t('cancel'), run: onClose }}
      >
        <AttemptFields typed={typed} onChange={setTyped} />
        <Soft>{t('recordNote')}</Soft>
      </ActionForm>
    </Dialog>
  );
};
