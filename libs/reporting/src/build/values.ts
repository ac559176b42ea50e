import { divide, type Exact } from '../grammar/exact';
import { isPresent, numberValue, textValue, type Value } from '../grammar/value';
import { filters, isFilterName, plainText, type Reader } from '../grammar/filters';
import { exactOf } from '../grammar/exact';
import type { Template, TemplatePart } from '../definition/template';
import { builtInOf, parseQueryPath, type BuiltIn, type PathPart } from '../definition/value-path';
import { emptyRow, figureOf, firstRow, type Coverage, type DataRow, type Dataset } from './dataset';

export type BuiltInValues = Readonly<Record<BuiltIn, string | null>>;

const cellOf = (row: DataRow, total: DataRow, column: string): Value => {
  const name = row.names.get(column);
  return name === undefined ? numberValue(figureOf(row, total, column)) : textValue(name);
};

const coverageFigures: Readonly<Record<string, (coverage: Coverage) => Exact | null>> = {
  due: ({ due }) => due,
  reported: ({ reported }) => reported,
  rate: ({ reported, due }) => divide(reported, due),
  imputedShare: ({ imputedShare }) => imputedShare,
  unknownDestinationShare: ({ unknownDestinationShare }) => unknownDestinationShare,
};

const namesOf = ({ dimensions, rows }: Dataset): Value => ({
  kind: 'list',
  items: rows.map((row) => row.names.get(dimensions[0] ?? '') ?? ''),
});

const parts: Readonly<Record<PathPart, (data: Dataset, column: string) => Value>> = {
  total: (data, column) => cellOf(data.total, data.total, column),
  first: (data, column) => cellOf(firstRow(data) ?? emptyRow, data.total, column),
  coverage: ({ coverage }, column) =>
    numberValue(coverage ? (coverageFigures[column]?.(coverage) ?? null) : null),
  count: ({ rows }) => numberValue(exactOf(rows.length)),
  names: namesOf,
};

/** Finds the values that texts, item tables and charts name, and writes texts with them. */
export class Values {
  constructor(
    private readonly datasets: ReadonlyMap<string, Dataset>,
    private readonly builtIn: BuiltInValues,
    readonly reader: Reader,
  ) {}

  dataset(name: string): Dataset {
    const data = this.datasets.get(name);
    if (!data) throw new Error(`query "${name}" was not run`);
    return data;
  }

  at(path: string): Value {
    const known = builtInOf(path);
    if (known) {
      const text = this.builtIn[known];
      return text === null ? null : textValue(text);
    }
    const { query, part, column } = parseQueryPath(path);
    return parts[part](this.dataset(query), column);
  }

  figure(path: string): Exact | null {
    const value = this.at(path);
    return value?.kind === 'number' ? value.exact : null;
  }

  write(template: Template): string {
    return template
      .map((part) => this.part(part))
      .join('')
      .trim();
  }

  private part(part: TemplatePart): string {
    if (part.kind === 'literal') return part.text;
    if (part.kind === 'value') {
      const value = this.at(part.path);
      return part.filter !== null && isFilterName(part.filter)
        ? filters[part.filter].apply(value, this.reader)
        : plainText(value, this.reader);
    }
    return isPresent(this.at(part.path)) === part.present
      ? part.parts.map((inner) => this.part(inner)).join('')
      : '';
  }
}
