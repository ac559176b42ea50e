import type { DivisionCode } from '@xiangtong/domain';

/** A reporting unit as far as identity knows it. */
export interface UnitReference {
  readonly id: number;
  readonly code: string;
}

/** Where identity learns about reporting units. Units it does not know are left out. */
export interface UnitDirectory {
  withIds(ids: readonly number[]): Promise<UnitReference[]>;
  withCodes(codes: readonly string[]): Promise<UnitReference[]>;
  /** All units in these divisions and below, of twelve digits each. */
  within(divisions: readonly DivisionCode[]): Promise<UnitReference[]>;
}
