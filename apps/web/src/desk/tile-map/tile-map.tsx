import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { provinceTiles, type ProvinceTile } from '@xiangtong/contracts';
import { classesOf, classIndex, type ShadeClass } from '@xiangtong/domain';
import { defineTexts, useLanguage } from '../../i18n/texts';
import styles from './tile-map.module.css';

const STEPS = 5;

/** Which of the five shades a class takes: few classes take shades far from each other. */
const shadeStep = (index: number, count: number): number =>
  count > 1 ? Math.round((index * (STEPS - 1)) / (count - 1)) : STEPS - 1;

const useTileTexts = defineTexts('tile-map', {
  zh: { none: '没有', legend: '颜色' },
  en: { none: 'none', legend: 'Shades' },
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

/** A place that is no province: abroad, not known. */
export interface OtherPlace extends TileValue {
  readonly code: string;
  readonly name: string;
  readonly isUnknown: boolean;
}

export interface TileMapProps {
  readonly label: string;
  /** By code of six digits. */
  readonly values: ReadonlyMap<string, TileValue>;
  readonly others: readonly OtherPlace[];
  readonly chosen: string | null;
  readonly addressOf: (code: string) => string;
  /** Name of the whole province, for reading aloud. */
  readonly nameOf: (code: string) => string;
  /** A bound of a class of shades in words. */
  readonly boundOf: (size: number) => string;
}

interface TileProps {
  readonly tile: ProvinceTile;
  readonly map: TileMapProps;
  readonly classes: readonly ShadeClass[];
}

const shadeOf = (value: TileValue | undefined, classes: readonly ShadeClass[]): string =>
  value === undefined ? 'empty' : `shade${shadeStep(classIndex(classes, value.size), classes.length)}`;

const TileLink = ({ tile, map, classes }: TileProps): ReactElement => {
  const t = useTileTexts();
  const language = useLanguage();
  const value = map.values.get(tile.code);
  const name = map.nameOf(tile.code);
  const sentence = value?.sentence ?? `${name} ${t('none')}`;
  return (
    <li style={{ gridColumn: tile.column + 1, gridRow: tile.row + 1 }}>
      <Link
        to={map.addressOf(tile.code)}
        className={`${styles['tile']} ${styles[shadeOf(value, classes)]}`}
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

const Others = ({ map }: { readonly map: TileMapProps }): ReactElement => (
  <ul className={styles['others']}>
    {map.others.map(({ code, name, shown, sentence, isUnknown }) => (
      <li key={code}>
        <Link
          to={map.addressOf(code)}
          className={`${styles['other']} ${isUnknown ? styles['unknown'] : ''}`}
          aria-current={map.chosen === code}
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
  const t = useTileTexts();
  const classes = classesOf(provinceTiles.flatMap(({ code }) => map.values.get(code)?.size ?? []));
  return (
    <>
      <ul className={styles['map']} aria-label={map.label}>
        {provinceTiles.map((tile) => (
          <TileLink key={tile.code} tile={tile} map={map} classes={classes} />
        ))}
      </ul>
      {map.others.length > 0 && <Others map={map} />}
      <ul className={styles['legend']} aria-label={t('legend')}>
        {classes.map(({ from, to }, index) => (
          <li key={from}>
            <span
              className={`${styles['swatch']} ${styles[`shade${shadeStep(index, classes.length)}`]}`}
              aria-hidden="true"
            />
            {from === to ? map.boundOf(from) : `${map.boundOf(from)}–${map.boundOf(to)}`}
          </li>
        ))}
      </ul>
    </>
  );
};
