import { mechanisms, type ReportDocument } from '@xiangtong/contracts';
import { buildReport } from '../../compose/build-report';
import { XIFENG } from '../../compose/testing/build-yoy';
import { fakeSources } from '../../compose/testing/fake-sources';
import { deliveredReport } from '../../definition/testing/delivered-reports';
import { summaryOf, type Benefit } from '../attack/testing/benefit-world';

const villages = ['520122100201', '520122100202', '520122100203'];
const COUNT = 161;

/** What 161 households got in both years; two of them are not registered poor, and live in one village. */
const benefits: readonly Benefit[] = Array.from({ length: COUNT }, (_, household) =>
  [201805, 201905].map((month): Benefit => {
    const gross = 100_000 + household * 997 + (month % 100) * 31;
    const about = { persons: 1 + (household % 4), mechanism: mechanisms[household % 3]! };
    const village = villages[household < 2 ? 0 : household % villages.length]!;
    return {
      ...about,
      month,
      household,
      village,
      gross,
      cost: 0,
      isPoor: household >= 2,
      isPaid: true,
      unit: village,
    };
  }),
).flat();

const figuresIn = ({ sections }: ReportDocument): readonly (readonly [string, number])[] =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flatMap(({ key, cells }) =>
            cells.flatMap(({ value }, at) =>
              value === null
                ? []
                : [[`${block.id} ${key} ${block.columns[at]!.key}`, Number(value)] as const],
            ),
          )
        : [],
    );

describe('numbers of households that one table of an edition hides', () => {
  it.each(['poverty-impact', 'annual-bulletin', 'annual-yearbook'])(
    'follow from no other table of %s, nor from a sum and its mean',
    async (report) => {
      const sources = fakeSources({
        sources: { impact: async ({ period, scope }) => summaryOf(benefits, period, scope) },
      });
      const parameters = { period: '2019', scope: XIFENG, language: 'zh', edition: 'public' } as const;
      const document = await buildReport(deliveredReport(report), parameters, sources);
      const figures = figuresIn(document);
      expect(figures.length).toBeGreaterThan(20);
      expect(figures.filter(([, value]) => value === COUNT)).toEqual([]);
      const texts = document.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
      );
      expect(texts.filter((text) => /(?<!\d)161(?!\d)/.test(text))).toEqual([]);
      const quotients = figures.flatMap(([sum, dividend]) =>
        figures.flatMap(([mean, divisor]) =>
          divisor > 1 && [dividend, dividend * 10_000].some((one) => Math.abs(one / divisor - COUNT) < 1e-3)
            ? [`${sum} / ${mean}`]
            : [],
        ),
      );
      expect(quotients).toEqual([]);
    },
  );
});
