import { defineTexts } from '../../i18n/texts';

const useReportNames = defineTexts({
  zh: {
    'annual-bulletin': '年度公报',
    'annual-yearbook': '统计年鉴',
    'audit-summary': '审计摘要',
    destinations: '销售目的地',
    'monthly-express': '月度快报',
    'one-page': '一页纸',
    parks: '园区情况',
    'poverty-impact': '扶贫成效',
    'quarterly-bulletin': '季度公报',
    'reporting-quality': '数据质量',
    'township-bulletin': '乡镇公报',
    'village-profile': '村情概览',
    yoy: '同比分析',
  },
  en: {
    'annual-bulletin': 'Annual bulletin',
    'annual-yearbook': 'Statistical yearbook',
    'audit-summary': 'Audit summary',
    destinations: 'Destinations',
    'monthly-express': 'Monthly express',
    'one-page': 'One page',
    parks: 'Parks',
    'poverty-impact': 'Poverty impact',
    'quarterly-bulletin': 'Quarterly bulletin',
    'reporting-quality': 'Data quality',
    'township-bulletin': 'Township bulletin',
    'village-profile': 'Village profile',
    yoy: 'Year on year',
  },
});

/** The reports of the product. */
export const shippedReports = [
  'annual-bulletin',
  'annual-yearbook',
  'audit-summary',
  'destinations',
  'monthly-express',
  'one-page',
  'parks',
  'poverty-impact',
  'quarterly-bulletin',
  'reporting-quality',
  'township-bulletin',
  'village-profile',
  'yoy',
] as const;

/** The name of a report; a county's own reports go by their code. */
export const useReportName = (): ((report: string) => string) => {
  const t = useReportNames();
  return (report) => {
    const found = shippedReports.find((name) => name === report);
    return found === undefined ? report : t(found);
  };
};
