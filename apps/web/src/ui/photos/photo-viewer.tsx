import { Suspense, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Button } from '../button/button';
import { Dialog } from '../dialog/dialog';
import { later } from '../later/later';
import { Skeleton } from '../skeleton/skeleton';
import { addressOf, type Photo } from './photo';
import styles from './photos.module.css';
import { usePhotoTexts } from './texts';

const PdfPages = later(() => import('./pdf-pages').then((part) => part.PdfPages));

export interface PhotoViewerProps {
  readonly submission: string;
  readonly photos: readonly Photo[];
  /** Place of the photo that is shown. */
  readonly place: number;
  readonly onPlace: (place: number) => void;
  readonly onClose: () => void;
}

interface PaperProps {
  readonly address: string;
  readonly photo: Photo;
  readonly isLarge: boolean;
}

const Paper = ({ address, photo, isLarge }: PaperProps): ReactElement => {
  const t = usePhotoTexts();
  return (
    <div
      className={styles['paper']}
      data-large={isLarge}
      tabIndex={0}
      role="group"
      aria-label={t('photo', { number: photo.number })}
    >
      {photo.kind === 'pdf' ? (
        <Suspense fallback={<Skeleton label={t('loading')} rows={6} />}>
          <PdfPages address={address} number={photo.number} />
        </Suspense>
      ) : (
        <img src={address} alt={t('photo', { number: photo.number })} />
      )}
    </div>
  );
};

interface StepsProps {
  readonly place: number;
  readonly count: number;
  readonly go: (place: number) => void;
}

const Steps = ({ place, count, go }: StepsProps): ReactElement => {
  const t = usePhotoTexts();
  return (
    <>
      <Button disabled={place === 0} onClick={() => go(place - 1)}>
        {t('previous')}
      </Button>
      <span aria-live="polite">{t('place', { number: place + 1, count })}</span>
      <Button disabled={place === count - 1} onClick={() => go(place + 1)}>
        {t('next')}
      </Button>
    </>
  );
};

/** One paper over the page; the arrow keys lead to the others. */
export const PhotoViewer = (props: PhotoViewerProps): ReactElement | null => {
  const { submission, photos, place, onPlace, onClose } = props;
  const t = usePhotoTexts();
  const [isLarge, setLarge] = useState(false);
  const photo = photos[place];
  if (!photo) return null;
  const address = addressOf(submission, photo);
  const go = (to: number): void => {
    if (to >= 0 && to < photos.length) onPlace(to);
  };
  const press = ({ key }: KeyboardEvent): void => {
    if (!isLarge && key === 'ArrowLeft') go(place - 1);
    if (!isLarge && key === 'ArrowRight') go(place + 1);
  };
  return (
    <Dialog isWide title={t('photo', { number: photo.number })} onClose={onClose}>
      <div onKeyDown={press}>
        <div className={styles['tools']}>
          {photos.length > 1 && <Steps place={place} count={photos.length} go={go} />}
          <Button aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
            {t(isLarge ? 'smaller' : 'larger')}
          </Button>
          <a href={address} download>
            {t('save')}
          </a>
          <Button autoFocus onClick={onClose}>
            {t('close')}
          </Button>
        </div>
        <Paper key={photo.digest} {...{ address, photo, isLarge }} />
      </div>
    </Dialog>
  );
};
