import type { components } from '../../../api/schema';
import { useMoment } from '../../../i18n/use-moment';
import { periodName } from '@xiangtong/contracts';
import { useLanguage } from '../../../i18n/texts';

export type PublicEdition = components['schemas']['PublicEdition'];

/** Tag of the language of a report. */
export const languageTag = ({ language }: Pick<PublicEdition, 'language'>): string =>
  language === 'zh' ? 'zh-CN' : 'en';

export interface EditionWords {
  readonly place: string;
  readonly period: string;
  readonly publishedAt: string;
  /** Empty for one that was not withdrawn. */
  readonly withdrawnAt: string;
}

/** Where, for when and since when, in the reader's language. */
export const useEditionWords = (): ((edition: PublicEdition) => EditionWords) => {
  const language = useLanguage();
  const moment = useMoment();
  return ({ place, period, publishedAt, withdrawn }) => ({
    place: place.name[language],
    period: periodName(period, language),
    publishedAt: moment(publishedAt),
    withdrawnAt: withdrawn ? moment(withdrawn.at) : '',
  });
};

export const fileAddress = (seal: string, name: string): string =>
  `/api/v1/public/editions/${seal}/files/${encodeURIComponent(name)}`;
