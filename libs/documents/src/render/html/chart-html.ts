import type { Chart } from '@xiangtong/contracts';
import type { ChartPicture } from '../charts/chart-frame';
import { drawChart } from '../charts/chart-picture';
import { chartDecimals, figure } from '../charts/figures';
import { words } from '../words';
import { element, nothing, text, trusted, type Attributes, type Html } from './element';
import { htmlWords } from './html-words';
import { blockTitle, type BlockPlace } from './table-html';

/** The style policy forbids style attributes; separate SVG attributes are allowed. */
const withoutStyles = (svg: string): string =>
  svg.replace(/ style="([^"]*)"/g, (_, style: string) =>
    style
      .split(';')
      .map((declaration) => /^\s*([a-z-]+)\s*:\s*(.+?)\s*$/.exec(declaration))
      // The page uses the fonts of the machine.
      .flatMap((match) => (match && match[1] !== 'font-family' ? [` ${match[1]}="${match[2]}"`] : []))
      .join(''),
  );

/** Pictures of one page must not share names of clips and patterns. */
const withOwnNames = (svg: string, id: string): string =>
  svg.replace(/(\bid="|url\(#|href="#)(?=[\w-])/g, `$1${id}-`);

/** A picture that takes the width it is given. */
const inlineSvg = ({ svg, width, height }: ChartPicture, id: string, attributes: Attributes): Html => {
  const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, focusable: 'false', ...attributes },
    trusted(withOwnNames(withoutStyles(inner), id)),
  );
};

/** The same chart is drawn for wide and for narrow screens, so that its text stays legible; the style shows one. */
const widths = { wide: 440, narrow: 250 } as const;
const tallest = 900;

const picture = (chart: Chart, kind: keyof typeof widths, { id, language }: BlockPlace): Html =>
  inlineSvg(drawChart(chart, { width: widths[kind], tallest, language }), `${id}-${kind}`, {
    class: kind,
    role: 'img',
    'aria-label': chart.alternativeText,
  });

/** Description of the picture for people who do not see it. */
const figures = (chart: Chart, { language }: BlockPlace): Html => {
  const decimals = chartDecimals(chart);
  const unit = chart.unit === '' ? '' : ` ${words[language].headUnit(chart.unit).trim()}`;
  const series = chart.series.map(({ name }) => element('th', { scope: 'col', class: 'number' }, text(name)));
  const value = (at: number, category: number): string => {
    const number = chart.series[at]?.values[category] ?? null;
    if (number !== null) return figure(number, decimals);
    const gap = chart.gaps?.find((one) => one.series === at && one.category === category);
    return gap ? `— ${gap.mark}` : '—';
  };
  return element(
    'details',
    {},
    element('summary', {}, text(`${htmlWords[language].figures}${unit}`)),
    element(
      'div',
      { class: 'box', role: 'region', 'aria-label': blockTitle(chart), tabindex: 0 },
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, element('td', {}), ...series)),
        element(
          'tbody',
          {},
          ...chart.categories.map((category, index) =>
            element(
              'tr',
              { class: 'body' },
              element('th', { scope: 'row' }, text(category)),
              ...chart.series.map((_, at) => element('td', { class: 'number' }, text(value(at, index)))),
            ),
          ),
        ),
      ),
    ),
  );
};

/** A chart as pictures with their figures below. */
export const chartHtml = (chart: Chart, place: BlockPlace): Html => {
  const title = blockTitle(chart);
  return element(
    'figure',
    { class: 'chart', id: place.id },
    element('div', { class: 'paper' }, picture(chart, 'wide', place), picture(chart, 'narrow', place)),
    title === '' ? nothing : element('figcaption', {}, text(title)),
    figures(chart, place),
  );
};
