import type { IndexFamily } from '@xiangtong/domain';
import type { CubeDimension, CubeResponse } from './cube';
import type { Ground } from './ground';

/** Ratios with twelve places, 1 for no change. */
export type PriceVolumeIndex = Readonly<Record<keyof IndexFamily, string>>;

/** Amounts in yuan. `change` = `price` + `volume` + `newAndDropped`, to the fen. */
export interface PriceVolumeFigures {
  readonly amount: string;
  readonly base: string;
  readonly change: string;
  /** Bennet's effects over products sold in both periods. */
  readonly price: string;
  readonly volume: string;
  /** Change from products sold in only one of the periods. */
  readonly newAndDropped: string;
  /** Null without products sold in both periods. */
  readonly priceIndex: PriceVolumeIndex | null;
  readonly quantityIndex: PriceVolumeIndex | null;
  /** Products sold in both periods, and in one of them. */
  readonly matched: number;
  readonly unmatched: number;
}

export interface PriceVolumeRow extends PriceVolumeFigures {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  /**
   * By product: what it adds to Fisher's price and quantity index − 1, twelve places. Null for other members, and for a
   * product that was not sold in both periods.
   */
  readonly fisherContribution: { readonly price: string; readonly volume: string } | null;
}

export interface PriceVolumeAnswer extends Ground, Pick<CubeResponse, 'warnings'> {
  readonly period: string;
  readonly compare: 'yoy' | 'mom';
  readonly by: CubeDimension | null;
  /** Largest change first. */
  readonly rows: readonly PriceVolumeRow[];
  /** Computed over products for any rows: effects of members that share products need not add up to it. */
  readonly total: PriceVolumeFigures;
}
