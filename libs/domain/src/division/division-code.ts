/** NBS division code of 12 digits: province 2, prefecture 2, county 2, township 3, village 3. */
export type DivisionCode = string;

export type DivisionLevel = 'province' | 'prefecture' | 'county' | 'township' | 'village';

const lengths: Readonly<Record<DivisionLevel, number>> = {
  province: 2,
  prefecture: 4,
  county: 6,
  township: 9,
  village: 12,
};

export const divisionLevels = Object.keys(lengths) as readonly DivisionLevel[];

/** `520122` or `520122000000` → `520122000000`; null when it is not 2, 4, 6, 9 or 12 digits. */
export const parseDivisionCode = (text: string): DivisionCode | null =>
  /^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(text) ? text.padEnd(12, '0') : null;

export const divisionLevel = (code: DivisionCode): DivisionLevel =>
  divisionLevels.find((level) => /^0*$/.test(code.slice(lengths[level]))) ?? 'village';

/** The digits that all divisions below `code` share: `520100000000` → `5201`. */
export const divisionPrefix = (code: DivisionCode): string => code.slice(0, lengths[divisionLevel(code)]);

/** The division of `level` that contains `code`. */
export const divisionAt = (code: DivisionCode, level: DivisionLevel): DivisionCode =>
  code.slice(0, lengths[level]).padEnd(12, '0');

/** The township that is or contains `code`; null for a county and what is above. */
export const townshipOf = (code: DivisionCode): DivisionCode | null =>
  /^0*$/.test(code.slice(lengths.county)) ? null : divisionAt(code, 'township');

export const isWithin = (code: DivisionCode, ancestor: DivisionCode): boolean =>
  code.startsWith(divisionPrefix(ancestor));

/** Destinations that are no divisions of the mainland register. */
export const UNKNOWN_DESTINATION = '000000';
export const ABROAD_DESTINATION = '900000';

const mainlandProvince = /^[1-6]\d0000$/;

/** A place of which only the province is known: it belongs to no city. */
export const isMainlandProvince = (code: string): boolean => mainlandProvince.test(code);

const mainlandCity = /^[1-6]\d{3}00$/;

/** Dongguan, Zhongshan, Danzhou and Jiayuguan have no districts: their own codes are the finest. */
const citiesWithoutDistricts: ReadonlySet<string> = new Set(['441900', '442000', '460400', '620200']);

/** A place whose district is unknown: it belongs to no district or county. */
export const isOfNoDistrict = (code: string): boolean =>
  mainlandCity.test(code) && !citiesWithoutDistricts.has(code);
