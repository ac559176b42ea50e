import { formatMonth, monthOf } from '@xiangtong/domain';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { serviceNow } from '../../../api/service-clock';
import { useAddress } from '../../../ui/address/use-address';
import { lineagePicture, type Bar, type Bend } from './lineage';
import { useUnitTexts } from './texts';
import { useMonthWords } from './use-month-words';
import { useLineage } from './use-units';
import styles from './units.module.css';

const [WIDTH, ROW, TOP, BAR] = [640, 54, 26, 8];

const heightOf = (row: number): number => TOP + row * ROW + 28;

const BarLine = ({
  bar,
  x,
  isOwn,
}: {
  readonly bar: Bar;
  readonly x: (at: number) => number;
  readonly isOwn: boolean;
}) => {
  const { addressOf } = useAddress();
  const { fromTo } = useMonthWords();
  const [left, right] = [x(bar.start), x(bar.end)];
  // Names of late units would leave the picture on the right.
  const isLate = left > WIDTH * 0.6;
  const name = (
    <text x={isLate ? WIDTH : left} y={heightOf(bar.row) - 6} textAnchor={isLate ? 'end' : 'start'}>
      {bar.name} {fromTo(bar.from, bar.to)}
    </text>
  );
  return (
    <g className={isOwn ? styles['own'] : undefined}>
      {isOwn ? name : <Link to={addressOf({ unit: bar.code })}>{name}</Link>}
      <rect x={left} y={heightOf(bar.row)} width={Math.max(right - left, 3)} height={BAR} />
      {bar.to !== null && <rect x={right - 3} y={heightOf(bar.row) - 4} width={3} height={BAR + 8} />}
    </g>
  );
};

const BendLine = ({ bend, x }: { readonly bend: Bend; readonly x: (at: number) => number }): ReactElement => {
  const [from, to] = [heightOf(bend.fromRow) + BAR / 2, heightOf(bend.toRow) + BAR / 2];
  const isFarRight = x(bend.at) > WIDTH - 60;
  return (
    <g className={styles['bend']}>
      <path d={`M ${x(bend.at)} ${from} V ${to}`} />
      <circle cx={x(bend.at)} cy={to} r={4} />
      {bend.weight !== '1' && (
        <text x={x(bend.at) + (isFarRight ? -6 : 6)} y={to + 20} textAnchor={isFarRight ? 'end' : 'start'}>
          ×{bend.weight}
        </text>
      )}
    </g>
  );
};

/** Where a unit has come from and what has become of it: one line a unit over months. */
export const TimeLine = ({ code }: { readonly code: string }): ReactElement | null => {
  const t = useUnitTexts();
  const { data } = useLineage(code);
  if (!data || data.units.length === 0) return null;
  const { bars, bends, years, months } = lineagePicture(data, formatMonth(monthOf(serviceNow())));
  const x = (at: number): number => (at / months) * WIDTH;
  return (
    <div className={styles['timeLine']} role="group" aria-label={t('timeLine')} tabIndex={0}>
      <svg
        viewBox={`-4 0 ${WIDTH + 8} ${heightOf(bars.length - 1) + 28}`}
        role="group"
        aria-label={t('timeLineAbout')}
      >
        {years.map(({ year, at }) => (
          <g key={year} className={styles['year']}>
            <path d={`M ${x(at)} 18 V ${heightOf(bars.length - 1) + 20}`} />
            <text x={x(at) + 3} y={12}>
              {year}
            </text>
          </g>
        ))}
        {bends.map((bend) => (
          <BendLine key={`${bend.predecessor} ${bend.successor}`} bend={bend} x={x} />
        ))}
        {bars.map((bar) => (
          <BarLine key={bar.code} bar={bar} x={x} isOwn={bar.code === code} />
        ))}
      </svg>
    </div>
  );
};
