import { reorganisationsText } from '@xiangtong/contracts';
import { percentText } from '../grammar/figures';
import { figureWords } from '../grammar/words';
import { figureOf, isNamed, isOfNoCity, isOfNoCounty, type DataRow, type Dataset } from './dataset/dataset';
import { sumOf } from './dataset/row-sums';
import type { TableRows, ViewedRows } from './dataset/row-order';
import type { Writer } from './writer';

/** The text printed instead of a name: destination unknown, store not stated. */
const namesOf = ({ dimensions }: Dataset, rows: readonly DataRow[]): readonly string[] => [
  ...new Set(
    rows.flatMap(({ codes, names }) =>
      dimensions.flatMap((dimension) => (isNamed(codes.get(dimension)) ? [] : (names.get(dimension) ?? []))),
    ),
  ),
];

/** What became of units that merged or were split meanwhile, beside every figure of single units. */
const boundaryNotes = ({ reorganisations }: Dataset, { reader }: Writer): readonly string[] => {
  const text = reorganisations ? reorganisationsText(reorganisations, reader.language) : null;
  return text === null ? [] : [text];
};

/** Notes for a table that lists rows without a member. */
export const tableNotes = (data: Dataset, view: TableRows, writer: Writer): readonly string[] => {
  const { reader } = writer;
  const words = figureWords[reader.language];
  const isCut = view.beyond > view.withheld.length;
  const has = (isVague: typeof isOfNoCity): boolean =>
    data.rows.some((row) => isVague(row, data.dimensions) && !view.withheld.includes(row));
  return [
    ...(has(isOfNoCity) ? [words.ofNoCity(isCut)] : []),
    ...(has(isOfNoCounty) ? [words.ofNoCounty(isCut)] : []),
    ...namesOf(data, view.nameless).map((name) => words.standsLast(name)),
    ...boundaryNotes(data, writer),
  ];
};

/** Notes for a picture: what is not in it, and its share of the total. */
export const pictureNotes = (
  data: Dataset,
  { nameless }: ViewedRows,
  column: string,
  writer: Writer,
): readonly string[] => {
  const { reader } = writer;
  const words = figureWords[reader.language];
  const portion = figureOf(sumOf(data, nameless), data.total, `${column}.portion`);
  const text = portion && percentText(portion, reader.language);
  return [
    ...namesOf(data, nameless).map((name) => words.notInPicture(name, text)),
    ...boundaryNotes(data, writer),
  ];
};
