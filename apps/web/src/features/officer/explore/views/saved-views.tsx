import { useState, type FormEvent, type ReactElement } from 'react';
import { Link } from 'react-router';
import { Actions, Soft } from '../../../../ui/forms/forms';
import type { Action } from '../../../../api/use-action';
import { Button } from '../../../../ui/button/button';
import { Dialog } from '../../../../ui/dialog/dialog';
import { Field } from '../../../../ui/field/field';
import { Notice } from '../../../../ui/notice/notice';
import { ProblemNotice } from '../../../../ui/problem-notice/problem-notice';
import styles from './saved-views.module.css';
import { Subscribe } from './subscribe';
import { useExploreTexts } from '../texts';
import { useSavedViews, type SavedView } from './use-saved-views';

const LONGEST = 60;

interface SaveViewDialogProps {
  readonly action: Action;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

const SaveViewDialog = ({ action, onSave, onClose }: SaveViewDialogProps): ReactElement => {
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

interface ViewListProps {
  readonly views: readonly SavedView[];
  readonly query: string;
  readonly onRemove: (view: SavedView) => void;
}

const ViewList = ({ views, query, onRemove }: ViewListProps): ReactElement => {
  const t = useExploreTexts();
  if (views.length === 0) return <p className={styles['none']}>{t('noViews')}</p>;
  return (
    <ul className={styles['list']}>
      {views.map((view) => (
        <li key={view.id}>
          <Link to={`?${view.query}`} aria-current={view.query === query ? 'page' : undefined}>
            <bdi>{view.name}</bdi>
          </Link>
          <Subscribe kind="view" target={view.id} name={view.name} isSmall />
          <Button
            kind="quiet"
            aria-label={t('deleteView', { name: view.name })}
            onClick={() => onRemove(view)}
          >
            ✕
          </Button>
        </li>
      ))}
    </ul>
  );
};

/** Views under names of the reader's own; `query` is the one that is shown. */
export const SavedViews = ({ query }: { readonly query: string }): ReactElement => {
  const t = useExploreTexts();
  const { views, error, refetch, action, removed, save, remove, restore } = useSavedViews();
  const [isNaming, setNaming] = useState(false);
  const saveAs = async (name: string): Promise<void> => {
    if (await save(name, query)) setNaming(false);
  };
  return (
    <div className={styles['views']} data-print="never">
      <div className={styles['head']}>
        <details>
          <summary>{t('views', { count: views?.length ?? 0 })}</summary>
          {views && <ViewList views={views} query={query} onRemove={(view) => void remove(view)} />}
          {error !== null && <ProblemNotice problem={error} onAgain={() => void refetch()} />}
        </details>
        <Button onClick={() => setNaming(true)}>{t('saveView')}</Button>
      </div>
      {removed && (
        <Notice kind="information" action={<Button onClick={() => void restore()}>{t('undo')}</Button>}>
          {t('viewDeleted', { name: removed.name })}
        </Notice>
      )}
      {!isNaming && action.problem !== null && <ProblemNotice problem={action.problem} />}
      {isNaming && (
        <SaveViewDialog
          action={action}
          onSave={(name) => void saveAs(name)}
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  );
};
