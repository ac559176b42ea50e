import { useState, type MouseEvent, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../../../ui/button/button';
import { Soft } from '../../../../ui/forms/forms';
import { moved, type BoardTile } from './arrangement';
import styles from './boards.module.css';
import { useBoardTexts } from './texts';
import { useDrag, type Drag } from './use-drag';

export interface TileCardsProps {
  readonly tiles: readonly BoardTile[];
  readonly onChange: (tiles: readonly BoardTile[]) => void;
}

/** What can be done with tiles, each told in words to those who do not see it happen. */
const useSteps = ({ tiles, onChange }: TileCardsProps) => {
  const t = useBoardTexts();
  const [said, setSaid] = useState('');
  const nameOf = ({ state, name }: BoardTile): string => (state === 'shown' ? (name ?? '') : t(state));
  const move = (tile: BoardTile, to: number): void => {
    const next = moved(tiles, tiles.indexOf(tile), to);
    onChange(next);
    setSaid(t('moved', { name: nameOf(tile), place: next.indexOf(tile) + 1, count: tiles.length }));
  };
  const turn = (tile: BoardTile): void => {
    const width = tile.width === 'wide' ? 'narrow' : 'wide';
    onChange(tiles.map((one) => (one === tile ? { ...tile, width } : one)));
    setSaid(t(width === 'wide' ? 'widened' : 'narrowed', { name: nameOf(tile) }));
  };
  const remove = (tile: BoardTile): void => {
    onChange(tiles.filter((one) => one !== tile));
    setSaid(t('removed', { name: nameOf(tile) }));
  };
  return { said, nameOf, move, turn, remove };
};

type Steps = ReturnType<typeof useSteps>;

interface CardProps extends Pick<TileCardsProps, 'tiles'> {
  readonly tile: BoardTile;
  readonly steps: Steps;
}

const CardButtons = ({ tile, tiles, steps }: CardProps): ReactElement => {
  const t = useBoardTexts();
  const at = tiles.indexOf(tile);
  const name = steps.nameOf(tile);
  const isWide = tile.width === 'wide';
  // What moves in the document loses the focus.
  const moveTo = (event: MouseEvent<HTMLButtonElement>, to: number): void => {
    const button = event.currentTarget;
    flushSync(() => steps.move(tile, to));
    button.focus();
  };
  return (
    <span className={styles['buttons']}>
      <Button
        aria-label={t('earlier', { name })}
        aria-disabled={at === 0}
        onClick={(event) => moveTo(event, at - 1)}
      >
        ↑
      </Button>
      <Button
        aria-label={t('later', { name })}
        aria-disabled={at === tiles.length - 1}
        onClick={(event) => moveTo(event, at + 1)}
      >
        ↓
      </Button>
      <Button aria-label={t(isWide ? 'narrow' : 'widen', { name })} onClick={() => steps.turn(tile)}>
        {t(isWide ? 'halfRow' : 'wholeRow')}
      </Button>
      <Button kind="quiet" aria-label={t('remove', { name })} onClick={() => steps.remove(tile)}>
        ✕
      </Button>
    </span>
  );
};

const Card = ({ drag, ...props }: CardProps & { readonly drag: Drag }): ReactElement => {
  const { view, width } = props.tile;
  return (
    <li
      data-item={view}
      data-width={width}
      data-dragged={drag.dragged === view}
      data-over={drag.over === view}
    >
      <span className={styles['handle']} aria-hidden="true" {...drag.handle(view)}>
        ⠿
      </span>
      <bdi>{props.steps.nameOf(props.tile)}</bdi>
      <CardButtons {...props} />
    </li>
  );
};

/** Tiles without their figures: small enough to be moved about, by hand or by buttons. */
export const TileCards = (props: TileCardsProps): ReactElement => {
  const t = useBoardTexts();
  const { tiles } = props;
  const steps = useSteps(props);
  const placeOf = (view: string): number => tiles.findIndex((tile) => tile.view === view);
  const drag = useDrag((item, onto) => {
    const tile = tiles[placeOf(item)];
    if (tile) steps.move(tile, placeOf(onto));
  });
  return (
    <>
      <Soft>{t('drag')}</Soft>
      <ol className={styles['cards']} aria-label={t('order')}>
        {tiles.map((tile) => (
          <Card key={tile.view} {...{ tile, tiles, steps, drag }} />
        ))}
      </ol>
      <p role="status" className={styles['said']}>
        {steps.said}
      </p>
    </>
  );
};
