import type { CubeDimension, CubeQuery } from '@xiangtong/contracts';
import { formatRatio } from '@xiangtong/domain';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Block } from '../../../desk/block/block';
import { decimalOf, type CubeAnswer, type CubeRow } from '../../../api/cube/use-cube';
import { cellFigure } from '../../../desk/figure-panel/cell-figure';
import { AmountFigure, GrowthFigure, RowFigure } from '../../../desk/figure-panel/row-figure';
import { Glow } from '../../../desk/live/glow';
import { preliminaryOf } from '../../../desk/scope-filter/preliminary-notice';
import { Waterfall } from '../../../desk/waterfall/waterfall';
import { useLanguage } from '../../../i18n/texts';
import {
  amountWithUnit,
  formatCount,
  formatDecimal,
  formatPercent,
  formatSignedPercent,
  magnitudeName,
} from '../../../ui/figure/format-figure';
import { useUser } from '../../../session/use-user';
import { elsewhere, reportAddress, type Shown } from './figures';
import styles from './overview.module.css';
import { useOverviewTexts } from './texts';
import type { Loading } from '../../../ui/problem-notice/problem-notice';

export interface TotalsProps {
  readonly shown: Shown;
  readonly of: Loading;
  readonly query: CubeQuery;
  readonly answer: CubeAnswer | undefined;
}

interface SmallProps {
  readonly query: CubeQuery;
  readonly answer: CubeAnswer;
  readonly view: string;
}

/** A column of the totals, as it is shown. */
const totalFigure = (query: CubeQuery, answer: CubeAnswer, column: string) => ({
  row: answer.totals as CubeRow,
  column,
  figure: cellFigure(query, answer, null, column),
});

const Small = ({ query, answer, view }: SmallProps): ReactElement => {
  const t = useOverviewTexts();
  const { totals, coverage } = answer;
  const figures = [
    { key: 'orders', decimals: 0 },
    { key: 'averageOrder', decimals: 2 },
    { key: 'units', decimals: 0 },
  ] as const;
  const share = formatRatio(BigInt(coverage.reported), BigInt(coverage.due));
  const figureOf = (column: string) => totalFigure(query, answer, column);
  return (
    <dl className={styles['small']}>
      {figures.map(({ key, decimals }) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>
            <Glow value={String(totals[key])} view={view}>
              <RowFigure {...figureOf(key)} write={(value) => formatDecimal(value, decimals)} />
            </Glow>
            <GrowthFigure {...figureOf(`${key}.growth`)} />
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('coverage')}</dt>
        <dd>
          {formatCount(coverage.due)} / {formatCount(coverage.reported)}
          {share !== null && <span className={styles['soft']}>{formatPercent(share)}%</span>}
        </dd>
      </div>
      {coverage.unknownDestinationShare !== null && (
        <div>
          <dt>{t('unknownShare')}</dt>
          <dd>{formatPercent(coverage.unknownDestinationShare)}%</dd>
        </div>
      )}
    </dl>
  );
};

/** What can be said of growth while too few reports are in: that of the units which reported in both periods. */
const Comparable = ({ answer }: Pick<SmallProps, 'answer'>): ReactElement | null => {
  const t = useOverviewTexts();
  const preliminary = preliminaryOf(answer);
  const ratio = decimalOf(answer.totals, 'comparableGrowth');
  if (preliminary === null || ratio === null) return null;
  const { due, reported } = preliminary;
  const figures = {
    growth: formatSignedPercent(ratio),
    due: formatCount(due),
    reported: formatCount(reported),
  };
  return <p>{t('comparable', figures)}</p>;
};

/** The total of the view, its growth, and what it rests on. */
export const Headline = ({ shown, of, query, answer }: TotalsProps): ReactElement => {
  const t = useOverviewTexts();
  const language = useLanguage();
  const unit = magnitudeName(shown.magnitude, language);
  const base = decimalOf(answer?.totals, 'amount.base');
  const isOfficer = useUser().roles.includes('officer');
  return (
    <Block
      title={answer ? t('amountIn', { unit }) : t('amount')}
      aside={isOfficer && <Link to={reportAddress(shown)}>{t('toReports')}</Link>}
      of={of}
      width={5}
      rows={6}
    >
      {answer && (
        <>
          <p className={styles['total']} data-testid="total">
            <Glow value={String(answer.totals['amount'])} view={shown.key}>
              <AmountFigure {...totalFigure(query, answer, 'amount')} magnitude={shown.magnitude} />
            </Glow>
          </p>
          <p>
            {t(shown.view.compare)} <GrowthFigure {...totalFigure(query, answer, 'amount.growth')} />{' '}
            {base !== null && (
              <span className={styles['soft']}>
                {t('base', { amount: amountWithUnit(base, shown.magnitude, language) })}
              </span>
            )}
          </p>
          <Comparable answer={answer} />
          <Small query={query} answer={answer} view={shown.key} />
          <p className={styles['note']}>{t('asOf', { seq: answer.asOf })}</p>
        </>
      )}
    </Block>
  );
};

export interface WhyProps extends TotalsProps {
  /** What the scope is made of: its growth is explained by that. */
  readonly by: CubeDimension;
}

export const Why = ({ shown, of, query, answer, by }: WhyProps): ReactElement => {
  const t = useOverviewTexts();
  const language = useLanguage();
  const written = (key: string): string =>
    amountWithUnit(decimalOf(answer?.totals, key) ?? '0', shown.magnitude, language);
  return (
    <Block
      title={t('why')}
      aside={
        <>
          <span className={styles['soft']}>{t('points')}</span>
          <Link to={elsewhere(shown, '/explore', { rows: by, explain: by })}>{t('toExplore')}</Link>
        </>
      }
      of={of}
      width={7}
      rows={6}
    >
      {answer && (
        <Waterfall
          totals={answer.totals}
          measure="amount"
          base={written('amount.base')}
          now={written('amount')}
          figureOf={(column) => cellFigure(query, answer, null, column)}
        />
      )}
    </Block>
  );
};
