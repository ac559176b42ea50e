import { placesFirst } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { shareOf } from '../../../../api/cube/share-of';
import { decimalOf, useCube, type CubeRow } from '../../../../api/cube/use-cube';
import { Block } from '../../../../desk/block/block';
import { TileMap, type OtherPlace, type TileValue } from '../../../../desk/tile-map/tile-map';
import { useLanguage } from '../../../../i18n/texts';
import { formatPercent } from '../../../../ui/figure/format-figure';
import { elsewhere, largestQuery, type Shown } from '../figures';
import { useBriefTexts } from './texts';

/** Where agricultural products go: shares of the provinces as tiles. A tile opens the page of the map. */
export const BriefMap = ({ shown }: { readonly shown: Shown }): ReactElement => {
  const t = useBriefTexts();
  const language = useLanguage();
  const asked = largestQuery(shown, 'destinationProvince', null);
  // The report is about what is sold out of the county.
  const query = useCube({ ...asked, where: { ...asked.where, flow: 'up' } });
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
  const withFigures = (query.data?.rows ?? []).filter((row) => decimalOf(row, 'amount') !== null);
  const { places, others } = placesFirst(withFigures, ['destinationProvince']);
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
