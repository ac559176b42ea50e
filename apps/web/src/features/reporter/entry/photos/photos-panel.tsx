import type { ReactElement } from 'react';
import { photoLimits } from '@xiangtong/contracts';
import type { DraftKeeper } from '../../../../offline/draft-keeper';
import { Button } from '../../../../ui/button/button';
import { FileDrop } from '../../../../ui/file-drop/file-drop';
import { PhotoList } from '../../../../ui/photos/photo-list';
import { ProblemNotice } from '../../../../ui/problem-notice/problem-notice';
import styles from '../entry.module.css';
import type { Entry } from '../load-entry';
import { usePanelTexts } from './texts';
import { useDraftPhotos } from './use-draft-photos';

export interface PhotosPanelProps {
  readonly entry: Entry;
  readonly keeper: DraftKeeper;
}

/** Invoices and shipping lists behind the figures: taken with the telephone, or chosen. */
export const PhotosPanel = ({ entry, keeper }: PhotosPanelProps): ReactElement => {
  const t = usePanelTexts();
  const { id, photos, action, said, send, discard } = useDraftPhotos(entry, keeper);
  return (
    <section className={styles['papers']} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      {id !== null && photos.length > 0 && (
        <PhotoList
          submission={id}
          photos={photos}
          actionOf={(photo) => (
            <Button
              kind="quiet"
              aria-label={t('discardLabel', { number: photo.number })}
              onClick={() => discard(photo)}
            >
              {t('discard')}
            </Button>
          )}
        />
      )}
      <FileDrop
        isMultiple
        kind="plain"
        isBusy={action.isBusy}
        choose={t(action.isBusy ? 'sending' : 'choose')}
        accept="image/jpeg,image/png,application/pdf"
        onFiles={send}
      >
        <p>
          <strong>{t('cover')}</strong>
        </p>
        <p>{t('about', photoLimits)}</p>
      </FileDrop>
      <p role="status">{said}</p>
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
    </section>
  );
};
