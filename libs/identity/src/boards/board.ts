import { isWithin } from '@xiangtong/domain';
import type { Principal } from '../principal/principal';

export const boardSharings = ['own', 'office', 'area'] as const;
/** Who besides its owner sees a board: nobody, those of the same divisions, those of any place in them or around them. */
export type BoardSharing = (typeof boardSharings)[number];

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
  readonly sharing: BoardSharing;
  /** In their order. */
  readonly tiles: readonly BoardTile[];
}

export interface Board extends BoardContent {
  readonly id: string;
  readonly owner: BoardOwner;
  readonly changedAt: Date;
}

export interface BoardOwner {
  readonly accountId: string;
  readonly displayName: string;
  /** Of today. */
  readonly divisions: readonly string[];
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((code) => other.includes(code));

const meet = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((code) => other.some((division) => isWithin(code, division) || isWithin(division, code)));

const sharedWith: Readonly<
  Record<BoardSharing, (owner: readonly string[], reader: readonly string[]) => boolean>
> = { own: () => false, office: isSame, area: meet };

/** By the divisions that owner and reader have today. A shared board shows no figures that the reader may not see. */
export const mayReadBoard = (
  { owner, sharing }: Pick<Board, 'owner' | 'sharing'>,
  { accountId, divisions }: Pick<Principal, 'accountId' | 'divisions'>,
): boolean => owner.accountId === accountId || sharedWith[sharing](owner.divisions, divisions);
