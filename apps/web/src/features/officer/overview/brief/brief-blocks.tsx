import { type CubeDimension, type CubeQuery, periodName, placesFirst } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { shareOf } from '../../../../api/cube/share-of';
import { decimalOf, useCube, type CubeAnswer, type CubeRow } from '../../../../api/cube/use-cube';
import { Block } from '../../../../desk/block/block';
import { preliminaryOf } from '../../../../desk/scope-filter/preliminary-notice';
import { TileMap, type OtherPlace, type TileValue } from '../../../../desk/tile-map/tile-map';
import { useLanguage } from '../../../../i18n/texts';
import { amountInProse, formatPercent } from '../../../../ui/figure/format-figure';
import { elsewhere, largestQuery, type Shown } from '../figures';
import { pullsOf } from './brief-sentence';
import styles from './brief.module.css';
import { useBriefTexts } from './texts';

/** Points of growth without their sign: the words say which way. */
const points = (ratio: string): string => formatPercent(ratio).replace('−', '');

/** The part of the scope that contributes most to the growth its own way. */
const useFirst = (shown: Shown, by: CubeDimension | null, growth: string | null) => {
  const language = useLanguage();
  const direction = Number(growth) < 0 ? 'asc' : 'desc';
  const query: CubeQuery | null =
    by === null || growth === null
      ? null
      : {
          ...largestQuery(shown, by, 1),
          order: [{ key: 'amount.contribution', direction }],
        };
  const { data } = useCube(query);
  const row = data?.rows[0];
  const ratio = decimalOf(row, 'amount.contribution');
  if (by === null || !row || ratio === null || Number(ratio) === 0) return null;
  const code = String(row[by]);
  return { name: data.labels[by]?.[code]?.[language] ?? code, ratio };
};

export interface SentenceProps {
  readonly shown: Shown;
  readonly place: string;
  readonly answer: CubeAnswer;
  /** What the scope is made of. */
  readonly by: CubeDimension | null;
}

/** The figure of the page in one sentence of the trade. */
export const Sentence = ({ shown, place, answer, by }: SentenceProps): ReactElement => {
  const t = useBriefTexts();
  const language = useLanguage();
  const growth = decimalOf(answer.totals, 'amount.growth');
  const pulls = pullsOf(answer.totals, growth);
  const first = useFirst(shown, by, growth);
  const words = {
    place,
    period: periodName(shown.period, language),
    amount: amountInProse(decimalOf(answer.totals, 'amount') ?? '0', language),
  };
  const preliminary = preliminaryOf(answer);
  if (preliminary) {
    const { due, reported } = preliminary;
    return <p className={styles['sentence']}>{t('preliminary', { ...words, due, reported })}</p>;
  }
  if (growth === null || pulls === null) return <p className={styles['sentence']}>{t('noBase', words)}</p>;
  const isFall = Number(growth) < 0;
  const way = t(isFall ? 'fall' : 'rise', { percent: points(growth) });
  const { main, against } = pulls;
  return (
    <p className={styles['sentence']}>
      {t('sentence', { ...words, compare: t(shown.view.compare), growth: way })}
      {main && t(isFall ? 'mainFall' : 'mainRise', { part: t(main.part), points: points(main.ratio) })}
      {first && t('firstOf', { name: first.name, points: points(first.ratio) })}
      {against && t('against', { part: t(against.part), points: points(against.ratio) })}
      {t('stop')}
    </p>
  );
};

/** Where the goods go: shares of the provinces as tiles. A tile opens the page of the map. */
export const BriefMap = ({ shown }: { readonly shown: Shown }): ReactElement => {
  const t = useBriefTexts();
  const language = useLanguage();
  const query = useCube(largestQuery(shown, 'destinationProvince', null));
  const total = decimalOf(query.data?.totals, 'amount');
  const nameOf = (code: string): string =>
    query.data?.labels['destinationProvince']?.[code]?.[language] ?? code;
  const tileOf = (code: string, amount: string | null): TileValue => {
    const share = shareOf(amount, total);
    const shownShare = share === null ? '—' : formatPercent(share);
    return {
      size: Number(share ?? 0),
      shown: shownShare,
      sentence: t('tile', { name: nameOf(code), share: shownShare }),
    };
  };
  const codeOf = (row: CubeRow): string => String(row['destinationProvince']);
  const { places, others } = placesFirst(query.data?.rows ?? [], ['destinationProvince']);
  const valueOf = (row: CubeRow): TileValue => tileOf(codeOf(row), decimalOf(row, 'amount'));
  const values = new Map(places.map((row) => [codeOf(row), valueOf(row)]));
  const unknown = others.map((row): OtherPlace => {
    const code = codeOf(row);
    return { code, name: nameOf(code), isUnknown: true, ...valueOf(row) };
  });
  return (
    <Block title={t('map')} of={query} width={4} rows={7}>
      <TileMap
        label={t('mapLabel')}
        values={values}
        others={unknown}
        chosen={null}
        addressOf={(province) => elsewhere(shown, '/map', { province })}
        nameOf={nameOf}
        boundOf={(size) => formatPercent(size.toFixed(6))}
      />
    </Block>
  );
};
