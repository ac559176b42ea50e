import { useState, type FormEvent, type ReactElement } from 'react';
import { Actions, Soft } from '../../../desk/forms/forms';
import type { Action } from '../../../desk/forms/use-action';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { Field } from '../../../ui/field/field';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { useExploreTexts } from './texts';

const LONGEST = 60;

export interface SaveViewDialogProps {
  readonly action: Action;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

export const SaveViewDialog = ({ action, onSave, onClose }: SaveViewDialogProps): ReactElement => {
  const t = useExploreTexts();
  const [name, setName] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave(name.trim());
  };
  return (
    <Dialog title={t('saveView')} onClose={onClose}>
      <form onSubmit={submit}>
        <Field
          label={t('viewName')}
          required
          maxLength={LONGEST}
          dir="auto"
          autoFocus
          value={name}
          onChange={setName}
        />
        <Soft>{t('viewAbout')}</Soft>
        {action.problem !== null && <ProblemNotice problem={action.problem} />}
        <Actions>
          <Button kind="primary" type="submit" isBusy={action.isBusy} disabled={name.trim() === ''}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </Actions>
      </form>
    </Dialog>
  );
};
