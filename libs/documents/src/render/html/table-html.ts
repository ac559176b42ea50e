import type { Language, Cell, Column, Row, Table } from '@xiangtong/contracts';
import { words } from '../words';
import { element, join, lines, nothing, text, type Html } from './element';
import { figureAddress } from './figure-address';

/** The data of the document that a block needs. */
export interface BlockPlace {
  readonly language: Language;
  /** Identifies the block on the page. */
  readonly id: string;
  readonly trace: string | undefined;
}

export const blockTitle = ({ number, title }: { readonly number: string; readonly title: string }): string =>
  [number, title].filter(Boolean).join('\u3000');

const head = ({ label, unit, kind }: Column, { language }: BlockPlace): Html =>
  element(
    'th',
    { scope: 'col', class: kind },
    lines(label),
    unit === ''
      ? nothing
      : element('span', { class: 'unit' }, text(` ${words[language].headUnit(unit).trim()}`)),
  );

const noteMark = (note: number | undefined, { id, language }: BlockPlace): Html =>
  note === undefined
    ? nothing
    : element('sup', {}, element('a', { href: `#${id}-note-${note}` }, text(words[language].noteMark(note))));

/** The printed figure, with its exact value for machines. */
const content = ({ text: shown, value, date }: Cell): Html => {
  if (value !== null) return element('data', { value }, text(shown));
  return date === undefined ? lines(shown) : element('time', { datetime: date }, text(shown));
};

const body = (row: Row, table: Table, place: BlockPlace): Html =>
  element(
    'tr',
    { class: row.kind },
    ...table.columns.map(({ key, kind }, index) => {
      const cell = row.cells[index] ?? { text: '', value: null };
      const inside = [content(cell), noteMark(cell.note, place)];
      if (index === 0 && kind === 'text') return element('th', { scope: 'row' }, ...inside);
      const isFigure = kind === 'number' && cell.value !== null;
      const figure = isFigure ? figureAddress(place.trace, table.id, row.key, key) : undefined;
      return element('td', { class: kind, 'data-figure': figure }, ...inside);
    }),
  );

/** Notes below a table, or at the end of the document; cells may refer to them by number. */
export const notesHtml = (notes: readonly string[], { id, language }: BlockPlace): Html => {
  if (notes.length === 0) return nothing;
  const items = notes.map((note, index) => element('li', { id: `${id}-note-${index + 1}` }, lines(note)));
  return element(
    'div',
    { class: notes.length === 1 ? 'notes single' : 'notes' },
    element('span', { class: 'lead' }, text(words[language].notes(notes.length))),
    element('ol', {}, ...items),
  );
};

/** A table in its own box, which scrolls on narrow screens. */
export const tableHtml = (table: Table, place: BlockPlace): Html => {
  const title = blockTitle(table);
  const label = `${place.id}-title`;
  return element(
    'figure',
    { class: 'table', id: place.id },
    element(
      'div',
      { class: 'box', role: 'region', 'aria-labelledby': label, tabindex: 0 },
      element(
        'table',
        {},
        element('caption', { id: label }, element('span', {}, text(title))),
        element('thead', {}, element('tr', {}, ...table.columns.map((column) => head(column, place)))),
        element(
          'tbody',
          {},
          join(
            table.rows.map((row) => body(row, table, place)),
            '\n',
          ),
        ),
      ),
    ),
    notesHtml(table.notes, place),
  );
};
