import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../../ui/button/button';
import { useSharingTexts } from '../sharing/texts';
import { useExploreTexts } from '../texts';
import styles from './saved-views.module.css';
import { Subscribe } from './subscribe';
import type { SavedView } from './use-saved-views';

export interface ViewListProps {
  readonly views: readonly SavedView[];
  /** Query of the view that is shown. */
  readonly query: string;
  readonly onShare: (view: SavedView) => void;
  readonly onRemove: (view: SavedView) => void;
}

type ViewItemProps = Omit<ViewListProps, 'views'> & { readonly view: SavedView };

const OwnButtons = ({ view, onShare, onRemove }: ViewItemProps): ReactElement => {
  const t = useExploreTexts();
  const { name } = view;
  return (
    <>
      <Button kind="quiet" aria-label={t('shareView', { name })} onClick={() => onShare(view)}>
        {t('sharing')}
      </Button>
      <Button kind="quiet" aria-label={t('deleteView', { name })} onClick={() => onRemove(view)}>
        ✕
      </Button>
    </>
  );
};

const ViewItem = (props: ViewItemProps): ReactElement => {
  const t = useExploreTexts();
  const sharingText = useSharingTexts();
  const { id, name, query, sharing, isOwn, ownerName } = props.view;
  const about = isOwn ? sharing !== 'own' && sharingText(sharing) : t('viewOf', { name: ownerName });
  return (
    <li>
      <Link to={`?${query}`} aria-current={query === props.query ? 'page' : undefined}>
        <bdi>{name}</bdi>
        {about && <small>{about}</small>}
      </Link>
      <Subscribe kind="view" target={id} name={name} isSmall />
      {isOwn && <OwnButtons {...props} />}
    </li>
  );
};

/** The own views, and below them those of colleagues. */
export const ViewList = ({ views, ...props }: ViewListProps): ReactElement => {
  const t = useExploreTexts();
  const own = views.filter(({ isOwn }) => isOwn);
  const shared = views.filter(({ isOwn }) => !isOwn);
  const items = (list: readonly SavedView[]): ReactElement[] =>
    list.map((view) => <ViewItem key={view.id} view={view} {...props} />);
  return (
    <>
      {own.length === 0 && <p className={styles['none']}>{t('noViews')}</p>}
      {own.length > 0 && (
        <ul className={styles['list']} aria-label={t('ownViews')}>
          {items(own)}
        </ul>
      )}
      {shared.length > 0 && (
        <>
          <p className={styles['title']} aria-hidden="true">
            {t('sharedViews')}
          </p>
          <ul className={styles['list']} aria-label={t('sharedViews')}>
            {items(shared)}
          </ul>
        </>
      )}
    </>
  );
};
