import { defineTexts } from '../../i18n/texts';

export const useScopeTexts = defineTexts({
  zh: {
    filter: '看哪里、哪个时期、跟什么比',
    scope: '范围',
    period: '时期',
    compare: '比较',
    yoy: '同比',
    mom: '环比',
    'two-year': '两年平均',
    everything: '全部辖区',
    path: '所在范围',
  },
  en: {
    filter: 'Where, when, and compared with what',
    scope: 'Place',
    period: 'Period',
    compare: 'Comparison',
    yoy: 'On a year before',
    mom: 'On the period before',
    'two-year': 'Two-year average',
    everything: 'All of my area',
    path: 'Where you are',
  },
});
