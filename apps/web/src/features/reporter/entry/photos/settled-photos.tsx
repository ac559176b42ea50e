import type { ReactElement } from 'react';
import type { Detail } from '../../../../offline/send-draft';
import { photosOf, usePhotos } from '../../../../ui/photos/photo';
import { PhotoList } from '../../../../ui/photos/photo-list';
import styles from '../entry.module.css';
import { usePanelTexts } from './texts';

/** The papers that went with what was submitted. */
export const SettledPhotos = ({ detail }: { readonly detail: Detail }): ReactElement | null => {
  const t = usePanelTexts();
  const { data } = usePhotos(detail.id);
  const photos = photosOf(data, detail.revision);
  if (photos.length === 0) return null;
  return (
    <section className={styles['papers']} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <PhotoList submission={detail.id} photos={photos} />
    </section>
  );
};
