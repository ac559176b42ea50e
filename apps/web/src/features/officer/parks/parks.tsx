import type { CubeCompare, CubeQuery } from '@xiangtong/contracts';
import { parseMonth, parsePeriod } from '@xiangtong/domain';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Reorganised } from '../../../desk/ranked/reorganised';
import { Block, Blocks } from '../../../desk/block/block';
import { decimalOf, useCube } from '../../../api/cube/use-cube';
import { useAddress } from '../../../ui/address/use-address';
import { MonthLines } from '../../../desk/month-lines/month-lines';
import { scopeOf } from '../../../ui/places/scope';
import { useSalesMonths } from '../../../desk/scope-filter/use-sales-months';
import { useLanguage } from '../../../i18n/texts';
import { magnitudeName, magnitudeOf } from '../../../ui/figure/format-figure';
import { parkColumns, parkFigures, parkRows, sortedParks, type ParkColumn } from './park-rows';
import { ParkTable } from './park-table';
import styles from './parks.module.css';
import { useParksTexts } from './texts';

export interface ParksProps {
  readonly where: NonNullable<CubeQuery['where']>;
  readonly period: string;
  readonly compare: CubeCompare;
}

/** The months of one park, each of which sets the page to itself. */
const ParkMonths = ({ code, name, period }: { code: string; name: string; period: string }): ReactElement => {
  const t = useParksTexts();
  const language = useLanguage();
  const { addressOf } = useAddress();
  const { query, months } = useSalesMonths(scopeOf(code));
  const magnitude = magnitudeOf([...months.values()].flatMap((row) => decimalOf(row, 'amount') ?? []));
  const shown = parsePeriod(period);
  return (
    <Block
      title={t('months', { name, unit: magnitudeName(magnitude, language) })}
      aside={
        <span className={styles['links']}>
          <Link to={`/overview?scope=${encodeURIComponent(code)}&period=${period}`}>{t('openUnit')}</Link>
          <Link to={addressOf({ park: '' })}>{t('unchoose')}</Link>
        </span>
      }
      of={query}
      width={12}
    >
      <MonthLines
        year={Math.floor((shown?.to ?? 0) / 100)}
        months={months}
        magnitude={magnitude}
        isShown={(text) => {
          const month = parseMonth(text);
          return month !== null && shown !== null && shown.from <= month && month <= shown.to;
        }}
        addressOf={(month) => addressOf({ period: month })}
      />
    </Block>
  );
};

/** Sales of the period, and the yearly report of its year; both are waited for. */
const useParkFigures = ({ where, period, compare }: ParksProps, year: string) => {
  const language = useLanguage();
  const parks = { ...where, unitKind: 'park' };
  const salesQuery: CubeQuery = { measures: ['amount'], by: ['park'], where: parks, period, compare };
  const statedQuery: CubeQuery = { measures: parkFigures, by: ['park'], where: parks, period: year };
  const [sales, stated] = [useCube(salesQuery), useCube(statedQuery)];
  const answered =
    sales.data &&
    parkRows(
      { query: salesQuery, answer: sales.data },
      stated.data ? { query: statedQuery, answer: stated.data } : null,
      language,
    );
  return {
    of: {
      isPending: sales.isPending || stated.isPending,
      error: sales.error ?? stated.error,
      refetch: () => void (sales.refetch(), stated.refetch()),
      sales: sales.data,
    },
    answered,
    hasReports: stated.data?.rows.some((row) => parkFigures.some((key) => row[key] !== null)) !== false,
  };
};

/** Parks side by side: sales of the period beside the yearly report of its year. */
export const Parks = (props: ParksProps): ReactElement => {
  const { period } = props;
  const t = useParksTexts();
  const { get, addressOf } = useAddress();
  const year = String(Math.floor((parsePeriod(period)?.to ?? 0) / 100));
  const { of, answered, hasReports } = useParkFigures(props, year);
  const sortedBy = parkColumns.find((column) => column === get('sort')) ?? 'amount';
  const chosen = get('park') || null;
  const chosenPark = answered?.rows.find(({ code }) => code === chosen);
  return (
    <Blocks>
      {chosenPark && <ParkMonths code={chosenPark.code} name={chosenPark.name} period={period} />}
      <Block title={t('sideBySide')} of={of} width={12} rows={14}>
        {answered && answered.rows.length === 0 && <p>{t('noParks')}</p>}
        {answered && answered.rows.length > 0 && (
          <>
            <ParkTable
              rows={sortedParks(answered.rows, sortedBy)}
              total={answered.total}
              sortedBy={sortedBy}
              chosen={chosen}
              sortAddressOf={(column: ParkColumn) => addressOf({ sort: column })}
              parkAddressOf={(code) => addressOf({ park: code })}
            />
            <Reorganised answer={of.sales} />
            <p className={styles['note']}>
              {t(hasReports ? 'yearly' : 'noReports', { year })} {t('perAreaNote')}
            </p>
          </>
        )}
      </Block>
    </Blocks>
  );
};
