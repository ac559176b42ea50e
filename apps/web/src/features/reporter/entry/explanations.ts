import type { components } from '../../../api/schema';

type Check = components['schemas']['CheckResponse'];

/** Explanations by doubt; that of a line has the number of its row, which stays when rows before it come and go. */
export type Explanations = Readonly<Record<string, string>>;

const linePath = /lines\[(\d+)\]/;

/** Key under which the page keeps the explanation of a doubt. */
export const checkKey = ({ code, path }: Pick<Check, 'code' | 'path'>, rowIds: readonly number[]): string => {
  const place = path.replace(linePath, (_, index: string) => `#${rowIds[Number(index)] ?? ''}`);
  return place === '' ? code : `${code}@${place}`;
};

/** Explanations as the service takes them, under `code` or `code@path`. Those of removed rows are left out. */
export const sentExplanations = (kept: Explanations, rowIds: readonly number[]): Record<string, string> => {
  const indexOf = new Map(rowIds.map((id, index) => [String(id), index]));
  return Object.fromEntries(
    Object.entries(kept).flatMap(([key, text]) => {
      const row = /@#(\d*)/.exec(key)?.[1];
      if (text.trim() === '' || (row !== undefined && !indexOf.has(row))) return [];
      const sent = row === undefined ? key : key.replace(`#${row}`, `lines[${indexOf.get(row)}]`);
      return [[sent, text.trim()]];
    }),
  );
};

/** Which row a doubt or mistake is about; null for the whole form. */
export const rowOfPath = (path: string, rowIds: readonly number[]): number | null => {
  const index = linePath.exec(path)?.[1];
  return index === undefined ? null : (rowIds[Number(index)] ?? null);
};

/** Explanations that came back with a draft, under the numbers of its rows. */
export const keptExplanations = (
  sent: Readonly<Record<string, string>> | undefined,
  rowIds: readonly number[],
): Explanations =>
  Object.fromEntries(
    Object.entries(sent ?? {}).map(([key, text]) => {
      const [code = '', path = ''] = key.split(/@(.*)/s);
      return [checkKey({ code: code as Check['code'], path }, rowIds), text];
    }),
  );
