import type { ChartPicture } from '../charts/chart-frame';
import { element, trusted, type Attributes, type Html } from './element';

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
export const inlineSvg = ({ svg, width, height }: ChartPicture, id: string, attributes: Attributes): Html => {
  const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, focusable: 'false', ...attributes },
    trusted(withOwnNames(withoutStyles(inner), id)),
  );
};
