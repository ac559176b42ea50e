import { provinceTiles, tileColumns, tileRows, type ProvinceTile, type Chart } from '@xiangtong/contracts';
import { classesOf, classIndex, type ShadeClass } from '@xiangtong/domain';
import { words } from '../../words';
import { labelSize, textWidth } from '../category-labels';
import { fittedHeight, lowestRows, type ChartPlace } from '../chart-frame';
import { chartDecimals, figure } from '../figures';
import { ink } from '../palette';
import { svgBox, svgPicture, svgText } from './svg-parts';

/** A shade with the colour of text on it. */
interface Shade {
  readonly fill: string;
  readonly text: string;
}

/** Shades from pale to dark, whose steps of lightness survive a photocopy. */
const shades: readonly Shade[] = [
  { fill: '#f3f5f8', text: '#111111' },
  { fill: '#d3dae3', text: '#111111' },
  { fill: '#aab8c8', text: '#111111' },
  { fill: '#5d7a99', text: '#ffffff' },
  { fill: ink.accent, text: '#ffffff' },
];

const noValue: Shade = { fill: '#ffffff', text: ink.soft };

/** Shade of a class, depending on the number of classes: few classes get shades far apart. */
const shadeOf = (index: number, count: number): Shade => {
  const step = count > 1 ? (shades.length - 1) / (count - 1) : 0;
  return shades[Math.round(index * step)] ?? noValue;
};

const gap = 3;
const widestTile = 62;
const tallestTile = 34;
const valueSize = 7.5;
const line = 12;

interface TileMap {
  readonly chart: Chart;
  readonly place: ChartPlace;
  readonly values: ReadonlyMap<string, number>;
  readonly classes: readonly ShadeClass[];
  readonly write: (value: number) => string;
  readonly tile: { readonly width: number; readonly height: number };
  /** Left edge of the grid. */
  readonly left: number;
}

const valuesOf = ({ codes = [], series }: Chart): ReadonlyMap<string, number> =>
  new Map(
    codes.flatMap((code, index): [string, number][] => {
      const value = series[0]?.values[index] ?? null;
      return value === null ? [] : [[code, value]];
    }),
  );

const layOut = (chart: Chart, place: ChartPlace): TileMap => {
  const values = valuesOf(chart);
  const decimals = chartDecimals(chart);
  const width = Math.min(widestTile, (place.width + gap) / tileColumns - gap);
  const tallest = Math.min(tallestTile, (place.tallest + gap) / tileRows - gap);
  const whole = tileRows * (tallest + gap);
  const rows = fittedHeight(whole, lowestRows(whole), place);
  // Rounded down: the sum of all rows must not exceed the space.
  const height = Math.floor((100 * rows) / tileRows) / 100 - gap;
  return {
    chart,
    place,
    values,
    classes: classesOf(provinceTiles.flatMap(({ code }) => values.get(code) ?? [])),
    write: (value) => figure(value, decimals),
    tile: { width, height },
    left: (place.width - tileColumns * (width + gap) + gap) / 2,
  };
};

const tileSvg = (map: TileMap, { code, names, column, row }: ProvinceTile): readonly string[] => {
  const { tile, left, values, classes, write, place } = map;
  const value = values.get(code);
  const shade: Shade = value === undefined ? noValue : shadeOf(classIndex(classes, value), classes.length);
  const box = { x: left + column * (tile.width + gap), y: row * (tile.height + gap), ...tile };
  const text = value === undefined ? '—' : write(value);
  const size = Math.min(valueSize, (valueSize * (tile.width - 4)) / textWidth(text, valueSize));
  const middle = { x: box.x + tile.width / 2, anchor: 'middle', fill: shade.text } as const;
  return [
    svgBox(box, shade.fill, value === undefined),
    svgText(names[place.language], { ...middle, y: box.y + tile.height * 0.42, size: 9.5, isBold: true }),
    svgText(text, { ...middle, y: box.y + tile.height * 0.8, size }),
  ];
};

interface LegendItem {
  readonly shade: Shade;
  readonly text: string;
}

const legendItems = ({ chart, classes, values, write, place }: TileMap): readonly LegendItem[] => {
  const word = words[place.language];
  const items = classes.map(({ from, to }, index) => ({
    shade: shadeOf(index, classes.length),
    text: from === to ? write(from) : word.range(write(from), write(to)),
  }));
  const isWhole = provinceTiles.every(({ code }) => values.has(code));
  return isWhole ? items : [...items, { shade: noValue, text: chart.gaps ? word.noValue : word.nothing }];
};

/** Unit of measure and bounds of the classes, in the empty north-west of the grid. */
const legend = (map: TileMap): readonly string[] => {
  const { chart, place, left, tile } = map;
  const unit = chart.unit === '' ? '' : words[place.language].unit(chart.unit);
  const items = legendItems(map);
  const perColumn = 3;
  const columnWidth = 2 * (tile.width + gap);
  const drawn = items.flatMap(({ shade, text }, index) => {
    const x = left + Math.floor(index / perColumn) * columnWidth;
    const y = 18 + (index % perColumn) * line;
    const size = Math.min(labelSize, (labelSize * (columnWidth - 20)) / textWidth(text));
    return [
      svgBox({ x, y, width: 12, height: 8 }, shade.fill, shade === noValue),
      svgText(text, { x: x + 16, y: y + 7, size }),
    ];
  });
  return [
    ...(unit === '' ? [] : [svgText(unit, { x: left, y: 9, size: labelSize, fill: ink.soft })]),
    ...drawn,
  ];
};

/** Values without a place on the map, by name: destinations abroad. */
const besides = ({ chart, write }: TileMap): readonly string[] => {
  const placed = new Set(provinceTiles.map(({ code }) => code));
  return chart.categories.flatMap((name, index) => {
    const value = chart.series[0]?.values[index] ?? null;
    return value === null || placed.has(chart.codes?.[index] ?? '') ? [] : [`${name}\u3000${write(value)}`];
  });
};

/** The map and its height, which depends on its width. */
export const planTileMap = (
  chart: Chart,
  place: ChartPlace,
): { readonly svg: string; readonly height: number } => {
  const map = layOut(chart, place);
  const { tile, left } = map;
  const others = besides(map);
  const top = (tileRows - 2) * (tile.height + gap) + line;
  const notes = others.map((text, index) =>
    svgText(text, { x: left, y: top + index * line, size: labelSize }),
  );
  const height = Math.max(tileRows * (tile.height + gap), top + others.length * line);
  return {
    svg: svgPicture(place.width, height, [
      ...legend(map),
      ...provinceTiles.flatMap((each) => tileSvg(map, each)),
      ...notes,
    ]),
    height,
  };
};
