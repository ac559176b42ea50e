import type { DivisionCode } from '@xiangtong/domain';

/** The data of a reporting unit that identity needs. */
export interface UnitReference {
  readonly id: number;
  readonly code: string;
}

/** Where identity looks up reporting units. Unknown units are left out. */
export interface UnitDirectory {
  /** `catalogueVersion`: the state of the register that the caller has just read; without it, it is read. */
  withIds(ids: readonly number[], catalogueVersion?: number): Promise<UnitReference[]>;
  withCodes(codes: readonly string[]): Promise<UnitReference[]>;
  /** All units in these divisions and below, of twelve digits each. */
  within(divisions: readonly DivisionCode[]): Promise<UnitReference[]>;
}
