import { useState, type ReactElement, type ReactNode } from 'react';
import { addressOf, kindName, sizeName, type Photo } from './photo';
import { PhotoViewer } from './photo-viewer';
import styles from './photos.module.css';
import { usePhotoTexts } from './texts';

export interface PhotoListProps {
  readonly submission: string;
  readonly photos: readonly Photo[];
  /** What can be done with one, below it. */
  readonly actionOf?: (photo: Photo) => ReactNode;
}

interface TileProps extends PhotoListProps {
  readonly photo: Photo;
  readonly onOpen: () => void;
}

const Tile = ({ submission, photo, actionOf, onOpen }: TileProps): ReactElement => {
  const t = usePhotoTexts();
  const { number, kind, removed } = photo;
  const values = { number, kind: kindName(photo), size: sizeName(photo) };
  return (
    <li>
      {removed === null && (
        <button type="button" className={styles['tile']} aria-label={t('open', values)} onClick={onOpen}>
          {kind === 'pdf' ? (
            <span className={styles['pdf']} />
          ) : (
            <img src={addressOf(submission, photo)} alt="" loading="lazy" />
          )}
        </button>
      )}
      <span className={styles['caption']}>
        {t('photo', { number })}
        <small>{removed === null ? `${values.kind} · ${values.size}` : t('removed', removed)}</small>
      </span>
      {removed === null && actionOf?.(photo)}
    </li>
  );
};

/** Photos of invoices and shipping lists, small; each opens over the page. */
export const PhotoList = (props: PhotoListProps): ReactElement => {
  const t = usePhotoTexts();
  const [opened, setOpened] = useState<string | null>(null);
  const shown = props.photos.filter(({ removed }) => removed === null);
  const place = shown.findIndex(({ digest }) => digest === opened);
  return (
    <>
      <ul className={styles['photos']} aria-label={t('title')} data-photos>
        {props.photos.map((photo) => (
          <Tile key={photo.digest} {...props} photo={photo} onOpen={() => setOpened(photo.digest)} />
        ))}
      </ul>
      {place >= 0 && (
        <PhotoViewer
          submission={props.submission}
          photos={shown}
          place={place}
          onPlace={(next) => setOpened(shown[next]?.digest ?? opened)}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
};

/** Opens the first photo of the page, as a shortcut does. */
export const openFirstPhoto = (): void =>
  document.querySelector<HTMLElement>('[data-photos] button[aria-label]')?.click();
