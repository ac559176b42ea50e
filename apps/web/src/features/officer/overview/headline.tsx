import type { CubeDimension, CubeQuery } from '@xiangtong/contracts';
import { formatRatio } from '@xiangtong/domain';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Block, type Loading } from '../../../desk/block/block';
import { decimalOf, type CubeAnswer } from '../../../desk/cube/use-cube';
import { cellFigure } from '../../../desk/figure-panel/cell-figure';
import { FigureDoor } from '../../../desk/figure-panel/figure-door';
import { GrowthDoor } from '../../../desk/figure-panel/growth-door';
import { Glow } from '../../../desk/live/glow';
import { Waterfall } from '../../../desk/waterfall/waterfall';
import { useLanguage } from '../../../i18n/texts';
import { Amount } from '../../../ui/figure/amount';
import { formatAmount, formatDecimal, formatPercent, magnitudeName } from '../../../ui/figure/format-figure';
import { useUser } from '../../../session/use-user';
import { elsewhere, reportAddress, type Shown } from './figures';
import styles from './overview.module.css';
import { useOverviewTexts } from './texts';

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

const Small = ({ query, answer, view }: SmallProps): ReactElement => {
  const t = useOverviewTexts();
  const { totals, coverage } = answer;
  const figures = [
    { key: 'orders', decimals: 0 },
    { key: 'averageOrder', decimals: 2 },
    { key: 'units', decimals: 0 },
  ] as const;
  const share = formatRatio(BigInt(coverage.reported), BigInt(coverage.due));
  return (
    <dl className={styles['small']}>
      {figures.map(({ key, decimals }) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>
            <Glow value={String(totals[key])} view={view}>
              <FigureDoor figure={cellFigure(query, answer, null, key)}>
                {formatDecimal(decimalOf(totals, key) ?? '0', decimals)}
              </FigureDoor>
            </Glow>
            <GrowthDoor
              ratio={decimalOf(totals, `${key}.growth`)}
              figure={cellFigure(query, answer, null, `${key}.growth`)}
            />
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('coverage')}</dt>
        <dd>
          {formatDecimal(String(coverage.due), 0)} / {formatDecimal(String(coverage.reported), 0)}
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

/** The total of the view, its growth, and what it rests on. */
export const Headline = ({ shown, of, query, answer }: TotalsProps): ReactElement => {
  const t = useOverviewTexts();
  const language = useLanguage();
  const unit = magnitudeName(shown.magnitude, language);
  const amount = decimalOf(answer?.totals, 'amount') ?? '0';
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
            <Glow value={amount} view={shown.key}>
              <FigureDoor figure={cellFigure(query, answer, null, 'amount')}>
                <Amount yuan={amount} magnitude={shown.magnitude} />
              </FigureDoor>
            </Glow>
          </p>
          <p>
            {t(shown.view.compare)}{' '}
            <GrowthDoor
              ratio={decimalOf(answer.totals, 'amount.growth')}
              figure={cellFigure(query, answer, null, 'amount.growth')}
            />{' '}
            {base !== null && (
              <span className={styles['soft']}>
                {t('base', { amount: formatAmount(base, shown.magnitude), unit })}
              </span>
            )}
          </p>
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
  const written = (key: string): string =>
    formatAmount(decimalOf(answer?.totals, key) ?? '0', shown.magnitude);
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
          decomposition={answer.totals}
          base={written('amount.base')}
          now={written('amount')}
          figureOf={(column) => cellFigure(query, answer, null, column)}
        />
      )}
    </Block>
  );
};
