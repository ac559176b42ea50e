import { isGrouping } from './division-names';

/** A province, city or county, six digits; 000000 and 900000 are places too. */
export interface Place {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
}

/** 320102 → 江苏省南京市玄武区; Xuanwu District, Nanjing, Jiangsu. Unknown codes stay codes. */
export const placeNames = (places: Iterable<Place>, language: 'zh' | 'en'): ((code: string) => string) => {
  const byCode = new Map([...places].map((place) => [place.code, place]));
  return (code) => {
    const path = [...new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code])]
      .map((part) => byCode.get(part))
      .filter((place) => place !== undefined)
      .filter(({ name, code: own }) => own === code || !isGrouping(name.zh))
      .map(({ name }) => name[language]);
    if (path.length === 0) return code;
    return language === 'zh' ? path.join('') : path.reverse().join(', ');
  };
};
