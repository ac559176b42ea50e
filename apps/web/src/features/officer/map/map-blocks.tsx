import type { CubeDimension, CubeQuery } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Block, Blocks, Stack } from '../../../desk/block/block';
import { BoundaryMap } from '../../../desk/cartogram/boundary-map';
import { Cartogram } from '../../../desk/cartogram/cartogram';
import type { Drawn } from '../../../desk/cartogram/use-layer';
import { useCube } from '../../../api/cube/use-cube';
import { useDivisionsBelow } from '../../../ui/places/place-name';
import { useLanguage } from '../../../i18n/texts';
import { DestinationTable } from './destination-table';
import { destinationsOf, firstMonths } from './destinations';
import { Flows } from './flows';
import { Where, type WaysProps } from './where';
import { useMapTexts } from './texts';

export interface MapBlocksProps extends WaysProps {
  readonly query: CubeQuery;
  /** The period in which the first month of a place is looked for. */
  readonly history: string;
  /** The month in which figures begin. */
  readonly begin: string | undefined;
  /** What goods come from, for the flows. */
  readonly origin: CubeDimension;
  /** The own place as a cartogram; a unit has none. */
  readonly drawn: Drawn | null;
  readonly province: string | null;
  readonly addressOf: (province: string | null) => string;
}

/** Destinations of a query with the month in which each was first reached. */
const useDestinations = (query: CubeQuery | null, history: string) => {
  const language = useLanguage();
  const dimension = query?.by[0] ?? 'destinationProvince';
  const of = useCube(query);
  const first = useCube(
    query && {
      measures: ['amount'],
      by: [dimension, 'month'],
      ...(query.where && { where: query.where }),
      period: history,
    },
  );
  const months = first.data ? firstMonths(first.data, dimension) : new Map<string, string>();
  return { of, rows: query && of.data ? destinationsOf(query, of.data, months, language) : [] };
};

const Cities = ({ query, history, begin, province, addressOf }: MapBlocksProps): ReactElement | null => {
  const t = useMapTexts();
  const language = useLanguage();
  const cityQuery: CubeQuery = {
    ...query,
    by: ['destinationCity'],
    where: { ...query.where, destinationProvince: province ?? '' },
  };
  const { of, rows } = useDestinations(province === null ? null : cityQuery, history);
  const provinces = useDivisionsBelow(null).data;
  if (province === null) return null;
  const name =
    provinces?.find(({ code }) => code.startsWith(province))?.name[language] ??
    rows.find(({ code }) => code === province)?.name ??
    province;
  return (
    <Block
      title={t('cities', { name })}
      aside={<Link to={addressOf(null)}>{t('unchoose')}</Link>}
      of={of}
      width={12}
    >
      {rows.length === 0 ? (
        <p>{t('noCities')}</p>
      ) : (
        <DestinationTable label={t('cities', { name })} rows={rows} begin={begin} />
      )}
    </Block>
  );
};

/** The overview of a place, set as the map is. */
const placeAddress =
  ({ period, compare }: Drawn) =>
  (scope: string): string =>
    `/overview?${new URLSearchParams({ scope, period, compare }).toString()}`;

export const MapBlocks = (props: MapBlocksProps): ReactElement => {
  const { query, history, begin, origin, drawn, addressOf } = props;
  const t = useMapTexts();
  const { of, rows } = useDestinations(query, history);
  return (
    <Blocks>
      <Stack width={7}>
        <Where {...props} of={of} rows={rows} />
        <Cities {...props} />
        <Flows query={query} origin={origin} />
      </Stack>
      <Stack width={5}>
        <Block title={t('table')} of={of} width={12} rows={16}>
          <DestinationTable label={t('table')} rows={rows} begin={begin} addressOf={addressOf} />
        </Block>
        {drawn && <Cartogram {...drawn} width={12} addressOf={placeAddress(drawn)} />}
        {drawn && <BoundaryMap {...drawn} addressOf={placeAddress(drawn)} />}
      </Stack>
    </Blocks>
  );
};
