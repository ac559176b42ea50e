import type { EChartsCoreOption } from 'echarts/core';
import type { components } from '../../api/schema';
import { shadingOf } from '../shades/shading';
import { arcWidth, BEND, type Ways } from '../tile-map/arcs';
import type { TileValue } from '../tile-map/tile-map';

export type DrawnPlace = components['schemas']['DrawnDivision'];

type Position = readonly number[];

export interface BoundaryParts {
  /** Name under which the map is registered with ECharts. */
  readonly map: string;
  readonly places: readonly DrawnPlace[];
  readonly values: ReadonlyMap<string, TileValue>;
  /** Name as short as it is understood on the spot, and the whole name of a place with nothing to say. */
  readonly namesOf: (place: DrawnPlace) => { readonly short: string; readonly empty: string };
  readonly isPoints: boolean;
  /** Drawn as arcs over the places. */
  readonly ways?: Ways | undefined;
  /** Printed on the picture. */
  readonly approval: string;
  /** The value of a colour of the theme. */
  readonly colourOf: (name: string) => string;
}

/** Surface between a ring and its centre, twice, signed. */
const cross = ([x, y]: Position, [nextX, nextY]: Position): number => x! * nextY! - nextX! * y!;

const surfaceOf = (ring: readonly Position[]): number =>
  Math.abs(ring.slice(1).reduce((sum, position, at) => sum + cross(ring[at]!, position), 0));

/** The centre of gravity of the largest polygon: the place of name and point. */
const centreOf = ({ polygons }: DrawnPlace): [number, number] => {
  const [ring] = polygons
    .flatMap(([outer]) => (outer ? [outer] : []))
    .sort((a, b) => surfaceOf(b) - surfaceOf(a));
  const [origin = [0, 0]] = ring ?? [];
  let [x, y, whole] = [0, 0, 0];
  const near = (ring ?? []).map(([east, north]): Position => [east! - origin[0]!, north! - origin[1]!]);
  for (const [at, position] of near.slice(1).entries()) {
    const part = cross(near[at]!, position);
    x += (near[at]![0]! + position[0]!) * part;
    y += (near[at]![1]! + position[1]!) * part;
    whole += part;
  }
  return whole === 0
    ? [origin[0]!, origin[1]!]
    : [origin[0]! + x / (3 * whole), origin[1]! + y / (3 * whole)];
};

/** Places as ECharts takes them; `cp` is the place of a name. */
export const geoJsonOf = (places: readonly DrawnPlace[]) => ({
  type: 'FeatureCollection' as const,
  features: places.map((place) => ({
    type: 'Feature' as const,
    properties: { name: place.code, cp: centreOf(place) },
    geometry: { type: 'MultiPolygon' as const, coordinates: place.polygons },
  })),
});

/** How much shorter a degree of longitude is than one of latitude. */
const narrowOf = (places: readonly DrawnPlace[]): number => {
  const north = places.map((place) => centreOf(place)[1]);
  const middle = (Math.min(...north) + Math.max(...north)) / 2;
  return Math.cos((middle * Math.PI) / 180);
};

const LARGEST_POINT = 30;

/** Long names take a second line. */
const labelText = { fontSize: 11, lineHeight: 13, width: 58, overflow: 'break' } as const;

interface Region {
  readonly place: DrawnPlace;
  readonly value: TileValue | undefined;
  /** Name and value, one above the other. */
  readonly words: string;
}

const regionOf = (place: DrawnPlace, { values, namesOf }: BoundaryParts): Region => {
  const value = values.get(place.code);
  return { place, value, words: `${namesOf(place).short}\n${value?.shown ?? '—'}` };
};

/** Has a point, which carries the words. */
const isPoint = ({ value }: Region, { isPoints }: BoundaryParts): boolean =>
  isPoints && (value?.size ?? 0) > 0;

/** Where all ways begin, which would cover its words. */
const isStart = ({ place }: Region, { ways }: BoundaryParts): boolean =>
  ways !== undefined && place.code.startsWith(ways.from);

const shadesOf = ({ places, values, isPoints, colourOf }: BoundaryParts) => {
  const shading = shadingOf(places.flatMap(({ code }) => values.get(code)?.size ?? []));
  return (size: number | undefined) => {
    const tone = isPoints ? null : shading.toneOf(size);
    return { areaColor: colourOf(tone ?? 'sheet'), color: colourOf(tone ? `on-${tone}` : 'ink') };
  };
};

