import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { drawnOf } from '../../../desk/cartogram/cartogram';
import { useAddress } from '../../../ui/address/use-address';
import { partsOf, scopeAround, whereOf, type Scope } from '../../../ui/places/scope';
import { ScopedPage } from '../../../desk/scope-filter/scoped-page';
import { monthsWithSales, salesMonthsQuery } from '../../../desk/scope-filter/use-sales-months';
import { useUser } from '../../../session/use-user';
import { MapBlocks, type MapBlocksProps } from './map-blocks';
import { useMapTexts } from './texts';

/** The parameter that says which province is open. */
const PROVINCE = 'province';

/** The parameter that says whether ways are drawn. */
const WAYS = 'ways';

/** The province in which the scope lies; null where it is more than one. */
const homeOf = (scope: Scope | null, divisions: readonly string[]): string | null => {
  const codes = scope ? [scope.code] : divisions;
  const provinces = new Set(codes.map((code) => code.slice(0, 2)));
  const [home] = provinces;
  return home !== undefined && provinces.size === 1 ? `${home}0000` : null;
};

/** What goods come from: the parts of the scope, the products of a unit. */
const originOf = (scope: Scope | null, divisions: readonly string[]): MapBlocksProps['origin'] => {
  const around = scopeAround(scope, divisions);
  return around === null ? 'county' : (partsOf(around) ?? 'product');
};

/** Where goods go: provinces as tiles, their cities on demand, and the ways between. */
export const MapPage = (): ReactElement => {
  const t = useMapTexts();
  const { divisions } = useUser();
  const [params] = useSearchParams();
  const { addressOf } = useAddress();
  return (
    <ScopedPage title={t('title')} loading={t('loading')} empty={t('empty')}>
      {({ view: { scope, compare }, period, months }) => (
        <MapBlocks
          query={{
            measures: ['amount'],
            by: ['destinationProvince'],
            where: whereOf(scope),
            period,
            compare,
          }}
          history={salesMonthsQuery(whereOf(scope)).period}
          begin={monthsWithSales(months).sort()[0]}
          origin={originOf(scope, divisions)}
          drawn={drawnOf(scopeAround(scope, divisions), { period, compare })}
          province={params.get(PROVINCE)}
          addressOf={(province) => addressOf({ [PROVINCE]: province ?? '' })}
          home={homeOf(scope, divisions)}
          isWays={params.get(WAYS) === 'drawn'}
          waysAddress={(isWays) => addressOf({ [WAYS]: isWays ? 'drawn' : '' })}
        />
      )}
    </ScopedPage>
  );
};
