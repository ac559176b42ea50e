import { useState, type ReactElement } from 'react';
import { Block, Blocks } from '../../../../desk/block/block';
import { useCubeSchema } from '../../../../desk/figure-panel/figure-words';
import { Soft } from '../../../../ui/forms/forms';
import { Notice } from '../../../../ui/notice/notice';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import type { Board, BoardTile } from './arrangement';
import { ShownTile, type ShownTileProps } from './board-tile';
import { useBoardTexts } from './texts';

interface MissingTileProps {
  readonly state: Exclude<BoardTile['state'], 'shown'>;
  readonly width: BoardTile['width'];
  readonly isOwn: boolean;
}

const MissingTile = ({ state, width, isOwn }: MissingTileProps): ReactElement => {
  const t = useBoardTexts();
  return (
    <Block title={t(state)} width={width === 'wide' ? 12 : 6}>
      <Soft>
        {t(`${state}Why`)}
        {isOwn && ` ${t('takeOff')}`}
      </Soft>
    </Block>
  );
};

/** A caller has a share of the questions that are answered at a time; a tile asks up to three. */
const AT_ONCE = 2;

export interface BoardTilesProps extends Pick<ShownTileProps, 'period' | 'latest'> {
  readonly board: Board;
}

/** The tiles of a board, which ask in their order, a few at a time. */
export const BoardTiles = ({ board: { tiles, isOwn }, ...periods }: BoardTilesProps): ReactElement => {
  const t = useBoardTexts();
  const schema = useCubeSchema();
  const [settled, setSettled] = useState<readonly string[]>([]);
  const settle = (view: string): void => setSettled((now) => (now.includes(view) ? now : [...now, view]));
  if (tiles.length === 0)
    return (
      <Notice kind="information">
        {t('empty')} {isOwn && t('emptyHow')}
      </Notice>
    );
  if (!schema) return <Skeleton label={t('loading')} rows={12} />;
  const waiting = tiles.filter(({ state, view }) => state === 'shown' && !settled.includes(view));
  const next = waiting[AT_ONCE];
  const end = next === undefined ? tiles.length : tiles.indexOf(next);
  return (
    <Blocks>
      {tiles.map(({ view, width, state, name, query }, at) =>
        state === 'shown' ? (
          <ShownTile
            key={view}
            {...{ ...periods, width, schema }}
            name={name ?? ''}
            query={query ?? ''}
            isAsked={at < end}
            onSettled={() => settle(view)}
          />
        ) : (
          <MissingTile key={view} {...{ state, width, isOwn }} />
        ),
      )}
    </Blocks>
  );
};
