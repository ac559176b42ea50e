import type { Language, Chart, ChartGap } from '@xiangtong/contracts';
import type { ItemsChart, RowsChart } from '../definition/report-definition';
import { chartNumber, columnFormats, type ColumnFormat } from '../grammar/column-formats';
import { gapCode, gapMark, isSuppressed } from '../grammar/gaps';
import type { Value } from '../grammar/value';
import { valueOf } from './dataset/dataset';
import { isRanking, viewRows } from './dataset/row-order';
import { pictureNotes } from './nameless';
import type { Writer } from './writer';

type ChartBody = Omit<Chart, 'kind' | 'id' | 'number'>;
type Picture = Pick<Chart, 'categories' | 'codes' | 'series' | 'levels' | 'notes' | 'gaps'>;

/** Six digits, whether the member has two, six or twelve. */
const divisionOf = (code: string | null | undefined): string => (code ?? '').padEnd(6, '0').slice(0, 6);

const gapsOf = (values: readonly (readonly Value[])[], language: Language): readonly ChartGap[] =>
  values.flatMap((series, at) =>
    series.flatMap((value, category) =>
      value?.kind === 'gap'
        ? [{ series: at, category, reason: gapCode(value.gap), mark: gapMark(value.gap, language) }]
        : [],
    ),
  );

const drawn = (value: Value, format: ColumnFormat): number | null =>
  chartNumber(value?.kind === 'number' ? value.exact : null, format);

/** Null for the first of members of whom too few have reported. */
const rowsPicture = (chart: RowsChart, writer: Writer): Picture | null => {
  const data = writer.values.dataset(chart.query.name);
  if (writer.values.isUnranked(data) && isRanking(chart, writer.reader.level)) return null;
  const view = viewRows(data, chart, writer.reader.level);
  const { rows } = view;
  const notes = pictureNotes(data, view, chart.series[0]?.value ?? '', writer);
  const format = columnFormats[chart.format];
  const values = chart.series.map(({ value }) => rows.map((row) => valueOf(row, data.total, value)));
  const gaps = gapsOf(values, writer.reader.language);
  return {
    categories: rows.map((row) => row.names.get(chart.category) ?? ''),
    ...(chart.type === 'tile-map' && { codes: rows.map((row) => divisionOf(row.codes.get(chart.category))) }),
    series: chart.series.map(({ label }, index) => ({
      name: writer.text(label),
      values: values[index]!.map((value) => drawn(value, format)),
    })),
    ...(gaps.length > 0 && { gaps }),
    ...(notes.length > 0 && { notes }),
  };
};

/** Its items are one figure and what it is made of: null if a part is not published. */
const itemsPicture = (chart: ItemsChart, writer: Writer): Picture | null => {
  const levels = chart.items.flatMap(({ level }, index) => (level ? [index] : []));
  const values = chart.items.map(({ value }) => writer.values.at(value.path));
  if (values.some((value) => value?.kind === 'gap' && isSuppressed(value.gap))) return null;
  const gaps = gapsOf([values], writer.reader.language);
  return {
    categories: chart.items.map(({ label }) => writer.text(label)),
    series: [
      {
        name: writer.text(chart.label),
        values: values.map((value) => drawn(value, columnFormats[chart.format])),
      },
    ],
    ...(gaps.length > 0 && { gaps }),
    ...(levels.length > 0 && { levels }),
  };
};

/** Null when there is nothing to draw. */
export const buildChart = (chart: RowsChart | ItemsChart, writer: Writer): ChartBody | null => {
  const picture = chart.shape === 'rows' ? rowsPicture(chart, writer) : itemsPicture(chart, writer);
  if (!picture?.series.some(({ values }) => values.some((value) => value !== null))) return null;
  const format = columnFormats[chart.format];
  const title = writer.text(chart.title);
  return {
    title,
    alternativeText: writer.text(chart.alternativeText) || title,
    type: chart.type,
    unit: chart.unit ? writer.text(chart.unit) : format.unit(writer.reader.language),
    decimals: format.decimals,
    ...picture,
  };
};
