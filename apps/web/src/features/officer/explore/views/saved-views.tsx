import { useState, type ReactElement } from 'react';
import type { Action } from '../../../../api/use-action';
import { Button } from '../../../../ui/button/button';
import { Dialog } from '../../../../ui/dialog/dialog';
import { Field } from '../../../../ui/field/field';
import { ActionForm, Soft } from '../../../../ui/forms/forms';
import { Notice } from '../../../../ui/notice/notice';
import { ProblemNotice } from '../../../../ui/problem-notice/problem-notice';
import { SharingChoice, type Sharing } from '../sharing/sharing-choice';
import { useExploreTexts } from '../texts';
import styles from './saved-views.module.css';
import { useSavedViews, type SavedView, type ViewContent } from './use-saved-views';
import { ViewList } from './view-list';

const LONGEST = 60;

interface ViewDialogProps {
  readonly action: Action;
  readonly onClose: () => void;
}

interface SaveViewDialogProps extends ViewDialogProps {
  readonly onSave: (content: Omit<ViewContent, 'query'>) => void;
}

const SaveViewDialog = ({ action, onSave, onClose }: SaveViewDialogProps): ReactElement => {
  const t = useExploreTexts();
  const [name, setName] = useState('');
  const [sharing, setSharing] = useState<Sharing>('own');
  return (
    <Dialog title={t('saveView')} onClose={onClose}>
      <ActionForm
        action={action}
        does={t('save')}
        isReady={name.trim() !== ''}
        onSubmit={() => onSave({ name: name.trim(), sharing })}
        cancel={{ says: t('cancel'), run: onClose }}
      >
        <Field
          label={t('viewName')}
          required
          maxLength={LONGEST}
          dir="auto"
          autoFocus
          value={name}
          onChange={setName}
        />
        <SharingChoice value={sharing} onChange={setSharing} />
        <Soft>{t('viewAbout')}</Soft>
      </ActionForm>
    </Dialog>
  );
};

interface ShareViewDialogProps extends ViewDialogProps {
  readonly view: SavedView;
  readonly onShare: (sharing: Sharing) => void;
}

const ShareViewDialog = ({ view, action, onShare, onClose }: ShareViewDialogProps): ReactElement => {
  const t = useExploreTexts();
  const [sharing, setSharing] = useState(view.sharing);
  return (
    <Dialog title={t('shareView', { name: view.name })} onClose={onClose}>
      <ActionForm
        action={action}
        does={t('save')}
        onSubmit={() => onShare(sharing)}
        cancel={{ says: t('cancel'), run: onClose }}
      >
        <SharingChoice value={sharing} onChange={setSharing} />
        <Soft>{t('viewAbout')}</Soft>
      </ActionForm>
    </Dialog>
  );
};

/** What is asked over the page: a name for what is shown, or who sees a view. */
type Asked = 'name' | SavedView | null;

interface AskedDialogProps extends Pick<ReturnType<typeof useSavedViews>, 'action' | 'save' | 'share'> {
  readonly asked: Asked;
  readonly query: string;
  readonly onClose: () => void;
}

const AskedDialog = (props: AskedDialogProps): ReactElement | null => {
  const { asked, query, action, save, share, onClose } = props;
  const whenDone = async (work: Promise<boolean>): Promise<void> => {
    if (await work) onClose();
  };
  if (asked === null) return null;
  if (asked === 'name')
    return (
      <SaveViewDialog
        {...{ action, onClose }}
        onSave={(content) => void whenDone(save({ ...content, query }))}
      />
    );
  return (
    <ShareViewDialog
      {...{ action, onClose }}
      view={asked}
      onShare={(sharing) => void whenDone(share(asked, sharing))}
    />
  );
};

/** Views under names of the reader's own, and those of colleagues; `query` is the one that is shown. */
export const SavedViews = ({ query }: { readonly query: string }): ReactElement => {
  const t = useExploreTexts();
  const { views, error, refetch, action, removed, save, share, remove, restore } = useSavedViews();
  const [asked, setAsked] = useState<Asked>(null);
  return (
    <div className={styles['views']} data-print="never">
      <div className={styles['head']}>
        <details>
          <summary>{t('views', { count: views?.length ?? 0 })}</summary>
          {views && (
            <ViewList {...{ views, query }} onShare={setAsked} onRemove={(view) => void remove(view)} />
          )}
          {error !== null && <ProblemNotice problem={error} onAgain={() => void refetch()} />}
        </details>
        <Button onClick={() => setAsked('name')}>{t('saveView')}</Button>
      </div>
      {removed && (
        <Notice kind="information" action={<Button onClick={() => void restore()}>{t('undo')}</Button>}>
          {t('viewDeleted', { name: removed.name })}
        </Notice>
      )}
      {asked === null && action.problem !== null && <ProblemNotice problem={action.problem} />}
      <AskedDialog {...{ asked, query, action, save, share }} onClose={() => setAsked(null)} />
    </div>
  );
};
