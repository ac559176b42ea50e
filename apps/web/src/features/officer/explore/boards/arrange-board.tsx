import { useCallback, useRef, useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { askAgain } from '../../../../api/ask-again';
import { api, client } from '../../../../api/client';
import { useAction } from '../../../../api/use-action';
import { Button } from '../../../../ui/button/button';
import { Field, Options } from '../../../../ui/field/field';
import { ActionForm, Choice, Fields, Soft } from '../../../../ui/forms/forms';
import { ProblemNotice } from '../../../../ui/problem-notice/problem-notice';
import { Unsaved } from '../../../../ui/unsaved/unsaved';
import { SharingChoice } from '../sharing/sharing-choice';
import { MOST_TILES, type Board, type BoardTile } from './arrangement';
import styles from './boards.module.css';
import { DeleteBoard } from './delete-board';
import { useBoardTexts } from './texts';
import { TileCards } from './tile-cards';

interface AddTileProps {
  readonly tiles: readonly BoardTile[];
  readonly onAdd: (tile: BoardTile) => void;
}

/** One of the own views that are not on the board. */
const AddTile = ({ tiles, onAdd }: AddTileProps): ReactElement => {
  const t = useBoardTexts();
  const { data: views, error, refetch } = api.useQuery('get', '/api/v1/views');
  if (error !== null) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  if (tiles.length >= MOST_TILES) return <Soft>{t('full', { most: MOST_TILES })}</Soft>;
  const free = (views ?? []).filter(({ id, isOwn }) => isOwn && tiles.every(({ view }) => view !== id));
  if (views && free.length === 0)
    return (
      <Soft>
        {t('noViews')} <Link to="/explore">{t('toExplore')}</Link>
      </Soft>
    );
  const add = (id: string): void => {
    const view = free.find((one) => one.id === id);
    if (view) onAdd({ view: id, width: 'narrow', state: 'shown', name: view.name, query: view.query });
  };
  return (
    <Choice label={t('add')} value="" onChange={add}>
      <option value="">{t('choose')}</option>
      <Options of={free.map(({ id, name }) => [id, name])} />
    </Choice>
  );
};

type Draft = Pick<Board, 'name' | 'sharing' | 'tiles'>;

interface DraftFieldsProps {
  readonly draft: Draft;
  readonly onChange: (changes: Partial<Draft>) => void;
}

const DraftFields = ({ draft: { name, sharing, tiles }, onChange }: DraftFieldsProps): ReactElement => {
  const t = useBoardTexts();
  return (
    <>
      <Fields>
        <Field
          label={t('name')}
          required
          maxLength={60}
          dir="auto"
          value={name}
          onChange={(typed) => onChange({ name: typed })}
        />
        <SharingChoice value={sharing} onChange={(chosen) => onChange({ sharing: chosen })} />
      </Fields>
      {sharing !== 'own' && <Soft>{t('sharingAbout')}</Soft>}
      <TileCards tiles={tiles} onChange={(arranged) => onChange({ tiles: [...arranged] })} />
      <div className={styles['more']}>
        <AddTile tiles={tiles} onAdd={(tile) => onChange({ tiles: [...tiles, tile] })} />
      </div>
    </>
  );
};

interface ArrangeBoardProps {
  readonly board: Board;
  readonly onDone: () => void;
}

/** Whether something would be lost; `left` once it was saved or is not wanted. */
const useChanged = (draft: Draft, board: Board) => {
  const isLeft = useRef(false);
  const isSame = (['name', 'sharing', 'tiles'] as const).every((key) => draft[key] === board[key]);
  return {
    isChanged: useCallback(() => !isLeft.current && !isSame, [isSame]),
    leave: (): void => {
      isLeft.current = true;
    },
  };
};

/** Name, readers and tiles of an own board, kept together when they are right. */
export const ArrangeBoard = ({ board, onDone }: ArrangeBoardProps): ReactElement => {
  const t = useBoardTexts();
  const action = useAction();
  const [draft, setDraft] = useState<Draft>(board);
  const [isDeleting, setDeleting] = useState(false);
  const { isChanged, leave } = useChanged(draft, board);
  const done = (): void => {
    leave();
    onDone();
  };
  const name = draft.name.trim();
  const save = (): void =>
    void action.run(async () => {
      const tiles = draft.tiles.map(({ view, width }) => ({ view, width }));
      const body = { name, sharing: draft.sharing, tiles };
      await client.PUT('/api/v1/boards/{id}', { params: { path: { id: board.id } }, body });
      leave();
      await askAgain('/api/v1/boards');
      onDone();
    });
  return (
    <>
      <ActionForm
        action={action}
        does={t('save')}
        isReady={name !== ''}
        onSubmit={save}
        cancel={{ says: t('cancel'), run: done }}
      >
        <DraftFields draft={draft} onChange={(changes) => setDraft({ ...draft, ...changes })} />
      </ActionForm>
      <Button kind="danger" onClick={() => setDeleting(true)}>
        {t('delete')}
      </Button>
      {isDeleting && <DeleteBoard board={board} onClose={() => setDeleting(false)} onDeleted={leave} />}
      <Unsaved isChanged={isChanged} />
    </>
  );
};
