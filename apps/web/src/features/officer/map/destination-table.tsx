import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { DataTable } from '../../../ui/data-table/data-table';
import { AmountFigure, GrowthFigure } from '../../../desk/figure-panel/row-figure';
import { periodName } from '@xiangtong/contracts';
import { useLanguage } from '../../../i18n/texts';
import { formatPercent, magnitudeName, magnitudeOf } from '../../../ui/figure/format-figure';
import type { Destination } from './destinations';
import styles from './map.module.css';
import { useMapTexts } from './texts';

export interface DestinationTableProps {
  readonly label: string;
  readonly rows: readonly Destination[];
  /** The month in which figures begin. */
  readonly begin: string | undefined;
  readonly addressOf?: (code: string) => string;
}

/** The map's twin in rows, largest first. */
export const DestinationTable = ({ label, rows, begin, addressOf }: DestinationTableProps): ReactElement => {
  const t = useMapTexts();
  const language = useLanguage();
  const magnitude = magnitudeOf(rows.map(({ amount }) => amount));
  const firstWords = (first: string | undefined): string => {
    if (first === undefined) return '';
    return first === begin ? t('orEarlier') : periodName(first, language);
  };
  return (
    <DataTable<Destination>
      label={label}
      keyOf={({ code }) => code}
      rows={rows}
      {...(begin !== undefined && { note: t('firstNote', { month: periodName(begin, language) }) })}
      columns={(column) => [
        column.word('place', t('place'), ({ code, name, isUnplaced }) => (
          <span className={isUnplaced ? styles['unknown'] : undefined}>
            {addressOf ? <Link to={addressOf(code)}>{name}</Link> : name}
          </span>
        )),
        column.number(
          'amount',
          t('amount', { unit: magnitudeName(magnitude, language) }),
          ({ row, figure }) => (
            <AmountFigure row={row} column="amount" figure={figure} magnitude={magnitude} />
          ),
        ),
        column.number('share', t('share'), ({ share }) => (share === null ? '—' : formatPercent(share))),
        column.number('growth', t('growth'), ({ row, growthFigure }) => (
          <GrowthFigure row={row} column="amount.growth" figure={growthFigure} />
        )),
        column.word('first', t('first'), ({ first }) => firstWords(first)),
      ]}
    />
  );
};
