import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { provinceTiles, type ProvinceTile } from '@xiangtong/contracts';
import { defineTexts, useLanguage } from '../../i18n/texts';
import { ShadeLegend } from '../shades/shade-legend';
import { shadingOf, type Shading } from '../shades/shading';
import { Arcs, type Ways } from './arcs';
import styles from './tile-map.module.css';

const useTileTexts = defineTexts({
  zh: { none: '没有' },
  en: { none: 'none' },
});

/** What a place of the map shows. */
export interface TileValue {
  /** Decides the shade alone. */
  readonly size: number;
  /** Short, inside the tile: `11.40`. */
  readonly shown: string;
  /** The whole of it in a sentence, for the pointer and for those who do not see the map. */
  readonly sentence: string;
}

/** A place that is none of the map: abroad, a park, not known. */
export interface OtherPlace extends TileValue {
  readonly code: string;
  readonly name: string;
  readonly isUnknown: boolean;
}

export interface TileMapProps {
  readonly label: string;
  /** Values by code of six digits. */
  readonly values: ReadonlyMap<string, TileValue>;
  readonly others: readonly OtherPlace[];
  readonly chosen: string | null;
  readonly addressOf: (code: string) => string;
  /** Name of the whole province, for reading aloud. */
  readonly nameOf: (code: string) => string;
  /** A bound of a class of shades in words. */
  readonly boundOf: (size: number) => string;
  /** Drawn over the tiles. */
  readonly ways?: Ways | undefined;
}

interface TileProps {
  readonly tile: ProvinceTile;
  readonly map: TileMapProps;
  readonly shading: Shading;
}

const TileLink = ({ tile, map, shading }: TileProps): ReactElement => {
  const t = useTileTexts();
  const language = useLanguage();
  const value = map.values.get(tile.code);
  const name = map.nameOf(tile.code);
  const sentence = value?.sentence ?? `${name} ${t('none')}`;
  return (
    <li style={{ gridColumn: tile.column + 1, gridRow: tile.row + 1 }}>
      <Link
        to={map.addressOf(tile.code)}
        className={`${styles['tile']} ${shading.styleOf(value?.size)}`}
        aria-current={map.chosen === tile.code}
        title={sentence}
        preventScrollReset
      >
        <span className={styles['name']} aria-hidden="true">
          {tile.names[language]}
        </span>
        <span className={styles['value']} aria-hidden="true">
          {value?.shown ?? '—'}
        </span>
        <span className="visually-hidden">{sentence}</span>
      </Link>
    </li>
  );
};

type OthersProps = Pick<TileMapProps, 'others' | 'chosen' | 'addressOf'>;

/** What has no place on the map. */
export const Others = ({ others, chosen, addressOf }: OthersProps): ReactElement | null =>
  others.length === 0 ? null : (
    <ul className={styles['others']}>
      {others.map(({ code, name, shown, sentence, isUnknown }) => (
        <li key={code}>
          <Link
            to={addressOf(code)}
            className={`${styles['other']} ${isUnknown ? styles['unknown'] : ''}`}
            aria-current={chosen === code}
            title={sentence}
            preventScrollReset
          >
            <span aria-hidden="true">
              {name} {shown}
            </span>
            <span className="visually-hidden">{sentence}</span>
          </Link>
        </li>
      ))}
    </ul>
  );

/** The provinces as equal tiles about where they lie: no drawn borders. Read aloud, and with Tab, it is a list of links. */
export const TileMap = (map: TileMapProps): ReactElement => {
  const shading = shadingOf(provinceTiles.flatMap(({ code }) => map.values.get(code)?.size ?? []));
  return (
    <>
      <div className={styles['whole']}>
        <ul className={styles['map']} aria-label={map.label}>
          {provinceTiles.map((tile) => (
            <TileLink key={tile.code} tile={tile} map={map} shading={shading} />
          ))}
        </ul>
        {map.ways && <Arcs {...map.ways} />}
      </div>
      <Others {...map} />
      <ShadeLegend of={shading} boundOf={map.boundOf} />
    </>
  );
};
