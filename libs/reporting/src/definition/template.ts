import type { Bilingual } from '@xiangtong/contracts';
import { ROW_MARK } from './row-mark';

/**
 * Text with figures in it:
 *   {{headline.amount | money}}          a value through a filter
 *   {{? headline.amount}} … {{/}}        only when the value is there (not missing, not zero, not empty)
 *   {{! headline.amount}} … {{/}}        only when it is not
 *   {{? headline.amount.change < 0}} … {{/}}  only when it is below (above) zero
 *   {{* byPlatform 3}} … {{/}}           once for each of the three leading rows, joined as a list; inside, `row.amount` is
 *                                        a value of the row. `{{* byPlatform 3 ;}}` joins clauses with semicolons.
 *   {{^ note.reach}}                     a reference to the note of this key, `[2]`: notes are numbered as they come up
 */
export type TemplatePart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'value'; readonly path: string; readonly filter: string | null }
  | { readonly kind: 'note'; readonly key: string }
  | {
      readonly kind: 'when';
      readonly path: string;
      readonly test: TemplateTest;
      readonly parts: readonly TemplatePart[];
    }
  | {
      readonly kind: 'each';
      readonly query: string;
      readonly top: number | null;
      readonly joint: 'list' | 'clauses';
      readonly parts: readonly TemplatePart[];
    };

export type TemplateTest = 'present' | 'absent' | 'positive' | 'negative';

export type Template = readonly TemplatePart[];

/** The text without what is filled in. */
export const literalText = (template: Template): string =>
  template.map((part) => (part.kind === 'literal' ? part.text : '')).join('');

export class TemplateSyntaxError extends Error {
  constructor(readonly words: Bilingual) {
    super(words.en);
  }
}

const VALUE = /^([\w.]+)(?:\s*\|\s*(\w+))?$/;
const WHEN = /^([?!])\s*([\w.]+)(?:\s*([<>])\s*0)?$/;
const NOTE = /^\^\s*([\w.]+)$/;
const EACH = /^\*\s*(\w+)(?:\s+(\d{1,3}))?\s*(;?)$/;

/**
 * Each level of repetition multiplies what a text prints: two rows of repetitions cover any table, a third one is a
 * mistake or an attack. The deepest text of the product has three levels in all.
 */
const MOST_LEVELS = 10;
const MOST_REPETITIONS = 2;

/** What an opening tag began, and how it ends. */
interface Frame {
  readonly parts: TemplatePart[];
  readonly tag: string;
  /** Query of the innermost surrounding `{{* query}}`. */
  readonly rowQuery: string | null;
  /** How many `{{* query}}` surround it, itself included. */
  readonly repetitions: number;
  readonly close: (parts: readonly TemplatePart[]) => TemplatePart | null;
}

/** Inside `{{* query}}` the word `row` means the current row. */
const rowPath = (path: string, { rowQuery }: Frame): string =>
  rowQuery !== null && path.startsWith('row.') ? `${rowQuery}.${ROW_MARK}.${path.slice(4)}` : path;

const testOf = (mark: string, sign: string | undefined): TemplateTest => {
  if (sign === undefined) return mark === '?' ? 'present' : 'absent';
  if (mark === '!')
    throw new TemplateSyntaxError({ zh: '与零比较以“?”开头', en: 'a comparison with zero begins with "?"' });
  return sign === '>' ? 'positive' : 'negative';
};

const openWhen = (text: string, outer: Frame): Frame => {
  const match = WHEN.exec(text);
  if (!match)
    throw new TemplateSyntaxError({
      zh: `“{{${text}}}”没有写要看哪个数`,
      en: `"{{${text}}}" asks for no value`,
    });
  const [path, test] = [rowPath(match[2]!, outer), testOf(match[1]!, match[3])];
  return {
    parts: [],
    tag: text,
    rowQuery: outer.rowQuery,
    repetitions: outer.repetitions,
    close: (parts) => ({ kind: 'when', path, test, parts }),
  };
};

const openEach = (text: string, outer: Frame): Frame => {
  const match = EACH.exec(text);
  if (!match)
    throw new TemplateSyntaxError({ zh: `“{{${text}}}”没有写查询`, en: `"{{${text}}}" names no query` });
  const [query, top] = [match[1]!, match[2] === undefined ? null : Number(match[2])];
  const joint = match[3] === ';' ? 'clauses' : 'list';
  return {
    parts: [],
    tag: text,
    rowQuery: query,
    repetitions: outer.repetitions + 1,
    close: (parts) => ({ kind: 'each', query, top, joint, parts }),
  };
};

