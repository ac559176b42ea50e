import {
  divisionAt,
  divisionLevel,
  divisionLevels,
  divisionPrefix,
  type DivisionCode,
} from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';

/** Longitude, latitude, in degrees. */
export type Position = readonly [number, number];
/** Closed: the last position is the first one. */
export type Ring = readonly Position[];
/** The outer ring, and those of its holes. */
export type Polygon = readonly Ring[];

/** Where a division lies, after its feature in the file. */
export interface Boundary {
  /** Index of the feature in the file, from 0. */
  readonly index: number;
  readonly code: DivisionCode;
  readonly polygons: readonly Polygon[];
}

/** The division that a division is a direct part of; null for a province. */
export const parentOf = (code: DivisionCode): DivisionCode | null => {
  const level = divisionLevels[divisionLevels.indexOf(divisionLevel(code)) - 1];
  return level === undefined ? null : divisionAt(code, level);
};

/** Groups divisions by the one that they are parts of. */
export const byParent = <Part extends Pick<Boundary, 'code'>>(
  parts: readonly Part[],
): Map<DivisionCode | null, Part[]> => {
  const families = new Map<DivisionCode | null, Part[]>();
  for (const part of parts) {
    const parent = parentOf(part.code);
    const family = families.get(parent);
    if (family) family.push(part);
    else families.set(parent, [part]);
  }
  return families;
};

/** A fault at a feature of the file: `features[3] 520122`. */
export const faultAt = (
  { index, code }: { readonly index: number; readonly code?: DivisionCode },
  fault: InputMistake['code'],
  parameters: InputMistake['parameters'] = {},
): InputMistake => ({
  path: [`features[${index}]`, ...(code === undefined ? [] : [divisionPrefix(code)])].join(' '),
  code: fault,
  parameters,
});
