import type { Language } from '@xiangtong/contracts';
import type { components } from '../../../api/schema';
import { formatPercent } from '../../../ui/figure/format-figure';
import type { ReceiptTexts } from './receipt-texts';

/** What a report became. */
export type Standing = NonNullable<components['schemas']['SubmissionStanding']['standing']>;

type Place = Standing['county'];

const rankWords = (t: ReceiptTexts, { name, rank, of }: Place, language: Language): string =>
  t('rank', { place: name[language], rank, of });

const shareWords = (t: ReceiptTexts, { name, share }: Place, language: Language): string[] =>
  share === null ? [] : [t('share', { place: name[language], percent: formatPercent(share) })];

/** Growth first, then ranks and shares; what the unit may not know is left out. */
export const placeWords = (t: ReceiptTexts, standing: Standing, language: Language): string[] => {
  const { growth, township, county } = standing;
  const places = township ? [township, county] : [county];
  return [
    growth === null ? t('noBase') : t('growth', { percent: signed(formatPercent(growth)) }),
    ...places.flatMap((place) => [rankWords(t, place, language), ...shareWords(t, place, language)]),
  ];
};

const signed = (percent: string): string => (percent.startsWith('−') ? percent : `+${percent}`);
