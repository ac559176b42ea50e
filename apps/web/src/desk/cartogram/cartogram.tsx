import { divisionPrefix } from '@xiangtong/domain';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Language } from '@xiangtong/contracts';
import { api } from '../../api/client';
import { useLanguage } from '../../i18n/texts';
import { Block, type BlockProps } from '../block/block';
import { useAddress } from '../../ui/address/use-address';
import { levelBelow, type Scope } from '../../ui/places/scope';
import styles from './cartogram.module.css';
import { HexagonMap } from './hexagon-map';
import { useCartogramTexts } from './texts';
import { isPoints, LAYER, layers, useLayer, useShownLayer, type Drawn, type Layer } from './use-layer';

/** The counties of a prefecture, the townships of a county; of anything else there is none. */
export const drawnOf = (
  scope: Scope | null,
  { period, compare }: Pick<Drawn, 'period' | 'compare'>,
): Drawn | null => {
  const by = levelBelow(scope);
  if (scope?.kind !== 'division' || (by !== 'county' && by !== 'township')) return null;
  return { scope, by, period, compare };
};

/** Kaiyang County is Kaiyang among counties. */
export const shortName = (name: string, language: Language): string =>
  language === 'zh' ? name : name.replace(/ (County|District|Subdistrict|Town|Township)$/, '');

const LayerLinks = ({ layer }: { readonly layer: Layer }): ReactElement => {
  const t = useCartogramTexts();
  const { addressOf } = useAddress();
  return (
    <span className={styles['layers']} role="group" aria-label={t('layers')} data-print="never">
      {layers.map((key) => (
        <Link
          key={key}
          to={addressOf({ [LAYER]: key === 'value' ? '' : key })}
          aria-current={key === layer ? 'true' : undefined}
          preventScrollReset
        >
          {t(key)}
        </Link>
      ))}
    </span>
  );
};

export interface CartogramProps extends Drawn, Partial<Pick<BlockProps, 'title' | 'width'>> {
  /** Address of a division by its code, or of a park. */
  readonly addressOf: (code: string) => string;
}

/** The parts of a prefecture or a county as hexagons, in layers: how much, how it grew, who has reported. */
export const Cartogram = ({ title, width, addressOf, ...drawn }: CartogramProps): ReactElement => {
  const t = useCartogramTexts();
  const name = title ?? t('title');
  const language = useLanguage();
  const layer = useShownLayer();
  const layout = api.useQuery(
    'get',
    '/api/v1/divisions/cartogram',
    { params: { query: { parent: divisionPrefix(drawn.scope.code) } } },
    { staleTime: Infinity },
  );
  const places = layout.data?.places ?? [];
  const { of, values, others, unit, note, boundOf } = useLayer(drawn, layer, (code) =>
    places.some((place) => place.code === code),
  );
  return (
    <Block
      title={name}
      aside={<LayerLinks layer={layer} />}
      of={layout.isSuccess ? of : layout}
      {...(width && { width })}
      rows={8}
    >
      <p className={styles['unit']}>{unit}</p>
      {places.length > 0 && (
        <HexagonMap
          label={name}
          places={places.map(({ name, ...place }) => ({
            ...place,
            name: shortName(name[language], language),
            emptySentence: t('nothing', { name: name[language] }),
          }))}
          isPoints={isPoints(layer)}
          {...{ values, others, addressOf, boundOf }}
        />
      )}
      {note !== undefined && <p className={styles['note']}>{note}</p>}
      {layout.data && <p className={styles['note']}>{t(layout.data.basis)}</p>}
    </Block>
  );
};
