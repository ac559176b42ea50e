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

/** Name, now, a year before. Where nothing is on record, what households got is not zero but unknown. */
const rowsOf = (
  t: ReturnType<typeof useOverviewTexts>,
  language: Language,
  now: Figures,
  base: Figures,
): (readonly [string, string, string])[] => {
  const write = (figures: Figures, figure: (figures: Figures) => string): string =>
    figures.households === 0 ? t('noRecords') : figure(figures);
  const row = (name: string, figure: (figures: Figures) => string): readonly [string, string, string] => [
    name,
    write(now, figure),
    write(base, figure),
  ];
  return [
    row(t('households'), ({ households }) => formatCount(households)),
    row(t('poorHouseholds'), ({ registeredPoorHouseholds }) => formatCount(registeredPoorHouseholds)),
    row(t('netIncome', { unit: magnitudeName('ten-thousand', language) }), ({ netIncome }) =>
      formatAmount(netIncome, 'ten-thousand'),
    ),
    row(t('gain'), ({ gainPerHousehold }) =>
      gainPerHousehold === null ? '—' : formatDecimal(gainPerHousehold, 2),
    ),
    row(t('villages'), ({ villagesDriven }) => formatCount(villagesDriven)),
  ];
};

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
      {coverage && coverage.ratio !== null && now && now.households > 0 && (
        <p className={styles['note']}>{t('impactCoverage', { percent: formatPercent(coverage.ratio) })}</p>
      )}
    </Block>
  );
};
