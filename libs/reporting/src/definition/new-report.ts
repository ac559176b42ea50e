import type { Bilingual, OwnFile } from '@xiangtong/contracts';

/** The name of a folder of a report. */
export const isReportId = (text: string): boolean =>
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && text.length <= 40;

const structure = `title: title                                   # 文字的名字，内容在 texts.zh.yaml、texts.en.yaml

parameters:                                    # 给哪些范围、哪些时期用
  scopes: [village, park, township, county, prefecture, province]
  periods: [month, quarter, half, year]

legalHeader: [issuer, approval, validUntil]   # 右上角：取自版头和报表制度的设置；有表号的加上 number，写文字 legal.number.text
signatures: [unitHead, statisticsHead, preparer, phone, issued]
notes: [note.rounding, note.amount, note.internal, note.dataLabel]

queries:                                       # 第一行的合计叫 headline.amount，各行叫 byMonth.first.amount、row.amount
  headline:
    measures: [amount, orders, products]
    where: { flow: up }
    compare: yoy
  byMonth:
    measures: [amount, orders]
    by: [month]
    where: { flow: up }
    compare: yoy
    order: [month asc]
  byProduct:
    measures: [amount, orders]
    by: [product]
    where: { flow: up }
    compare: yoy
    order: [amount desc]

sections:
  - section: overview
    title: overview.title
    blocks:
      - { prose: overview.lead, see: [productsTable] }
      - chart: monthsChart
        type: bar                              # bar horizontal-bar line waterfall tile-map
        title: overview.chart
        alternative: overview.alternative
        when: headline.amount
        query: byMonth
        category: month
        format: money
        series: [{ value: amount, label: column.current }, { value: amount.base, label: column.base }]
  - section: products
    title: products.title
    when: headline.amount
    blocks:
      - table: productsTable
        title: products.table
        query: byProduct
        top: 20
        rest: column.rest
        columns:
          - { key: product, label: column.product, width: 3 }
          - { key: amount, label: column.amount, format: money }
          - { key: amount.growth, label: column.growth, format: percent }
          - { key: amount.portion, label: column.portion, format: percent }
          - { key: orders, label: column.orders, format: count, unit: unit.orders }
        total: column.total
`;

const chinese = `overview:
  title: 总体情况
  lead: '{{? headline.amount}}{{period}}，{{scope.name}}农产品网络零售额{{headline.amount | money}}，{{headline.amount.growth | growthPhrase}}；订单{{headline.orders | count}}单，{{headline.orders.growth | growthPhrase}}。零售额居前的产品为{{* byProduct 3 ;}}{{row.product}}{{row.amount | money}}，{{row.amount.growth | growthPhrase}}{{/}}。{{/}}{{! headline.amount}}{{period}}，{{scope.name}}{{headline.amount | absencePhrase}}。{{/}}'
  chart: 各月零售额
  alternative: '各月零售额：{{* byMonth ;}}{{row.month}}{{row.amount | money}}{{/}}'
products:
  title: 分产品
  table: 零售额前20位的产品
`;

const english = `overview:
  title: Overview
  lead: '{{? headline.amount}}In {{period}}, online retail sales of {{scope.name}} came to {{headline.amount | money}}, {{headline.amount.growth | growthPhrase}}, with {{headline.orders | count}} orders, {{headline.orders.growth | growthPhrase}}. The leading products are {{* byProduct 3 ;}}{{row.product}} with {{row.amount | money}}, {{row.amount.growth | growthPhrase}}{{/}}.{{/}}{{! headline.amount}}{{period}}, {{scope.name}}: {{headline.amount | absencePhrase}}.{{/}}'
  chart: Sales by month
  alternative: 'Sales by month: {{* byMonth ;}}{{row.month}} {{row.amount | money}}{{/}}'
products:
  title: By product
  table: The 20 products with the largest sales
`;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * A whole report that can be made at once, to be changed: a sentence, a chart and a table. Figures cannot stand in the title
 * that is given.
 */
export const newReport = ({ zh, en }: Bilingual): Readonly<Record<OwnFile, string>> => ({
  'report.yaml': structure,
  'texts.zh.yaml': `title: ${quoted(`${zh}：{{scope.name}}{{period}}`)}\n${chinese}`,
  'texts.en.yaml': `title: ${quoted(`${en}: {{scope.name}}, {{period}}`)}\n${english}`,
});
