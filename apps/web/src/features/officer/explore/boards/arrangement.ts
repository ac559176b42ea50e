import type { components } from '../../../../api/schema';

export type Board = components['schemas']['BoardResponse'];
export type BoardTile = components['schemas']['BoardTileResponse'];

/** Tiles that a board holds. */
export const MOST_TILES = 20;

/** The tile at one place put at another; the others close up. A place beyond the ends is the end. */
export const moved = <Tile>(tiles: readonly Tile[], from: number, to: number): readonly Tile[] => {
  const place = Math.max(0, Math.min(to, tiles.length - 1));
  const others = tiles.filter((_, at) => at !== from);
  return [...others.slice(0, place), tiles[from]!, ...others.slice(place)];
};
