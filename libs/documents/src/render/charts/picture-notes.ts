import type { Chart } from '../../document/report-document';
import { labelSize, wrapped } from './category-labels';
import type { ChartPicture, ChartPlace } from './chart-frame';
import { ink } from './palette';
import { svgPicture, svgText } from './tile-map/svg-parts';

const line = 11;
const above = 4;

const linesOf = ({ notes = [] }: Chart, width: number): readonly string[] =>
  notes.flatMap((note) => wrapped(note, width));

/** Height of the notes of a chart below its plot. */
export const notesHeight = (chart: Chart, { width }: Pick<ChartPlace, 'width'>): number => {
  const lines = linesOf(chart, width).length;
  return lines === 0 ? 0 : above + lines * line;
};

const innerOf = (svg: string): string =>
  svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));

/** The picture with the notes of its chart at its foot. */
export const withNotes = (picture: ChartPicture, chart: Chart): ChartPicture => {
  const { svg, width, height: plot } = picture;
  const lines = linesOf(chart, width);
  if (lines.length === 0) return picture;
  const height = plot + notesHeight(chart, picture);
  const texts = lines.map((text, index) =>
    svgText(text, { x: 0, y: plot + above + index * line + labelSize, size: labelSize, fill: ink.soft }),
  );
  return { width, height, svg: svgPicture(width, height, [innerOf(svg), ...texts]) };
};
