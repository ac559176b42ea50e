import { divisionPrefix } from '@xiangtong/domain';
import type { Language } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { Block } from '../../../desk/block/block';
import { closedFigure } from '../../../desk/figure-panel/closed-figure';
import { FigureDoor } from '../../../desk/figure-panel/figure-door';
import { useLanguage } from '../../../i18n/texts';
import { useUser } from '../../../session/use-user';
import { DataTable } from '../../../ui/data-table/data-table';
import {
  formatAmount,
  formatCount,
  formatDecimal,
  formatPercent,
  magnitudeName,
} from '../../../ui/figure/format-figure';
import { elsewhere, type Shown } from './figures';
import styles from './overview.module.css';
import { useOverviewTexts } from './texts';

type Figures = components['schemas']['ImpactSummary']['figures'];

/** Name, now, a year before. */
const rowsOf = (
  t: ReturnType<typeof useOverviewTexts>,
  language: Language,
  now: Figures,
  base: Figures,
): (readonly [string, string, string])[] => [
  [t('households'), formatCount(now.households), formatCount(base.households)],
  [
    t('poorHouseholds'),
    formatCount(now.registeredPoorHouseholds),
    formatCount(base.registeredPoorHouseholds),
  ],
  [
    t('netIncome', { unit: magnitudeName('ten-thousand', language) }),
    formatAmount(now.netIncome, 'ten-thousand'),
    formatAmount(base.netIncome, 'ten-thousand'),
  ],
  [
    t('gain'),
    now.gainPerHousehold === null ? '—' : formatDecimal(now.gainPerHousehold, 2),
    base.gainPerHousehold === null ? '—' : formatDecimal(base.gainPerHousehold, 2),
  ],
  [t('villages'), formatCount(now.villagesDriven), formatCount(base.villagesDriven)],
];

const Closed = ({ children }: { readonly children: string }): ReactElement => (
  <FigureDoor figure={closedFigure('impact')}>{children}</FigureDoor>
);

/** How many households e-commerce reached, for those who have the right to see it. */
export const Impact = ({ shown }: { readonly shown: Shown }): ReactElement => {
  const t = useOverviewTexts();
  const language = useLanguage();
  const { divisions } = useUser();
  const code = shown.view.scope?.code ?? divisions[0] ?? '';
  const scope = shown.view.scope?.kind === 'unit' ? code : divisionPrefix(code);
  const query = api.useQuery('get', '/api/v1/impact/summary', {
    params: { query: { period: shown.period, scope } },
  });
  const { figures: now, base, coverage } = query.data ?? {};
  return (
    <Block
      title={t('impact')}
      aside={<Link to={elsewhere(shown, '/parks', { tab: 'impact' })}>{t('toHouseholds')}</Link>}
      of={query}
      width={12}
      rows={5}
    >
      {now && base && (
        <DataTable
          label={t('impact')}
          isOpen
          rows={rowsOf(t, language, now, base)}
          keyOf={([name]) => name}
          columns={(column) => [
            column.name('figure', t('figure'), ([name]) => name),
            column.number('value', t('value'), ([, value]) => <Closed>{value}</Closed>),
            column.number('before', t('before'), ([, , value]) => <Closed>{value}</Closed>),
          ]}
        />
      )}
      {coverage && coverage.ratio !== null && (
        <p className={styles['note']}>{t('impactCoverage', { percent: formatPercent(coverage.ratio) })}</p>
      )}
    </Block>
  );
};
