import { defineTexts } from '../../../i18n/texts';

export const useReceiptTexts = defineTexts({
  zh: {
    reported: '已上报',
    yuan: '元',
    waits: '待审核',
    accepted: '已通过',
    withOfficer: '在{{county}}审核员处',
    counted: '已计入{{county}}汇总',
    yearOnYear: '同比',
    noBase: '去年同期没有数',
    growth: '同比 {{percent}}%',
    rank: '{{place}}第 {{rank}}（共 {{of}} 家）',
    share: '占{{place}} {{percent}}%',
    look: '看明细',
    picture: '做成图片',
    pictureFoot: '乡统 · 审核通过的数',
  },
  en: {
    reported: 'Reported',
    yuan: 'yuan',
    waits: 'waits for review',
    accepted: 'accepted',
    withOfficer: 'with the officers of {{county}}',
    counted: 'counted in {{county}}',
    yearOnYear: 'Year on year',
    noBase: 'Nothing to compare with a year ago',
    growth: 'Year on year {{percent}}%',
    rank: '{{place}}: number {{rank}} of {{of}}',
    share: '{{percent}}% of {{place}}',
    look: 'See the lines',
    picture: 'Make a picture',
    pictureFoot: 'Xiangtong · figures as accepted',
  },
});

export type ReceiptTexts = ReturnType<typeof useReceiptTexts>;
