import type { IndicatorLineInput } from '@xiangtong/contracts';
import { parseQuantity } from '@xiangtong/domain';
import type { components } from '../../../../api/schema';
import { plainNumber } from '../sales/cells/parse-cells';

type Schemas = components['schemas'];
export type FormIndicator = Schemas['FormResponse']['indicators'][number];

/** Texts by indicator, or by indicator and platform where it is counted by platform. */
export type ValueTexts = Readonly<Record<string, string>>;

export const valueKey = (indicator: string, platform?: string): string =>
  platform === undefined ? indicator : `${indicator}/${platform}`;

type ValueMistake = 'valueMissing' | 'valueWrong' | 'valueWhole' | 'valueRange';

export interface ReadValues {
  readonly lines: readonly IndicatorLineInput[];
  readonly mistakes: Readonly<Record<string, ValueMistake>>;
}

const mistakeOf = (text: string, { decimals, minimum, maximum }: FormIndicator): ValueMistake | null => {
  if (text === '') return 'valueMissing';
  const value = parseQuantity(text);
  if (value === null || value % 10 ** (3 - decimals) !== 0)
    return decimals === 0 ? 'valueWhole' : 'valueWrong';
  const isWithin = value >= (parseQuantity(minimum) ?? 0) && value <= (parseQuantity(maximum) ?? Infinity);
  return isWithin ? null : 'valueRange';
};

/** Which platforms of an indicator have a field. */
export const platformsOf = (texts: ValueTexts, indicator: string): string[] =>
  Object.keys(texts).flatMap((key) => {
    const [code, platform] = key.split('/');
    return code === indicator && platform !== undefined ? [platform] : [];
  });

/** Everything the fields say and what is wrong with them, by the rules of the service. */
export const readValues = (texts: ValueTexts, indicators: readonly FormIndicator[]): ReadValues => {
  const mistakes: Record<string, ValueMistake> = {};
  const lines: IndicatorLineInput[] = [];
  for (const indicator of indicators) {
    const platforms = indicator.byPlatform ? platformsOf(texts, indicator.code) : [undefined];
    for (const platform of platforms) {
      const key = valueKey(indicator.code, platform);
      const value = plainNumber(texts[key] ?? '');
      const mistake = mistakeOf(value, indicator);
      if (mistake) mistakes[key] = mistake;
      lines.push({ indicator: indicator.code, ...(platform === undefined ? {} : { platform }), value });
    }
  }
  return { lines, mistakes };
};
