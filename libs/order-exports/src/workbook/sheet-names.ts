import { xmlText } from './xml-text';

const tags = (xml: string, name: string): string[] =>
  xml
    .split('<')
    .filter((tag) => tag.startsWith(`${name} `) || tag.split(' ', 1)[0]?.endsWith(`:${name}`))
    .map((tag) => tag.slice(0, tag.indexOf('>')));

const attribute = (tag: string, name: string): string =>
  xmlText(new RegExp(`[\\s:]${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** Name of each sheet by its part of the archive, from the lists of the workbook; parts that no list names are left out. */
export const sheetNames = (textOf: (part: string) => string): ReadonlyMap<string, string> => {
  const targets = new Map(
    tags(textOf('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return new Map(
    tags(textOf('xl/workbook.xml'), 'sheet').map((tag) => {
      const target = targets.get(attribute(tag, 'id')) ?? '';
      return [target.startsWith('/') ? target.slice(1) : `xl/${target}`, attribute(tag, 'name')];
    }),
  );
};
