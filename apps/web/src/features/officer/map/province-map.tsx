import { provinceTiles, type Language } from '@xiangtong/contracts';
import { Suspense, type ReactElement } from 'react';
import { Block } from '../../../desk/block/block';
import { DrawnMap, useBoundaries } from '../../../desk/cartogram/boundary-map';
import type { Ways } from '../../../desk/tile-map/arcs';
import type { TileValue } from '../../../desk/tile-map/tile-map';
import { useLanguage } from '../../../i18n/texts';
import type { Loading } from '../../../ui/problem-notice/problem-notice';
import styles from './map.module.css';
import { useMapTexts } from './texts';

const DIGITS = 6;

const provinceOf = (code: string): string => code.slice(0, DIGITS);

/** Name of a province's tile. */
const shortNameOf = (province: string, language: Language): string | undefined =>
  provinceTiles.find(({ code }) => code === province)?.names[language];

export interface ProvinceMapProps {
  readonly of: Loading;
  /** Values by the six digits of a province. */
  readonly values: ReadonlyMap<string, TileValue>;
  readonly ways: Ways | undefined;
  readonly addressOf: (province: string) => string;
}

/** The tiles once more with their boundaries, only where the installation has imported an approved map of them. */
export const ProvinceMap = ({ of, values, ways, addressOf }: ProvinceMapProps): ReactElement | null => {
  const t = useMapTexts();
  const language = useLanguage();
  const { data } = useBoundaries();
  if (!data?.approval) return null;
  const approval = t('approval', { approval: data.approval });
  return (
    <Block title={t('drawn')} aside={<span className={styles['soft']}>{t('shade')}</span>} of={of} width={12}>
      <Suspense fallback={null}>
        <DrawnMap
          label={t('drawnLabel', { approval })}
          fileName={t('where')}
          isPoints={false}
          approval={approval}
          places={data.places}
          values={new Map(data.places.flatMap(({ code }) => valueAt(values, code, provinceOf(code))))}
          ways={ways}
          namesOf={({ code, name }) => ({
            short: shortNameOf(provinceOf(code), language) ?? name[language],
            empty: t('nothing', { name: name[language] }),
          })}
          addressOf={(code) => addressOf(provinceOf(code))}
        />
      </Suspense>
      <p className={styles['note']}>{approval}</p>
    </Block>
  );
};

const valueAt = (
  values: ReadonlyMap<string, TileValue>,
  code: string,
  province: string,
): [string, TileValue][] => {
  const value = values.get(province);
  return value ? [[code, value]] : [];
};
