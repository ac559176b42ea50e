import type { PublishedFigure } from '@xiangtong/contracts';
import type { MemberNames } from '../model/code-lists';
import type { EditionFigures } from '../model/observation';

export const figure = (overrides: Partial<PublishedFigure> = {}): PublishedFigure => ({
  place: 'table/row/amount',
  measure: 'amount',
  kind: 'level',
  compare: null,
  period: '2019-12',
  members: { flow: 'up' },
  value: '1234.56',
  decimals: 2,
  ...overrides,
});

export const edition = (overrides: Partial<EditionFigures> = {}): EditionFigures => ({
  seal: 'a'.repeat(64),
  report: 'monthly-express',
  place: '520122',
  language: 'zh',
  publishedAt: '2020-01-10T02:00:00.000Z',
  isReplaced: false,
  figures: [figure()],
  ...overrides,
});

/** A month's figures of a county: a total, its parts by platform, growth, and one that is withheld. */
export const month = (period: string, amount: string): readonly PublishedFigure[] => [
  figure({ place: 'indicators/amount/month', period, value: amount }),
  figure({ place: 'indicators/amount/growth', period, kind: 'growth', compare: 'yoy', value: '12.5' }),
  figure({ place: 'platforms/jd/amount', period, members: { flow: 'up', platform: 'jd' }, value: '1000' }),
  figure({
    place: 'platforms/solo/amount',
    period,
    members: { flow: 'up', platform: 'solo' },
    value: null,
    reason: 'suppressed',
  }),
  figure({
    place: 'units/520122001208/amount',
    period,
    members: { flow: 'up', unit: '520122001208' },
    value: '7',
  }),
  figure({ place: 'toDate/total/amount', period: `${period.slice(0, 4)}-01..${period}`, value: '99999.99' }),
];

const names: MemberNames = {
  REF_AREA: new Map([['520122', { zh: '息烽县', en: 'Xifeng County' }]]),
  PRODUCT: new Map(),
  DESTINATION: new Map(),
  PLATFORM: new Map([['jd', { zh: '京东', en: 'JD, "the mall"' }]]),
};

export const context = {
  language: 'en',
  prepared: '2020-01-10T02:00:00.000Z',
  names,
  licence: null,
} as const;

export const flow = { report: 'monthly-express', name: { zh: '月度快报', en: 'Monthly express' } };
