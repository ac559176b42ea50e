import type { Shared, Sharing } from '../sharing';

export const tileWidths = ['narrow', 'wide'] as const;

export interface BoardTile {
  /** Id of a saved view, once a board. The view may be gone meanwhile. */
  readonly view: string;
  readonly width: (typeof tileWidths)[number];
}

/** What its owner decides about a board. */
export interface BoardContent {
  /** Unique among the boards of its owner. */
  readonly name: string;
  readonly sharing: Sharing;
  /** Tiles in the order of the page. */
  readonly tiles: readonly BoardTile[];
}

export interface Board extends BoardContent, Shared {
  readonly id: string;
  readonly changedAt: Date;
}
