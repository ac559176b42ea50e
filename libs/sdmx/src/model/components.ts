import type { BilingualText } from '@xiangtong/contracts';

/** Listed in the order of the key. */
export const dimensionIds = [
  'FREQ',
  'REF_AREA',
  'INDICATOR',
  'TRANSFORMATION',
  'FLOW',
  'PRODUCT',
  'DESTINATION',
  'PLATFORM',
  'UNIT_KIND',
  'ORGANISING_MODEL',
  'TIME_PERIOD',
] as const;
export type DimensionId = (typeof dimensionIds)[number];

/** Those of which the key of a query is made. */
export const keyDimensions = dimensionIds.filter((id) => id !== 'TIME_PERIOD');

export const attributeIds = [
  'UNIT_MEASURE',
  'DECIMALS',
  'OBS_STATUS',
  'CONF_STATUS',
  'SEAL',
  'FIGURE',
] as const;
export type AttributeId = (typeof attributeIds)[number];

export const MEASURE = 'OBS_VALUE' as const;

export type ComponentId = DimensionId | AttributeId | typeof MEASURE;

interface Component {
  readonly name: BilingualText;
  readonly description?: BilingualText;
  /** Type of values without a code list. */
  readonly dataType?: 'String' | 'Integer' | 'Decimal' | 'ObservationalTimePeriod';
}

const text = (zh: string, en: string): BilingualText => ({ zh, en });

export const components: Readonly<Record<ComponentId, Component>> = {
  FREQ: { name: text('频率', 'Frequency') },
  REF_AREA: { name: text('地区或填报单位', 'Division or reporting unit') },
  INDICATOR: { name: text('指标', 'Indicator') },
  TRANSFORMATION: { name: text('数值种类', 'Transformation') },
  FLOW: { name: text('流向', 'Flow') },
  PRODUCT: { name: text('产品或品类', 'Product or category') },
  DESTINATION: { name: text('目的地', 'Destination') },
  PLATFORM: { name: text('平台', 'Platform') },
  UNIT_KIND: { name: text('填报单位类型', 'Kind of reporting unit') },
  ORGANISING_MODEL: { name: text('组织模式', 'Form of organisation') },
  TIME_PERIOD: { name: text('时期', 'Time period'), dataType: 'ObservationalTimePeriod' },
  OBS_VALUE: { name: text('数值', 'Observation value'), dataType: 'Decimal' },
  UNIT_MEASURE: { name: text('计量单位', 'Unit of measure') },
  DECIMALS: { name: text('小数位数', 'Decimals'), dataType: 'Integer' },
  OBS_STATUS: { name: text('数值状态', 'Observation status') },
  CONF_STATUS: { name: text('公开状态', 'Confidentiality status') },
  SEAL: {
    name: text('防伪校验码', 'Seal'),
    description: text('印出这个数的公开版的防伪校验码。', 'Of the public edition that prints the figure.'),
    dataType: 'String',
  },
  FIGURE: {
    name: text('数字地址', 'Address of the figure'),
    description: text('在公开版中的位置：表/行/列。', 'Its place in the edition: table, row and column.'),
    dataType: 'String',
  },
};

export const isAttribute = (id: string): id is AttributeId => attributeIds.some((known) => known === id);
export const isDimension = (id: string): id is DimensionId => dimensionIds.some((known) => known === id);
