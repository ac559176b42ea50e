import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { DataTable } from '../../../desk/data-table/data-table';
import { FigureDoor } from '../../../desk/figure-panel/figure-door';
import { GrowthDoor } from '../../../desk/figure-panel/growth-door';
import { periodName } from '../../../desk/scope-filter/period-name';
import { useLanguage } from '../../../i18n/texts';
import { Amount } from '../../../ui/figure/amount';
import { formatPercent, magnitudeName, magnitudeOf } from '../../../ui/figure/format-figure';
import { UNKNOWN, type Destination } from './destinations';
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
      columns={[
        {
          key: 'place',
          head: t('place'),
          cell: ({ code, name }) => (
            <span className={code === UNKNOWN ? styles['unknown'] : undefined}>
              {addressOf ? <Link to={addressOf(code)}>{name}</Link> : name}
            </span>
          ),
        },
        {
          key: 'amount',
          head: t('amount', { unit: magnitudeName(magnitude, language) }),
          isNumber: true,
          cell: ({ amount, figure }) => (
            <FigureDoor figure={figure}>
              <Amount yuan={amount} magnitude={magnitude} />
            </FigureDoor>
          ),
        },
        {
          key: 'share',
          head: t('share'),
          isNumber: true,
          cell: ({ share }) => (share === null ? '—' : formatPercent(share)),
        },
        {
          key: 'growth',
          head: t('growth'),
          isNumber: true,
          cell: ({ growth, growthFigure }) => <GrowthDoor ratio={growth} figure={growthFigure} />,
        },
        { key: 'first', head: t('first'), cell: ({ first }) => firstWords(first) },
      ]}
    />
  );
};
