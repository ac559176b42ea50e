import type { Chart } from '../document/report-document';
import type { ItemsChart, RowsChart } from '../definition/report-definition';
import { chartNumber, columnFormats } from '../grammar/column-formats';
import { figureOf } from './dataset';
import { pictureNotes } from './nameless';
import { viewRows } from './row-order';
import type { Writer } from './writer';

type ChartBody = Omit<Chart, 'kind' | 'id' | 'number'>;
type Picture = Pick<Chart, 'categories' | 'codes' | 'series' | 'levels' | 'notes'>;

/** Six digits, whether the member has two, six or twelve. */
const divisionOf = (code: string | null | undefined): string => (code ?? '').padEnd(6, '0').slice(0, 6);

const rowsPicture = (chart: RowsChart, writer: Writer): Picture => {
  const data = writer.values.dataset(chart.query.name);
  const view = viewRows(data, chart, writer.reader.level);
  const { rows } = view;
  const notes = pictureNotes(data, view, chart.series[0]?.value ?? '', writer);
  const format = columnFormats[chart.format];
  return {
    categories: rows.map((row) => row.names.get(chart.category) ?? ''),
    ...(chart.type === 'tile-map' && { codes: rows.map((row) => divisionOf(row.codes.get(chart.category))) }),
    series: chart.series.map(({ label, value }) => ({
      name: writer.text(label),
      values: rows.map((row) => chartNumber(figureOf(row, data.total, value), format)),
    })),
    ...(notes.length > 0 && { notes }),
  };
};

const itemsPicture = (chart: ItemsChart, writer: Writer): Picture => {
  const levels = chart.items.flatMap(({ level }, index) => (level ? [index] : []));
  return {
    categories: chart.items.map(({ label }) => writer.text(label)),
    series: [
      {
        name: writer.text(chart.label),
        values: chart.items.map(({ value }) =>
          chartNumber(writer.values.figure(value.path), columnFormats[chart.format]),
        ),
      },
    ],
    ...(levels.length > 0 && { levels }),
  };
};

/** Null when there is nothing to draw. */
export const buildChart = (chart: RowsChart | ItemsChart, writer: Writer): ChartBody | null => {
  const picture = chart.shape === 'rows' ? rowsPicture(chart, writer) : itemsPicture(chart, writer);
  if (!picture.series.some(({ values }) => values.some((value) => value !== null))) return null;
  const format = columnFormats[chart.format];
  return {
    title: writer.text(chart.title),
    alternativeText: writer.text(chart.alternativeText),
    type: chart.type,
    unit: format.unit(writer.reader.language),
    decimals: format.decimals,
    ...picture,
  };
};