const regionsOf = (parts: BoundaryParts) => {
  const { places, namesOf, colourOf } = parts;
  const shadeOf = shadesOf(parts);
  return places.map((place) => {
    const region = regionOf(place, parts);
    const { areaColor, color } = shadeOf(region.value?.size);
    const label = {
      ...labelText,
      show: !isPoint(region, parts) && !isStart(region, parts),
      formatter: region.words,
      color,
    };
    return {
      name: place.code,
      itemStyle: { areaColor, borderColor: colourOf('control') },
      label,
      emphasis: { itemStyle: { areaColor, borderColor: colourOf('ink'), borderWidth: 2 }, label },
      tooltip: { formatter: region.value?.sentence ?? namesOf(place).empty },
    };
  });
};

const pointsOf = (parts: BoundaryParts) => {
  const shown = parts.places
    .map((place) => regionOf(place, parts))
    .filter((region) => isPoint(region, parts));
  const most = Math.max(...shown.map(({ value }) => value?.size ?? 0));
  return {
    type: 'scatter',
    coordinateSystem: 'geo',
    silent: true,
    itemStyle: { color: parts.colourOf('accent') },
    // The surface of a point is its value.
    data: shown.map(({ place, value, words }) => ({
      value: centreOf(place),
      symbolSize: Math.sqrt((value?.size ?? 0) / most) * LARGEST_POINT,
      label: { ...labelText, show: true, position: 'bottom', formatter: words, color: parts.colourOf('ink') },
    })),
  };
};

/** Ways over the places, bent as those over the tiles are. */
const waysOf = ({ places, colourOf }: BoundaryParts, ways: Ways) => {
  const centreAt = (code: string): [number, number] | null => {
    const place = places.find((one) => one.code.startsWith(code));
    return place ? centreOf(place) : null;
  };
  const start = centreAt(ways.from);
  const widthOf = arcWidth(ways);
  return {
    type: 'lines',
    coordinateSystem: 'geo',
    silent: true,
    lineStyle: { color: colourOf('focus'), opacity: 0.5, cap: 'round' },
    data: ways.arcs.flatMap((arc) => {
      const end = centreAt(arc.to);
      if (!start || !end || arc.size === 0) return [];
      const curveness = end[0] < start[0] ? -BEND : BEND;
      return [{ name: arc.to, coords: [start, end], lineStyle: { width: widthOf(arc), curveness } }];
    }),
  };
};

/** The words of the place where all ways begin, above them. */
const startOf = (parts: BoundaryParts) => {
  const shadeOf = shadesOf(parts);
  return {
    type: 'scatter',
    coordinateSystem: 'geo',
    silent: true,
    symbolSize: 0,
    z: 3,
    data: parts.places
      .map((place) => regionOf(place, parts))
      .filter((region) => isStart(region, parts))
      .map(({ place, value, words }) => ({
        value: centreOf(place),
        label: { ...labelText, show: true, formatter: words, color: shadeOf(value?.size).color },
      })),
  };
};

const seriesOf = (parts: BoundaryParts) => [
  ...(parts.isPoints ? [pointsOf(parts)] : []),
  ...(parts.ways ? [waysOf(parts, parts.ways), startOf(parts)] : []),
];

/** A map of real boundaries. The number of its approval is a part of the picture, wherever that goes. */
export const boundaryOption = (parts: BoundaryParts): EChartsCoreOption => ({
  animation: false,
  backgroundColor: parts.colourOf('sheet'),
  aria: { enabled: true, label: { enabled: false } },
  title: {
    text: parts.approval,
    right: 4,
    bottom: 0,
    textStyle: { color: parts.colourOf('ink'), fontSize: 12, fontWeight: 'normal' },
  },
  tooltip: { renderMode: 'richText', confine: true },
  geo: {
    map: parts.map,
    aspectScale: narrowOf(parts.places),
    top: 8,
    bottom: 26,
    left: 8,
    right: 8,
    preserveAspect: 'contain',
    roam: false,
    selectedMode: false,
    tooltip: { show: true },
    regions: regionsOf(parts),
  },
  series: seriesOf(parts),
});
