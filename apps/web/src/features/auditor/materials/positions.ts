/** A side of a comparison, and a position of the ledger, as they are in the address. */
export type Side =
  | { readonly kind: 'edition'; readonly seal: string }
  | { readonly kind: 'entry'; readonly seq: number }
  | { readonly kind: 'day' | 'moment'; readonly at: Date };

const isSeal = /^[0-9a-f]{64}$/i;
const isEntry = /^[1-9]\d{0,14}$/;
const isMoment = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/;

/** The last moment of a day as it is written here; a day is known as it was when it was over. */
const endOfDay = (at: Date): Date => new Date(at.getFullYear(), at.getMonth(), at.getDate(), 23, 59, 59, 999);

/** The side that a text means; null for any other text. */
export const sideOf = (value: string): Side | null => {
  if (isSeal.test(value)) return { kind: 'edition', seal: value.toLowerCase() };
  if (isEntry.test(value)) return { kind: 'entry', seq: Number(value) };
  const at = new Date(value);
  if (!isMoment.test(value) || Number.isNaN(at.getTime())) return null;
  return { kind: at.getTime() === endOfDay(at).getTime() ? 'day' : 'moment', at };
};

/** A seal as it is printed, in lines, or in the address of its code. */
const sealIn = (text: string): string | null =>
  /(?:^|\/)([0-9a-f]{64})$/.exec(text.replace(/\s/g, '').toLowerCase())?.[1] ?? null;

/** `19500`, 账本第 19500 条, entry 19500. */
const entryIn = (text: string): string | null =>
  /^(?:账本)?\s*(?:第|entry|no\.?)?\s*([1-9]\d{0,14})\s*[条号]?$/i.exec(text)?.[1] ?? null;

const day = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2}):(\d{2}))?$/;

/** `2020-02-03`, 2020年2月3日 14:05. Null for any other text, and for a time in the future. */
const timeIn = (text: string, now: Date): string | null => {
  const [, year, month, date, hour, minute] = (day.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  const start = new Date(year, month - 1, date);
  if (start.getMonth() !== month - 1 || start.getDate() !== date) return null;
  const isWhole = hour === undefined || Number.isNaN(hour);
  const at = isWhole ? endOfDay(start) : new Date(year, month - 1, date, hour, minute);
  return at > now ? null : at.toISOString();
};

/** The side that typed or pasted text means by itself, as the address has it; null for words. */
export const typedSide = (typed: string, now: Date): string | null => {
  const text = typed.normalize('NFKC').trim();
  return sealIn(text) ?? entryIn(text) ?? timeIn(text, now);
};
