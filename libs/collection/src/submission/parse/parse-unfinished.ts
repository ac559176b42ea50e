import { isObject, unfinishedCells } from '@xiangtong/contracts';
import { tellsPersonalNumber } from '@xiangtong/domain';
import { shown, type Mistakes } from './mistakes';

const MAX_ROWS = 10_000;
const MAX_CHARACTERS = 64;

const cellNames: ReadonlySet<string> = new Set(unfinishedCells);
const control = /\p{Cc}/u;

/**
 * Rows of a draft that are no lines yet, as typed; how many. They are kept for the respondent and never count: short
 * texts of known cells, without numbers that identify a person.
 */
export const parseUnfinished = (value: unknown, mistakes: Mistakes): number => {
  if (value === undefined || value === null) return 0;
  if (!Array.isArray(value)) {
    mistakes.add('unfinished', 'SUBMISSION.WRONG_TYPE', { field: 'unfinished', expected: 'array' });
    return 0;
  }
  if (value.length > MAX_ROWS) mistakes.add('unfinished', 'SUBMISSION.TOO_MANY_LINES', { limit: MAX_ROWS });
  else for (const [index, row] of value.entries()) checkRow(row, `unfinished[${index}]`, mistakes);
  return value.length;
};

const isPlace = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;

const checkRow = (row: unknown, path: string, mistakes: Mistakes): void => {
  if (!isObject(row) || !isObject(row['cells'])) return mistakes.add(path, 'SUBMISSION.NOT_AN_OBJECT');
  if (!isPlace(row['row']))
    mistakes.add(`${path}.row`, 'SUBMISSION.WRONG_TYPE', { field: 'row', expected: 'integer' });
  for (const field in row) {
    if (field !== 'row' && field !== 'cells')
      mistakes.add(`${path}.${field}`, 'SUBMISSION.UNKNOWN_FIELD', { field: shown(field) });
  }
  for (const [name, text] of Object.entries(row['cells'])) checkCell(name, text, `${path}.${name}`, mistakes);
};

const checkCell = (name: string, text: unknown, path: string, mistakes: Mistakes): void => {
  if (!cellNames.has(name)) return mistakes.add(path, 'SUBMISSION.UNKNOWN_FIELD', { field: shown(name) });
  const isShort = typeof text === 'string' && text.length <= MAX_CHARACTERS && !control.test(text);
  if (!isShort) mistakes.add(path, 'SUBMISSION.WRONG_TYPE', { field: name, expected: 'string' });
  else if (tellsPersonalNumber(text)) mistakes.add(path, 'SUBMISSION.PERSONAL_NUMBER', { field: name });
};
