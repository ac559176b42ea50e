import { defineTexts } from '../../../i18n/texts';

/** What a public edition hides, and why. */
export const useDisclosureTexts = defineTexts('officer-disclosure', {
  zh: {
    separator: '、',
    hidden: '隐去的数',
    hiddenOf:
      '{{cells}}个数中隐去{{hidden}}个，占金额的{{share}}%。公布前请看清：隐去的数以“×”表示，任何文件里都没有。',
    breakdown: '分组',
    hiddenCells: '隐去 / 全部',
    hiddenShare: '占金额',
    why: '原因',
    eachHidden: '逐个列出',
    totals: '合计',
    households: '农户',
    mechanism: '利益联结机制',
    incomeClass: '收入类别',
    minimum: '单位太少',
    dominance: '一家独大',
    pPercent: '可由另一家推算',
    complementary: '由它可推出别的数',
    publishedBefore: '以前的公开版已隐去',
    coarserAbout: '按单个单位的表全部隐去，可以改用较粗的分组，重新制作：',
    'unit-township': '按乡镇，不按单位：{{cells}}个数中隐去{{hidden}}个',
    'unit-county': '按县，不按单位：{{cells}}个数中隐去{{hidden}}个',
    'park-county': '园区按县：{{cells}}个数中隐去{{hidden}}个',
  },
  en: {
    separator: ', ',
    hidden: 'What is hidden',
    hiddenOf:
      '{{hidden}} of {{cells}} figures are hidden, {{share}}% of the value. They are printed as “×” and are in none of the files.',
    breakdown: 'Breakdown',
    hiddenCells: 'Hidden / all',
    hiddenShare: 'Of the value',
    why: 'Why',
    eachHidden: 'One by one',
    totals: 'totals',
    households: 'households',
    mechanism: 'benefit mechanism',
    incomeClass: 'income class',
    minimum: 'too few contributors',
    dominance: 'one dominates',
    pPercent: 'one can estimate another',
    complementary: 'others would follow from it',
    publishedBefore: 'hidden in an edition before',
    coarserAbout:
      'Tables by single units are hidden whole. A coarser breakdown instead makes the edition again:',
    'unit-township': 'By township instead of unit: {{hidden}} of {{cells}} hidden',
    'unit-county': 'By county instead of unit: {{hidden}} of {{cells}} hidden',
    'park-county': 'Parks by county: {{hidden}} of {{cells}} hidden',
  },
});
