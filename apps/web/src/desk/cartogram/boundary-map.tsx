import { divisionPrefix } from '@xiangtong/domain';
import { Suspense, type ReactElement } from 'react';
import { api } from '../../api/client';
import { useLanguage } from '../../i18n/texts';
import { later } from '../../ui/later/later';
import { Block } from '../block/block';
import { usePlaceName } from '../../ui/places/place-name';
import type { DrawnPlace } from './boundary-option';
import { shortName, type CartogramProps } from './cartogram';
import styles from './cartogram.module.css';
import { useCartogramTexts } from './texts';
import { isPoints, useLayer, useShownLayer } from './use-layer';

export const DrawnMap = later(() => import('./drawn-map').then((part) => part.DrawnMap));

/** The parts of a division, or the provinces, as the imported map draws them. */
export const useBoundaries = (division?: string) =>
  api.useQuery(
    'get',
    '/api/v1/divisions/boundaries',
    { params: { query: division === undefined ? {} : { division } } },
    { staleTime: 3_600_000 },
  );

interface ImportedProps extends CartogramProps {
  readonly approval: string;
  readonly places: readonly DrawnPlace[];
}

const ImportedMap = ({ approval, places, addressOf, ...drawn }: ImportedProps): ReactElement => {
  const t = useCartogramTexts();
  const language = useLanguage();
  const layer = useShownLayer();
  const name = usePlaceName(drawn.scope);
  const { of, values, unit, note, boundOf } = useLayer(drawn, layer, () => true);
  const points = isPoints(layer);
  const most = Math.max(0, ...places.map(({ code }) => values.get(code)?.size ?? 0));
  const number = t('approval', { approval });
  return (
    <Block
      title={t('map')}
      aside={<span className={styles['unit']}>{t(layer)}</span>}
      of={of}
      width={12}
      rows={8}
    >
      <p className={styles['unit']}>{unit}</p>
      <Suspense fallback={null}>
        <DrawnMap
          label={t('mapLabel', { name, layer: t(layer), approval: number })}
          fileName={[name, t(layer)].join(' ')}
          isPoints={points}
          approval={number}
          namesOf={(place) => ({
            short: shortName(place.name[language], language),
            empty: t('nothing', { name: place.name[language] }),
          })}
          {...{ places, values, addressOf }}
        />
      </Suspense>
      {note !== undefined && <p className={styles['note']}>{note}</p>}
      <p className={styles['note']}>
        {points && most > 0 && t('points', { most: boundOf(most) })} {number}
      </p>
    </Block>
  );
};

/**
 * The parts of a prefecture or a county with their boundaries, in the layer of the cartogram beside it. Only where the
 * installation has imported an approved map of them; nothing says so where it has none.
 */
export const BoundaryMap = (props: CartogramProps): ReactElement | null => {
  const { data } = useBoundaries(divisionPrefix(props.scope.code));
  return data?.approval ? <ImportedMap {...props} approval={data.approval} places={data.places} /> : null;
};
