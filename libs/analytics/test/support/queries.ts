import type { SalesQuery } from './naive-cube';

/** Groupings that together use every dimension, every measure and every comparison. */
export const queries: readonly SalesQuery[] = [
  { measures: ['amount'], by: [], period: '2019' },
  {
    measures: ['amount', 'products', 'units', 'stores', 'provinces', 'cities', 'districts'],
    by: ['unit'],
    period: '2018-11..2020-01',
  },
  { measures: ['quantity', 'orders', 'refunds', 'averageOrder'], by: ['village', 'park'], period: '2019' },
  { measures: ['orders', 'amount'], by: ['township', 'unitKind'], period: '2018' },
  { measures: ['averageOrder'], by: ['county', 'prefecture', 'year'], period: '2018-11..2020-01' },
  { measures: ['amount', 'districts'], by: ['destination', 'flow'], period: '2019-H2' },
  { measures: ['cities', 'amount'], by: ['destinationCity'], period: '2018-11..2019-12' },
  { measures: ['amount', 'stores'], by: ['destinationProvince', 'category'], period: '2019' },
  { measures: ['amount'], by: ['platform', 'store', 'quarter'], period: '2018-Q4' },
  {
    measures: ['amount', 'averageOrder', 'products'],
    by: ['product', 'month'],
    period: '2019',
    compare: 'yoy',
  },
  { measures: ['quantity', 'provinces'], by: ['quarter', 'flow'], period: '2019-Q4', compare: 'yoy' },
  { measures: ['orders', 'amount'], by: ['month'], period: '2019-01..2019-02', compare: 'mom' },
  { measures: ['amount', 'units'], by: [], period: '2019-12', compare: 'mom' },
  { measures: ['refunds'], by: ['township', 'year'], period: '2018-11..2020-01', compare: 'yoy' },
  {
    measures: ['averageOrder'],
    by: ['unit', 'platform', 'flow'],
    period: '2018-11..2020-01',
    compare: 'yoy',
  },
];