const openFrame = (frame: Frame, stack: Frame[]): void => {
  if (frame.repetitions > MOST_REPETITIONS)
    throw new TemplateSyntaxError({
      zh: `“{{* …}}”最多套 ${MOST_REPETITIONS} 层`,
      en: `"{{* …}}" repeats within at most ${MOST_REPETITIONS - 1} other`,
    });
  if (stack.length > MOST_LEVELS)
    throw new TemplateSyntaxError({
      zh: `“{{ }}”最多套 ${MOST_LEVELS} 层`,
      en: `tags are nested at most ${MOST_LEVELS} levels deep`,
    });
  stack.push(frame);
};

const closeFrame = (stack: Frame[]): void => {
  const frame = stack.pop();
  const outer = stack.at(-1);
  const part = frame?.close(frame.parts);
  if (!part || !outer)
    throw new TemplateSyntaxError({ zh: '“{{/}}”前面没有要结束的', en: '"{{/}}" closes nothing' });
  outer.parts.push(part);
};

const valuePart = (text: string, frame: Frame): TemplatePart => {
  const match = VALUE.exec(text);
  if (!match)
    throw new TemplateSyntaxError({
      zh: `“{{${text}}}”既不是数，也不是条件`,
      en: `"{{${text}}}" is neither a value nor a condition`,
    });
  return { kind: 'value', path: rowPath(match[1]!, frame), filter: match[2] ?? null };
};

const notePart = (text: string): TemplatePart => {
  const match = NOTE.exec(text);
  if (!match)
    throw new TemplateSyntaxError({ zh: `“{{${text}}}”没有写注`, en: `"{{${text}}}" names no note` });
  return { kind: 'note', key: match[1]! };
};

const addTag = (tag: string, stack: Frame[]): void => {
  const frame = stack.at(-1)!;
  if (tag === '/') closeFrame(stack);
  else if (/^[?!]/.test(tag)) openFrame(openWhen(tag, frame), stack);
  else if (tag.startsWith('*')) openFrame(openEach(tag, frame), stack);
  else frame.parts.push(tag.startsWith('^') ? notePart(tag) : valuePart(tag, frame));
};

/** Throws TemplateSyntaxError. */
export const parseTemplate = (text: string): Template => {
  const stack: Frame[] = [{ parts: [], tag: '', rowQuery: null, repetitions: 0, close: () => null }];
  text.split(/\{\{(.*?)\}\}/s).forEach((piece, index) => {
    if (index % 2 === 1) addTag(piece.trim(), stack);
    else if (/\{\{|\}\}/.test(piece))
      throw new TemplateSyntaxError({ zh: '“{{”和“}}”不成对', en: '"{{" and "}}" do not match' });
    else if (piece !== '') stack.at(-1)!.parts.push({ kind: 'literal', text: piece });
  });
  if (stack.length > 1)
    throw new TemplateSyntaxError({
      zh: `“{{${stack.at(-1)!.tag}}}”没有用“{{/}}”结束`,
      en: `"{{${stack.at(-1)!.tag}}}" is not closed by "{{/}}"`,
    });
  return stack[0]!.parts;
};

/** The values that a template uses. */
export interface TemplateDemand {
  readonly path: string;
  /** Undefined for conditions. */
  readonly filter?: string | null;
  /** The value must be a number, or rows (`{{* query}}`). */
  readonly needs?: 'number' | 'rows';
}

export const templateDemands = (template: Template): readonly TemplateDemand[] =>
  template.flatMap((part): readonly TemplateDemand[] => {
    if (part.kind === 'literal' || part.kind === 'note') return [];
    if (part.kind === 'value') return [{ path: part.path, filter: part.filter }];
    const inner = templateDemands(part.parts);
    if (part.kind === 'each') return [{ path: part.query, needs: 'rows' }, ...inner];
    const signed = part.test === 'positive' || part.test === 'negative';
    return [{ path: part.path, ...(signed && { needs: 'number' as const }) }, ...inner];
  });

/** Keys of the notes that a template refers to. */
export const templateNotes = (template: Template): readonly string[] =>
  template.flatMap((part) => {
    if (part.kind === 'note') return [part.key];
    return 'parts' in part ? templateNotes(part.parts) : [];
  });
