import type { Language } from './problem';

/** A province-level division on the grid. */
export interface ProvinceTile {
  /** Six digits after GB/T 2260. */
  readonly code: string;
  /** One-character short name, in English the letters of GB/T 2260. */
  readonly names: Readonly<Record<Language, string>>;
  readonly column: number;
  readonly row: number;
}

/** Rows from north to south; every place holds two digits of the code, the short name and the letters, or nothing. */
const grid: readonly string[] = [
  '. . . . . . 23黑HL',
  '. . . . 15蒙NM 21辽LN 22吉JL',
  '65新XJ 62甘GS 64宁NX 14晋SX 11京BJ 12津TJ .',
  '54藏XZ 63青QH 61陕SN 41豫HA 13冀HE 37鲁SD .',
  '. 51川SC 50渝CQ 42鄂HB 34皖AH 32苏JS 31沪SH',
  '. 53云YN 52贵GZ 43湘HN 36赣JX 33浙ZJ .',
  '. . 45桂GX 44粤GD 35闽FJ 71台TW .',
  '. . 46琼HI 82澳MO 81港HK . .',
];

const tileAt = (text: string, column: number, row: number): readonly ProvinceTile[] => {
  const [, digits, zh, en] = /^(\d\d)(.)([A-Z]{2})$/u.exec(text) ?? [];
  return digits && zh && en ? [{ code: `${digits}0000`, names: { zh, en }, column, row }] : [];
};

/** The 34 province-level divisions at their approximate positions. */
export const provinceTiles: readonly ProvinceTile[] = grid.flatMap((line, row) =>
  line.split(' ').flatMap((text, column) => tileAt(text, column, row)),
);

export const tileColumns = 7;
export const tileRows = grid.length;
