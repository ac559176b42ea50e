import { useState, type FormEvent, type ReactElement } from 'react';
import { client } from '../../../api/client';
import { useAction } from '../../../api/use-action';
import { useUser } from '../../../session/use-user';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { Field } from '../../../ui/field/field';
import { photosOf, usePhotos, type Photo } from '../../../ui/photos/photo';
import { PhotoList } from '../../../ui/photos/photo-list';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import styles from './review.module.css';
import { useReviewTexts } from './texts';
import type { Detail } from './use-submission';

interface RemoveProps {
  readonly submission: string;
  readonly photo: Photo;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

/** Its bytes go for good: the reason is asked for first. */
const RemovePhoto = ({ submission, photo, onRemoved, onClose }: RemoveProps): ReactElement => {
  const t = useReviewTexts();
  const [reason, setReason] = useState('');
  const { problem, isBusy, run } = useAction();
  const path = { id: submission, digest: photo.digest };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = { reason: reason.trim() };
    const isDone = await run(() =>
      client.POST('/api/v1/submissions/{id}/photos/{digest}/remove', { params: { path }, body }),
    );
    if (isDone) onRemoved();
  };
  return (
    <Dialog title={t('removePhotoTitle', { number: photo.number })} onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <p>{t('removePhotoWhat')}</p>
        <Field label={t('removePhotoReason')} value={reason} onChange={setReason} required maxLength={500} />
        {problem !== null && <ProblemNotice problem={problem} />}
        <div className={styles['buttons']}>
          <Button kind="danger" type="submit" isBusy={isBusy}>
            {t('removePhoto')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
};

interface AskProps {
  readonly photo: Photo;
  readonly onAsk: () => void;
}

const Remove = ({ photo, onAsk }: AskProps): ReactElement => {
  const t = useReviewTexts();
  return (
    <Button kind="quiet" aria-label={t('removePhotoLabel', { number: photo.number })} onClick={onAsk}>
      {t('removePhoto')}
    </Button>
  );
};

export interface PhotosProps {
  readonly detail: Detail;
  /** Somebody took one away. */
  readonly onRemoved: () => void;
}

/** The papers behind the revision that is looked at. */
export const Photos = ({ detail, onRemoved }: PhotosProps): ReactElement | null => {
  const t = useReviewTexts();
  const mayRemove = useUser().roles.includes('officer');
  const { data, error, refetch } = usePhotos(detail.id);
  const [removing, setRemoving] = useState<Photo | null>(null);
  const photos = photosOf(data, detail.revision);
  if (error) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  if (photos.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h3>
        {t('photos', { count: photos.length })} <kbd>P</kbd>
      </h3>
      <PhotoList
        submission={detail.id}
        photos={photos}
        actionOf={(photo) => mayRemove && <Remove photo={photo} onAsk={() => setRemoving(photo)} />}
      />
      {removing && (
        <RemovePhoto
          submission={detail.id}
          photo={removing}
          onClose={() => setRemoving(null)}
          onRemoved={() => {
            setRemoving(null);
            void refetch();
            onRemoved();
          }}
        />
      )}
    </section>
  );
};
