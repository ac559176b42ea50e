import { useState, type MouseEvent, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../../../ui/button/button';
import { Soft } from '../../../../ui/forms/forms';
import { moved, type BoardTile } from './arrangement';
import styles from './boards.module.css';
import { useBoardTexts } from './texts';
import { useDrag } from './use-drag';

export interface TileCardsProps {
  readonly tiles: readonly BoardTile[];
  readonly onChange: (tiles: readonly BoardTile[]) => void;
}

/** Tiles without their figures: small enough to be moved about, by hand or by buttons. */
export const TileCards = ({ tiles, onChange }: TileCardsProps): ReactElement => {
  const t = useBoardTexts();
  const [said, setSaid] = useState('');
  const nameOf = ({ state, name }: BoardTile): string => (state === 'shown' ? (name ?? '') : t(state));
  const move = (from: number, to: number): void => {
    const next = moved(tiles, from, to);
    const name = nameOf(tiles[from]!);
    onChange(next);
    setSaid(t('moved', { name, place: next.indexOf(tiles[from]!) + 1, count: tiles.length }));
  };
  // What moves in the document loses the focus.
  const moveByButton = (event: MouseEvent<HTMLButtonElement>, from: number, to: number): void => {
    const button = event.currentTarget;
    flushSync(() => move(from, to));
    button.focus();
  };
  const drag = useDrag((item, onto) => {
    const placeOf = (view: string): number => tiles.findIndex((tile) => tile.view === view);
    move(placeOf(item), placeOf(onto));
  });
  const turn = (tile: BoardTile): void => {
    const width = tile.width === 'wide' ? 'narrow' : 'wide';
    onChange(tiles.map((one) => (one === tile ? { ...tile, width } : one)));
    setSaid(t(width === 'wide' ? 'widened' : 'narrowed', { name: nameOf(tile) }));
  };
  const remove = (tile: BoardTile): void => {
    onChange(tiles.filter((one) => one !== tile));
    setSaid(t('removed', { name: nameOf(tile) }));
  };
  return (
    <>
      <Soft>{t('drag')}</Soft>
      <ol className={styles['cards']} aria-label={t('order')}>
        {tiles.map((tile, at) => {
          const { view, width } = tile;
          const name = nameOf(tile);
          return (
            <li
              key={view}
              data-item={view}
              data-width={width}
              data-dragged={drag.dragged === view}
              data-over={drag.over === view}
            >
              <span className={styles['handle']} aria-hidden="true" {...drag.handle(view)}>
                ⠿
              </span>
              <bdi>{name}</bdi>
              <span className={styles['buttons']}>
                <Button
                  aria-label={t('earlier', { name })}
                  aria-disabled={at === 0}
                  onClick={(event) => moveByButton(event, at, at - 1)}
                >
                  ↑
                </Button>
                <Button
                  aria-label={t('later', { name })}
                  aria-disabled={at === tiles.length - 1}
                  onClick={(event) => moveByButton(event, at, at + 1)}
                >
                  ↓
                </Button>
                <Button
                  aria-label={t(width === 'wide' ? 'narrow' : 'widen', { name })}
                  onClick={() => turn(tile)}
                >
                  {t(width === 'wide' ? 'halfRow' : 'wholeRow')}
                </Button>
                <Button kind="quiet" aria-label={t('remove', { name })} onClick={() => remove(tile)}>
                  ✕
                </Button>
              </span>
            </li>
          );
        })}
      </ol>
      <p role="status" className={styles['said']}>
        {said}
      </p>
    </>
  );
};
