import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Block } from '../../../desk/block/block';
import { useDivisionsBelow } from '../../../ui/places/place-name';
import { TileMap, type OtherPlace, type TileValue } from '../../../desk/tile-map/tile-map';
import { useLanguage } from '../../../i18n/texts';
import type { Loading } from '../../../ui/problem-notice/problem-notice';
import { formatAmount, formatPercent, magnitudeName, magnitudeOf } from '../../../ui/figure/format-figure';
import { ABROAD, type Destination } from './destinations';
import styles from './map.module.css';
import { ProvinceMap } from './province-map';
import { useMapTexts } from './texts';

export interface WaysProps {
  /** The province, of six digits, from which ways are drawn; null where there is not one alone. */
  readonly home: string | null;
  readonly isWays: boolean;
  /** The same map with ways, or without. */
  readonly waysAddress: (isWays: boolean) => string;
}

export interface WhereProps extends WaysProps {
  readonly of: Loading;
  readonly rows: readonly Destination[];
  readonly province: string | null;
  readonly addressOf: (province: string | null) => string;
}

const PERCENT = 100;

const useTileValues = (rows: readonly Destination[]) => {
  const t = useMapTexts();
  const language = useLanguage();
  const magnitude = magnitudeOf(rows.map(({ amount }) => amount));
  return (row: Destination): TileValue => {
    const share = row.share === null ? '—' : formatPercent(row.share);
    return {
      size: Number(row.share ?? 0),
      shown: share,
      sentence: t('sentence', {
        name: row.name,
        amount: formatAmount(row.amount, magnitude),
        unit: magnitudeName(magnitude, language),
        share,
      }),
    };
  };
};

const isOther = ({ code, isUnplaced }: Destination): boolean => isUnplaced || code === ABROAD;

/** A province with sales into it. */
const isReached = ({ code, amount }: Destination): boolean =>
  code >= '110000' && code < '660000' && Number(amount) > 0;

const otherPlace = ({ code, name, isUnplaced }: Destination, value: TileValue): OtherPlace => ({
  ...value,
  code,
  name,
  isUnknown: isUnplaced,
});

const useProvinceName = (): ((code: string) => string) => {
  const language = useLanguage();
  const provinces = useDivisionsBelow(null).data;
  return (code) => provinces?.find((item) => item.code.startsWith(code))?.name[language] ?? code;
};

/** More lie over each other. */
const MOST_WAYS = 10;

/** The largest ways out of the own province, and what they say in words. */
const useWays = (home: string | null, rows: readonly Destination[]) => {
  const t = useMapTexts();
  const language = useLanguage();
  const out = rows.filter((row) => isReached(row) && row.code !== home).slice(0, MOST_WAYS);
  if (home === null) return undefined;
  const name = (code: string): string => rows.find((row) => row.code === code)?.name ?? code;
  const share = out.reduce((sum, row) => sum + Number(row.share ?? 0), 0);
  return {
    drawn: { from: home, arcs: out.map(({ code, amount }) => ({ to: code, size: Number(amount) })) },
    told: t('waysNote', {
      count: out.length,
      share: (share * PERCENT).toFixed(2),
      home: name(home),
      own: formatPercent(rows.find(({ code }) => code === home)?.share ?? '0'),
      names: out.map((row) => row.name).join(language === 'zh' ? '、' : ', '),
    }),
  };
};

const Head = ({ isWays, waysAddress, home }: WaysProps): ReactElement => {
  const t = useMapTexts();
  return (
    <span className={styles['soft']}>
      {t('shade')}{' '}
      {home !== null && (
        <Link to={waysAddress(!isWays)} className={styles['ways']} data-print="never" preventScrollReset>
          {t(isWays ? 'hideWays' : 'showWays')}
        </Link>
      )}
    </span>
  );
};

/** The provinces as tiles, and the largest ways to them. */
export const Where = ({ of, rows, province, addressOf, ...props }: WhereProps): ReactElement => {
  const t = useMapTexts();
  const valueOf = useTileValues(rows);
  const nameOf = useProvinceName();
  const ways = useWays(props.isWays ? props.home : null, rows);
  const values = new Map(rows.map((row) => [row.code, valueOf(row)]));
  return (
    <>
      <Block title={t('where')} aside={<Head {...props} />} of={of} width={12} rows={16}>
        <TileMap
          label={t('where')}
          values={values}
          others={rows.filter(isOther).map((row) => otherPlace(row, valueOf(row)))}
          chosen={province}
          addressOf={addressOf}
          nameOf={nameOf}
          boundOf={(size) => `${(size * PERCENT).toFixed(2)}%`}
          ways={ways?.drawn}
        />
        {ways && <p className={styles['note']}>{ways.told}</p>}
        <p className={styles['note']}>
          {t('reached', { count: rows.filter(isReached).length })} {province === null && t('chooseProvince')}
        </p>
      </Block>
      <ProvinceMap of={of} values={values} ways={ways?.drawn} addressOf={addressOf} />
    </>
  );
};
