/**
 * Text with figures in it:
 *   {{headline.amount | money}}          a value through a filter
 *   {{? headline.amount}} … {{/}}        only when the value is there (not missing, not zero, not empty)
 *   {{! headline.amount}} … {{/}}        only when it is not
 */
export type TemplatePart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'value'; readonly path: string; readonly filter: string | null }
  | {
      readonly kind: 'when';
      readonly path: string;
      readonly present: boolean;
      readonly parts: readonly TemplatePart[];
    };

export type Template = readonly TemplatePart[];

export class TemplateSyntaxError extends Error {}

const VALUE = /^([\w.]+)(?:\s*\|\s*(\w+))?$/;

interface Frame {
  readonly parts: TemplatePart[];
  readonly path: string;
  readonly present: boolean;
}

const openFrame = (text: string): Frame => {
  const path = text.slice(1).trim();
  if (!/^[\w.]+$/.test(path)) throw new TemplateSyntaxError(`"{{${text}}}" asks for no value`);
  return { parts: [], path, present: text.startsWith('?') };
};

const closeFrame = (stack: Frame[]): void => {
  const frame = stack.pop();
  const outer = stack.at(-1);
  if (!frame || !outer) throw new TemplateSyntaxError('"{{/}}" closes nothing');
  outer.parts.push({ kind: 'when', path: frame.path, present: frame.present, parts: frame.parts });
};

const valuePart = (text: string): TemplatePart => {
  const match = VALUE.exec(text);
  if (!match) throw new TemplateSyntaxError(`"{{${text}}}" is neither a value nor a condition`);
  return { kind: 'value', path: match[1]!, filter: match[2] ?? null };
};

/** Throws TemplateSyntaxError. */
export const parseTemplate = (text: string): Template => {
  const stack: Frame[] = [{ parts: [], path: '', present: true }];
  text.split(/\{\{(.*?)\}\}/s).forEach((piece, index) => {
    const parts = stack.at(-1)!.parts;
    const tag = piece.trim();
    if (index % 2 === 0) {
      if (/\{\{|\}\}/.test(piece)) throw new TemplateSyntaxError('"{{" and "}}" do not match');
      if (piece !== '') parts.push({ kind: 'literal', text: piece });
    } else if (tag === '/') closeFrame(stack);
    else if (/^[?!]/.test(tag)) stack.push(openFrame(tag));
    else parts.push(valuePart(tag));
  });
  if (stack.length > 1)
    throw new TemplateSyntaxError(`"{{? ${stack.at(-1)!.path}}}" is not closed by "{{/}}"`);
  return stack[0]!.parts;
};

/** Every value a template asks for; `filter` undefined for conditions. */
export const templatePaths = (
  template: Template,
): readonly { readonly path: string; readonly filter?: string | null }[] =>
  template.flatMap((part) => {
    if (part.kind === 'literal') return [];
    if (part.kind === 'value') return [{ path: part.path, filter: part.filter }];
    return [{ path: part.path }, ...templatePaths(part.parts)];
  });
