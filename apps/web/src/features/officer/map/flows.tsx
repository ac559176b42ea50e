import { placesFirst, type CubeDimension, type CubeQuery } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { shareOf } from '../../../api/cube/share-of';
import { decimalOf, useCube, type CubeAnswer, type CubeRow } from '../../../api/cube/use-cube';
import { Block } from '../../../desk/block/block';
import { cellFigure } from '../../../desk/figure-panel/cell-figure';
import { RankedTable, type RankedRow } from '../../../desk/ranked/ranked-table';
import { useLanguage } from '../../../i18n/texts';
import { useMapTexts } from './texts';

const SHOWN = 15;
/** More than there are origins: each has a way that leads nobody knows where, and is not shown. */
const ASKED = 500;

export interface FlowsProps {
  /** The query of the map; goods come from the members of `origin`. */
  readonly query: CubeQuery;
  readonly origin: CubeDimension;
}

const figuresOf = (query: CubeQuery, answer: CubeAnswer, row: CubeRow) => ({
  row,
  figure: cellFigure(query, answer, row, 'amount'),
  growthFigure: cellFigure(query, answer, row, 'amount.growth'),
});

/** The largest ways from a part of the scope to a province; last what went nobody knows where, as a whole. */
export const Flows = ({ query: whole, origin }: FlowsProps): ReactElement => {
  const t = useMapTexts();
  const language = useLanguage();
  const query: CubeQuery = {
    ...whole,
    by: [origin, 'destinationProvince'],
    order: [{ key: 'amount', direction: 'desc' }],
    limit: ASKED,
  };
  const [of, all] = [useCube(query), useCube(whole)];
  const nameOf = (answer: CubeAnswer, row: CubeRow, dimension: CubeDimension): string => {
    const code = String(row[dimension]);
    return answer.labels[dimension]?.[code]?.[language] ?? code;
  };
  const ways = (answer: CubeAnswer): RankedRow[] =>
    placesFirst(answer.rows, query.by)
      .places.slice(0, SHOWN)
      .map((row) => ({
        ...figuresOf(query, answer, row),
        code: query.by.map((dimension) => row[dimension]).join(' '),
        name: t('flow', {
          from: nameOf(answer, row, origin),
          to: nameOf(answer, row, 'destinationProvince'),
        }),
      }));
  const unknown = (answer: CubeAnswer): RankedRow[] =>
    placesFirst(answer.rows, whole.by).others.map((row) => ({
      ...figuresOf(whole, answer, row),
      code: String(row['destinationProvince']),
      name: nameOf(answer, row, 'destinationProvince'),
      unplacedShare: shareOf(decimalOf(row, 'amount'), decimalOf(answer.totals, 'amount')),
    }));
  const rows = of.data && all.data ? [...ways(of.data), ...unknown(all.data)] : [];
  return (
    <Block title={t('flows')} of={of} width={12} rows={SHOWN}>
      <RankedTable of={t('flowHead')} rows={rows} view={JSON.stringify(query)} />
    </Block>
  );
};
