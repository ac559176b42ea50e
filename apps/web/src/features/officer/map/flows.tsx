import type { CubeDimension, CubeQuery } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { Block } from '../../../desk/block/block';
import { decimalOf, useCube, type CubeRow } from '../../../desk/cube/use-cube';
import { cellFigure } from '../../../desk/figure-panel/cell-figure';
import { RankedTable, type RankedRow } from '../../../desk/ranked/ranked-table';
import { useLanguage } from '../../../i18n/texts';
import { UNKNOWN } from './destinations';
import { useMapTexts } from './texts';

const SHOWN = 15;

export interface FlowsProps {
  /** The query of the map; goods come from the members of `origin`. */
  readonly query: CubeQuery;
  readonly origin: CubeDimension;
}

/** The largest ways from a part of the scope to a province. */
export const Flows = ({ query: whole, origin }: FlowsProps): ReactElement => {
  const t = useMapTexts();
  const language = useLanguage();
  const query: CubeQuery = {
    ...whole,
    by: [origin, 'destinationProvince'],
    order: [{ key: 'amount', direction: 'desc' }],
    limit: SHOWN,
  };
  const of = useCube(query);
  const figureOf = (row: CubeRow, column: string): string =>
    of.data ? cellFigure(query, of.data, row, column) : '';
  const rows = (of.data?.rows ?? []).map((row): RankedRow => {
    const [from, to] = [String(row[origin]), String(row['destinationProvince'])];
    const nameOf = (dimension: CubeDimension, code: string): string =>
      of.data?.labels[dimension]?.[code]?.[language] ?? code;
    return {
      code: `${from} ${to}`,
      name: t('flow', { from: nameOf(origin, from), to: nameOf('destinationProvince', to) }),
      amount: decimalOf(row, 'amount') ?? '0',
      growth: decimalOf(row, 'amount.growth'),
      isUnknown: to === UNKNOWN,
      figure: figureOf(row, 'amount'),
      growthFigure: figureOf(row, 'amount.growth'),
    };
  });
  return (
    <Block title={t('flows')} of={of} width={12} rows={SHOWN}>
      <RankedTable of={t('flowHead')} rows={rows} view={JSON.stringify(query)} />
    </Block>
  );
};
