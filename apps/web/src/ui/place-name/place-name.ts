import type { Language } from '@xiangtong/contracts';

export interface Place {
  readonly code: string;
  readonly name: Readonly<Record<Language, string>>;
}

/** Groups of counties and districts that no address mentions. */
const isGroup = (name: string): boolean =>
  /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/.test(name);

/** 320102 → 江苏省南京市玄武区; Xuanwu District, Nanjing, Jiangsu. Unknown codes stay codes. */
export const placeNames = (places: readonly Place[], language: Language): ((code: string) => string) => {
  const byCode = new Map(places.map((place) => [place.code, place]));
  return (code) => {
    const path = [...new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code])]
      .map((part) => byCode.get(part))
      .filter((place) => place !== undefined)
      .filter(({ name, code: own }) => own === code || !isGroup(name.zh))
      .map(({ name }) => name[language]);
    if (path.length === 0) return code;
    return language === 'zh' ? path.join('') : path.reverse().join(', ');
  };
};
