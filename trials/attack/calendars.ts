import type { AskedEdition, Correction, Step } from './calendar';

const CITY = '520100';
const XIFENG = '520122';
const YUNYAN = '520103';

const publish = (report: string, period: string, scope: string, more: Partial<AskedEdition> = {}): Step => ({
  publish: { report, period, scope, language: 'zh', ...more },
});

const correct = (...corrections: readonly (readonly [unit: string, period: string])[]): Step => ({
  correct: corrections.map(([unit, period]): Correction => ({ unit, period })),
});

const benefit = (unit: string, period: string, households: number): Step => ({
  benefit: [{ unit, period, households }],
});

const report = (counties: readonly string[], ...months: readonly string[]): Step => ({
  report: { counties, months },
});

/**
 * One county, its last quarter and year, with a late report of one village, of four, and of one again, and benefits of
 * two years with one that is late; a month of a third year.
 */
const small: readonly Step[] = [
  publish('poverty-impact', '2018', XIFENG),
  publish('monthly-express', '2019-11', XIFENG),
  publish('monthly-express', '2019-12', XIFENG),
  publish('yoy', '2019', XIFENG),
  correct(['520122001208', '2019-11']),
  publish('monthly-express', '2019-11', XIFENG, { language: 'en' }),
  publish('quarterly-bulletin', '2019-Q4', XIFENG),
  correct(['520122001208', '2019-12'], ['520122106212', '2019-12'], ['520122107201', '2019-12']),
  publish('monthly-express', '2019-12', XIFENG, { language: 'en' }),
  publish('destinations', '2019', XIFENG, { rounded: true }),
  publish('annual-bulletin', '2019', XIFENG),
  publish('poverty-impact', '2019-Q4', XIFENG),
  publish('poverty-impact', '2019', XIFENG),
  benefit('520122001208', '2019-12', 1),
  publish('poverty-impact', '2019', XIFENG, { language: 'en' }),
  report([XIFENG], '2020-01'),
  publish('monthly-express', '2020-01', XIFENG),
];

/**
 * A city and two of its counties; fifteen late reports between the editions, single ones and several at once, benefits of
 * two years with late ones, and the first quarter of a third year.
 */
const large: readonly Step[] = [
  publish('monthly-express', '2018-12', YUNYAN),
  publish('yoy', '2018', YUNYAN),
  publish('monthly-express', '2019-09', CITY),
  publish('monthly-express', '2019-09', YUNYAN),
  publish('monthly-express', '2019-06', XIFENG),
  correct(['520122001208', '2019-06']),
  publish('monthly-express', '2019-06', XIFENG, { language: 'en' }),
  correct(['520103P01', '2019-09']),
  publish('monthly-express', '2019-09', YUNYAN, { language: 'en' }),
  publish('monthly-express', '2019-09', CITY, { language: 'en' }),
  publish('quarterly-bulletin', '2019-Q3', YUNYAN),
  ...[CITY, XIFENG, YUNYAN].map((scope) => publish('monthly-express', '2019-11', scope)),
  correct(['520122001208', '2019-11'], ['520103P01', '2019-11']),
  ...[CITY, XIFENG, YUNYAN].map((scope) => publish('monthly-express', '2019-11', scope, { language: 'en' })),
  ...[CITY, XIFENG, YUNYAN].map((scope) => publish('monthly-express', '2019-12', scope)),
  correct(['520103030200', '2019-12']),
  publish('monthly-express', '2019-12', YUNYAN, { language: 'en' }),
  correct(['520103031200', '2019-12'], ['520103031201', '2019-12'], ['520103032200', '2019-12']),
  publish('monthly-express', '2019-12', YUNYAN),
  correct(['520122001208', '2019-12'], ['520122106212', '2019-12'], ['520122107201', '2019-12']),
  publish('monthly-express', '2019-12', XIFENG, { language: 'en' }),
  publish('monthly-express', '2019-12', CITY, { language: 'en' }),
  publish('destinations', '2019', YUNYAN, { rounded: true }),
  publish('yoy', '2019', YUNYAN),
  correct(['520103P01', '2019-12'], ['520122001208', '2019-06']),
  correct(['520103030200', '2018-12'], ['520103030200', '2019-10']),
  publish('destinations', '2019', YUNYAN, { language: 'en' }),
  publish('annual-bulletin', '2019', YUNYAN),
  publish('one-page', '2019', YUNYAN),
  publish('yoy', '2018', YUNYAN, { language: 'en' }),
  publish('yoy', '2019', CITY),
  publish('one-page', '2019', CITY),
  ...['2018', '2019-H1', '2019', '2019-12'].flatMap((period) =>
    [CITY, XIFENG, YUNYAN].map((scope) => publish('poverty-impact', period, scope)),
  ),
  publish('annual-yearbook', '2019', XIFENG),
  benefit('520122001208', '2019-12', 1),
  publish('poverty-impact', '2019', XIFENG, { language: 'en' }),
  publish('poverty-impact', '2019', CITY, { language: 'en' }),
  benefit('520122001208', '2019-11', 4),
  publish('annual-bulletin', '2019', XIFENG),
  publish('poverty-impact', '2019-H2', XIFENG),
  report([XIFENG, YUNYAN], '2020-01', '2020-02', '2020-03'),
  ...['2020-01', '2020-03'].flatMap((period) =>
    [XIFENG, YUNYAN].map((scope) => publish('monthly-express', period, scope)),
  ),
  ...[XIFENG, YUNYAN].map((scope) => publish('quarterly-bulletin', '2020-Q1', scope)),
  correct(['520103030200', '2020-01'], ['520103030200', '2019-01']),
  publish('monthly-express', '2020-03', YUNYAN, { language: 'en' }),
];

/** A late report and the benefits of a quarter: for CI, so that none of the attack stops working unnoticed. */
const shortest: readonly Step[] = [
  publish('yoy', '2019', XIFENG),
  correct(['520122001208', '2019-12']),
  publish('monthly-express', '2019-12', XIFENG),
  publish('poverty-impact', '2019-Q4', XIFENG),
];

export const calendars: Readonly<Record<string, readonly Step[]>> = { shortest, small, large };
