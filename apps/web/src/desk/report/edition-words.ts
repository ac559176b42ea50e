import { periodName } from '@xiangtong/contracts';
import { defineTexts, useLanguage } from '../../i18n/texts';
import { useMoment } from '../../i18n/use-moment';
import type { PublishedEdition } from './use-editions';
import { useReportName } from '../../ui/report-name/use-report-name';

export const useEditionTexts = defineTexts({
  zh: {
    report: '报表',
    scope: '范围',
    period: '时期',
    edition: '版别',
    public: '公开版',
    internal: '内部版',
    publishedAt: '公布',
    state: '状态',
    current: '现行',
    replaced: '已被更正',
    withdrawn: '已撤回',
    corrects: '更正版',
    files: '文件',
    zh: '中文',
    en: '英文',
    published: '{{time}} 公布',
    sealed: '防伪校验码 {{seal}}…',
  },
  en: {
    report: 'Report',
    scope: 'Place',
    period: 'Period',
    edition: 'Edition',
    public: 'public',
    internal: 'internal',
    publishedAt: 'Published',
    state: 'State',
    current: 'in force',
    replaced: 'corrected since',
    withdrawn: 'withdrawn',
    corrects: 'correction',
    files: 'Files',
    zh: 'Chinese',
    en: 'English',
    published: 'published {{time}}',
    sealed: 'seal {{seal}}…',
  },
});

export const stateOf = ({
  withdrawn,
  replacedBy,
}: Pick<PublishedEdition, 'withdrawn' | 'replacedBy'>): 'withdrawn' | 'replaced' | 'current' => {
  if (withdrawn !== null) return 'withdrawn';
  return replacedBy === null ? 'current' : 'replaced';
};

/** What an edition is of, as its seal pins it. */
export type EditionParameters = Pick<
  PublishedEdition,
  'report' | 'scope' | 'period' | 'language' | 'edition'
>;

const SHORT_SEAL = 8;

/** 息烽县 2019年 年度公报 · 公开版. */
export const useEditionName = (
  placeOf: (code: string) => string,
): ((edition: EditionParameters) => string) => {
  const t = useEditionTexts();
  const language = useLanguage();
  const nameOf = useReportName();
  return ({ report, scope, period, edition }) => {
    const name = [placeOf(scope), periodName(period, language), nameOf(report)].join(' ');
    return `${name} · ${t(edition === 'public' ? 'public' : 'internal')}`;
  };
};

export type EditionFacts = EditionParameters &
  Pick<PublishedEdition, 'seal' | 'publishedAt' | 'withdrawn' | 'replacedBy'>;

/** Its language where that is not the reader's, when it was published, the beginning of its seal, what became of it. */
export const useEditionNote = (): ((edition: EditionFacts) => string) => {
  const t = useEditionTexts();
  const own = useLanguage();
  const moment = useMoment();
  return ({ language, seal, publishedAt, ...edition }) => {
    const state = stateOf(edition);
    return [
      ...(language === own ? [] : [t(language === 'en' ? 'en' : 'zh')]),
      t('published', { time: moment(publishedAt) }),
      t('sealed', { seal: seal.slice(0, SHORT_SEAL) }),
      ...(state === 'current' ? [] : [t(state)]),
    ].join(' · ');
  };
};
