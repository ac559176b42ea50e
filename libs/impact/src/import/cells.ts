import type { MessageCode, MessageParameters } from '@xiangtong/contracts';
import { formatYuan, normaliseIdNumber, parseYuan, type Fen } from '@xiangtong/domain';
import { invalidImport, type InputMistake } from '@xiangtong/infrastructure';
import { hasRightCheckDigit, isIdNumber, leadsToPerson } from '../key/id-number';
import type { Handle, HandleMaker } from '../key/private-key';
import type { ImportRow } from './import-rows';

/** A cell either has a value or is wrong. */
export type Cell<Value> =
  | { readonly value: Value }
  | { readonly code: MessageCode; readonly parameters?: MessageParameters };

/** A record while its row is read: what was wrong is undefined. */
export type Loose<Row> = { readonly [Key in keyof Row]: Row[Key] | undefined };

/** Reads the cells of one row and keeps the mistakes. */
export class RowReader<Name extends string> {
  readonly mistakes: InputMistake[] = [];
  /** What is stored although it should be looked at. */
  readonly doubts: InputMistake[] = [];

  constructor(private readonly row: ImportRow<Name>) {}

  take<Value>(column: Name, parse: (text: string) => Cell<Value>): Value | undefined {
    const cell = parse(this.row.values[column]);
    if ('value' in cell) return cell.value;
    this.wrong(column, cell.code, cell.parameters);
    return undefined;
  }

  /** Whether a personal number in the column has a wrong check digit, which is told and stored all the same. */
  doubtIdNumber(column: Name): void {
    const idNumber = normaliseIdNumber(this.row.values[column]);
    if (isIdNumber(idNumber) && !hasRightCheckDigit(idNumber))
      this.doubts.push({ ...this.row.at(column), code: 'IMPACT.CHECK_DIGIT_WRONG', parameters: { column } });
  }

  wrong(column: Name, code: MessageCode, parameters: MessageParameters = {}): void {
    this.mistakes.push({ ...this.row.at(column), code, parameters: { ...parameters, column } });
  }
}

const MAX_PSEUDONYM = 128;
const CONTROL = /\p{Cc}/u;

export const isPlainText = (text: string, limit: number): boolean =>
  text.length <= limit && !CONTROL.test(text);

/** An empty cell is null; others are read by `parse`. */
export const optional =
  <Value>(parse: (text: string) => Cell<Value>) =>
  (text: string): Cell<Value | null> =>
    text === '' ? { value: null } : parse(text);

export const wholeNumber =
  (min: number, max: number) =>
  (text: string): Cell<number> => {
    const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
    return value >= min && value <= max
      ? { value }
      : { code: 'IMPACT.WHOLE_NUMBER_INVALID', parameters: { min, max } };
  };

export const year = wholeNumber(2000, 2099);

export const choice =
  <Choice extends string>(choices: ReadonlyMap<string, Choice>, allowed: string) =>
  (text: string): Cell<Choice> => {
    const value = choices.get(text);
    return value === undefined ? { code: 'IMPACT.CHOICE_INVALID', parameters: { allowed } } : { value };
  };

/** One household gets no more than this in one payment or a year: anything above is a wrong unit. */
const MAX_HOUSEHOLD_FEN: Fen = 100_000_000;

export const amount = (text: string): Cell<Fen> => {
  const value = parseYuan(text);
  if (value === null) return { code: 'IMPACT.AMOUNT_INVALID' };
  if (value < 0) return { code: 'IMPACT.AMOUNT_NEGATIVE' };
  if (value > MAX_HOUSEHOLD_FEN)
    return { code: 'IMPACT.AMOUNT_ABSURD', parameters: { limit: formatYuan(MAX_HOUSEHOLD_FEN) } };
  return { value };
};

/** A name or a personal number in the column of pseudonyms is refused: it would have a key that is quickly guessed. */
export const pseudonym =
  (toHandle: (text: string) => Handle) =>
  (text: string): Cell<Handle> => {
    if (!isPlainText(text, MAX_PSEUDONYM))
      return { code: 'IMPACT.PSEUDONYM_INVALID', parameters: { limit: MAX_PSEUDONYM } };
    return leadsToPerson(text) ? { code: 'IMPACT.PSEUDONYM_PERSONAL' } : { value: toHandle(text) };
  };

/** The household of a row from `id_number` or `key`. What is in the two cells goes no further than this function. */
export const householdKey = (maker: HandleMaker, row: ImportRow<'id_number' | 'key'>): Cell<Handle> => {
  const { id_number: idNumber, key } = row.values;
  if (idNumber === '' && key === '') return { code: 'IMPACT.KEY_MISSING' };
  if (idNumber !== '' && key !== '') return { code: 'IMPACT.KEY_TWICE' };
  if (key !== '') return pseudonym((text) => maker.pseudonym(text))(key);
  const normalised = normaliseIdNumber(idNumber);
  return isIdNumber(normalised)
    ? { value: maker.idNumber(normalised) }
    : { code: 'IMPACT.ID_NUMBER_INVALID' };
};

/** The column that a mistake about the household is shown at. */
export const keyColumn = ({ values }: ImportRow<'id_number' | 'key'>): 'id_number' | 'key' =>
  values.id_number === '' && values.key !== '' ? 'key' : 'id_number';

export const isNamed = ({ values }: ImportRow<'id_number' | 'key'>): boolean =>
  values.id_number !== '' || values.key !== '';

/** One mistake about the header instead of one per row when no row names its household. */
export const refuseWithoutKeyColumn = (rows: number, named: number): void => {
  if (rows <= 1 || named > 0) return;
  const parameters = { column: 'id_number / 身份证号 / key / 户编号' };
  throw invalidImport([{ row: 1, code: 'IMPORT.MISSING_COLUMN', parameters }]);
};
