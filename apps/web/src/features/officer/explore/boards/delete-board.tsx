import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { askAgain } from '../../../../api/ask-again';
import { client } from '../../../../api/client';
import { useAction } from '../../../../api/use-action';
import { Dialog } from '../../../../ui/dialog/dialog';
import { ActionForm } from '../../../../ui/forms/forms';
import type { Board } from './arrangement';
import { useBoardTexts } from './texts';

interface DeleteBoardProps {
  readonly board: Board;
  readonly onClose: () => void;
  /** Called before the page is left. */
  readonly onDeleted: () => void;
}

export const DeleteBoard = ({ board: { id, name }, onClose, onDeleted }: DeleteBoardProps): ReactElement => {
  const t = useBoardTexts();
  const action = useAction();
  const navigate = useNavigate();
  const remove = (): void =>
    void action.run(async () => {
      await client.DELETE('/api/v1/boards/{id}', { params: { path: { id } } });
      onDeleted();
      await navigate('/boards', { replace: true });
      await askAgain('/api/v1/boards');
    });
  return (
    <Dialog title={t('deleteTitle', { name })} onClose={onClose}>
      <ActionForm
        action={action}
        does={t('delete')}
        onSubmit={remove}
        cancel={{ says: t('cancel'), run: onClose }}
      >
        <p>{t('deleteAbout')}</p>
      </ActionForm>
    </Dialog>
  );
};
