import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { defineTexts, useLanguage } from '../../i18n/texts';
import { Amount } from '../../ui/figure/amount';
import { magnitudeName, magnitudeOf } from '../../ui/figure/format-figure';
import { FigureDoor } from '../figure-panel/figure-door';
import { GrowthDoor } from '../figure-panel/growth-door';
import { Glow } from '../live/glow';
import styles from './ranked-table.module.css';

const useRankedTexts = defineTexts('ranked', {
  zh: { amount: '销售额（{{unit}}）', growth: '增长' },
  en: { amount: 'Sales ({{unit}})', growth: 'Growth' },
});

export interface RankedRow {
  readonly code: string;
  readonly name: string;
  /** Yuan. */
  readonly amount: string;
  /** Exact ratio; null without a base. */
  readonly growth: string | null;
  /** Not known where: kept, in grey. */
  readonly isUnknown?: boolean;
  /** Addresses of the amount and of its growth, see `FigureDoor`. */
  readonly figure: string;
  readonly growthFigure: string;
  /** What the name opens. */
  readonly to?: string;
}

export interface RankedTableProps {
  /** What the rows are: the head of the first column. */
  readonly of: string;
  readonly rows: readonly RankedRow[];
  /** See `Glow`. */
  readonly view: string;
}

/** Members by size: a name, a bar with its amount, the growth. */
export const RankedTable = ({ of, rows, view }: RankedTableProps): ReactElement => {
  const t = useRankedTexts();
  const language = useLanguage();
  const magnitude = magnitudeOf(rows.map(({ amount }) => amount));
  const most = Math.max(0, ...rows.map(({ amount }) => Number(amount)));
  const share = (amount: string): string =>
    most > 0 ? `${Math.max(0, (Number(amount) / most) * 100)}%` : '0%';
  return (
    <table className={styles['ranked']}>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col" className="number">
            {t('amount', { unit: magnitudeName(magnitude, language) })}
          </th>
          <th scope="col" className="number">
            {t('growth')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, name, amount, growth, isUnknown, figure, growthFigure, to }) => (
          <tr key={code} className={isUnknown ? styles['unknown'] : undefined}>
            <th scope="row">
              <span className={styles['name']}>{to === undefined ? name : <Link to={to}>{name}</Link>}</span>
              <span className={styles['shaft']} aria-hidden="true">
                <span className={styles['bar']} style={{ width: share(amount) }} />
              </span>
            </th>
            <td className="number">
              <Glow value={amount} view={view}>
                <FigureDoor figure={figure}>
                  <Amount yuan={amount} magnitude={magnitude} />
                </FigureDoor>
              </Glow>
            </td>
            <td className="number">
              <GrowthDoor ratio={growth} figure={growthFigure} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
